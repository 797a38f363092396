import { type CompletionItem, CompletionItemKind } from 'vscode-languageserver-types';
import { type Span, span } from '../text/span';
import { fold } from '../text/fold';
import { formatHan, parseHan } from '../text/numerals';
import { type Section } from '../model/plan';
import { blocksOf, pathAt } from '../model/walk';
import { type Analysis } from './analysis';
import { habitsOf } from './habits';
import { usualHeadings } from './usualHeadings';

/** Characters that a marker is made of, folded. */
const MARKER_START = /^[(第]?[零〇一二三四五六七八九十百0-9①-⑳]{0,4}[)、.章节]?$|^—{1,2}$/;
const WHOLE_MARKER = /^(?:\(?[零〇一二三四五六七八九十百]{1,4}[)、]|第[一二三四五六七八九十百]{1,4}[章节]\s?)/;

/** At the start of a line: the next marker of each open series, alone and with the usual headings, or behind a marker those headings. */
export function headingItems(analysis: Analysis, offset: number): CompletionItem[] {
  const { source } = analysis;
  const line = source.line(source.lineAt(offset));
  if (source.text.slice(offset, line.end).trim() !== '') return [];
  const raw = source.text.slice(line.start, offset);
  if (raw.length > 60) return [];
  const lead = /^(?:\s*#{1,6}\s+|\s*)/.exec(raw)?.[0].length ?? 0;
  const written = span(line.start + lead, offset);
  const text = fold(source.slice(written));
  if (MARKER_START.test(text) && !WHOLE_MARKER.test(text)) return [...markerItems(analysis, written, line.start), ...wholeItems(analysis, written, line.start)];
  if (/^[A-Za-z]{2,12}$/.test(text)) return wholeItems(analysis, written, line.start);
  const marker = WHOLE_MARKER.exec(text);
  return marker === null ? [] : titleItems(analysis, span(written.start + marker[0].length, offset), written.start);
}

// ── markers ─────────────────────────────────────────────────────────────

interface Open {
  readonly marker: string;
  readonly after: string;
  /** Title of the heading above it; undefined at the top. */
  readonly parent: string | undefined;
}

function markerItems(analysis: Analysis, written: Span, lineStart: number): CompletionItem[] {
  const range = analysis.source.rangeOf(written);
  const typed = analysis.source.slice(written);
  const { draft, at } = analysis.lately(lineStart);
  return nextMarkers(draft, at).map(({ marker, after }, i) => ({
    label: marker.trimEnd(),
    kind: CompletionItemKind.Reference,
    labelDetails: { description: after },
    sortText: `0${i}`,
    filterText: typed + marker,
    textEdit: { range, newText: marker },
  }));
}

/** The likeliest first: below a bare heading its first child, else the next of the deepest series, then those of its ancestors. */
function nextMarkers(analysis: Analysis, lineStart: number): readonly Open[] {
  const { source, plan } = analysis;
  let before = lineStart;
  while (before > 0 && /\s/.test(source.text[before - 1] ?? '')) before--;
  if (before === 0) return [];
  const sections = pathAt(plan, before - 1).filter((b): b is Section => b.kind === 'section' && b.ordinal !== undefined);
  const open: Open[] = [];
  for (let i = sections.length - 1; i >= 0; i--) {
    const section = sections[i] as Section;
    const next = nextMarker(section.marker);
    if (next !== undefined) open.push({ marker: next + gapOf(analysis, section), after: `接“${section.marker}”`, parent: sections[i - 1]?.title });
  }
  const deepest = sections.at(-1);
  const child = deepest === undefined ? undefined : firstChildMarker(analysis, deepest);
  if (deepest !== undefined && child !== undefined) {
    const bare = !deepest.runIn && before <= deepest.heading.end + 1;
    open.splice(bare ? 0 : 1, 0, { marker: child, after: `“${deepest.marker}”之下`, parent: deepest.title });
  }
  return open.filter((o, i) => open.findIndex(p => p.marker === o.marker) === i);
}

/** Headings shown behind each marker. */
const WITH_MARKER = 3;

/** The next marker with a usual heading behind it, as one row: 二、主要任务; found by the marker or by the initials of the heading (zyrw). */
function wholeItems(analysis: Analysis, written: Span, lineStart: number): CompletionItem[] {
  const range = analysis.source.rangeOf(written);
  const typed = analysis.source.slice(written);
  const letters = /^[A-Za-z]+$/.test(typed) ? typed.toLowerCase() : '';
  const { draft, at } = analysis.lately(lineStart);
  const used = usedTitles(draft, at);
  const rows = nextMarkers(draft, at).flatMap(({ marker, parent }) => {
    const wanted = usualHeadings(draft.profile.id, parent).filter(h => !used.has(h.title));
    return (letters === '' ? (parent === undefined ? stillToCome(wanted, used) : wanted).slice(0, WITH_MARKER) : wanted.filter(h => h.initials.startsWith(letters))).map(h => marker + h.title);
  });
  return [...new Set(rows)].map((row, i) => ({
    label: row,
    kind: CompletionItemKind.Text,
    labelDetails: { description: '常用标题' },
    sortText: `1${String(i).padStart(2, '0')}`,
    filterText: letters === '' ? typed + row : typed,
    textEdit: { range, newText: row },
  }));
}

/** What a heading is about: a plan has one of each. */
const TOPICS = [/总体|指导|思路/, /目标/, /任务|举措|重点工作/, /工程/, /步骤/, /保障|组织|实施|工作要求/] as const;
const topicOf = (title: string): number => TOPICS.findIndex(t => t.test(title));

function stillToCome<H extends { readonly title: string }>(wanted: readonly H[], used: ReadonlySet<string>): readonly H[] {
  const told = new Set([...used].map(topicOf).filter(t => t >= 0));
  return wanted.filter(h => !told.has(topicOf(h.title)));
}

const usedTitles = (analysis: Analysis, lineStart: number): ReadonlySet<string> =>
  new Set([...blocksOf(analysis.plan)].flatMap(b => (b.kind === 'section' && b.span.end <= lineStart + 1 ? [b.title] : [])));

export function gapOf(analysis: Analysis, section: Section): string {
  const end = section.ordinal?.span.end ?? section.heading.start;
  const gap = end < section.heading.start ? analysis.source.text.slice(end, section.heading.start) : '';
  return /^[ \t\u3000]*$/.test(gap) ? gap : '';
}

const FIRST: Readonly<Record<string, string>> = { han: '一、', hanParen: '（一）', arabic: '1.', arabicParen: '（1）' };

/** First marker below a heading: as elsewhere in the plan at that depth, else as the house writes, else by GB/T 9704 (一、 → （一） → 1. → （1）). */
function firstChildMarker(analysis: Analysis, section: Section): string | undefined {
  for (const block of blocksOf(analysis.plan)) {
    if (block.kind !== 'section' || block.level !== section.level + 1 || block.ordinal === undefined || block.ordinal.value !== 1) continue;
    if (block.ordinal.style !== section.ordinal?.style) return block.marker + gapOf(analysis, block);
  }
  const house = habitsOf(analysis);
  const usual = house && FIRST[house.markerStyle(section.level + 1) ?? ''];
  if (usual !== undefined && section.ordinal !== undefined && FIRST[section.ordinal.style] !== usual) return usual + (house?.blankAfterMarker === true ? ' ' : '');
  switch (section.ordinal?.style) {
    case 'han': return '（一）';
    case 'hanParen': return '1.';
    case 'arabic': return '（1）';
    case 'chapter': return '第一节　';
    default: return undefined;
  }
}

const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';

/** The marker that follows, written in the same way: (九) → (十), 1． → 2．, 01 → 02; a dash follows a dash. */
export function nextMarker(marker: string): string | undefined {
  if (/^[—–-]+$/.test(marker)) return marker;
  const circled = CIRCLED.indexOf(marker[0] ?? ' ');
  if (circled >= 0) return circled + 1 < CIRCLED.length ? (CIRCLED[circled + 1] as string) + marker.slice(1) : undefined;
  const number = /[零〇一二三四五六七八九十百]+|[0-9０-９]+/.exec(marker);
  if (number === null) return undefined;
  const next = nextNumber(number[0]);
  return next === undefined ? undefined : marker.slice(0, number.index) + next + marker.slice(number.index + number[0].length);
}

function nextNumber(text: string): string | undefined {
  const folded = fold(text);
  if (!/^[0-9]+$/.test(folded)) {
    const value = parseHan(text);
    return value === undefined ? undefined : formatHan(value + 1);
  }
  const digits = String(Number(folded) + 1).padStart(folded.startsWith('0') ? folded.length : 1, '0');
  return folded === text ? digits : digits.replace(/[0-9]/g, d => String.fromCharCode(d.charCodeAt(0) + 0xfee0));
}

// ── headings ────────────────────────────────────────────────────────────

function titleItems(analysis: Analysis, written: Span, lineStart: number): CompletionItem[] {
  const typed = analysis.source.slice(written);
  const letters = /^[A-Za-z]+$/.test(typed);
  const range = analysis.source.rangeOf(written);
  const { draft, at } = analysis.lately(lineStart);
  const used = usedTitles(draft, at);
  const path = pathAt(draft.plan, at).filter((b): b is Section => b.kind === 'section');
  const nested = /^[（(]/.test(analysis.source.text[lineStart] ?? '');
  const parent = path.filter(s => s.span.start < at).at(nested ? -1 : 0);
  return usualHeadings(draft.profile.id, nested ? (parent?.title ?? '') : undefined)
    .filter(h => !used.has(h.title) && (letters ? h.initials.startsWith(typed.toLowerCase()) : h.title.startsWith(typed)))
    .map((h, i) => ({
      label: h.title,
      kind: CompletionItemKind.Text,
      labelDetails: { description: '常用标题' },
      sortText: `3${String(i).padStart(2, '0')}`,
      filterText: letters ? h.initials : h.title,
      textEdit: { range, newText: h.title },
    }));
}
