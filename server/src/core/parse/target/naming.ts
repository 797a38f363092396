import { type Span, span } from '../../text/span';
import { type Paragraph } from './context';
import { OPENING_VERBS, SCOPE_WORDS } from './vocabulary';

const QUALIFIER = /国家级|省级|市级|县级|区域级|行业级|企业级|世界级|国际级|部级|[十百千万]+亿级|[十百千万]+亿元级?|世界一流|国际领先|国内领先|国际先进|全国领先|行业领先|国家|规模以上|规上|限额以上|首台|新增|有效/g;

/** 省级, 行业级, 千亿级……: what narrows the class that is counted. */
export function qualifiersIn(folded: string, within: Span): readonly Span[] {
  const found: Span[] = [];
  for (const m of folded.slice(within.start, within.end).matchAll(QUALIFIER)) found.push(span(within.start + m.index, within.start + m.index + m[0].length));
  return found;
}

/** 全省, 全市…… where a name begins with it. */
export function scopeOf(folded: string, name: Span): Span | undefined {
  const m = SCOPE_WORDS.exec(folded.slice(name.start, Math.min(name.end, name.start + 8)));
  return m ? span(name.start, name.start + m[0].length) : undefined;
}

/** Where the counted thing ends and what it is to do begins: 10万家企业|上云, 4万个基站|建设. */
const PREDICATE = /(?:建设|培育|打造|实施|建成|创建|实施和验收|改造)? *$|(?:来|赴|到)[\u4e00-\u9fff]{1,3}(?:办学|投资|发展|落户|就业|创业)|(?:和|、|及|以及)(?:一批|若干)|(?:开展|实现|接入|完成|进行|参与|纳入|推进|达到|进入|通过|获得|落户|投入|入驻|融入|实施)(?=.)|(?<=.{2})上云/g;

/** The same behind 支持, 推动: what the counted ones are to do. */
const DOES = new RegExp(`${PREDICATE.source}|建设|创建|打造|建立|设立|开设|申报|上市|开工|投产|达产|复工|有序|转型|升级|改造|应用`, 'g');

/** The counted object in what follows a number (个), without 的 before and without what is said of it. */
export function objectAfter({ bare: text, mask }: Pick<Paragraph, 'bare' | 'mask'>, at: Span, doer = false): Span {
  let { start, end } = at;
  while (start < end && /[ 的]/.test(text[start] as string)) start++;
  for (const cut of text.slice(start, end).matchAll(doer ? DOES : PREDICATE)) {
    if (cut.index < 2 || mask[start + cut.index] === 1) continue;
    end = start + cut.index;
    break;
  }
  return trim(text, span(start, end));
}

/** 推进33个…项目 before the number: the noun without its verb. */
export function withoutVerb(text: string, at: Span): Span {
  const m = OPENING_VERBS.exec(text.slice(at.start, Math.min(at.end, at.start + 40)));
  if (!m || at.start + m[0].length >= at.end) return at;
  return trim(text, span(at.start + m[0].length, at.end));
}

export function trim(text: string, s: Span): Span {
  let { start, end } = s;
  while (start < end && /[ 、的]/.test(text[start] as string)) start++;
  while (end > start && /[ 、]/.test(text[end - 1] as string)) end--;
  return span(start, end);
}

/** Adverbs between an indicator and its value: 分别, 均, 力争. */
const TRAILING = /(?:力争|不断|基本|实现|合计|总计|共|拟|争取|确保|分别|均|各|各为|总体|预计|将|也|再|要|应|保持|稳定|总共|每年|累计)+$/;

export function withoutTrailing(text: string, s: Span): Span {
  const m = TRAILING.exec(text.slice(Math.max(s.start, s.end - 8), s.end));
  return m && s.end - m[0].length - s.start >= 2 ? trim(text, span(s.start, s.end - m[0].length)) : s;
}

/** Name shown and compared: blanks out. */
export const compact = (text: string): string => text.replace(/\s+/g, '');
