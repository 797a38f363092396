import { LEADING, MANNER_BEFORE_VERB, SCOPE_WORDS } from './vocabulary';

/** Where subject or verb begins in what stands before a number; 全省 goes with the adverbs where a verb follows. */
export function leadAt(raw: string): number {
  const at = stripped(raw);
  const scope = SCOPE_WORDS.exec(raw.slice(at));
  if (!scope) return at;
  const behind = at + scope[0].length;
  const more = stripped(raw.slice(behind));
  return more > 0 ? behind + more : at;
}

/** Length of the adverbs at the start of what stands before a number. */
function stripped(text: string): number {
  let at = 0;
  for (;;) {
    const rest = text.slice(at);
    const m = LEADING.exec(rest) ?? MANNER_BEFORE_VERB.exec(rest);
    if (!m || m[0].length === 0) return at;
    at += m[0].length;
  }
}
