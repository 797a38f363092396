/** 文种与文本形态 (rules.md §3): what the text was taken for, and what decides levels and silence. */
export type ProfileId = 'digest' | 'points' | 'actionPlan' | 'multiYear' | 'planning' | 'implementation';
export type Form = 'formal' | 'converted' | 'web' | 'ocr' | 'truncated';

export interface Profile {
  /** undefined: taken for no plan; only numbers, punctuation, numbering and targets are judged. */
  readonly id: ProfileId | undefined;
  /** 文种，照标题所写：行动计划、计划、规划、工作要点、实施方案…… */
  readonly kind: string | undefined;
  /** 印发通知 */
  readonly carrier: boolean;
  readonly form: readonly Form[];
  /** Why it was taken for that; shown in the status item. */
  readonly reason: string;
  /** 自定文种 of the house that it is. */
  readonly own?: KindPattern;
  /** No plan, and no Chinese prose either (another language, code, a log, rows of data): no rule runs unless its level is set. */
  readonly other?: true;
}

/** Facts that the document states of itself (cli-contract.md, `extract`). Dates are ISO 8601. What the text does not say is undefined. */
export interface DocumentFacts {
  readonly title: string | undefined;
  readonly noticeTitle: string | undefined;
  readonly issuer: string | undefined;
  readonly docNumber: string | undefined;
  readonly date: string | undefined;
  readonly printDate: string | undefined;
  readonly period: { readonly from: number; readonly to: number; readonly stated: boolean } | undefined;
  /** Province, city or county that the document speaks for, from title, issuer, 文号 and addressees: 浙江, 全国, 杭州……; undefined: unknown. */
  readonly jurisdiction: { readonly level: 'national' | 'province' | 'city' | 'county'; readonly name: string } | undefined;
}

export interface ProfileOverrides {
  readonly kind?: ProfileId;
  readonly form?: readonly Form[];
  /** 自定文种; the first that fits holds. */
  readonly kinds?: readonly KindPattern[];
}

/** How a house knows a kind of document of its own, and what that kind must have. */
export interface KindPattern {
  readonly name: string;
  /** Words that the title holds: all of one text (between blanks), any of the texts. */
  readonly title: readonly string[];
  /** The kind that it is judged like; undefined: as recognised. */
  readonly profile: ProfileId | undefined;
  /** Required parts: words of a heading, several ways to say it between |. */
  readonly sections: readonly string[];
}
