import { extract } from '../../core/service/extract';
import { openDrafts } from '../drafts';
import { type Io, UsageError } from '../io';
import { type Arguments } from '../options';
import { deliver } from '../output';
import { type Sources } from '../session';

/** `nigao extract FILE…`: what was understood, as JSON; one object for one file, else an array. */
export async function extractCommand(args: Arguments, io: Io, sources: Sources): Promise<number> {
  const format = args.one('format') ?? 'json';
  if (format !== 'json') throw new UsageError(`选项--format的值“${format}”无效，nigao extract只输出json。例如：--format json`);
  const { drafts, single, code } = await openDrafts('extract', args, io, sources);
  const rows = drafts.map(({ shown, analysis }) => ({ path: shown, ...extract(analysis) }));
  if (rows.length > 0 || code === 0) deliver(`${JSON.stringify(single ? rows[0] : rows, undefined, 2)}\n`, args, io);
  return code;
}
