import termData from './data/terms.json';
import { type NearPhrase, nearPhrases } from './phrases';
import { type Hit, Lexicon } from '../text/lexicon';

/** One entry of the list of wrong forms; written in server/tools/data/terms.tsv. */
export interface TermRecord {
  /** variant: 异形词、别字; misspelled: 术语误写. */
  readonly kind: 'variant' | 'misspelled';
  readonly wrong: string;
  readonly right: string;
  /** Wrong in every plan; else only another form is preferred. */
  readonly certain: boolean;
  /** Right words that hold or cross the wrong form. */
  readonly keep: readonly string[];
  readonly source: string;
}
/** 本单位用语: a form that the house does not use; `right` is what it writes instead, `reason` why it does not use it. */
export interface HouseTerm {
  readonly wrong: string;
  readonly right: string | undefined;
  readonly reason: string;
  readonly keep: readonly string[];
}
/** What is known of words. Questions take folded text. */
export interface Terms {
  variants(folded: string): readonly Hit<TermRecord>[];
  misspelled(folded: string): readonly Hit<TermRecord>[];
  /** Set phrases with one wrong character of the same sound. */
  phrases(folded: string): readonly Hit<NearPhrase>[];
  /** Terms of the house list, the longest first where several stand in one place. */
  house(folded: string): readonly Hit<HouseTerm>[];
}

const all = termData as unknown as readonly TermRecord[];
/** An entry without a wrong form gives right words that hold for all of its kind. */
const lexiconOf = (kind: TermRecord['kind']): Lexicon<TermRecord> =>
  new Lexicon(all.filter(r => r.kind === kind && r.wrong !== ''), all.filter(r => r.kind === kind && r.wrong === '').flatMap(r => r.keep));

const variants = lexiconOf('variant');
const misspelled = lexiconOf('misspelled');

/** The shipped list with the terms of a house beside it. */
export function termsWith(house: readonly HouseTerm[]): Terms {
  const own = house.length === 0 ? undefined : new Lexicon(house);
  return {
    variants: folded => variants.find(folded),
    misspelled: folded => misspelled.find(folded),
    phrases: nearPhrases,
    house: folded => own?.find(folded) ?? [],
  };
}
