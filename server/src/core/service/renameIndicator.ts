import { type Position, type Range, type WorkspaceEdit } from 'vscode-languageserver-types';
import { byStart, lastStartingBefore, overlaps, type Span, span, within } from '../text/span';
import { indicatorKey, isGeneric } from '../model/comparable';
import { type Prose } from '../model/prose';
import { type Analysis } from './analysis';
import { workspaceEdit } from './codeActions';
import { paragraphsOf } from './paragraphs';
import { holdsCursor } from './units';

/** The name of an indicator in the draft. */
interface IndicatorPlace {
  readonly key: string;
  readonly span: Span;
}
export interface IndicatorSubject extends IndicatorPlace {
  readonly name: string;
}
type Refusal = { readonly refused: string };

/** The indicator whose name stands under the cursor: in the sentence that sets the target, in a table, or spoken of elsewhere. Undefined: there is none. */
export function indicatorAt(analysis: Analysis, offset: number): IndicatorSubject | Refusal | undefined {
  const places = targetNames(analysis);
  const touching = places.filter(p => holdsCursor(p.span, offset));
  const place = touching.find(p => p.span.start === offset) ?? touching[0] ?? mentionAt(analysis, places, offset);
  if (place === undefined) return undefined;
  const name = analysis.text(place.span);
  return isGeneric(name) ? { refused: `“${name}”须连同上下文才知所指，不能统一改名。` } : { ...place, name };
}

export function indicatorRange({ source }: Analysis, subject: IndicatorSubject): { readonly range: Range; readonly placeholder: string } {
  return { range: source.rangeOf(subject.span), placeholder: subject.name };
}

/** Every place that names the indicator, in whatever form, gets the new name; what stands in 《》 and other quotations stays, and so do longer names that hold this one. */
export function renameIndicator(analysis: Analysis, position: Position, newName: string, target: { readonly uri: string; readonly version: number | null }): WorkspaceEdit | Refusal | undefined {
  const subject = indicatorAt(analysis, analysis.source.offsetAt(position));
  if (subject === undefined || 'refused' in subject) return subject;
  const name = newName.trim();
  if (name === '') return { refused: '新名称不能为空。' };
  if (/[、，,；;。：:《》\n\r\t]/.test(name)) return { refused: '新名称只写一个指标，不能含顿号、逗号、冒号、句号、书名号。' };
  const places = targetNames(analysis);
  const spans = [...places.filter(p => p.key === subject.key).map(p => p.span), ...mentions(analysis, places, subject.key).map(m => m.span)];
  const edits = disjoint(spans).filter(s => analysis.text(s) !== name).map(s => ({ span: s, newText: name }));
  return workspaceEdit(analysis.source, edits, target);
}

function disjoint(spans: readonly Span[]): readonly Span[] {
  const kept: Span[] = [];
  for (const s of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) if (s.start >= (kept.at(-1)?.end ?? 0)) kept.push(s);
  return kept;
}

// ── where an indicator is named ─────────────────────────────────────────

/** 全省网络零售额: the place is no part of the name. */
const SCOPE = /^(?:[全我][省市县区国州]|全域|[省市]内)(?:的)?/;

/** Names in the sentences that set targets, ascending; those in quotations left out. */
function targetNames({ plan, source }: Analysis): readonly IndicatorPlace[] {
  const places: IndicatorPlace[] = [];
  for (const { targets, quotations } of paragraphsOf(plan)) {
    for (const { indicator, name } of targets) {
      const scope = SCOPE.exec(source.slice(indicator))?.[0].length ?? 0;
      if (indicator.end > indicator.start + scope && !within(quotations, indicator)) places.push({ key: indicatorKey(name), span: span(indicator.start + scope, indicator.end) });
    }
  }
  return places.sort((a, b) => byStart(a.span, b.span));
}

