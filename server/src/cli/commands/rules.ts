import { rules } from '../../core/rules/registry';
import { type Severity } from '../../core/rules/rule';
import { rulePage } from '../../core/service/ruleDocs';
import { padded } from '../../report/width';
import { SEVERITY_WORDS } from '../../report/run';
import { findInputs } from '../inputs';
import { EXIT, type Io, UsageError } from '../io';
import { type Arguments } from '../options';
import { deliver } from '../output';
import { Session, type Sources } from '../session';

/** `--list-rules`: id, level, title; with --format json as data. */
export function listRules(args: Arguments, io: Io): number {
  if (args.one('format') === 'json') {
    deliver(`${JSON.stringify(rules.map(r => ({ id: r.id, severity: r.severity, levels: r.levels ?? {}, title: r.docs.title })), undefined, 2)}\n`, args, io);
    return EXIT.clean;
  }
  const measure = { ambiguousWide: false };
  const width = Math.max(...rules.map(r => r.id.length), 0) + 2;
  const lines = rules.map(r => `${padded(r.id, width, measure)}${padded(levelWord(r.severity), 6, measure)}${r.docs.title}`);
  deliver(lines.map(line => `${line}\n`).join(''), args, io);
  return EXIT.clean;
}

const levelWord = (level: Severity | 'off'): string => (level === 'off' ? '关' : SEVERITY_WORDS[level]);

/** `--explain RULE`: the rule's page. */
export function explain(args: Arguments, io: Io): number {
  const id = args.one('explain') ?? '';
  const page = rulePage(id);
  if (page === undefined) throw new UsageError(`没有“${id}”这条规则；运行nigao check --list-rules可查全部规则。例如：nigao check --explain ${rules[0]?.id ?? 'nigao/limit'}`);
  deliver(page.markdown, args, io);
  return EXIT.clean;
}

/** `--print-config [FILE]`: the settings in force, and where they come from. */
export async function printConfig(args: Arguments, io: Io, sources: Sources): Promise<number> {
  const { inputs, missing } = findInputs(args.positionals, io.cwd, args.one('stdin-filename'));
  if (missing.length > 0) throw new UsageError(missing.join(''));
  const session = new Session(io, sources, args);
  const { config, settings } = await session.configFor(inputs[0]?.path);
  deliver(`${JSON.stringify({ file: inputs[0]?.shown ?? null, settings: settings.path ?? null, config }, undefined, 2)}\n`, args, io);
  for (const problem of settings.problems) io.err(`${problem.path}：${problem.message}\n`);
  return settings.problems.length > 0 ? EXIT.usage : EXIT.clean;
}
