import { type CompletionItem, CompletionItemKind, InsertTextFormat } from 'vscode-languageserver-types';
import { type Span, span } from '../text/span';
import { blocksOf, pathAt } from '../model/walk';
import { type Analysis } from './analysis';
import { type ClausePlace } from './clausePlace';
import { habitsOf } from './habits';
import { clausesOf, resolve } from './units';

const ROLES = [
  ['牵头', '牵头单位'],
  ['配合', '配合单位'],
  ['负责', '责任单位'],
  ['按职责分工负责', '列出的单位各负其责'],
] as const;
const LABELS = ['责任单位', '牵头单位', '配合单位'] as const;

/** Behind a name that is complete: its role. */
export function roleItems(analysis: Analysis, place: ClausePlace, offset: number): CompletionItem[] {
  const name = analysis.source.slice(place.segment).trim();
  if (name.length < 2 || resolve(analysis.lately(offset).draft, name).kind === 'unknown') return [];
  const range = analysis.source.rangeOf(span(offset, offset));
  return ROLES.map(([label, description], i) => ({
    label, kind: CompletionItemKind.Keyword, labelDetails: { description }, sortText: `5${i}`, textEdit: { range, newText: label },
  }));
}

/** Behind an opening bracket: labels, the plan's own first. */
export function labelItems(analysis: Analysis, offset: number): CompletionItem[] {
  const habit = habitOf(analysis.lately(offset).draft);
  const range = analysis.source.rangeOf(span(offset, offset));
  return [...new Set([habit.label, ...LABELS])].map((label, i) => ({
    label: `${label}${habit.colon}`, kind: CompletionItemKind.Keyword, sortText: `!${i}`, textEdit: { range, newText: `${label}${habit.colon}` },
  }));
}

/** How the plan writes its clauses, else how its house does, else （责任单位：……）. */
export function habitOf(analysis: Analysis): { readonly open: string; readonly close: string; readonly label: string; readonly colon: string } {
  const labels = new Map<string, number>();
  let ascii = 0;
  let wide = 0;
  for (const block of blocksOf(analysis.plan)) {
    for (const clause of clausesOf(block)) {
      if (clause.form !== 'parenthetical') continue;
      if (clause.label !== '') labels.set(clause.label, (labels.get(clause.label) ?? 0) + 1);
      if (analysis.source.text[clause.span.start] === '(') ascii++;
      else wide++;
    }
  }
  const house = habitsOf(analysis);
  const label = [...labels].sort((a, b) => b[1] - a[1])[0]?.[0] ?? house?.label ?? LABELS[0];
  const narrow = ascii + wide === 0 ? house?.halfWidth === true : ascii > wide;
  return narrow ? { open: '(', close: ')', label, colon: ':' } : { open: '（', close: '）', label, colon: '：' };
}

/** （责任单位：……） at the end of a task that states none; a bracket just typed, and its partner, are taken in. */
export function clauseSnippets(analysis: Analysis, offset: number, snippets: boolean): CompletionItem[] {
  const place = endOfTask(analysis, offset);
  if (place === undefined) return [];
  const { open, close, label, colon } = habitOf(analysis.lately(offset).draft);
  const newText = `${open}${label}${colon}${snippets ? '$1' : ''}${close}${snippets ? '$0' : ''}`;
  return [{
    label: `${open}${label}${colon}${close}`,
    kind: CompletionItemKind.Snippet,
    labelDetails: { description: '责任分工' },
    sortText: '!',
    filterText: `${analysis.source.text.slice(place.start, offset)}${label} zrdw zerendanwei`,
    insertTextFormat: snippets ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    textEdit: { range: analysis.source.rangeOf(place), newText },
  }];
}

function endOfTask(analysis: Analysis, offset: number): Span | undefined {
  const { source } = analysis;
  const line = source.line(source.lineAt(offset));
  const before = source.text.slice(line.start, offset);
  const rest = source.text.slice(offset, line.end).trim();
  const opened = /[（(]$/.test(before);
  if (!(rest === '' || (opened && /^[）)]$/.test(rest)))) return undefined;
  const sentence = opened ? before.slice(0, -1) : before;
  if (!/[。；;]\s*$/.test(sentence)) return undefined;
  // A clause that was closed just now is the task's own already.
  const { draft, at } = /[)）]/.test(analysis.typed?.added ?? '') ? { draft: analysis, at: offset } : analysis.lately(offset);
  const section = pathAt(draft.plan, Math.max(line.start, at - 1)).filter(b => b.kind === 'section').at(-1);
  if (section === undefined) return undefined;
  const task = draft.tasks.find(t => t.bearer === section);
  if (section.role === 'section' || (task !== undefined && task.own.length > 0)) return undefined;
  return opened ? span(offset - 1, rest === '' ? offset : source.text.indexOf(rest, offset) + 1) : span(offset, offset);
}
