import { extract } from '../../core/service/extract';
import { looksLikePlan } from '../../core/model/looksLikePlan';
import { readInput } from '../checkFile';
import { findInputs } from '../inputs';
import { EXIT, type Io, UsageError } from '../io';
import { type Arguments } from '../options';
import { deliver } from '../output';
import { problemsOf, Session, type Sources } from '../session';

/** `nigao extract FILE…`: what was understood, as JSON; one object for one file, else an array. */
export async function extractCommand(args: Arguments, io: Io, sources: Sources): Promise<number> {
  const format = args.one('format') ?? 'json';
  if (format !== 'json') throw new UsageError(`选项--format的值“${format}”无效，nigao extract只输出json。例如：--format json`);
  if (args.positionals.length === 0) throw new UsageError('没有写明文件。例如：nigao extract 方案.txt');
  const { inputs, missing, emptyFolders } = findInputs(args.positionals, io.cwd, args.one('stdin-filename'));
  for (const sentence of missing) io.err(`${sentence}\n`);
  for (const folder of emptyFolders) io.err(`文件夹“${folder}”中没有.txt、.md、.gw文件。\n`);
  const session = new Session(io, sources, args);
  const rows: object[] = [];
  let refused = missing.length;
  for (const input of inputs) {
    const { config } = await session.configFor(input.path);
    const read = readInput(input, config.limits.fileBytes, io);
    if (read.kind !== 'text') {
      if (!input.named && !args.has('all')) continue;
      refused++;
      io.err(`${input.shown}：${read.kind === 'refused' ? read.why : '超过文件大小上限（设置limits.fileBytes），没有读取'}。\n`);
      continue;
    }
    if (!input.named && !args.has('all') && !looksLikePlan(read.text)) continue;
    if (read.encoding !== 'UTF-8') io.err(`${input.shown}：按${read.encoding}编码读取。\n`);
    const { analysis } = await session.open(input.path, read.text);
    rows.push({ path: input.shown, ...extract(analysis) });
  }
  const one = args.positionals.length === 1 && inputs.length === 1 ? rows[0] : undefined;
  if (one !== undefined || rows.length > 0 || refused === 0) deliver(`${JSON.stringify(one ?? rows, undefined, 2)}\n`, args, io);
  const problems = problemsOf(await session.loaded());
  for (const { path, message } of problems) io.err(`${path}：${message}\n`);
  return refused > 0 || problems.length > 0 ? EXIT.usage : EXIT.clean;
}
