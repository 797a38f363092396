import { MarkupKind, type Position, type SignatureHelp, type SignatureInformation } from 'vscode-languageserver-types';
import { fold } from '../text/fold';
import { type Span, span } from '../text/span';
import { type LabelKind, labelKind } from '../parse/responsibility/labels';
import { blocksOf } from '../model/walk';
import { type Analysis } from './analysis';
import { clausePlace } from './clausePlace';
import { clausesOf } from './units';

/** An opening bracket, the marks between the slots, and the full-width ones of an input method. */
export const signatureTriggers: readonly string[] = ['（', '(', '：', ':', '；', ';'];
export const signatureRetriggers: readonly string[] = ['、', '，', ','];

/** Forms shown: what the draft writes mostly, and what it writes besides. */
const SHOWN = 3;
/** Where the draft has no clause with several slots yet. */
const USUAL: readonly (readonly string[])[] = [['责任单位'], ['牵头单位', '配合单位'], ['牵头单位', '配合单位', '完成时限']];
const MARK: Readonly<Record<Width, readonly [string, string, string, string]>> = { wide: ['（', '）', '：', '；'], ascii: ['(', ')', ':', ';'] };
type Width = 'wide' | 'ascii';

/** Inside a responsibility clause: its slots as the draft writes its own (牵头单位；配合单位；完成时限), and which of them the cursor stands in. */
export function signatureHelp(analysis: Analysis, position: Position): SignatureHelp | null {
  const place = clausePlace(analysis, analysis.source.offsetAt(position));
  if (place === undefined) return null;
  const opening = analysis.source.text[place.before.start - 1] ?? '';
  const written = labelsIn(analysis.source.slice(place.before));
  const { draft, at } = analysis.lately(place.before.start);
  const { forms, width } = formsOf(draft, at);
  const fitting = forms.filter(form => written.every(label => form.includes(label)));
  const shown = (fitting.length > 0 ? fitting : [[...new Set([...written, ...(forms[0] ?? [])])]]).slice(0, SHOWN);
  const last = written.at(-1);
  const first = shown[0] ?? [];
  return {
    signatures: shown.map(form => signatureOf(form, width, /[（(]/.test(opening))),
    activeSignature: 0,
    activeParameter: last === undefined ? 0 : Math.max(0, first.indexOf(last)),
  };
}

function signatureOf(slots: readonly string[], width: Width, bracketed: boolean): SignatureInformation {
  const [open, close, colon, between] = MARK[width];
  let label = bracketed ? open : '';
  const parameters = slots.map((slot, i) => {
    if (i > 0) label += between;
    const start = label.length;
    label += `${slot}${colon}${SAMPLE[labelKind(slot)]}`;
    return { label: [start, label.length] as [number, number], documentation: { kind: MarkupKind.PlainText, value: ADVICE[labelKind(slot)] } };
  });
  return { label: label + (bracketed ? close : ''), parameters };
}

const SAMPLE: Readonly<Record<LabelKind, string>> = { lead: '××', support: '××、××', responsible: '××、××', person: '××', deadline: '××××年××月底前', other: '……' };
const ADVICE: Readonly<Record<LabelKind, string>> = {
  lead: '牵头的单位，写一家；同级单位之间用顿号。',
  support: '配合的单位，按职责关联程度排列，用顿号分开。',
  responsible: '承担任务的单位，用顿号分开；列第一位的为牵头单位的，须在文中说明。',
  person: '姓名，用顿号分开。',
  deadline: '写明年月，如“2027年6月底前”；长期任务写“长期坚持”。',
  other: '',
};

/** 责任单位, 牵头单位 … before a colon, in order. */
function labelsIn(text: string): readonly string[] {
  return [...fold(text).matchAll(/(?:^|[^\p{Script=Han}])(\p{Script=Han}{2,8}):/gu)].map(m => m[1] as string).filter(label => labelKind(label) !== 'other');
}

/** Orders of slots in the draft's own clauses, the commonest first, then those that are usual; the clause under the cursor left out. */
function formsOf(analysis: Analysis, here: number): { readonly forms: readonly (readonly string[])[]; readonly width: Width } {
  const counts = new Map<string, number>();
  let ascii = 0;
  for (const clause of bracketsOf(analysis)) {
    if (clause.start <= here && here <= clause.end) continue;
    const text = analysis.source.slice(clause);
    const key = labelsIn(text.slice(1)).join(' ');
    if (key !== '') counts.set(key, (counts.get(key) ?? 0) + 1);
    ascii += text.startsWith('(') ? 1 : -1;
  }
  const own = [...counts].sort((a, b) => b[1] - a[1]).map(([key]) => key.split(' '));
  const usual = USUAL.filter(form => !counts.has(form.join(' ')));
  return { forms: [...own, ...usual], width: ascii > 0 ? 'ascii' : 'wide' };
}

/** Each bracket once; a bracket may hold several clauses. */
function* bracketsOf(analysis: Analysis): Generator<Span> {
  let end = -1;
  for (const block of blocksOf(analysis.plan)) {
    if (block.kind === 'table') continue;
    for (const clause of clausesOf(block)) {
      if (clause.form !== 'parenthetical' || clause.span.start < end) continue;
      end = clause.span.end;
      yield span(clause.span.start, clause.span.end);
    }
  }
}
