import { type AsOf } from '../core/service/analysis';
import { type DocumentRow } from '../core/service/extract';
import { type Finding, type Rule, type Severity } from '../core/rules/rule';
import { type SourceText } from '../core/text/sourceText';
import { type Table } from './table';

/** What a report says of a draft before its findings. */
export interface About {
  readonly document: DocumentRow;
  readonly asOf: AsOf;
  readonly tasks: number;
  readonly tasksWithUnits: number;
  readonly targets: number;
  readonly units: number;
  /** For a reader without the editor. */
  readonly review?: Review;
}
/** What the one-page report shows beside the findings. */
export interface Review {
  /** Heading of the outermost section that holds an offset, as printed; empty before the first. */
  sectionAt(offset: number): string;
  /** 任务分解表 and 指标; empty ones are left out. */
  readonly tables: readonly Table[];
}
export interface CheckedFile {
  /** As given or found, with `/`. */
  readonly path: string;
  readonly source: SourceText;
  /** undefined for a file that is no draft (settings) or was not analysed (too large). */
  readonly about: About | undefined;
  readonly findings: readonly Finding[];
}
export interface Counts {
  readonly files: number;
  readonly error: number;
  readonly warning: number;
  readonly info: number;
  readonly hint: number;
}
/** One run of `check`, ready to be written in any format. */
export interface Run {
  readonly tool: { readonly name: 'nigao'; readonly version: string };
  readonly rules: readonly Rule[];
  readonly files: readonly CheckedFile[];
  /** Drafts checked; settings files that only carry problems do not count. */
  readonly drafts: number;
  readonly seconds: number;
}

export const SEVERITY_WORDS: Readonly<Record<Severity, string>> = { error: '错误', warning: '警告', info: '信息', hint: '提示' };

export function countsOf({ files, drafts }: Pick<Run, 'files' | 'drafts'>): Counts {
  const counts = { error: 0, warning: 0, info: 0, hint: 0 };
  for (const file of files) for (const finding of file.findings) counts[finding.severity]++;
  return { files: drafts, ...counts };
}

/** All findings with their file, in the order of the files. */
export function* findingsOf(run: Pick<Run, 'files'>): Generator<{ readonly file: CheckedFile; readonly finding: Finding }> {
  for (const file of run.files) for (const finding of file.findings) yield { file, finding };
}
