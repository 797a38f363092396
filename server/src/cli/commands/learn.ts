import { mkdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { looksLikePlan } from '../../core/model/looksLikePlan';
import { learnDocument, learnProfile } from '../../core/service/learn';
import { type Analysis } from '../../core/service/analysis';
import { reasonOf } from '../../node/readText';
import { readInput } from '../checkFile';
import { findInputs } from '../inputs';
import { EXIT, type Io, UsageError } from '../io';
import { type Arguments } from '../options';
import { Session, type Sources } from '../session';

/** `nigao learn FOLDER [--output DIR]`: facts of each issued document (000.json …) and the house profile over all (profile.json); no prose. */
export async function learn(args: Arguments, io: Io, sources: Sources): Promise<number> {
  const [folder, more] = args.positionals;
  if (folder === undefined || more !== undefined) throw new UsageError(`nigao learn需要一个文件夹，所给为${args.positionals.length}个。例如：nigao learn 已印发 --output seeds`);
  const { inputs, missing } = findInputs([folder], io.cwd, undefined);
  if (missing.length > 0) throw new UsageError(missing.join(''));
  const session = new Session(io, sources, args);
  const analyses: Analysis[] = [];
  let refused = 0;
  for (const input of inputs) {
    const { config } = await session.configFor(input.path);
    const read = readInput(input, config.limits.fileBytes, io);
    if (read.kind === 'text' && (args.has('all') || input.named || looksLikePlan(read.text))) analyses.push((await session.open(input.path, read.text)).analysis);
    else if (read.kind !== 'text') {
      refused++;
      io.err(`${input.shown}：${read.kind === 'refused' ? read.why : '超过文件大小上限（设置limits.fileBytes）'}，没有读取。\n`);
    }
  }
  if (analyses.length === 0) {
    io.err(`“${folder}”中没有规划类文稿，没有写出文件。\n`);
    return refused > 0 ? EXIT.usage : EXIT.clean;
  }
  write(resolve(io.cwd, args.one('output') ?? '.'), analyses);
  io.err(`已归纳${analyses.length}份文件。\n`);
  return refused > 0 ? EXIT.usage : EXIT.clean;
}

function write(target: string, analyses: readonly Analysis[]): void {
  try {
    mkdirSync(target, { recursive: true });
    analyses.forEach((analysis, i) => writeFileSync(resolve(target, `${String(i).padStart(3, '0')}.json`), jsonText(learnDocument(analysis))));
    writeFileSync(resolve(target, 'profile.json'), jsonText(learnProfile(analyses)));
  } catch (error) {
    throw new UsageError(`写不进“${target}”：${reasonOf(error)}。`);
  }
}

/** Small objects stand on one line, so that a change can be read. */
export function jsonText(value: object): string {
  return `${lines(value, '')}\n`;
}

/** A target: one line, as long as it is. */
const isRow = (value: object): boolean => 'indicator' in value;

function lines(value: unknown, indent: string): string {
  const flat = JSON.stringify(value);
  if (typeof value !== 'object' || value === null || flat.length + indent.length <= 120 || isRow(value)) return flat;
  const inner = `${indent}  `;
  const parts = Array.isArray(value) ? value.map(v => inner + lines(v, inner)) : Object.entries(value).map(([k, v]) => `${inner}${JSON.stringify(k)}: ${lines(v, inner)}`);
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}'];
  return `${open}\n${parts.join(',\n')}\n${indent}${close}`;
}
