import assert from 'node:assert/strict';
import { type Language } from '../../server/src/core/model/buildPlan';
import { type Analysis } from '../../server/src/core/service/analysis';
import { type DraftCommand, draftEdit } from '../../server/src/core/service/draftEdits';
import { applyEdits } from '../../server/src/core/service/edits';
import { analyse } from './analysis';
import { marked } from './markers';

export interface Done {
  readonly text: string;
  readonly refused: string | undefined;
  /** Text of the references to changed numbers. */
  readonly references: readonly string[];
  /** The new text with ▮ where the cursor goes, if the command says so. */
  readonly withCursor: string;
}

/** Runs a command at ▮ or on ⟦ ⟧ of a draft; without either on the whole. Edits must be disjoint, ascending and inside the text. */
export function run(command: DraftCommand, withMarkers: string, language: Language = 'plain'): Done {
  const { text, cursor, ranges } = marked(withMarkers);
  const where = ranges[0] ?? (withMarkers.includes('▮') ? { start: cursor, end: cursor } : undefined);
  const analysis = open(text, language);
  const result = draftEdit(analysis, command, where);
  if ('refused' in result) return { text, refused: result.refused, references: [], withCursor: text };
  let at = 0;
  for (const { span } of result.edits) {
    assert.ok(at <= span.start && span.start <= span.end && span.end <= text.length, `${span.start}–${span.end} after ${at} of ${text.length}`);
    at = span.end;
  }
  const changed = applyEdits(text, result.edits);
  const shown = result.cursor === undefined ? changed : `${changed.slice(0, result.cursor)}▮${changed.slice(result.cursor)}`;
  return { text: changed, refused: undefined, references: result.references.map(r => text.slice(r.start, r.end)), withCursor: shown };
}

export function open(text: string, language: Language = 'plain'): Analysis {
  return analyse(text, { language, config: { kind: 'actionPlan' } });
}
