import { type Span } from '../text/span';
import { type Deadline } from './date';

/** 单位在一项任务里的角色：牵头；配合（参与、参加、协办）；负责。 */
export type UnitRole = 'lead' | 'support' | 'responsible';

/** 单位称谓，照文中所写；它指哪个机构由 knowledge 回答。 */
export interface UnitMention {
  readonly span: Span;
  /** As written, blanks and line breaks taken out. */
  readonly name: string;
  /**
   * Name with the level word that an earlier unit of the list distributes (省发展改革委、财政厅 → 省财政厅); equal to `name` otherwise. Whether it holds is
   * for knowledge to say: parsing knows no names.
   */
  readonly distributed: string;
  readonly role: UnitRole;
  /** The role is written at the unit (牵头, 负责, 配合), not implied by the label. */
  readonly roleStated: boolean;
  /** 各设区市政府、省级有关部门: a set, not one body. */
  readonly collective: boolean;
}

/** 责任分工：句末括注、“责任单位：”标签行，或任务分工表的一格（rules.md §5.1）。 */
export interface ResponsibilityClause {
  /** Brackets included. */
  readonly span: Span;
  /** `sentence`: in the running text, without brackets and label (由A牵头，B配合). */
  readonly form: 'parenthetical' | 'label' | 'cell' | 'sentence';
  /** 责任单位、牵头单位……，照文中所写；没有标签的（A负责）为空 */
  readonly label: string;
  readonly mentions: readonly UnitMention[];
  /** 等；列第一位的为牵头单位，下同 — what is left behind the units. */
  readonly tail: string;
  readonly tailSpan: Span | undefined;
  /** The clause declares that the first unit leads (列第一位的为牵头单位). */
  readonly firstLeads: boolean;
  readonly deadline: Deadline | undefined;
  /** 完成时限照文中所写 */
  readonly deadlineText: string | undefined;
  /** The clause is the whole paragraph (rules.md §5.3, standalone). */
  readonly standalone: boolean;
}
