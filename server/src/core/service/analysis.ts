import { type Span } from '../text/span';
import { type Segmenter } from '../text/segmenter';
import { SourceText } from '../text/sourceText';
import { type Steps } from '../text/steps';
import { buildPlan, type Language, planSteps } from '../model/buildPlan';
import { readFacts } from '../model/facts';
import { recogniseProfile } from '../model/recognise';
import { joinedText } from '../model/walk';
import { linksOf, linkSteps, type TargetLink } from '../model/links';
import { type Corpus, noCorpus } from '../model/corpus';
import { Memory } from '../model/known';
import { Names } from '../model/names';
import { type Plan } from '../model/plan';
import { type Prose, proseOf, proseSteps } from '../model/prose';
import { newReading, type Read } from '../model/reading';
import { type DocumentFacts, type Profile } from '../model/profile';
import { type Task } from '../model/task';
import { tasksOf, taskSteps } from '../model/tasks';
import { resolveTargets, targetSteps } from '../model/resolveTargets';
import { type PlanTarget } from '../model/targets';
import { type Knowledge } from '../knowledge/knowledge';
import { type Terms, termsWith } from '../knowledge/terms';
import { type Checked, check, checkSteps, type Policy } from '../rules/check';
import { rules } from '../rules/registry';
import { type Finding, type Rule, type RuleContext } from '../rules/rule';
import { type Named, namedSteps, namedUnits } from '../rules/unit/mentions';
import { type NigaoConfig, withSettings } from './config';
import { DraftContext } from './draftContext';
import { houseTermsOf } from './houseTerms';
import { type Change, placeBefore, typedChange } from './typing';

export interface AnalysisInput {
  readonly text: string;
  readonly language: Language;
  readonly config: NigaoConfig;
  readonly knowledge: Knowledge;
  readonly segmenter: Segmenter;
  /** ISO 8601; the core never asks the clock. */
  readonly today: string;
  /** Reads a text by itself; memoised across versions by the caller, with what rules found in it. */
  readonly read?: Read;
  /** Names of indicators, kept across versions by the caller. */
  readonly names?: Names;
  /** Path of the draft relative to its settings, with /; decides which suppressions hold. */
  readonly path?: string;
  /** True once the time allowed for the rules is spent; a finding then names the rules left out. */
  readonly overTime?: () => boolean;
  /** Other documents as this one sees them; none if left out. */
  readonly corpus?: (self: Analysis) => Corpus;
}

export interface AsOf {
  readonly date: string;
  readonly basis: RuleContext['asOfBasis'];
}

/** One text under one configuration, one knowledge and one segmenter. Immutable; parts are computed when asked for. */
export class Analysis {
  readonly source: SourceText;
  readonly config: NigaoConfig;
  readonly knowledge: Knowledge;
  readonly segmenter: Segmenter;
  readonly language: Language;
  readonly names: Names;
  readonly #input: AnalysisInput;
  readonly #shared = new Memory();
  #plan: Plan | undefined;
  #facts: DocumentFacts | undefined;
  #profile: Profile | undefined;
  #tasks: readonly Task[] | undefined;
  #targets: readonly PlanTarget[] | undefined;
  #links: readonly TargetLink[] | undefined;
  #prose: readonly Prose[] | undefined;
  #terms: Terms | undefined;
  #asOf: AsOf | undefined;
  #named: readonly Named[] | undefined;
  #corpus: Corpus | undefined;
  #checked: Checked | undefined;
  /** The version before, and what was typed since; until this one is read. */
  #before: { readonly draft: Analysis; readonly change: Change } | undefined;

  /** `before`: the version that this one was typed from. */
  constructor(input: AnalysisInput, before?: Analysis) {
    this.#input = input;
    this.source = new SourceText(input.text);
    this.config = input.config;
    this.knowledge = input.knowledge;
    this.segmenter = input.segmenter;
    this.language = input.language;
    this.names = input.names ?? new Names();
    const read = before?.isRead === false ? before.#before?.draft : before;
    const change = read?.isRead === true ? typedChange(read.source.text, input.text) : undefined;
    if (read !== undefined && change !== undefined) this.#before = { draft: read, change };
  }

  /** What `reading` works out is there. */
  get isRead(): boolean {
    return this.#plan !== undefined && this.#targets !== undefined && this.#named !== undefined;
  }

  /**
   * For what cannot wait for the draft to be read, and asks of it what a keystroke seldom changes (which units it names, what stands around the place): this
   * version once it is read, until then the last one that was, and where `offset` stands there. Up to what was typed the offsets of both are the same.
   */
  lately(offset: number): { readonly draft: Analysis; readonly at: number } {
    const before = this.isRead ? undefined : this.#before;
    return before === undefined ? { draft: this, at: offset } : { draft: before.draft, at: placeBefore(before.change, offset) };
  }

  /** What was typed since `lately`; undefined where that is this version. */
  get typed(): Change | undefined {
    return this.isRead ? undefined : this.#before?.change;
  }

