import { type Span } from '../../text/span';
import { type HouseTerm } from '../../knowledge/terms';
import { type RuleContext } from '../rule';
import { type Word, wordsIn } from './words';

/** Places of the draft where a form stands that the house list does not want. */
export function* houseWords(context: RuleContext): Generator<{ readonly word: Word; readonly term: HouseTerm }> {
  const terms = new Map<number, HouseTerm>();
  const find = function* ({ folded }: { readonly folded: string }): Generator<Span> {
    terms.clear();
    for (const { span: at, entry } of context.terms.house(folded)) {
      terms.set(at.start, entry);
      yield at;
    }
  };
  for (const word of wordsIn(context, find)) {
    const term = terms.get(word.at.start);
    if (term) yield { word, term };
  }
}
