// What the boards 任务分解表, 指标总览 and 两稿对照, and the pages for readers without an editor, ask of the language server.
import { type WireIndicator } from './overview';
import { type WireRange } from './protocol';

interface OfDocument {
  readonly textDocument: { readonly uri: string };
}

/** Requests, client → server: what a board shows of a draft; null where the document is not known or too long. The findings are computed where they are not. */
export const taskBoardRequest = 'nigao/taskBoard';
export const targetBoardRequest = 'nigao/targetBoard';
export type BoardParams = OfDocument;

/** 任务分解表, row by row as it is sent out. */
export interface TaskBoardResult {
  /** Title of the plan; null where none was found. */
  readonly title: string | null;
  readonly rows: readonly WireBoardTask[];
  readonly gaps: number;
  /** Units named, those with most tasks first; `key` as in the rows. */
  readonly units: readonly { readonly key: string; readonly name: string; readonly tasks: number }[];
}
export interface WireBoardTask {
  /** The same after an edit elsewhere. */
  readonly id: string;
  /** Headings above, outermost first. */
  readonly section: readonly string[];
  readonly task: string;
  /** Phrases of the draft. */
  readonly targets: readonly string[];
  /** All that lead, with 、 between them. */
  readonly lead: string | null;
  readonly others: readonly string[];
  /** One for all names of a unit. */
  readonly keys: readonly string[];
  readonly deadline: string | null;
  /** Units are expected, and there are none. */
  readonly gap: boolean;
  readonly range: WireRange;
}

/** 指标总览: the indicators of the view, those in conflict first. */
export interface TargetBoardResult {
  readonly title: string | null;
  readonly indicators: readonly WireIndicator[];
  readonly conflicts: number;
  /** Every year that has a value, ascending. */
  readonly years: readonly number[];
}

/** Request, client → server: a board as a file; null where the document is not known or too long. */
export const boardFileRequest = 'nigao/boardFile';
export const boardFormats = ['xlsx', 'csv', 'markdown', 'html'] as const;
export type BoardFormat = (typeof boardFormats)[number];
export interface BoardFileParams extends OfDocument {
  readonly board: 'tasks' | 'targets';
  readonly format: BoardFormat;
  /** Ids of the rows, in this order; left out: all. */
  readonly ids?: readonly string[];
}
export interface FileResult {
  /** To be suggested, without folder and extension. */
  readonly name: string;
  readonly text?: string;
  /** Bytes of a workbook. */
  readonly base64?: string;
}

/** Request, client → server: the report of `nigao check --format html` for one draft; null as above. */
export const reviewPageRequest = 'nigao/reviewPage';
export interface ReviewPageParams extends OfDocument {
  /** Path or name shown in the report, and the version of the extension. */
  readonly shown: string;
  readonly version: string;
}

/** Request, client → server: what changed since an earlier text. */
export const compareRequest = 'nigao/compare';
export interface CompareParams extends OfDocument {
  readonly shown: string;
  readonly old: OldDraft;
}
export interface OldDraft {
  /** Settings of the place hold for it; may be a URI that only the client can read. */
  readonly uri: string;
  readonly languageId: string;
  readonly shown: string;
  readonly text: string;
}
/** `refused`: a sentence that says why there is nothing to compare. */
export type CompareResult = { readonly refused: string } | WireComparison;
/** The same as a page or as Markdown; the answer is `FileResult` or a refusal. */
export const compareFileRequest = 'nigao/compareFile';
export interface CompareFileParams extends CompareParams {
  readonly format: 'html' | 'markdown';
}
export type CompareFileResult = { readonly refused: string } | FileResult;

/** 两稿对照, as it is read. */
export interface WireComparison {
  readonly old: WireSide;
  readonly new: WireSide;
  readonly summary: string;
  readonly tasks: readonly WireTaskChange[];
  readonly targets: readonly WireTargetChange[];
  readonly units: readonly WireUnitLoad[];
}
export interface WireSide {
  readonly shown: string;
  readonly title: string | null;
  /** 成文日期 and 规划期, as far as they are known. */
  readonly facts: string;
}
/** Where something stands in its text; lines from 0. */
export interface WirePlace {
  readonly text: string;
  readonly line: number;
}
export interface WireTaskChange {
  readonly kind: 'added' | 'dropped' | 'reworded' | 'moved' | 'reassigned' | 'same';
  readonly moved: boolean;
  readonly old: WirePlace | null;
  readonly new: WirePlace | null;
  /** 牵头甲→乙；增丙 */
  readonly units: string;
  /** 2026年→2027年; empty where nothing changed. */
  readonly deadline: string;
  readonly words: readonly { readonly kind: 'same' | 'added' | 'removed'; readonly text: string }[] | null;
}
export interface WireTargetChange {
  readonly kind: 'added' | 'dropped' | 'raised' | 'lowered' | 'restated' | 'same';
  readonly indicator: string;
  readonly old: WirePlace | null;
  readonly new: WirePlace | null;
  readonly otherYear: boolean;
  /** +15个（+30%） */
  readonly difference: string;
}
export interface WireUnitLoad {
  readonly unit: string;
  /** Another name in the earlier draft. */
  readonly formerly: string | null;
  readonly old: { readonly lead: number; readonly all: number };
  readonly new: { readonly lead: number; readonly all: number };
}
