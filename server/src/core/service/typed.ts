import { type Letters } from '../knowledge/letters';

/** How well a name fits what is typed of it: 0 begins so, 1 holds it, 2 and 3 by letters (zjz for 增加值); undefined: not at all. */
export function fits(letters: Letters, name: string, typed: string): number | undefined {
  if (typed === '' || name.startsWith(typed)) return 0;
  if (name.includes(typed)) return 1;
  if (!/^[A-Za-z]+$/.test(typed)) return undefined;
  const rank = letters.rank(name, typed);
  return rank === undefined ? undefined : rank + 2;
}
