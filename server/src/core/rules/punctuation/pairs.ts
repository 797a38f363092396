import { type Prose } from '../../model/prose';
import { type RuleContext } from '../rule';
import { type Couple, type PairScan, scanPairs, type Single } from './pairScan';

export interface Fault {
  readonly kind: 'unclosed' | 'unopened' | 'crossing' | 'reversed' | 'doubled' | 'nested' | 'deep';
  readonly prose: Prose;
  readonly at: number;
  readonly other: number;
  readonly mark: string;
  /** Further ones of this kind and mark in the paragraph. */
  readonly more: number;
}

/** An opening mark whose partner is still looked for in the paragraphs that follow. */
interface Waiting {
  readonly index: number;
  readonly single: Single;
}
/** So many paragraphs further on a bracket may be closed: a line broken in the middle, a remark of several paragraphs. */
const FURTHEST = 3;

/** Every wrong pair, one finding for each kind and mark of a paragraph, in reading order. Time is linear. */
export function* faultsOf({ prose, plan, profile }: RuleContext): Generator<Fault> {
  const scans = prose.map(p => scanOf(p, plan.opaque));
  const silent = closedLater(prose, scans);
  // What a text that breaks off leaves open is no fault of its own.
  const last = profile.form.includes('truncated') ? prose.length - 1 : -1;
  for (const [i, scan] of scans.entries()) {
    const one = prose[i];
    if (!scan || !one) continue;
    const cut = i === last ? Math.max(one.text.lastIndexOf('。'), one.text.lastIndexOf('；')) : Infinity;
    const clauses = edgesOfClauses(one);
    const left = (singles: readonly Single[]): readonly Couple[] => singles.filter(s => !silent.has(s) && s.at < cut && !clauses.has(s.at)).map(s => ({ ...s, other: s.at }));
    const found = [
      ...of('unclosed', one, left(scan.unclosed)), ...of('unopened', one, left(scan.unopened)), ...of('crossing', one, scan.crossing), ...of('nested', one, scan.nested),
      ...of('deep', one, scan.deep), ...of('reversed', one, scan.reversed), ...of('doubled', one, scan.doubled),
    ];
    yield* found.sort((a, b) => a.at - b.at);
  }
}

/** undefined: every mark has its partner. What stands in code does not count, so only drafts without any remember. */
function scanOf(p: Prose, opaque: RuleContext['plan']['opaque']): Directed | undefined {
  if (!MARKS.test(p.text) || (opaque.length === 0 && p.known.isSilent(scanOf))) return undefined;
  const scan = scanPairs(p, opaque);
  if (Object.values(scan).some(found => (found as readonly Single[]).length > 0)) return withoutMisdirected(scan, p.text);
  if (opaque.length === 0) p.known.setSilent(scanOf);
  return undefined;
}

const MARKS = /[()（）《》〈〉“”‘’〔〕【】「」『』]/;

/** Where responsibility clauses begin and end: what is missing there, the rule about clauses says. */
function edgesOfClauses({ said }: Prose): ReadonlySet<number> {
  return new Set(said?.clauses.flatMap(c => [said.text.logicalOf(c.span.start), said.text.logicalOf(c.span.end - 1)]));
}

/** The first of each mark stands for all. */
function of(kind: Fault['kind'], prose: Prose, couples: readonly Couple[]): readonly Fault[] {
  const byMark = new Map<string, { first: Couple; count: number }>();
  for (const couple of couples) {
    const known = byMark.get(couple.mark);
    if (known) known.count++;
    else byMark.set(couple.mark, { first: couple, count: 1 });
  }
  return [...byMark.values()].map(({ first, count }) => ({ ...first, kind, prose, more: count - 1 }));
}

interface Directed extends PairScan {
  /** ”……“ */
  readonly reversed: readonly Couple[];
  /** “……“ or ”……”: the mark that should be the other. */
  readonly doubled: readonly Couple[];
}

const LONGEST_TERM = 40;

/** Double quotation marks without partner that stand for each other's: ”……“, “……“, ”……”. */
function withoutMisdirected(scan: PairScan, text: string): Directed {
  const quotes = [...scan.unclosed, ...scan.unopened].filter(s => /[“”]/.test(s.mark)).sort((a, b) => a.at - b.at);
  const reversed: Couple[] = [];
  const doubled: Couple[] = [];
  const used = new Set<Single>();
  for (let i = 0; i + 1 < quotes.length; i++) {
    const a = quotes[i] as Single;
    const b = quotes[i + 1] as Single;
    if ((a.mark === '“' && b.mark === '”') || b.at - a.at > LONGEST_TERM || /[。；]/.test(text.slice(a.at, b.at))) continue;
    if (a.mark === '”' && b.mark === '“') reversed.push({ ...a, other: b.at });
    else if (a.mark === '“') doubled.push({ ...b, other: a.at });
    else doubled.push({ ...a, other: b.at });
    used.add(a).add(b);
    i++;
  }
  return { ...scan, unclosed: scan.unclosed.filter(s => !used.has(s)), unopened: scan.unopened.filter(s => !used.has(s)), reversed, doubled };
}

/** Marks whose partner stands in a neighbouring paragraph, or in a later cell of the table: broken lines, quotations of several paragraphs. */
function closedLater(prose: readonly Prose[], scans: readonly (PairScan | undefined)[]): ReadonlySet<Single> {
  const silent = new Set<Single>();
  const waiting = new Map<string, Waiting[]>();
  for (const [index, scan] of scans.entries()) {
    if (!scan) continue;
    for (const closing of scan.unopened) {
      const list = waiting.get(keyOf(closing.mark)) ?? [];
      const partner = list.pop();
      if (!partner || !reaches(prose, partner.index, index)) continue;
      silent.add(closing).add(partner.single);
    }
    const last = scan.unclosed[scan.unclosed.length - 1];
    if (last && goesOn(last, prose[index + 1])) silent.add(last);
    for (const single of scan.unclosed) push(waiting, keyOf(String.fromCharCode(single.mark.charCodeAt(0) + 1)), { index, single });
  }
  return silent;
}

/** A quotation of several paragraphs: each opens with “, only the last closes. */
const goesOn = ({ mark }: Single, next: Prose | undefined): boolean => mark === '“' && next !== undefined && next.text.trimStart().startsWith('“');

function reaches(prose: readonly Prose[], from: number, to: number): boolean {
  return to - from <= FURTHEST || (prose[from]?.place === 'cell' && prose[to]?.place === 'cell');
}

/** Brackets of either width close one another. */
const keyOf = (closing: string): string => (closing === '）' ? ')' : closing);

function push(waiting: Map<string, Waiting[]>, closing: string, one: Waiting): void {
  const list = waiting.get(closing);
  if (list) list.push(one);
  else waiting.set(closing, [one]);
}
