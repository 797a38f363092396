import { type CompletionItem, CompletionItemKind, type Range } from 'vscode-languageserver-types';
import { span } from '../text/span';
import { type Analysis } from './analysis';
import { type ClausePlace } from './clausePlace';
import { type Candidate, candidates } from './unitCandidates';
import { filterText, inOrder, NONE, rank } from './unitSpelling';

/** More than these nobody reads; what is typed next narrows them down. */
const OFFERED = 400;
const LEVEL: Readonly<Record<string, string>> = { central: '中央', national: '中央', province: '省', branch: '中央驻省' };

/** Names of units for the place, the likely ones first; found by Han characters, by pinyin initials and by full pinyin. */
export function unitItems(analysis: Analysis, place: ClausePlace, offset: number): CompletionItem[] {
  const written = analysis.source.slice(place.segment);
  const letters = /[A-Za-z']*$/.exec(written)?.[0] ?? '';
  const han = written.slice(0, written.length - letters.length);
  const taken = new Set(analysis.source.slice(place.before).split(/[、，,；;：:（(）)\s]/));
  taken.delete(written);
  const { draft, at } = analysis.lately(offset);
  const [clauseStart, start] = [place.before.start, place.segment.start].map(o => analysis.lately(o).at) as [number, number];
  const all = candidates(draft, { offset: at, clauseStart, segment: span(start, at) }).filter(c => !taken.has(c.label));
  const from = place.segment.start + matchedFrom(all, han);
  const prefix = analysis.source.text.slice(from, offset - letters.length);
  const range = analysis.source.rangeOf(span(from, offset));
  const ranked = all.map(c => ({ c, rank: rank(c, prefix) })).filter(r => r.rank < NONE).sort((a, b) => b.c.points - a.c.points || a.rank - b.rank);
  const spelled = ranked.map(({ c }) => ({ c, filter: filterText(analysis.knowledge, c, prefix, letters) })).filter(({ filter }) => inOrder(filter, letters.toLowerCase()));
  return spelled.slice(0, OFFERED).map(({ c, filter }, i) => itemOf(c, { range, key: String(i).padStart(4, '0'), filter }));
}

function itemOf(c: Candidate, how: { range: Range; key: string; filter: string }): CompletionItem {
  const description = c.why !== '' ? c.why : c.unit === undefined ? '' : (LEVEL[c.unit.level] ?? '');
  const full = c.unit !== undefined && c.unit.name !== c.label ? ` ${c.unit.name}` : undefined;
  return {
    label: c.label,
    kind: CompletionItemKind.Class,
    labelDetails: { ...(full === undefined ? {} : { detail: full }), description },
    sortText: how.key,
    filterText: how.filter,
    textEdit: { range: how.range, newText: c.label },
    ...(c.unit === undefined ? {} : { data: { unit: c.unit.id } }),
  };
}

/** What is written before a name may hold other words (由省经信): the longest end of `han` that some unit fits. */
const LOOK_BACK = 16;
function matchedFrom(all: readonly Candidate[], han: string): number {
  for (let start = Math.max(0, han.length - LOOK_BACK); start < han.length; start++) {
    const prefix = han.slice(start);
    if (all.some(c => rank(c, prefix) < NONE)) return start;
  }
  return han.length;
}
