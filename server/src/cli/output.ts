import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { reasonOf } from '../node/readText';
import { github } from '../report/github';
import { gitlab } from '../report/gitlab';
import { html } from '../report/html';
import { json } from '../report/json';
import { markdown } from '../report/markdown';
import { pretty } from '../report/pretty';
import { rdjsonl } from '../report/rdjsonl';
import { type Run } from '../report/run';
import { sarif } from '../report/sarif';
import { csv, markdownTable, type Table } from '../report/table';
import { unix } from '../report/unix';
import { checkstyle, junit } from '../report/xml';
import { type Io, UsageError } from './io';
import { type Arguments, type Format, FORMATS, TABLE_FORMATS, type TableFormat } from './options';
import { workbook } from './workbook';

const WRITERS: { readonly [F in Exclude<Format, 'pretty'>]: (run: Run) => string } = { unix, json, sarif, github, gitlab, rdjsonl, checkstyle, junit, markdown, html };

export function formatOf(args: Arguments): Format {
  const given = args.one('format') ?? 'pretty';
  const format = FORMATS.find(f => f === given);
  if (format === undefined) throw new UsageError(`选项--format的值“${given}”无效，可用的是：${FORMATS.join('、')}。例如：--format json`);
  return format;
}

export function written(run: Run, format: Format, io: Io, toFile: boolean): string {
  if (format !== 'pretty') return WRITERS[format](run);
  const colour = !toFile && io.terminal !== undefined && (io.env['NO_COLOR'] ?? '') === '' && io.env['TERM'] !== 'dumb';
  return pretty(run, { columns: (toFile ? undefined : io.terminal) ?? 100, colour: colour || (!toFile && (io.env['FORCE_COLOR'] ?? '') !== ''), ambiguousWide: io.env['NIGAO_AMBIGUOUS'] === 'wide' });
}

/** A table in the format asked for; a workbook goes to a file only. `data` is what json gives. */
export async function deliverTable(table: Table, data: object, args: Arguments, io: Io): Promise<void> {
  switch (tableFormatOf(args)) {
    case 'json':
      deliver(`${JSON.stringify(data, undefined, 2)}\n`, args, io);
      break;
    case 'csv':
      deliver(csv(table), args, io);
      break;
    case 'xlsx':
      deliver(await workbook(table), args, io);
      break;
    default:
      deliver(markdownTable(table), args, io);
  }
}

/** Read before the drafts are, so that a mistake is told at once. */
export function tableFormatOf(args: Arguments): TableFormat {
  const format = TABLE_FORMATS.find(f => f === args.one('format')) ?? 'markdown';
  if (format === 'xlsx' && args.one('output') === undefined) throw new UsageError('--format xlsx须用--output写明文件。例如：--format xlsx --output 任务分解表.xlsx');
  return format;
}

/** Writes a result to standard output, or to the file of --output. */
export function deliver(text: string | Uint8Array, args: Arguments, io: Io): void {
  const file = args.one('output');
  if (file === undefined) {
    io.out(typeof text === 'string' ? text : new TextDecoder().decode(text));
    return;
  }
  try {
    writeFileSync(resolve(io.cwd, file), text);
  } catch (error) {
    throw new UsageError(`结果写不进“${file}”：${reasonOf(error)}。`);
  }
}
