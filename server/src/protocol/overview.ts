// What the views 任务分工, 指标 and 检查结果 ask of the language server.
import { type StatusCounts, type WireRange } from './protocol';

/**
 * Requests, client → server: what the views show of a draft. Answered from the analysis whose findings `nigao/status` has announced; null where the document
 * is not known, is too long, or has been changed since (another `nigao/status` is on its way). Nothing is computed that is not asked for.
 */
export const taskOverviewRequest = 'nigao/taskOverview';
export const targetOverviewRequest = 'nigao/targetOverview';
export const findingOverviewRequest = 'nigao/findingOverview';
export interface OverviewParams {
  readonly textDocument: { readonly uri: string };
}
export type WireSeverity = keyof StatusCounts;

/** Tasks under their sections; those of the 任务分解表. Ids are the same after an edit elsewhere. */
export interface TaskOverviewResult {
  readonly tasks: number;
  readonly gaps: number;
  readonly roots: readonly WireTaskNode[];
  /** Units named, those with most tasks first. */
  readonly units: readonly WireTaskUnit[];
}
export interface WireTaskNode {
  readonly id: string;
  readonly title: string;
  readonly heading: WireRange;
  readonly whole: WireRange;
  /** null: only a section that holds tasks. */
  readonly task: WireTask | null;
  /** In it and below, itself included; `gaps`: those without units. */
  readonly tasks: number;
  readonly gaps: number;
  readonly children: readonly WireTaskNode[];
}
export interface WireTask {
  readonly lead: string | null;
  readonly others: readonly string[];
  /** Keys of units, see `WireTaskUnit`. */
  readonly leadKeys: readonly string[];
  readonly otherKeys: readonly string[];
  readonly deadline: string | null;
  readonly targets: readonly string[];
  readonly gap: boolean;
  /** A row of a table: no clause can be written into it. */
  readonly row: boolean;
}
export interface WireTaskUnit {
  readonly key: string;
  readonly name: string;
  readonly pinyin: string;
  readonly leads: number;
  readonly supports: number;
}

/** Indicators in conflict (findings, hints left aside) first. */
export interface TargetOverviewResult {
  readonly indicators: readonly WireIndicator[];
  /** Indicators in conflict. */
  readonly conflicts: number;
}
export interface WireIndicator {
  readonly id: string;
  readonly name: string;
  readonly severity: WireSeverity | null;
  /** Values by year; `year` null: not said, or (`yearly`) each year; `base`: where the plan starts from. */
  readonly years: readonly { readonly year: number | null; readonly yearly: boolean; readonly values: readonly string[]; readonly base: boolean }[];
  /** ▃▅█ over the years, or empty. */
  readonly bars: string;
  /** First value of each year, in base units; empty where they are not all one kind of number with a year. */
  readonly series: readonly { readonly year: number; readonly value: number }[];
  readonly places: readonly WireTargetPlace[];
}
export interface WireTargetPlace {
  readonly id: string;
  readonly year: number | null;
  readonly yearly: boolean;
  readonly value: string;
  readonly raw: string;
  readonly source: 'text' | 'table' | 'box';
  readonly range: WireRange;
  readonly problems: readonly { readonly severity: WireSeverity; readonly rule: string; readonly message: string }[];
}

export interface FindingOverviewResult {
  readonly counts: StatusCounts;
  /** In reading order; of very many only the gravest. */
  readonly findings: readonly WireFinding[];
  readonly rules: readonly { readonly rule: string; readonly title: string; readonly severity: WireSeverity; readonly findings: number; readonly fixes: number }[];
  readonly sections: readonly WireSectionCount[];
}
export interface WireFinding {
  readonly id: string;
  readonly rule: string;
  readonly severity: WireSeverity;
  readonly message: string;
  readonly range: WireRange;
  readonly words: string;
  /** Id of its section; null before the first heading. */
  readonly section: string | null;
  /** More than 1: it stands for so many places, of which some are listed. */
  readonly count: number;
  readonly places: readonly WireRange[];
}
export interface WireSectionCount {
  readonly id: string;
  readonly title: string;
  readonly heading: WireRange;
  readonly severity: WireSeverity;
  readonly findings: number;
  readonly children: readonly WireSectionCount[];
}

/** Request, client → server: every safe fix of one rule as an LSP WorkspaceEdit; null where there is none. */
export const fixRuleRequest = 'nigao/fixRule';
export interface FixRuleParams {
  readonly textDocument: { readonly uri: string };
  readonly rule: string;
}
