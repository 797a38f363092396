import { resolve } from 'node:path';
import { comparePlans, type Compared } from '../../core/service/compare/comparison';
import { decodedFile, type TextFile } from '../../node/readText';
import { slashed } from '../../node/settingsHost';
import { comparisonHtml, comparisonMarkdown, comparisonText } from '../../report/comparison';
import { readInput } from '../checkFile';
import { fileAt } from '../git';
import { findInputs, type Input } from '../inputs';
import { EXIT, type Io, UsageError } from '../io';
import { type Arguments, COMPARE_FORMATS } from '../options';
import { deliver } from '../output';
import { problemsOf, Session, type Sources } from '../session';

/** `nigao compare OLD NEW`, or `nigao compare FILE --since REVISION`: what changed in tasks, units and targets. */
export async function compare(args: Arguments, io: Io, sources: Sources): Promise<number> {
  const session = new Session(io, sources, args);
  const since = args.one('since');
  const [first, second] = filesOf(args, io);
  const old = await opened(session, first, since === undefined ? undefined : { revision: since }, io);
  const now = await opened(session, second, undefined, io);
  for (const side of [old, now]) if (side.analysis.profile.id === undefined) io.err(`${side.file}：不像规划类文稿，对照结果仅供参考；如确是，可用--kind指明文种。\n`);
  const comparison = comparePlans(old, now);
  const format = COMPARE_FORMATS.find(f => f === args.one('format')) ?? 'table';
  if (format === 'json') deliver(`${JSON.stringify(comparison, undefined, 2)}\n`, args, io);
  else if (format === 'markdown') deliver(comparisonMarkdown(comparison), args, io);
  else if (format === 'html') deliver(comparisonHtml(comparison), args, io);
  else deliver(comparisonText(comparison, { ambiguousWide: io.env['NIGAO_AMBIGUOUS'] === 'wide' }), args, io);
  const problems = problemsOf(await session.loaded());
  for (const { path, message } of problems) io.err(`${path}：${message}\n`);
  return problems.length > 0 ? EXIT.usage : EXIT.clean;
}

const EXAMPLE = '例如：nigao compare 旧稿.txt 新稿.txt，或者nigao compare 方案.txt --since HEAD~1';

function filesOf(args: Arguments, io: Io): readonly [Input, Input] {
  const given = args.positionals;
  const wanted = args.has('since') ? 1 : 2;
  if (given.length !== wanted) throw new UsageError(wanted === 2 ? `应写明旧稿和新稿两个文件，所给为${given.length}个。${EXAMPLE}` : `用--since时只写一个文件，所给为${given.length}个。${EXAMPLE}`);
  const { inputs, missing } = findInputs(given, io.cwd, undefined);
  const [why] = missing;
  if (why !== undefined) throw new UsageError(why);
  if (inputs.some(i => !i.named)) throw new UsageError(`两稿对照的是文件，不是文件夹或者通配符。${EXAMPLE}`);
  const [first, second = first] = inputs;
  if (first === undefined || second === undefined) throw new UsageError(EXAMPLE);
  return [first, second];
}

async function opened(session: Session, input: Input, at: { readonly revision: string } | undefined, io: Io): Promise<Compared> {
  const { config } = await session.configFor(input.path);
  const read: TextFile = at === undefined ? readInput(input, config.limits.fileBytes, io) : decodedFile(fileAt(slashed(resolve(io.cwd, input.shown)), at.revision));
  const file = at === undefined ? input.shown : `${at.revision}:${input.shown}`;
  if (read.kind === 'tooLarge') throw new UsageError(`${file}：超过文件大小上限（设置limits.fileBytes），没有读取。`);
  if (read.kind === 'refused') throw new UsageError(`${file}：${read.why}。`);
  if (read.encoding !== 'UTF-8') io.err(`${file}：按${read.encoding}编码读取。\n`);
  return { file, analysis: (await session.open(input.path, read.text)).analysis };
}
