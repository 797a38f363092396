import { type Span, span } from '../../text/span';
import { type Prose } from '../../model/prose';
import { type Report, type Rule } from '../rule';
import { matchesIn, partOf, sentenceAround } from '../judged';
import { quoted } from '../quoted';
import { MEASURE, SCALE } from './amount';

export const numberForm: Rule = {
  id: 'number/form',
  severity: 'hint',
  otherwise: 'hint',
  docs: {
    title: '分节、小数、约数小误',
    what: '纯小数省去了小数点前的0；数字分节用了全角逗号；五位以上的数，全文有的分节（12,000）有的不分节（12000）。',
    why: '同一份文件的数字写法应当一致，小数点前的0不能省。',
    exceptions: ['四位数和年份可以不分节。', '分别列举的几个数：“分别为30，100”。', '电话号码、编码。', '引号、书名号里的原文。'],
    basis: 'GB/T 15835—2011《出版物上数字用法》5.1.1、5.1.2',
    bad: [
      { text: '临江市节水行动计划\n\n一、主要任务\n\n（一）降低漏损。漏损率下降⟦.5个百分点⟧，改造水表⟦1，200只⟧。\n' },
      { text: '临江市节水行动计划\n\n一、主要任务\n\n（一）更换水表。更换水表12000只、阀门15000只，检测管网⟦20,000米⟧。\n' },
    ],
    good: [{ text: '临江市节水行动计划\n\n一、主要任务\n\n（一）更换水表。更换水表12000只、阀门1500只，漏损率下降0.5个百分点，检测管网20000米。\n' }],
  },
  summary: count => `全文${count}处数字的分节、小数写法不合规范或者不一致。`,
  *check({ prose }) {
    for (const p of prose) {
      if (!/[0-9]/.test(p.folded)) continue;
      yield* decimals(p);
      yield* wideCommas(p);
    }
    yield* mixedGrouping(prose);
  },
};

// ── .5个百分点 ──────────────────────────────────────────────────────────

const MEASURED = '(?:%|‰|个百分点|个等级|个单位|(?:万亿|万|亿)?元|万亿|万|亿|倍|公里|千米|米|公顷|吨|公斤|千克|小时|平方|立方)';
/** Only before what can be measured in parts; behind a Han character or a blank, never behind a number or a bracket. */
const DECIMAL = new RegExp(`(?<=[\\p{Script=Han}] ?)(?<![一二三四五六七八九十百千] ?)(\\.\\d{1,4})( ?${MEASURED})`, 'gu');

function* decimals(prose: Prose): Generator<Report> {
  for (const match of matchesIn(prose, DECIMAL)) {
    const [whole, digits] = match as unknown as readonly [string, string];
    yield {
      span: partOf(prose, match, 0, whole.length),
      message: `${quoted(whole)}省去了小数点前的0，应当写“0${whole}”。`,
      fixes: [{ title: `改为“0${whole}”`, edits: [{ span: partOf(prose, match, 0, digits.length), newText: `0${digits}` }], safety: 'review' }],
    };
  }
}

// ── 1，200只 ────────────────────────────────────────────────────────────

const COMMA = new RegExp(`(?<!\\d)(?<!\\d[.,、])(\\d{1,3}(?:,\\d{3}){1,3})((?:\\.\\d{1,4})? ?(?:${SCALE})?(?:${MEASURE}))(?![,、]\\d)`, 'g');

function* wideCommas(prose: Prose): Generator<Report> {
  for (const match of matchesIn(prose, COMMA)) {
    const [whole, digits] = match as unknown as readonly [string, string];
    const printed = prose.text.slice(match.index, match.index + digits.length);
    if (!printed.includes('，') || /分别|依次|各为/.test(sentenceAround(prose, match.index))) continue;
    const edits = [...printed.matchAll(/，/g)].map(m => ({ span: partOf(prose, match, m.index, 1), newText: '' }));
    const [first, ...more] = edits;
    if (!first) continue;
    const text = prose.text.slice(match.index, match.index + whole.length);
    yield {
      span: partOf(prose, match, 0, whole.length),
      message: `${quoted(text)}用全角逗号分节，读作两个数；应当不分节，或者用四分之一空、半角逗号分节。`,
      fixes: [{ title: `改为“${digits.replace(/,/g, '')}”`, edits: [first, ...more], safety: 'review' }],
    };
  }
}

// ── 12000 and 12,000 ────────────────────────────────────────────────────

const LARGE = new RegExp(`(?<![\\dA-Za-z#\\-—~])(?<!\\d[.,])(\\d{1,3}(?:,\\d{3}){1,3}|\\d{5,9})(?:\\.\\d{1,4})? ?(?:${SCALE})?(?:${MEASURE})`, 'g');
const CELL = /^\s*(\d{1,3}(?:,\d{3}){1,3}|\d{5,9})(?:\.\d{1,4})?\s*$/;

interface Large {
  readonly at: Span;
  readonly digits: string;
}

function* mixedGrouping(all: readonly Prose[]): Generator<Report> {
  const grouped: Large[] = [];
  const plain: Large[] = [];
  for (const prose of all) {
    for (const large of largeIn(prose)) {
      if (!large.digits.includes(',')) plain.push(large);
      else if (large.digits.length >= 6) grouped.push(large);
    }
  }
  const [few, many] = grouped.length <= plain.length ? [grouped, plain] : [plain, grouped];
  const usual = many[0];
  if (!usual) return;
  for (const { at, digits } of few) {
    const right = digits.includes(',') ? digits.replace(/,/g, '') : digits.replace(/\B(?=(?:\d{3})+$)/g, ',');
    const [here, there] = digits.includes(',') ? ['分节', '不分节'] : ['不分节', '分节'];
    yield { span: at, message: `“${digits}”${here}，全文另有${many.length}处${there}（“${usual.digits}”）；应当统一。`, related: [{ span: usual.at, message: `此处${there}` }], fixes: [{ title: `改为“${right}”`, edits: [{ span: numberOf(at, digits), newText: right }], safety: 'review' }] };
  }
}

const numberOf = (at: Span, digits: string): Span => span(at.start, at.start + digits.length);

function* largeIn(prose: Prose): Generator<Large> {
  if (prose.place === 'cell') {
    const digits = CELL.exec(prose.folded)?.[1];
    const from = digits === undefined ? 0 : prose.folded.indexOf(digits);
    if (digits !== undefined && !prose.text.includes('，')) yield { at: prose.spanOf(span(from, from + digits.length)), digits };
    return;
  }
  for (const match of matchesIn(prose, LARGE)) {
    const digits = match[1] as string;
    if (!prose.text.slice(match.index, match.index + digits.length).includes('，')) yield { at: partOf(prose, match, 0, match[0].length), digits };
  }
}
