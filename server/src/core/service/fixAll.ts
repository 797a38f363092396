import { type Edit } from '../rules/rule';
import { type Analysis } from './analysis';
import { safeEdits } from './safeEdits';

export interface Fixed {
  readonly text: string;
  /** Fixes applied. */
  readonly fixes: number;
  /** Analysis of the text as it is afterwards. */
  readonly analysis: Analysis;
}

/** A fix may open the way for another; this many rounds are enough for all rules, and an end if two ever undo each other. */
const ROUNDS = 10;

/** Applies the safe fixes that do not overlap, until none is left. */
export function fixAll(analysis: Analysis, analyse: (text: string) => Analysis): Fixed {
  let at: Fixed = { text: analysis.source.text, fixes: 0, analysis };
  for (let round = 0; round < ROUNDS; round++) {
    const { edits, fixes } = safeEdits(at.analysis.findings);
    const text = applyEdits(at.text, edits);
    if (fixes === 0 || text === at.text) return at;
    at = { text, fixes: at.fixes + fixes, analysis: analyse(text) };
  }
  return at;
}

/** The text after edits that do not overlap. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let out = '';
  let at = 0;
  for (const { span, newText } of [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)) {
    if (span.start < at) continue;
    out += text.slice(at, span.start) + newText;
    at = span.end;
  }
  return out + text.slice(at);
}
