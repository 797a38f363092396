/** Whether one insertion, deletion, exchange of neighbours or replacement turns `a` into `b`. */
export function oneEditApart(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || a === b) return false;
  let i = 0;
  while (i < a.length && i < b.length && a[i] === b[i]) i++;
  let j = 0;
  while (j < a.length - i && j < b.length - i && a[a.length - 1 - j] === b[b.length - 1 - j]) j++;
  const restA = a.length - i - j;
  const restB = b.length - i - j;
  if (restA <= 1 && restB <= 1) return true;
  return restA === 2 && restB === 2 && a[i] === b[i + 1] && a[i + 1] === b[i];
}

/**
 * Names of at least four characters, found by a name that is one slip away; a name of three has only lost one. Two names one slip apart are the same once a
 * character is taken out of the one, of the other, or of both: so the names are kept by what is left of them, and finding takes no longer for many names.
 */
export class NearNames {
  readonly #byRest = new Map<string, string[]>();
  readonly #order = new Map<string, number>();

  constructor(names: Iterable<string>) {
    for (const name of names) {
      if (name.length < 4 || name.length > LONGEST || this.#order.has(name)) continue;
      this.#order.set(name, this.#order.size);
      for (const rest of rests(name)) {
        const known = this.#byRest.get(rest);
        if (known) known.push(name);
        else this.#byRest.set(rest, [name]);
      }
    }
  }

  /** In the order in which the names were given. */
  of(name: string): readonly string[] {
    if (name.length < 3 || name.length > LONGEST) return [];
    const found = new Set([...rests(name)].flatMap(rest => this.#byRest.get(rest) ?? []));
    const near = [...found].filter(c => (name.length > 3 || c.length > name.length) && oneEditApart(name, c));
    return near.sort((a, b) => (this.#order.get(a) ?? 0) - (this.#order.get(b) ?? 0));
  }
}
/** Longer names are not looked up. */
const LONGEST = 40;

/** The name, and the name without each of its characters. */
function rests(name: string): ReadonlySet<string> {
  const found = new Set([name]);
  for (let i = 0; i < name.length; i++) found.add(name.slice(0, i) + name.slice(i + 1));
  return found;
}
