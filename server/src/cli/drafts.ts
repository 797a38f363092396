import { looksLikePlan } from '../core/model/looksLikePlan';
import { type Analysis } from '../core/service/analysis';
import { readInput } from './checkFile';
import { findInputs } from './inputs';
import { EXIT, type Io, UsageError } from './io';
import { type Arguments } from './options';
import { problemsOf, Session, type Sources } from './session';

export interface Draft {
  readonly shown: string;
  readonly analysis: Analysis;
}
export interface Drafts {
  readonly drafts: readonly Draft[];
  /** The caller gave one file, not several and no folder. */
  readonly single: boolean;
  /** 0, or 2 where something could not be read or the settings are wrong. */
  readonly code: number;
}

/** The drafts that a command is given, read and under their settings; what could not be read is said on stderr. */
export async function openDrafts(command: string, args: Arguments, io: Io, sources: Sources): Promise<Drafts> {
  if (args.positionals.length === 0) throw new UsageError(`没有写明文件。例如：nigao ${command} 方案.txt`);
  const { inputs, missing, emptyFolders } = findInputs(args.positionals, io.cwd, args.one('stdin-filename'));
  for (const sentence of missing) io.err(`${sentence}\n`);
  for (const folder of emptyFolders) io.err(`文件夹“${folder}”中没有.txt、.md、.gw文件。\n`);
  const session = new Session(io, sources, args);
  const drafts: Draft[] = [];
  let refused = missing.length;
  for (const input of inputs) {
    const all = input.named || args.has('all');
    const { config } = await session.configFor(input.path);
    const read = readInput(input, config.limits.fileBytes, io);
    if (read.kind === 'text') {
      if (!all && !looksLikePlan(read.text)) continue;
      if (read.encoding !== 'UTF-8') io.err(`${input.shown}：按${read.encoding}编码读取。\n`);
      drafts.push({ shown: input.shown, analysis: (await session.open(input.path, read.text)).analysis });
    } else if (all) {
      refused++;
      io.err(`${input.shown}：${read.kind === 'refused' ? read.why : '超过文件大小上限（设置limits.fileBytes），没有读取'}。\n`);
    }
  }
  const problems = problemsOf(await session.loaded());
  for (const { path, message } of problems) io.err(`${path}：${message}\n`);
  return { drafts, single: args.positionals.length === 1 && inputs.length === 1 && inputs[0]?.named === true, code: refused > 0 || problems.length > 0 ? EXIT.usage : EXIT.clean };
}
