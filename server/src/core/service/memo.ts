import { type Knowledge, type NameHit } from '../knowledge/knowledge';

/**
 * A pure function of a text that remembers its results, so that an edit costs one paragraph. At most `texts` results for `characters` in all are kept;
 * the oldest go first.
 */
export function memoByText<R>(make: (text: string) => R, texts = 20_000, characters = 8_000_000): (text: string) => R {
  const known = new Map<string, R>();
  let held = 0;
  return text => {
    const hit = known.get(text);
    if (hit !== undefined) return hit;
    const own = detached(text);
    const made = make(own);
    known.set(own, made);
    held += own.length;
    for (const [oldest] of known) {
      if (known.size <= texts && held <= characters) break;
      known.delete(oldest);
      held -= oldest.length;
    }
    return made;
  };
}

/** A copy: a slice would keep the whole text alive that it was cut from, one for every version of the draft. */
function detached(text: string): string {
  return ` ${text}`.slice(1);
}

/** The same knowledge; the search for names in a paragraph is remembered by its text. */
export function rememberingNames(knowledge: Knowledge): Knowledge {
  const byJurisdiction = new Map<string, (text: string) => readonly NameHit[]>();
  return {
    revision: knowledge.revision,
    units: knowledge.units,
    resolveUnit: (name, on, jurisdiction) => knowledge.resolveUnit(name, on, jurisdiction),
    history: id => knowledge.history(id),
    pinyin: name => knowledge.pinyin(name),
    namesIn(text, jurisdiction) {
      const key = jurisdiction === undefined ? '' : `${jurisdiction.level} ${jurisdiction.name}`;
      const known = byJurisdiction.get(key) ?? memoByText(t => knowledge.namesIn(t, jurisdiction));
      byJurisdiction.set(key, known);
      return known(text);
    },
  };
}
