import { writeFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { type Finding, type Severity } from '../../core/rules/rule';
import { rules } from '../../core/rules/registry';
import { type LoadedSettings } from '../../core/service/settingsChain';
import { SourceText } from '../../core/text/sourceText';
import { encodeText } from '../../node/encode';
import { reasonOf } from '../../node/readText';
import { slashed } from '../../node/settingsHost';
import { type CheckedFile, type Run } from '../../report/run';
import { unifiedDiff } from '../../report/unifiedDiff';
import { Baseline } from '../baseline';
import { type Change, checkFile, type Outcome, type Silenced } from '../checkFile';
import { RunCorpus } from '../corpus';
import { changedLines, isChanged } from '../git';
import { findInputs, type Input } from '../inputs';
import { EXIT, faultText, type Io, UsageError } from '../io';
import { type Arguments } from '../options';
import { deliver, formatOf, written } from '../output';
import { problemsOf, Session, type Sources } from '../session';

type Checked = Extract<Outcome, { kind: 'checked' }>;

/** `nigao check`: reads the drafts, runs the rules, writes the report, gives the exit code. */
export async function check(args: Arguments, io: Io, sources: Sources): Promise<number> {
  refuse(args);
  const started = io.now();
  const format = formatOf(args);
  const { inputs, missing, emptyFolders } = findInputs(args.positionals, io.cwd, args.one('stdin-filename'));
  const session = new Session(io, sources, args);
  for (const sentence of missing) io.err(`${sentence}\n`);
  const corpus = new RunCorpus(session, io);
  session.beside = (self, path, settings) => corpus.viewFor(self, path, settings);
  await corpus.take(inputs, args.has('all'));
  const fix = args.has('fix') || args.has('diff');
  const wishes = { all: args.has('all'), fix, counts: format === 'pretty' || format === 'html', review: format === 'html' };
  const { checked, refused, skipped, faults } = await checkAll(sharded(inputs, args), io, input => checkFile(input, session, io, wishes));
  for (const folder of emptyFolders) io.err(`文件夹“${folder}”中没有.txt、.md、.gw文件。\n`);
  if (checked.length + refused + faults === 0 && skipped > 0) io.err(`所给文件夹中没有规划类文稿（共${skipped}个文本文件）；可用--all检查全部文件。\n`);
  const narrowed = narrow(checked, args, io);
  const failedWrites = args.has('fix') ? writeChanges(checked.flatMap(c => c.change ?? []), io) : 0;
  const loaded = await session.loaded();
  const files = [...narrowed.checked.map(c => c.file), ...settingsFiles(loaded, checked, io), ...narrowed.lists];
  const run: Run = { tool: { name: 'nigao', version: io.version }, rules, files: args.has('quiet') ? files.map(onlyErrors) : files, drafts: checked.length, seconds: (io.now() - started) / 1000 };
  deliver(args.has('diff') && !args.has('fix') ? diffs(checked, io) : written(run, format, io, args.has('output')), args, io);
  if (faults > 0) return EXIT.fault;
  const broken = missing.length + refused + failedWrites > 0 || problemsOf(loaded).length > 0 || checked.some(c => c.badSettings);
  return broken ? EXIT.usage : failing(narrowed.checked, args) ? EXIT.findings : EXIT.clean;
}

/** Options of the contract that this version does not have are refused, never ignored. */
function refuse(args: Arguments): void {
  if (args.has('since') && (args.has('fix') || args.has('update-baseline'))) throw new UsageError('选项--since不能与--fix、--update-baseline同时使用。');
  if (args.has('fix') && args.has('diff')) throw new UsageError('选项--fix和--diff不能同时使用：前者写文件，后者只显示改动。');
  if (args.has('fix') && args.positionals.includes('-')) throw new UsageError('标准输入不能用--fix写回；可用--diff查看改动。');
}

/** Leaves what --since and the baseline ask for. */
function narrow(checked: readonly Checked[], args: Arguments, io: Io): { readonly checked: readonly Checked[]; readonly lists: readonly CheckedFile[] } {
  const since = args.one('since');
  const baselines = new Map<string, Baseline>();
  const left = checked.map(one => {
    const { opened, final, file } = one;
    const path = opened?.path;
    if (opened === undefined || final === undefined || path === undefined) return one;
    const changed = since === undefined ? undefined : changedLines(path, since);
    let findings = changed === undefined ? file.findings : file.findings.filter(f => isChanged(final, f, changed));
    const list = baselineFor(one, args, io, baselines);
    if (list) findings = list.newOnes(path, final, findings);
    return { ...one, file: { ...file, findings } };
  });
  const used = [...baselines.values()];
  if (!args.has('update-baseline')) return { checked: left, lists: used.flatMap(b => b.staleFile(shownSettings(b.path, io)) ?? []) };
  if (used.length === 0) throw new UsageError('没有写明基线文件。例如：--baseline 基线.json --update-baseline');
  for (const list of used) io.err(`${shownSettings(list.path, io)}：已写入${list.update()}处问题。\n`);
  return { checked: left.map(one => ({ ...one, file: { ...one.file, findings: one.file.findings.filter(f => f.ruleId.startsWith('nigao/')) } })), lists: [] };
}

function baselineFor({ config, opened }: Checked, args: Arguments, io: Io, known: Map<string, Baseline>): Baseline | undefined {
  const given = args.one('baseline');
  const settings = opened?.settings.path;
  const path = given !== undefined ? resolve(io.cwd, given) : config.baseline === undefined || settings === undefined ? undefined : resolve(dirname(settings), config.baseline);
  if (path === undefined) return undefined;
  const list = known.get(path) ?? Baseline.read(path, args.has('update-baseline'));
  known.set(path, list);
  return list;
}

interface Met {
  readonly checked: readonly Checked[];
  readonly refused: number;
  readonly skipped: number;
  readonly faults: number;
}

/** One after the other; a file at which the program fails is told, and the others are still checked. */
async function checkAll(inputs: readonly Input[], io: Io, one: (input: Input) => Promise<Outcome>): Promise<Met> {
  const checked: Checked[] = [];
  let refused = 0;
  let skipped = 0;
  let faults = 0;
  for (const [i, input] of inputs.entries()) {
    if (inputs.length > 20 && i % 10 === 0) io.progress(`已检查${i}/${inputs.length}个文件`);
    const outcome = await one(input).catch((error: unknown) => {
      io.err(`${input.shown}：${faultText(error, io)}\n`);
      faults++;
      return undefined;
    });
    if (outcome === undefined) continue;
    if (outcome.kind === 'checked') checked.push(outcome);
    else if (outcome.kind === 'noPlan') skipped++;
    else {
      refused++;
      io.err(`${input.shown}：${outcome.why}。\n`);
    }
  }
  io.progress('');
  return { checked, refused, skipped, faults };
}

/** Every N-th file, so that the shards are of about one size. */
function sharded(inputs: readonly Input[], args: Arguments): readonly Input[] {
  const [index = 1, count = 1] = (args.one('shard') ?? '1/1').split('/').map(Number);
  return inputs.filter((_, i) => i % count === index - 1);
}

function writeChanges(changes: readonly Change[], io: Io): number {
  let failed = 0;
  for (const { input, encoding, before, after, fixes } of changes) {
    if (after === before || input.path === undefined) continue;
    const bytes = encodeText(after, encoding);
    const why = bytes === undefined ? `改动中有${encoding}不能表示的字` : writeOr(input.path, bytes);
    if (why === undefined) io.err(`${input.shown}：已改正${fixes}处。\n`);
    else {
      failed++;
      io.err(`${input.shown}：${why}，未改动。\n`);
    }
  }
  return failed;
}

function writeOr(path: string, bytes: Uint8Array): string | undefined {
  try {
    writeFileSync(path, bytes);
    return undefined;
  } catch (error) {
    return `写不进文件（${reasonOf(error)}）`;
  }
}

function diffs(checked: readonly Checked[], io: Io): string {
  const text = checked.map(({ change }) => (change ? unifiedDiff(change.input.shown, change.before, change.after) : '')).join('');
  if (text === '') io.err('没有可以放心改正的问题。\n');
  return text;
}

/** Settings files that carry findings: mistakes, and exceptions that no draft needs. */
function settingsFiles(loaded: readonly LoadedSettings[], checked: readonly Checked[], io: Io): readonly CheckedFile[] {
  const byPath = new Map<string, { text: string; findings: Finding[] }>();
  const add = (path: string, text: string, finding: Finding): void => {
    const file = byPath.get(path) ?? { text, findings: [] };
    file.findings.push(finding);
    byPath.set(path, file);
  };
  for (const { path, text, span, message } of problemsOf(loaded)) add(path, text, { ruleId: 'nigao/settings', severity: 'error', span, message });
  for (const { entry, path, text, start } of unused(loaded, checked.map(c => c.silenced))) {
    const message = `所查${checked.length}个文件中没有这条忽略（${entry.rule}）所指的问题，可以删去。`;
    add(path, text, { ruleId: 'nigao/unused-suppression', severity: 'info', span: { start, end: start + 1 }, message, tag: 'unnecessary' });
  }
  return [...byPath].map(([path, { text, findings }]) => ({ path: shownSettings(path, io), source: new SourceText(text), about: undefined, findings: findings.sort((a, b) => a.span.start - b.span.start) }));
}

const shownSettings = (path: string, io: Io): string => {
  const inside = slashed(relative(io.cwd, path));
  return inside.startsWith('../') ? path : inside;
};

/** Entries that held for a draft and silenced nothing in any. */
function unused(loaded: readonly LoadedSettings[], silenced: readonly Silenced[]): LoadedSettings['entries'] {
  const applied = new Set(silenced.flatMap(s => s.applied));
  const used = new Set(silenced.flatMap(s => [...s.used]));
  return loaded.flatMap(l => l.entries).filter(({ entry }) => applied.has(entry) && !used.has(entry));
}

function onlyErrors(file: CheckedFile): CheckedFile {
  return { ...file, findings: file.findings.filter(f => f.severity === 'error') };
}

const RANK: Readonly<Record<Severity | 'never', number>> = { never: -1, error: 0, warning: 1, info: 2, hint: 3 };

function failing(checked: readonly Checked[], args: Arguments): boolean {
  const warnings = checked.reduce((n, c) => n + c.file.findings.filter(f => f.severity === 'warning').length, 0);
  const allowed = args.one('max-warnings');
  if (allowed !== undefined && warnings > Number(allowed)) return true;
  return checked.some(({ file, config }) => file.findings.some(f => RANK[f.severity] <= RANK[config.failOn]));
}
