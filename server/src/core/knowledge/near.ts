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

/** Names of at least four characters that are one slip away, in order; a name of three has only lost one. */
export function nearNames(name: string, candidates: Iterable<string>): readonly string[] {
  if (name.length < 3) return [];
  const near: string[] = [];
  for (const candidate of candidates) if (candidate.length >= 4 && (name.length > 3 || candidate.length > name.length) && oneEditApart(name, candidate)) near.push(candidate);
  return near;
}
