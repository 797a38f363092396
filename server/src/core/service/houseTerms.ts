import { fold } from '../text/fold';
import { type HouseTerm } from '../knowledge/terms';

/** 本单位用语, `terms` of .nigao.json. */
export interface TermSettings {
  /** 规范写法 → 其他写法 */
  readonly prefer?: { readonly [term: string]: readonly string[] };
  /** 不用的词语 → 理由 */
  readonly forbid?: { readonly [term: string]: string };
}

/** The entries of the list; a preferred term keeps what it holds (人工智能 keeps 智能). */
export function houseTermsOf({ prefer = {}, forbid = {} }: TermSettings): readonly HouseTerm[] {
  const rights = Object.keys(prefer).map(fold);
  const keeping = (wrong: string): readonly string[] => rights.filter(r => r.length > wrong.length && r.includes(wrong));
  const preferred = Object.entries(prefer).flatMap(([right, others]) => others.map((o): HouseTerm => ({ wrong: fold(o), right, reason: '', keep: keeping(fold(o)) })));
  const forbidden = Object.entries(forbid).map(([word, reason]): HouseTerm => ({ wrong: fold(word), right: undefined, reason, keep: keeping(fold(word)) }));
  return [...preferred, ...forbidden];
}

/** What a later list says of a form stands in the place of what an earlier one says. */
export function joinedTerms(below: TermSettings, above: TermSettings): TermSettings {
  const said = new Set([...Object.values(above.prefer ?? {}).flat(), ...Object.keys(above.forbid ?? {})].map(fold));
  const prefer: Record<string, readonly string[]> = {};
  for (const [right, others] of Object.entries(below.prefer ?? {})) prefer[right] = others.filter(o => !said.has(fold(o)));
  for (const [right, others] of Object.entries(above.prefer ?? {})) prefer[right] = [...(prefer[right] ?? []), ...others];
  const forbid = Object.fromEntries(Object.entries(below.forbid ?? {}).filter(([word]) => !said.has(fold(word))));
  return { prefer, forbid: { ...forbid, ...above.forbid } };
}
