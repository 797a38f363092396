import { type Edit } from '../rules/rule';
import { type Analysis } from './analysis';
import { applyEdits, composed } from './edits';
import { safeEdits } from './safeEdits';

export { applyEdits };

export interface Fixed {
  readonly text: string;
  /** From the text as it was; disjoint, ascending. */
  readonly edits: readonly Edit[];
  /** Fixes applied. */
  readonly fixes: number;
  /** Analysis of the text as it is afterwards. */
  readonly analysis: Analysis;
}

/** A fix may open the way for another; this many rounds are enough for all rules, and an end if two ever undo each other. */
export const ROUNDS = 10;

/** Applies the safe fixes that do not overlap, until none is left. */
export function fixAll(analysis: Analysis, analyse: (text: string) => Analysis = text => analysis.withText(text)): Fixed {
  let at: Fixed = { text: analysis.source.text, edits: [], fixes: 0, analysis };
  for (let round = 0; round < ROUNDS; round++) {
    const { edits, fixes } = safeEdits(at.analysis.findings);
    const text = applyEdits(at.text, edits);
    if (fixes === 0 || text === at.text) return at;
    at = { text, edits: composed(at.edits, at.text, edits), fixes: at.fixes + fixes, analysis: analyse(text) };
  }
  return at;
}
