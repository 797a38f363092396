import { type Deadline } from '../parse/date';
import { type ResponsibilityClause, type UnitMention } from '../parse/responsibility';
import { type Target } from '../parse/target';
import { type Section } from './plan';

export interface Lead {
  readonly mention: UnitMention | undefined;
  /** rules.md §5.3 (8): 牵头 written at the unit; a 列第一位 rule in force; one unit only; several and no rule. */
  readonly basis: 'stated' | 'role' | 'single' | 'unknown';
}

/** 一项任务：承担责任分工、指标或时限的最小层次。Derived, never stored in the tree. */
export interface Task {
  readonly bearer: Section;
  /** Clauses that belong to the node itself. */
  readonly own: readonly ResponsibilityClause[];
  /** Effective ones: its own, else those of the nearest ancestor (rules.md §5.3). */
  readonly clauses: readonly ResponsibilityClause[];
  readonly lead: Lead;
  readonly targets: readonly Target[];
  /** Their number, without the cost of moving them. */
  readonly targetCount: number;
  readonly deadline: Deadline | undefined;
  /** A clause is expected here and there is none (rules.md §5.3, 5–7). */
  readonly uncovered: boolean;
}

/** A section with the clauses that are its own and those that hold for it. */
interface Bearing {
  readonly section: Section;
  readonly own: readonly ResponsibilityClause[];
  readonly clauses: readonly ResponsibilityClause[];
}

/** What a task has beside its clauses is worked out at the first question: an outline asks for little of it. */
export class SectionTask implements Task {
  readonly bearer: Section;
  readonly own: readonly ResponsibilityClause[];
  readonly clauses: readonly ResponsibilityClause[];
  readonly uncovered: boolean;
  readonly #rule: number;
  readonly #deadlines: () => ReadonlyMap<Section, Deadline | undefined>;
  #lead: Lead | undefined;
  #targets: readonly Target[] | undefined;

  constructor({ section, own, clauses }: Bearing, { rule, uncovered, deadlines }: { readonly rule: number; readonly uncovered: boolean; deadlines(): ReadonlyMap<Section, Deadline | undefined> }) {
    this.bearer = section;
    this.own = own;
    this.clauses = clauses;
    this.uncovered = uncovered;
    this.#rule = rule;
    this.#deadlines = deadlines;
  }

  get lead(): Lead {
    return (this.#lead ??= leadOf(this.clauses, this.#rule));
  }
  get targetCount(): number {
    return this.bearer.children.reduce((sum, child) => sum + (child.kind === 'paragraph' ? child.scan.targets.length : 0), this.bearer.scan.targets.length);
  }
  get targets(): readonly Target[] {
    return (this.#targets ??= targetsIn(this.bearer));
  }
  get deadline(): Deadline | undefined {
    return this.#deadlines().get(this.bearer);
  }
}

/** Lead of one clause or of several that stand together (牵头单位 and 配合单位 lines). `ruleFrom`: offset from which the first unit leads. */
export function leadOf(clauses: readonly ResponsibilityClause[], ruleFrom: number): Lead {
  const mentions = clauses.flatMap(c => c.mentions);
  const written = mentions.find(m => m.role === 'lead') ?? soleResponsible(mentions);
  if (written) return { mention: written, basis: 'role' };
  const first = mentions[0];
  if (first && (clauses[0] as ResponsibilityClause).span.start >= ruleFrom) return { mention: first, basis: 'stated' };
  if (first && mentions.length === 1) return { mention: first, basis: 'single' };
  return { mention: undefined, basis: 'unknown' };
}

/** （A负责，B、C配合）, （责任单位：A；配合单位：B）, （A负责）: the only one that is not there to support. */
function soleResponsible(mentions: readonly UnitMention[]): UnitMention | undefined {
  const responsible = mentions.filter(m => m.role === 'responsible');
  return responsible.length === 1 && (responsible[0]?.roleStated === true || mentions.length > 1) ? responsible[0] : undefined;
}

function targetsIn(section: Section): readonly Target[] {
  return [...section.targets, ...section.children.flatMap(child => (child.kind === 'paragraph' ? child.targets : []))];
}
