import { fold } from '../../text/fold';
import { type Ordinal, type OrdinalStyle } from '../../parse/ordinal';
import { type Block, type Plan, type Section } from '../../model/plan';
import { partsOf } from '../../model/walk';

/** A heading with a number, in its place among its siblings. */
export interface Numbered {
  readonly section: Section;
  readonly ordinal: Ordinal;
}

/** Siblings with the same kind of mark under one parent, in reading order. */
export interface Series {
  readonly style: OrdinalStyle;
  readonly level: number;
  /** Start of the first-level section that holds it: run-on numbering may begin anew there. */
  readonly root: number;
  /** Start of the section that holds it directly. */
  readonly from: number;
  readonly items: readonly Numbered[];
}

const UNNUMBERED: ReadonlySet<OrdinalStyle> = new Set(['dash', 'bullet']);

/** All numbered series of the plan and its attachments. A new title, box or lead-in (……如下：) begins a new series. */
export function seriesOf(plan: Plan): readonly Series[] {
  const found: Series[] = [];
  for (const part of partsOf(plan)) {
    const titles = part.elements.filter(e => e.kind === 'title' || e.kind === 'addressees').map(e => e.span.start);
    collect(part.children, { level: 1, root: part.span.start, from: part.span.start }, { titles, found });
  }
  return found;
}

type Place = Pick<Series, 'level' | 'root' | 'from'>;
interface Collecting {
  readonly titles: readonly number[];
  readonly found: Series[];
}

function collect(blocks: readonly Block[], place: Place, into: Collecting): void {
  const open = new Map<OrdinalStyle, { items: Numbered[] }>();
  let previous: Section | undefined;
  for (const block of blocks) {
    const from = block.span.start;
    if (block.kind === 'box') collect(block.children, { level: place.level + 1, root: from, from }, into);
    if (block.kind !== 'section') continue;
    const { ordinal } = block;
    if (ordinal && !UNNUMBERED.has(ordinal.style)) {
      const known = open.get(ordinal.style);
      if (known && !beginsAnew(previous, block, into.titles)) known.items.push({ section: block, ordinal });
      else {
        const items = [{ section: block, ordinal }];
        open.set(ordinal.style, { items });
        into.found.push({ style: ordinal.style, ...place, items });
      }
    }
    collect(block.children, { level: place.level + 1, root: place.level === 1 ? from : place.root, from }, into);
    previous = block;
  }
}

const LIST_STYLES: ReadonlySet<OrdinalStyle> = new Set(['arabic', 'arabicParen', 'circled', 'hanParen']);

function beginsAnew(previous: Section | undefined, next: Section, titles: readonly number[]): boolean {
  if (next.ordinal?.value !== 1 || !previous) return false;
  if (titles.some(at => at > previous.span.start && at < next.span.start)) return true;
  if (HIGHER[next.ordinal.style]?.test(allText(previous)) === true) return true;
  return LIST_STYLES.has(next.ordinal.style) && endsInLeadIn(previous);
}

/** A heading of higher rank that lost its line (第五节……第八章……in one paragraph): what follows begins anew under it. */
const HIGHER: { readonly [style in OrdinalStyle]?: RegExp } = {
  section: /\S第[一二三四五六七八九十]{1,3}章/,
  article: /\S第[一二三四五六七八九十]{1,3}[章节]/,
  hanParen: /[。;)]\s*[一二三四五六七八九十]{1,3}、\p{Script=Han}|\S第[一二三四五六七八九十]{1,3}[章节条]/u,
  arabic: /\S第[一二三四五六七八九十]{1,3}[章节条]|[。;]\([一二三四五六七八九十]{1,3}\)/,
};

export function allText(section: Section): string {
  const parts = [section.text.text, ...section.children.map(child => (child.kind === 'table' ? '' : child.kind === 'paragraph' ? child.text.text : allText(child as Section)))];
  return fold(parts.join('\n'));
}

/** The text before announces a new list: 申报材料如下：, 应当具备下列条件。 */
function endsInLeadIn(section: Section): boolean {
  const last = section.children[section.children.length - 1];
  if (last?.kind === 'section') return endsInLeadIn(last);
  if (last && last.kind !== 'paragraph') return false;
  const text = (last ?? section).text.folded.trimEnd();
  return /:$/.test(text) || /(?:如下|以下|下列)[^。]{0,20}。?$/.test(text);
}

/** How a series that is not the first of its kind begins: anew at 1, or after the last number of the one before (通排); undefined: the text does not show. */
export type Mode = 'restart' | 'runOn' | undefined;

/** Voted by the beginnings of the later series of the same style and level. */
export function modeOf(same: readonly Series[]): Mode {
  let votes = 0;
  same.forEach((series, i) => {
    const before = same[i - 1]?.items;
    const first = series.items[0]?.ordinal.value;
    const last = before?.[before.length - 1]?.ordinal.value;
    if (last === undefined || first === undefined) return;
    votes += first === 1 ? -1 : first === last + 1 ? 1 : 0;
  });
  return votes === 0 ? undefined : votes > 0 ? 'runOn' : 'restart';
}
