/** Characters remembered in each of two generations; a draft of a million bytes fits into one. */
const BUDGET = 800_000;

/**
 * A function of a text that remembers what it gave. What was not asked for again while `budget` characters passed is forgotten, so that memory stays
 * bounded however long a draft is edited.
 */
export function remembered<V>(make: (text: string) => V, budget = BUDGET): (text: string) => V {
  let young = new Map<string, V>();
  let old = new Map<string, V>();
  let held = 0;
  return text => {
    const hit = young.get(text);
    if (hit !== undefined) return hit;
    const known = old.get(text);
    const own = copied(text);
    const value = known ?? make(own);
    if (held > 0 && held + text.length > budget) {
      old = young;
      young = new Map();
      held = 0;
    }
    young.set(own, value);
    held += text.length;
    return value;
  };
}

/** The same characters on their own: a slice would keep the whole draft it was cut from in memory, version after version. */
function copied(text: string): string {
  return ` ${text}`.slice(1);
}
