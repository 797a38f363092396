import { type Span } from '../text/span';
import { type Deadline } from './date';
import { type Quantity } from './quantity';

/** 以上、不少于 ge · 突破、超过 gt · 以内、不超过 le · 低于 lt · 左右、约 approx · 余、多 gtTens · 5—8 range */
export type Operator = 'eq' | 'ge' | 'gt' | 'le' | 'lt' | 'approx' | 'gtTens' | 'range';
export type TargetKind = 'level' | 'count' | 'increment' | 'perYear' | 'growth' | 'annualGrowth' | 'share' | 'rank' | 'coverage' | 'multiple';

/** 指标：到某时限，某指标（某类对象）达到、增加某值（rules.md §4）。 */
export interface Target {
  /** The phrase that states it. */
  readonly span: Span;
  /** 指标或对象，照文中所写 */
  readonly indicator: Span;
  /** Name shown and compared: the indicator without blanks, with 数量 after a counted object. */
  readonly name: string;
  /** Counted object as written (kind count); undefined for indicators. */
  readonly object: string | undefined;
  /** 全省、数字经济领域…… */
  readonly scope: Span | undefined;
  /** 省级、行业级、千亿级…… */
  readonly qualifiers: readonly Span[];
  readonly kind: TargetKind;
  readonly operator: Operator | undefined;
  /** 全覆盖 = 100 %, 首位 = 1 位, 翻一番 = 2 倍; the span is that of the word. */
  readonly quantity: Quantity | undefined;
  readonly aggregate: 'stock' | 'new' | 'unknown';
  readonly strength: 'firm' | 'strive' | 'ensure';
  /** Strength and operator words as written: 力争, 以上, 突破…… */
  readonly hedge: readonly string[];
  readonly base: { readonly span: Span; readonly year: number | undefined; readonly value: Quantity | undefined } | undefined;
  /** The limit in force in the same paragraph (rules.md §2.7); undefined if the paragraph states none before it. */
  readonly deadline: Deadline | undefined;
}
