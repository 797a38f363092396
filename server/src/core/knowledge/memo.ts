import { remembered } from '../text/memo';
import { type RegisteredKnowledge, registryOf } from './registry';
import { type Jurisdiction, type Knowledge, type NameHit } from './knowledge';

/**
 * A knowledge that remembers which names it found in a text: several rules and `extract` ask for the same paragraphs, and after an edit all but one are
 * asked for again.
 */
export function memoNames(knowledge: Knowledge): RegisteredKnowledge {
  const byPlace = new Map<string, (text: string) => readonly NameHit[]>();
  const finder = (jurisdiction: Jurisdiction | undefined): ((text: string) => readonly NameHit[]) => {
    const key = `${jurisdiction?.level ?? ''} ${jurisdiction?.name ?? ''}`;
    const known = byPlace.get(key) ?? remembered(text => knowledge.namesIn(text, jurisdiction));
    byPlace.set(key, known);
    return known;
  };
  return {
    revision: knowledge.revision,
    units: knowledge.units,
    registry: registryOf(knowledge),
    ...(knowledge.forbidden ? { forbidden: knowledge.forbidden } : {}),
    resolveUnit: (name, on, jurisdiction) => knowledge.resolveUnit(name, on, jurisdiction),
    history: id => knowledge.history(id),
    pinyin: name => knowledge.pinyin(name),
    namesIn: (text, jurisdiction) => finder(jurisdiction)(text),
  };
}