/** A name that is written elsewhere in the draft. Shorter ones are words of everyday use. */
const SHORTEST = 4;
/** What may stand right before the name, so that it is not the end of a longer one. */
const BEFORE = /(?:^|[^\p{Script=Han}A-Za-z0-9”》]|[的和与及使将把对以到让令为在其]|全[省市县区国]|提高|提升|扩大|增加|推动|实现|确保|力争|完成|做大|带动|拉动|促进|保持|稳定|降低|减少|加快|年)$/u;
/** What may follow, so that it is not the beginning of a longer one. */
const BEHIND = /^(?:$|[^\p{Script=Han}A-Za-z“《]|[达增年占超突稳保实力在为的和与及以等较比约近升降提持逐]|不[低少超高断]|翻番|位居|居|指标|目标|任务)/u;

function mentions(analysis: Analysis, places: readonly IndicatorPlace[], key: string): readonly IndicatorPlace[] {
  const forms = formsOf(analysis, places).get(key) ?? [];
  const taken = places.map(p => p.span);
  return analysis.prose.flatMap(prose => mentionsIn(prose, { forms, taken }).map(s => ({ key, span: s })));
}

/** Forms of each name: as the sentences write it, and as the tables do. */
function formsOf(analysis: Analysis, places: readonly IndicatorPlace[]): ReadonlyMap<string, readonly string[]> {
  const forms = new Map<string, Set<string>>();
  const add = (key: string, form: string): void => {
    if (form.length < SHORTEST || isGeneric(form)) return;
    const known = forms.get(key);
    if (known) known.add(form);
    else forms.set(key, new Set([form]));
  };
  for (const { key, span: s } of places) add(key, analysis.text(s));
  for (const { source, indicator } of analysis.targets) if (source === 'table') add(indicatorKey(indicator), indicator);
  return new Map([...forms].map(([key, of]) => [key, [...of].sort((a, b) => b.length - a.length)]));
}

interface Search {
  readonly forms: readonly string[];
  /** Places known already, ascending. */
  readonly taken: readonly Span[];
  readonly from?: number;
  readonly to?: number;
}

/** In the characters from `from` to `to` alone, where they are given. */
function mentionsIn(prose: Prose, { forms, taken, from = 0, to = prose.text.length }: Search): readonly Span[] {
  const text = prose.text.slice(from, to);
  const found: Span[] = [];
  for (const form of forms) {
    for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + form.length)) {
      const here = span(from + at, from + at + form.length);
      const whole = BEFORE.test(prose.text.slice(Math.max(0, here.start - 2), here.start)) && BEHIND.test(prose.text.slice(here.end, here.end + 2));
      if (!whole || within(prose.quotations, here) || within(prose.verbatim, here)) continue;
      found.push(here);
    }
  }
  return found.map(s => prose.spanOf(s)).filter(s => !overlapsAny(taken, s));
}

function overlapsAny(sorted: readonly Span[], s: Span): boolean {
  const at = lastStartingBefore(sorted, s.end - 1);
  return [at, at - 1].some(i => sorted[i] !== undefined && overlaps(sorted[i], s));
}

/** Names are looked for so far on both sides of the cursor: longer than any. */
const AROUND = 80;

/** Place of a raw offset in the paragraph, found by halving. */
function logicalOf(prose: Prose, offset: number): number {
  let [low, high] = [0, prose.text.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (prose.spanOf(span(middle, middle)).start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A name spoken of under the cursor, apart from any target. */
function mentionAt(analysis: Analysis, places: readonly IndicatorPlace[], offset: number): IndicatorPlace | undefined {
  const prose = analysis.prose.find(p => holdsCursor(p.spanOf(span(0, p.text.length)), offset));
  if (prose === undefined) return undefined;
  const at = logicalOf(prose, offset);
  const from = Math.max(0, at - AROUND);
  const near = prose.text.slice(from, at + AROUND);
  const taken = places.map(p => p.span);
  for (const [key, forms] of formsOf(analysis, places)) {
    if (!forms.some(f => near.includes(f))) continue;
    const hit = mentionsIn(prose, { forms, taken, from, to: from + near.length }).find(s => holdsCursor(s, offset));
    if (hit !== undefined) return { key, span: hit };
  }
  return undefined;
}