  get plan(): Plan {
    return (this.#plan ??= buildPlan(this.source, this.#input.language, this.#input.read ?? newReading));
  }
  get facts(): DocumentFacts {
    return (this.#facts ??= readFacts(this.source, this.plan));
  }
  get profile(): Profile {
    const { kind, form, kinds = {} } = this.config;
    const own = Object.entries(kinds).map(([name, { title, profile, sections = [] }]) => ({ name, title, profile, sections }));
    return (this.#profile ??= recogniseProfile(this.source, this.plan, this.facts, { ...(kind === 'auto' ? {} : { kind }), ...(form === 'auto' ? {} : { form }), kinds: own }));
  }
  get tasks(): readonly Task[] {
    return (this.#tasks ??= tasksOf(this.plan));
  }
  get targets(): readonly PlanTarget[] {
    return (this.#targets ??= resolveTargets(this.source, this.plan, this.facts));
  }
  /** Places that state one value of one indicator. */
  get links(): readonly TargetLink[] {
    return (this.#links ??= linksOf(this.source, this.targets, this.names));
  }
  get prose(): readonly Prose[] {
    return (this.#prose ??= proseOf(this.source, this.plan, this.#input.read));
  }
  /** Other documents, at the moment of the first question. */
  get corpus(): Corpus {
    return (this.#corpus ??= this.#input.corpus?.(this) ?? noCorpus);
  }
  /** The same text beside other documents: what was read of it is kept, what depends on the others is worked out again. */
  beside(corpus: (self: Analysis) => Corpus, overTime?: () => boolean): Analysis {
    const input = { ...this.#input, corpus, ...(overTime === undefined ? {} : { overTime }) };
    const other = new Analysis(input);
    other.#plan = this.#plan;
    other.#facts = this.#facts;
    other.#profile = this.#profile;
    other.#tasks = this.#tasks;
    other.#targets = this.#targets;
    other.#links = this.#links;
    other.#prose = this.#prose;
    other.#asOf = this.#asOf;
    other.#named = this.#named;
    other.#terms = this.#terms;
    return other;
  }
  /** Wrong forms of words: the shipped list and the house's own. */
  get terms(): Terms {
    return (this.#terms ??= termsWith(houseTermsOf(this.config.terms ?? {})));
  }
  /** 成文日期, else the first day of the period, else today; a date that is given stands above all. */
  get asOf(): AsOf {
    return (this.#asOf ??= this.#referenceDate());
  }
  /** Every unit named in clauses, tables, elements and prose, in reading order; those in quotations and titles of documents are left out. */
  get named(): readonly Named[] {
    return (this.#named ??= namedUnits(this.context()));
  }
  get findings(): readonly Finding[] {
    return this.checked.findings;
  }
  /** Findings, and which suppressions of the settings did their work. */
  get checked(): Checked {
    return (this.#checked ??= check(this.context(), rules, this.#policy()));
  }

  /** Works out `checked` part by part, for a caller that has others waiting. */
  *checking(): Steps<Checked> {
    if (this.#checked !== undefined) return this.#checked;
    yield* this.reading();
    if (this.#links === undefined && this.profile.other !== true) {
      const links = yield* linkSteps(this.source, this.targets, this.names);
      this.#links ??= links;
    }
    return (this.#checked = yield* checkSteps(this.context(), rules, this.#policy()));
  }

  /** Works out part by part what requests and rules ask for. */
  *reading(): Steps<void> {
    // Between two parts somebody may ask for the whole: what he was given stays.
    if (this.#plan === undefined) {
      const plan = yield* planSteps(this.source, this.#input.language, this.#input.read ?? newReading);
      this.#plan ??= plan;
    }
    yield undefined;
    const { profile, plan } = this;
    yield undefined;
    if (profile.other === true) return;
    if (this.#tasks === undefined) {
      const tasks = yield* taskSteps(plan);
      this.#tasks ??= tasks;
    }
    if (this.#targets === undefined) {
      const targets = yield* targetSteps(this.source, this.plan, this.facts);
      this.#targets ??= targets;
    }
    if (this.#prose === undefined) {
      const prose = yield* proseSteps(this.source, plan, this.#input.read ?? newReading);
      this.#prose ??= prose;
    }
    yield undefined;
    if (this.#named === undefined) {
      const named = yield* namedSteps(this.context());
      this.#named ??= named;
    }
    this.#before = undefined;
  }

  /** What the rules given find at whatever level, each place by itself; what the settings ignore stays out. */
  findingsOf(chosen: readonly Rule[]): readonly Finding[] {
    const { rules: given, ignore, requireReason } = this.config;
    const levels = Object.fromEntries(chosen.map(r => [r.id, { ...given[r.id], level: 'warning' as const }]));
    const policy = { rules: levels, ignore, requireReason, path: this.#input.path ?? '', marks: this.language === 'markdown', ungrouped: true };
    return check(this.context(), chosen, policy).findings.filter(f => !f.ruleId.startsWith('nigao/'));
  }

  /** The same settings and knowledge over another text, without a limit of time. */
  withText(text: string): Analysis {
    return new Analysis({ ...this.#input, text, overTime: () => false });
  }

  text(span: Span): string {
    return joinedText(this.source, this.plan, span);
  }

  context(): RuleContext {
    return new DraftContext(this, this.#shared);
  }

  /** Levels and options; those of a kind of the house stand above the general ones. */
  #levels(): NigaoConfig['rules'] {
    const { own } = this.profile;
    return withSettings({ rules: this.config.rules }, { rules: (own && this.config.kinds?.[own.name]?.rules) ?? {} }).rules;
  }

  #policy(): Policy {
    const { path = '', overTime } = this.#input;
    const { ignore, requireReason } = this.config;
    const policy = { rules: this.#levels(), ignore, requireReason, path, marks: this.language === 'markdown' };
    return overTime ? { ...policy, overTime } : policy;
  }

  #referenceDate(): AsOf {
    const { asOf } = this.config;
    if (asOf === 'today') return { date: this.#input.today, basis: 'today' };
    if (asOf !== 'document') return { date: asOf, basis: 'given' };
    if (this.facts.date !== undefined) return { date: this.facts.date, basis: 'document' };
    if (this.facts.period !== undefined) return { date: `${this.facts.period.from}-01-01`, basis: 'period' };
    return { date: this.#input.today, basis: 'today' };
  }
}
