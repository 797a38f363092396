import { looksLikePlan } from '../core/model/looksLikePlan';
import { type Finding } from '../core/rules/rule';
import { type Suppression } from '../core/rules/suppress';
import { type Analysis } from '../core/service/analysis';
import { type NigaoConfig } from '../core/service/config';
import { fixAll } from '../core/service/fixAll';
import { SourceText } from '../core/text/sourceText';
import { type Encoding } from '../node/decode';
import { decodedFile, readTextFile, type TextFile } from '../node/readText';
import { aboutOf } from '../report/about';
import { type CheckedFile } from '../report/run';
import { type Input } from './inputs';
import { type Io } from './io';
import { type Opened, type Session } from './session';

/** What became of one input. */
export type Outcome =
  | { readonly kind: 'checked'; readonly file: CheckedFile; readonly config: NigaoConfig; readonly silenced: Silenced; readonly badSettings: boolean; readonly opened: Opened | undefined; readonly final: Analysis | undefined; readonly change: Change | undefined }
  | { readonly kind: 'refused'; readonly why: string }
  | { readonly kind: 'noPlan' };
export interface Silenced {
  readonly applied: readonly Suppression[];
  readonly used: ReadonlySet<Suppression>;
}
/** What --fix does to a file. */
export interface Change {
  readonly input: Input;
  readonly encoding: Encoding;
  readonly before: string;
  readonly after: string;
  readonly fixes: number;
}
export interface Wishes {
  readonly all: boolean;
  readonly fix: boolean;
  /** Counts of tasks, targets and units for the head of a report. */
  readonly counts: boolean;
  /** Sections and tables for the one-page report. */
  readonly review: boolean;
}

export function readInput(input: Input, limit: number, io: Io): TextFile {
  if (!input.stdin) return readTextFile(input.path ?? '', limit);
  const bytes = io.stdin();
  return bytes.length > limit ? { kind: 'tooLarge', bytes: bytes.length } : decodedFile(bytes);
}

export async function checkFile(input: Input, session: Session, io: Io, wishes: Wishes): Promise<Outcome> {
  const { config } = await session.configFor(input.path);
  const read = readInput(input, config.limits.fileBytes, io);
  if (read.kind === 'tooLarge') return tooLarge(input, read.bytes, config);
  if (read.kind === 'refused') return input.named || wishes.all || read.why.includes('无法') || read.why.includes('权限') ? { kind: 'refused', why: read.why } : { kind: 'noPlan' };
  if (!input.named && !wishes.all && !looksLikePlan(read.text)) return { kind: 'noPlan' };
  if (read.encoding !== 'UTF-8') io.err(`${input.shown}：按${read.encoding}编码读取。\n`);
  const opened = await session.open(input.path, read.text);
  sayWhatItIs(input, opened.analysis, io);
  if (!wishes.fix) return checked(input, opened, opened.analysis, wishes, undefined);
  const fixed = fixAll(opened.analysis, opened.analyse);
  const change = { input, encoding: read.encoding, before: read.text, after: fixed.text, fixes: fixed.fixes };
  return checked(input, opened, fixed.analysis, wishes, change);
}

function sayWhatItIs({ shown }: Input, analysis: Analysis, io: Io): void {
  if (analysis.source.text.trim() === '') io.err(`${shown}：是空文件，没有可检查的内容。\n`);
  else if (analysis.profile.other === true) io.err(`${shown}：不是中文文稿，或者是代码、日志、数据，没有检查；如确是规划类文稿，可用--kind指明文种。\n`);
  else if (analysis.profile.id === undefined) io.err(`${shown}：不像规划类文稿，没有按规划类文稿检查；如确是，可用--kind指明文种。\n`);
}

function checked(input: Input, opened: Opened, analysis: Analysis, wishes: Wishes, change: Change | undefined): Outcome {
  const bad: readonly Finding[] = opened.frontMatterProblems.map(p => ({ ...p, ruleId: 'nigao/settings', severity: 'error' }));
  const file = { path: input.shown, source: analysis.source, about: aboutOf(analysis, input.shown, wishes), findings: [...bad, ...analysis.findings] };
  const { applied, used } = analysis.checked;
  return { kind: 'checked', file, config: analysis.config, silenced: { applied, used }, badSettings: bad.length > 0, opened, final: analysis, change };
}

/** A file beyond the limit is not analysed, and that is said where findings are looked for. */
function tooLarge(input: Input, bytes: number, config: NigaoConfig): Outcome {
  const message = `文件大小为${megabytes(bytes)}，超过上限${megabytes(config.limits.fileBytes)}（设置limits.fileBytes），全文未检查。`;
  const finding: Finding = { ruleId: 'nigao/limit', severity: 'warning', span: { start: 0, end: 0 }, message };
  const file = { path: input.shown, source: new SourceText(''), about: undefined, findings: [finding] };
  return { kind: 'checked', file, config, silenced: { applied: [], used: new Set() }, badSettings: false, opened: undefined, final: undefined, change: undefined };
}

function megabytes(bytes: number): string {
  if (bytes < 1024 * 1024) return `${(bytes / 1024).toFixed(1)} KB`;
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
