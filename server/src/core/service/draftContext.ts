import { type Span } from '../text/span';
import { type Known } from '../model/known';
import { type RuleContext } from '../rules/rule';

/** What a context is made of: the parts of an analysis. */
type Parts = Omit<RuleContext, 'shared' | 'asOf' | 'asOfBasis'> & { readonly asOf: { readonly date: string; readonly basis: RuleContext['asOfBasis'] } };

/** An analysis as rules see it. A part that no rule asks for is not worked out. */
export class DraftContext implements RuleContext {
  readonly source: RuleContext['source'];
  readonly language: RuleContext['language'];
  readonly knowledge: RuleContext['knowledge'];
  readonly segmenter: RuleContext['segmenter'];
  readonly shared: Known;
  /** Needs no `this`: rules take it out of the context. */
  readonly text = (span: Span): string => this.#analysis.text(span);
  readonly #analysis: Parts;

  constructor(analysis: Parts, shared: Known) {
    this.#analysis = analysis;
    this.shared = shared;
    this.source = analysis.source;
    this.language = analysis.language;
    this.knowledge = analysis.knowledge;
    this.segmenter = analysis.segmenter;
  }

  get plan(): RuleContext['plan'] {
    return this.#analysis.plan;
  }
  get facts(): RuleContext['facts'] {
    return this.#analysis.facts;
  }
  get profile(): RuleContext['profile'] {
    return this.#analysis.profile;
  }
  get tasks(): RuleContext['tasks'] {
    return this.#analysis.tasks;
  }
  get targets(): RuleContext['targets'] {
    return this.#analysis.targets;
  }
  get links(): RuleContext['links'] {
    return this.#analysis.links;
  }
  get names(): RuleContext['names'] {
    return this.#analysis.names;
  }
  get prose(): RuleContext['prose'] {
    return this.#analysis.prose;
  }
  get terms(): RuleContext['terms'] {
    return this.#analysis.terms;
  }
  get corpus(): RuleContext['corpus'] {
    return this.#analysis.corpus;
  }
  get asOf(): string {
    return this.#analysis.asOf.date;
  }
  get asOfBasis(): RuleContext['asOfBasis'] {
    return this.#analysis.asOf.basis;
  }
}
