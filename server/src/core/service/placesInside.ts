import { fold } from '../text/fold';
import { type Span, span, within } from '../text/span';
import { parseHan } from '../text/numerals';
import { blocksOf } from '../model/walk';
import { type Prose } from '../model/prose';
import { type Analysis } from './analysis';

/** 附件2, 专栏3, 表4 in running text, and where the draft has it. */
export interface InsideLink {
  readonly span: Span;
  readonly name: string;
  readonly to: Span;
}

const KINDS = '附件|附表|专栏|表';
const NUMBER = '(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})';
/** What makes of the number part of another word: 表10万元, 附件3份. */
const COUNTED = '(?![0-9.%万亿元个项家条类名张份年月日户期版批处本套次只册页卷台种])';
const REFERENCE = new RegExp(`(${KINDS})\\s?(${NUMBER})${COUNTED}((?:\\s?[、,和至到及与~—]{1,2}\\s?${NUMBER}${COUNTED}){0,8})`, 'g');
const FURTHER = new RegExp(NUMBER, 'g');
/** A line that opens with the name of an object is that object. */
const LABEL = new RegExp(`^\\s*[(【[]?(${KINDS})\\s?(${NUMBER})(?![0-9万亿])`);

const numberOf = (text: string): number | undefined => (/^[0-9]/.test(text) ? Number(text) : parseHan(text));

/** References to parts of the draft that are there; those of other documents (《……》附件3) and in quotations are left alone. */
export function insideLinks(analysis: Analysis): readonly InsideLink[] {
  const pointing = analysis.prose.filter(p => p.element !== 'attachmentNote' && /附件|附表|专栏|表/.test(p.folded) && REFERENCE.test(reset(p.folded)));
  if (pointing.length === 0) return [];
  const places = placesOf(analysis);
  return places.size === 0 ? [] : pointing.flatMap(p => linksIn(p, places));
}

/** A global pattern remembers where it stopped. */
function reset(text: string): string {
  REFERENCE.lastIndex = 0;
  return text;
}

function linksIn(prose: Prose, places: ReadonlyMap<string, Span>): readonly InsideLink[] {
  const links: InsideLink[] = [];
  /** The name of the object itself is no reference. */
  const label = LABEL.exec(prose.folded.slice(0, 40))?.[0].length ?? 0;
  const add = (kind: string, digits: string, at: Span): void => {
    const to = places.get(`${kind}${numberOf(digits)}`);
    const where = prose.spanOf(at);
    if (to !== undefined && !within(prose.quotations, at) && (where.end < to.start || where.start > to.end)) links.push({ span: where, name: kind + digits, to });
  };
  for (const match of prose.folded.matchAll(REFERENCE)) {
    const [whole, kind = '', digits = '', rest = ''] = match;
    if (match.index < label) continue;
    if (/[》号]\s?[(]?$/.test(prose.folded.slice(Math.max(0, match.index - 3), match.index))) continue;
    if (kind === '表' && /\p{Script=Han}/u.test(prose.folded[match.index - 1] ?? '') && !/[见如按照据下上在以由与及和]/.test(prose.folded[match.index - 1] ?? '')) continue;
    const end = match.index + whole.length - rest.length;
    add(kind, digits, span(match.index, end));
    for (const further of rest.matchAll(FURTHER)) add(kind, further[0], span(end + further.index, end + further.index + further[0].length));
  }
  return links;
}

function placesOf(analysis: Analysis): ReadonlyMap<string, Span> {
  const { plan, source } = analysis;
  const places = new Map<string, Span>();
  const put = (kind: string, number: number | undefined, at: Span): void => {
    const key = `${kind}${number}`;
    if (number !== undefined && !places.has(key)) places.set(key, at);
  };
  plan.attachments.forEach((attachment, i) => {
    const digits = new RegExp(NUMBER).exec(fold(source.slice(attachment.mark)))?.[0];
    put('附件', digits === undefined ? i + 1 : numberOf(digits), attachment.mark);
  });
  for (const block of blocksOf(plan)) {
    if (block.kind === 'box') put('专栏', block.number, span(block.span.start, block.heading.end));
    if (block.kind === 'table') labelled(block.title, block.caption ?? block.span, put);
  }
  for (const prose of analysis.prose) {
    if (prose.element === 'attachmentNote' || !/[附专表]/.test(prose.folded.slice(0, 8))) continue;
    const whole = /^\s*[(【[]?附件\s?\S{1,3}\s*:?\s*$/.test(prose.folded.slice(0, 12));
    if (prose.folded.length <= 60 && (whole || !prose.folded.trimStart().startsWith('附件'))) labelled(prose.text, prose.spanOf(span(0, prose.text.length)), put);
  }
  return places;
}

function labelled(text: string, at: Span, put: (kind: string, number: number | undefined, at: Span) => void): void {
  const found = LABEL.exec(fold(text.slice(0, 40)));
  if (found) put(found[1] as string, numberOf(found[2] as string), at);
}
