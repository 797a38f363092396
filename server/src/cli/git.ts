import { execFileSync } from 'node:child_process';
import { basename, dirname } from 'node:path';
import { type Finding } from '../core/rules/rule';
import { paragraphAt } from '../core/rules/sentence';
import { type Analysis } from '../core/service/analysis';
import { type Span } from '../core/text/span';
import { UsageError } from './io';

/** Lines (from 1) that differ from a git revision; undefined: the whole file is new. */
export function changedLines(path: string, revision: string): readonly Span[] | undefined {
  if (revision.startsWith('-')) throw new UsageError(`选项--since的值“${revision}”无效，应为git版本。例如：--since origin/main`);
  if (git(dirname(path), ['rev-parse', '--is-inside-work-tree']) === undefined) throw new UsageError('选项--since只能用于git仓库中的文件。');
  if (git(dirname(path), ['rev-parse', '--verify', '--quiet', `${revision}^{commit}`]) === undefined) throw new UsageError(`git中没有“${revision}”这一版本（选项--since）。例如：--since origin/main`);
  if (git(dirname(path), ['ls-files', '--error-unmatch', '--', path]) === undefined) return undefined;
  const diff = git(dirname(path), ['diff', '--unified=0', '--no-color', '--no-ext-diff', revision, '--', path]) ?? '';
  return [...diff.matchAll(/^@@ -\S+ \+(\d+)(?:,(\d+))? @@/gm)].map(m => {
    const start = Number(m[1]);
    // Where lines were only taken out, the two neighbours count as changed.
    const count = Number(m[2] ?? 1);
    return count === 0 ? { start, end: start + 2 } : { start, end: start + count };
  });
}

/** A file as it stands in a git revision. */
export function fileAt(path: string, revision: string): Uint8Array {
  if (revision.startsWith('-') || revision.includes(':')) throw new UsageError(`选项--since的值“${revision}”无效，应为git版本。例如：--since HEAD~1`);
  const cwd = dirname(path);
  if (git(cwd, ['rev-parse', '--is-inside-work-tree']) === undefined) throw new UsageError('选项--since只能用于git仓库中的文件。');
  if (git(cwd, ['rev-parse', '--verify', '--quiet', `${revision}^{commit}`]) === undefined) throw new UsageError(`git中没有“${revision}”这一版本（选项--since）。例如：--since HEAD~1`);
  try {
    return execFileSync('git', ['show', `${revision}:./${basename(path)}`], { cwd, stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 256 * 1024 * 1024 });
  } catch {
    throw new UsageError(`git的“${revision}”版本中没有“${basename(path)}”这个文件。`);
  }
}

function git(cwd: string, args: readonly string[]): string | undefined {
  try {
    return execFileSync('git', ['-c', 'core.quotepath=false', ...args], { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 256 * 1024 * 1024 });
  } catch {
    return undefined;
  }
}

/** A finding counts as new if a paragraph that it names, its own or a related one, was changed. */
export function isChanged(analysis: Analysis, finding: Finding, changed: readonly Span[]): boolean {
  return [finding.span, ...(finding.related ?? []).map(r => r.span)].some(span => {
    const { source, plan } = analysis;
    const paragraph = paragraphAt(plan, span.start)?.text.span ?? span;
    const first = source.lineAt(Math.min(paragraph.start, span.start)) + 1;
    const last = source.lineAt(Math.max(paragraph.end, span.end)) + 1;
    return changed.some(c => c.start <= last && c.end > first);
  });
}
