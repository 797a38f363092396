import { parseHan } from '../../text/numerals';
import { span, type Span } from '../../text/span';
import { type Operator, type TargetKind } from '../target';
import { type Clause } from './clauses';
import { type Paragraph, type Sentence } from './context';
import { leadAt } from './lead';
import { trim, withoutVerb } from './naming';
import { type Reading } from './reading';

/** coverageF, multipleF and rankF: targets whose value is a word (全覆盖, 翻一番, 首位, 前三位). */
export interface Degree {
  readonly at: number;
  readonly reading: Reading;
  readonly start: number;
}

const COVERAGE = /(全覆盖|全面覆盖|全域覆盖|基本覆盖|应覆尽覆|全普及|全面普及)(?= ?(?:$|[,。;、)]|和|及|以及|与|并))/g;
const MULTIPLE = /翻([一两二三四1-4])?(?:一)?番(?!计划|行动|工程|目标)/g;
const RANK = /(?:进入|跻身|位居|位列|列|居|处于|保持|稳居|排名|排|挺进|迈入|达到)[^,。;]{0,14}?(?:(前)([一二三四五六七八九十]{1,3}|\d{1,3}) ?(?:位|名)?(?!强|列|沿|批)|(首位|第一位|第一(?!方阵|梯队|梯次|批|线|阵营|档|产|动力|时间)|榜首)|第([一二三四五六七八九十]{1,3}|\d{1,3}) ?(?:位|名))(?= ?(?:$|[,。;、)]|以上|以内|左右|水平))/g;

export function degreesOf(paragraph: Paragraph, sentence: Sentence, clause: Clause, coordinate: boolean): readonly Degree[] {
  const text = paragraph.bare.slice(clause.span.start, clause.span.end);
  const found: Degree[] = [];
  const add = (m: RegExpMatchArray, kind: TargetKind, value: number | undefined, unit: string, operator: Operator): void => {
    const at = clause.span.start + (m.index as number);
    if (paragraph.mask[at] !== 0) return;
    const previous = found[found.length - 1];
    const degree = read(paragraph, { sentence, clause, coordinate, from: previous === undefined ? clause.span.start : previous.reading.span.end }, at, span(at, at + m[0].length), { kind, value, unit, operator });
    if (degree) found.push(degree);
  };
  if (/覆盖|普及/.test(text)) for (const m of text.matchAll(COVERAGE)) add(m, 'coverage', 100, '%', m[1] === '基本覆盖' ? 'approx' : 'eq');
  if (text.includes('番')) for (const m of text.matchAll(MULTIPLE)) add(m, 'multiple', 2 ** (parseHan(m[1] ?? '一') ?? Number(m[1])), '倍', 'eq');
  if (/[前首第榜]/.test(text)) for (const m of text.matchAll(RANK)) add(m, 'rank', rankOf(m), '位', m[1] === '前' ? 'le' : 'eq');
  return found;
}

function rankOf(m: RegExpMatchArray): number | undefined {
  const digits = m[2] ?? m[4];
  if (digits === undefined) return 1;
  return /^\d/.test(digits) ? Number(digits) : parseHan(digits);
}

interface Place {
  readonly sentence: Sentence;
  readonly clause: Clause;
  readonly coordinate: boolean;
  readonly from: number;
}
interface Meaning {
  readonly kind: TargetKind;
  readonly value: number | undefined;
  readonly unit: string;
  readonly operator: Operator;
}

const LONGEST_LEAD = 90;
const ATTRIBUTIVE_LIST = /^(?:全[\u4e00-\u9fff]{2}|[\u4e00-\u9fff]{2}化)$/;

function read(paragraph: Paragraph, place: Place, at: number, word: Span, meaning: Meaning): Degree | undefined {
  const from = Math.max(place.from, at - LONGEST_LEAD);
  const start = from + leadAt(paragraph.bare.slice(from, at));
  let lead = trim(paragraph.bare, span(start, at));
  const leadText = paragraph.bare.slice(lead.start, lead.end);
  if (meaning.kind === 'coverage' && ATTRIBUTIVE_LIST.test(leadText.split('、').pop() ?? '') && leadText.includes('、')) return undefined;
  const empty = leadText === '' || /^(?:实现|达到|较|比)$/.test(leadText);
  if (empty) {
    if (!place.sentence.subject || !place.coordinate) return undefined;
    lead = place.sentence.subject.indicator;
  } else lead = withoutVerb(paragraph.bare, lead);
  if (lead.end - lead.start < 2) return undefined;
  const quantity = meaning.value === undefined ? undefined : { span: word, value: meaning.value, value2: undefined, unit: meaning.unit, half: 0 };
  const hedge = meaning.operator === 'approx' ? ['基本'] : [];
  return { at, start, reading: { span: span(Math.min(start, at), word.end), indicator: lead, kind: meaning.kind, aggregate: 'stock', operator: meaning.operator, quantity, bound: hedge } };
}
