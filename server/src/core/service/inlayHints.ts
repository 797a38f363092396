import { type InlayHint, InlayHintKind } from 'vscode-languageserver-types';
import { overlaps, type Span, within } from '../text/span';
import { scanQuantities } from '../parse/quantity';
import { measureOf } from '../model/measures';
import { type Prose } from '../model/prose';
import { type Task } from '../model/task';
import { type Analysis } from './analysis';
import { inReadersUnit } from './readersUnit';

export interface InlayHintOptions {
  /** Behind the heading of a task that states no units: those of the clause above, which hold for it. */
  readonly units: boolean;
  /** Behind a large or awkward amount: the same in a unit that is easily read. */
  readonly amounts: boolean;
}

/** Hints for a stretch of the draft: 承上级：省经信厅牵头; ≈2.6万亿元. */
export function inlayHints(analysis: Analysis, where: Span, { units, amounts }: InlayHintOptions): InlayHint[] {
  const hints = [...(units ? unitHints(analysis, where) : []), ...(amounts ? amountHints(analysis, where) : [])];
  return hints.sort((a, b) => a.position.line - b.position.line || a.position.character - b.position.character);
}

// ── units ───────────────────────────────────────────────────────────────

function unitHints(analysis: Analysis, where: Span): InlayHint[] {
  const hints: InlayHint[] = [];
  for (const task of analysis.tasks) {
    const { bearer, own, clauses } = task;
    const inherits = own.length === 0 && clauses.some(c => c.mentions.length > 0) && bearer.role === 'task';
    if (!inherits || bearer.heading.end < where.start || bearer.heading.end > where.end) continue;
    hints.push({
      position: analysis.source.positionAt(behindMark(analysis, bearer.heading.end)),
      label: `承上级：${unitsShort(task)}`,
      tooltip: clauses.map(c => analysis.text(c.span)).join('\n'),
      paddingLeft: true,
      paddingRight: true,
    });
  }
  return hints;
}

/** Behind the 。 that ends a heading in the paragraph. */
const behindMark = ({ source }: Analysis, end: number): number => (/[。．.：:]/.test(source.text[end] ?? '') ? end + 1 : end);

/** 省经信厅牵头, 省经信厅等3家, 省经信厅 */
function unitsShort({ lead, clauses }: Task): string {
  const mentions = clauses.flatMap(c => c.mentions);
  if (lead.mention !== undefined && lead.basis !== 'single') return `${lead.mention.name}牵头`;
  const first = mentions[0]?.name ?? '';
  return mentions.length > 1 ? `${first}等${mentions.length}家` : first;
}

// ── amounts ─────────────────────────────────────────────────────────────

/** A longer paragraph is nothing that anybody reads. */
const LONGEST = 50_000;

function amountHints(analysis: Analysis, where: Span): InlayHint[] {
  const hints: InlayHint[] = [];
  for (const prose of proseIn(analysis.prose, where)) {
    if (prose.text.length > LONGEST || !/[0-9]/.test(prose.folded)) continue;
    for (const { quantity } of scanQuantities(prose.text)) {
      const { value, value2, unit, span } = quantity;
      const text = value2 === undefined ? inReadersUnit(value, measureOf(unit), unit) : undefined;
      const at = prose.spanOf(span);
      if (text === undefined || !overlaps(at, where) || within(prose.quotations, span) || within(prose.verbatim, span)) continue;
      hints.push({ position: analysis.source.positionAt(at.end), label: `≈${text}`, kind: InlayHintKind.Type, paddingLeft: true });
    }
  }
  return hints;
}

/** `prose` is in reading order: only the paragraphs of the stretch are looked at. */
function proseIn(prose: readonly Prose[], where: Span): readonly Prose[] {
  const starts = { get: (i: number): number => (prose[i] as Prose).spanOf({ start: 0, end: 1 }).start };
  let low = 0;
  let high = prose.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (starts.get(middle) < where.start) low = middle + 1;
    else high = middle;
  }
  const found: Prose[] = [];
  for (let i = Math.max(0, low - 1); i < prose.length && starts.get(i) < where.end; i++) found.push(prose[i] as Prose);
  return found;
}
