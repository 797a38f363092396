import { type Span } from '../text/span';
import { type Segmenter } from '../text/segmenter';
import { type Range, type SourceText } from '../text/sourceText';
import { type Knowledge } from '../knowledge/knowledge';
import { type Corpus } from '../model/corpus';
import { type Known } from '../model/known';
import { type Terms } from '../knowledge/terms';
import { type TargetLink } from '../model/links';
import { type Names } from '../model/names';
import { type Language } from '../model/buildPlan';
import { type Plan } from '../model/plan';
import { type Prose } from '../model/prose';
import { type DocumentFacts, type Profile, type ProfileId } from '../model/profile';
import { type Task } from '../model/task';
import { type PlanTarget } from '../model/targets';
import { type Setting } from './setting';

export type Severity = 'error' | 'warning' | 'info' | 'hint';
export type Level = Severity | 'off';
export type Category = 'structure' | 'responsibility' | 'unit' | 'target' | 'measure' | 'number' | 'punctuation' | 'term' | 'reference' | 'date' | 'format';
export type RuleId = `${Category}/${string}`;
/** The program's own findings (cli-contract.md). */
export type OwnId = 'nigao/limit' | 'nigao/rule-failed' | 'nigao/settings' | 'nigao/unused-suppression' | 'nigao/stale-baseline';

export interface Edit {
  readonly span: Span;
  readonly newText: string;
}
/** `safe`: cannot change what the draft commits to, may be applied unread; `review`: a person decides. */
export interface Fix {
  readonly title: string;
  readonly edits: readonly [Edit, ...Edit[]];
  readonly safety: 'safe' | 'review';
}
/** A further place. `span` is of the draft; a place in another document has `other`, and its `span` is that of the finding. */
export interface Related {
  readonly span: Span;
  readonly message: string;
  readonly other?: { readonly path: string; readonly range: Range };
}
export interface Report {
  readonly span: Span;
  /** Other than the rule's own, where its documentation says when. A setting of the user stands above it. */
  readonly severity?: Severity;
  /** 是什么；为什么；怎么改. */
  readonly message: string;
  readonly fixes?: readonly Fix[];
  readonly related?: readonly Related[];
  readonly tag?: 'deprecated' | 'unnecessary';
  /** Number of places, where one stands for many (rules.md §10). */
  readonly count?: number;
}
export interface Finding extends Report {
  readonly ruleId: RuleId | OwnId;
  readonly severity: Severity;
}
/** Text with the expected ranges in ⟦ ⟧; `fixed` is the text after every safe fix of the rule; `asOf` the reference date (ISO 8601), else the document's; `terms` and `kinds` the settings of those names under which it is checked. */
export interface Example {
  readonly text: string;
  readonly fixed?: string;
  readonly asOf?: string;
  readonly terms?: { readonly prefer?: { readonly [term: string]: readonly string[] }; readonly forbid?: { readonly [term: string]: string } };
  readonly kinds?: { readonly [name: string]: { readonly title: readonly string[]; readonly profile?: ProfileId; readonly sections?: readonly string[] } };
}
/** Chinese, in Markdown. `bad` and `good` are drafts written for this project; tests run them. */
export interface RuleDocs {
  readonly title: string;
  /** What is flagged, in one or two sentences. */
  readonly what: string;
  readonly why: string;
  /** What is right as it stands, one line each. */
  readonly exceptions: readonly string[];
  /** Standard and clause, or the other source. */
  readonly basis: string;
  readonly bad: readonly [Example, ...Example[]];
  readonly good: readonly [Example, ...Example[]];
}
export interface RuleContext {
  readonly source: SourceText;
  /** Plain text or Markdown: where a line may be wrapped in the source, its line ends say nothing. */
  readonly language: Language;
  readonly profile: Profile;
  readonly facts: DocumentFacts;
  readonly plan: Plan;
  readonly tasks: readonly Task[];
  /** Targets with year, base and place resolved; those of tables too. */
  readonly targets: readonly PlanTarget[];
  /** Places that state one value of one indicator; worked out at the first question. */
  readonly links: readonly TargetLink[];
  /** What names of indicators come to when compared. */
  readonly names: Names;
  /** Text of the draft for rules about wording, marks and numbers; worked out at the first question. */
  readonly prose: readonly Prose[];
  /** What several rules need of the draft, worked out once; the keys are functions of this context alone. */
  readonly shared: Known;
  /** Other documents of the workspace and the issued ones that are shipped, read-only; worked out at the first question. */
  readonly corpus: Corpus;
  readonly knowledge: Knowledge;
  /** Wrong forms of words, the shipped list and 本单位用语. */
  readonly terms: Terms;
  readonly segmenter: Segmenter;
  /** 判断机构名称所依的日期，ISO 8601；成文日期，缺则由调用者给出。 */
  readonly asOf: string;
  /** Where `asOf` comes from; shown in messages that depend on it. */
  readonly asOfBasis: 'document' | 'period' | 'given' | 'today';
  /** Reflowed text of an absolute span: joins closed. */
  text(span: Span): string;
}
export interface Rule<O extends object = object> {
  readonly id: RuleId;
  readonly severity: Level;
  /** Where a profile differs. */
  readonly levels?: { readonly [P in ProfileId]?: Level };
  /** Level where the profile is unknown (the text is no plan); default off. */
  readonly otherwise?: Level;
  readonly docs: RuleDocs;
  readonly options?: { readonly [K in keyof O]: Setting<O[K]> };
  /** More findings than this become one (rules.md §10). Left out: 10 for rules about form, no grouping for the others. */
  readonly groupAbove?: number;
  /** Rules that say the same fault better: a finding that overlaps one of theirs is left out. */
  readonly yieldsTo?: readonly RuleId[];
  /** Message of the one finding that stands for many (rules.md §10). */
  summary?(count: number): string;
  check(context: RuleContext, options: O): Iterable<Report>;
}
