import { fold } from '../../text/fold';
import { parseHan } from '../../text/numerals';
import { span, type Span } from '../../text/span';
import { type Report, type Rule, type RuleContext } from '../rule';
import { clauseBefore, matchesIn, partOf } from '../judged';
import { quoted } from '../quoted';
import { PERIOD } from './periods';

export const periodMismatch: Rule = {
  id: 'date/period-mismatch',
  severity: 'warning',
  docs: {
    title: '标题年限、起止年与正文不符',
    what: '“三年行动”“五年计划”与写明的起止年份长短不符；同一份文件的起止年份前后写法不同；“十五五”等五年规划的起止年份超出该规划期；正文写明的规划期、实施期限与标题不同。',
    why: '起止年份定目标的期限和考核的年份，两处不同无从执行。',
    exceptions: ['从基期算起的五年：2025年为基期，到2030年。', '上一轮、下一轮同名计划的年份。', '近期、远期另有年份。'],
    basis: '算术；《党政机关公文处理工作条例》第二十条（四）：时间、数字、引文准确',
    bad: [
      { text: '临江市绿色建材三年行动计划（⟦2026—2029年⟧）\n\n一、主要任务\n\n（一）培育绿色建材企业。培育绿色建材企业30家。\n' },
      { text: '临江市绿色建材行动计划（2026—2028年）\n\n一、总体要求\n\n本计划实施期限为⟦2026—2029年⟧。\n\n二、主要任务\n\n（一）培育绿色建材企业。培育绿色建材企业30家。\n' },
    ],
    good: [{ text: '临江市绿色建材三年行动计划（2026—2028年）\n\n一、总体要求\n\n本计划实施期限为2026—2028年。\n\n二、主要任务\n\n（一）培育绿色建材企业。培育绿色建材企业30家。\n' }],
  },
  *check(context) {
    const titles = stated(context);
    for (const title of titles) yield* againstLength(title);
    yield* amongTitles(context, titles);
    yield* inBody(context, titles);
    yield* inYears(context, titles);
  },
};

/** A title of the document with the period that it states. */
interface Stated {
  readonly text: string;
  readonly stem: string;
  readonly from: number;
  readonly to: number;
  readonly months: number;
  readonly at: Span;
}

function stated({ plan, source }: RuleContext): readonly Stated[] {
  return plan.elements.flatMap(e => {
    const found = e.kind === 'title' ? periodIn(fold(source.slice(e.span))) : undefined;
    return found ? [{ ...found, at: span(e.span.start + found.index, e.span.start + found.index + found.length) }] : [];
  });
}

function periodIn(text: string): (Omit<Stated, 'at'> & { readonly index: number; readonly length: number }) | undefined {
  const match = PERIOD.exec(text);
  if (!match) return undefined;
  const [from, to] = [Number(match[1]), Number(match[3])];
  const months = (to - from) * 12 + Number(match[4] ?? 12) - Number(match[2] ?? 1) + 1;
  return { text, stem: stemOf(text.slice(0, match.index)), from, to, months, index: match.index, length: match[0].trimEnd().length };
}

/** 关于印发《X（2026—2028年）》的通知 and X（2026—2028年） have the stem X. */
const stemOf = (before: string): string => before.replace(/[\s"“”]/g, '').replace(/[(〔]$/, '').replace(/^.*(?:印发|转发|发布)《?|^.*《/, '');

// ── three years, 2026—2029 ──────────────────────────────────────────────

const LENGTH = /(?<![第近前每\d过去“一二三四五六七八九十百])([二两三四五六七八九十]|[2-9]|10) ?年(?!级|度|来|前|后|代|制|期)(?=[\p{Script=Han}”]{0,12}(?:行动|计划|规划|方案|攻坚|工程|倍增|提升))/gu;
const FIVE = /[“"]?(十[一二三四五六七八九]?)五[”"]/;
/** 五年计划 of the first five is 1953—1957; the n-th (n ≥ 10) ends in 1955 + 5n. */
const endOf = (n: number): number => 1955 + 5 * n;

function* againstLength({ text, from, to, months, at }: Stated): Generator<Report> {
  const lengths = [...text.matchAll(LENGTH)].map(m => parseHan(m[1] as string) ?? Number(m[1]));
  const years = to - from + 1;
  const [length] = lengths;
  if (length !== undefined && !lengths.some(n => Math.abs(months - 12 * n) <= 1)) {
    yield { span: at, message: `标题写${length}年，${from}—${to}年首尾合计${months % 12 === 0 ? `${years}年` : `${months}个月`}（${to}-${from}+1=${years}）；应当改一致。` };
    return;
  }
  const n = parseHan(FIVE.exec(text)?.[1] ?? '');
  if (n === undefined || n < 10) return;
  const [first, last] = [endOf(n) - 4, endOf(n)];
  if (from < first || to > last) yield { span: at, message: `“${FIVE.exec(text)?.[1] ?? ''}五”为${first}—${last}年，标题写${from}—${to}年；应当改一致。` };
}

// ── two titles ──────────────────────────────────────────────────────────

function* amongTitles(context: RuleContext, titles: readonly Stated[]): Generator<Report> {
  const own = titles[titles.length - 1];
  if (!own || own.stem.length < 4) return;
  for (const other of [...titles.slice(0, -1), ...cited(context)]) {
    if (sameName(other.stem, own.stem) && differs(other, own)) yield apart(other, own);
  }
}

const sameName = (a: string, b: string): boolean => a === b;
/** One end the same and one not: a slip. Both others: an earlier or later plan of that name. */
const differs = (a: Stated, b: Stated): boolean => (a.from === b.from) !== (a.to === b.to);

function apart({ at, from, to }: Pick<Stated, 'at' | 'from' | 'to'>, own: Stated): Report {
  return { span: at, message: `此处起止年份为${from}—${to}年，标题为${own.from}—${own.to}年；应当改一致。`, related: [{ span: own.at, message: '标题的起止年份' }] };
}

/** 《X（2026—2028年）》 in notice and body. */
function* cited({ prose }: RuleContext): Generator<Stated> {
  for (const p of prose) {
    if (p.element === 'title') continue;
    for (const q of p.quotations) {
      if (p.text[q.start] !== '《') continue;
      const found = periodIn(p.folded.slice(q.start + 1, q.end - 1));
      if (found) yield { ...found, at: p.spanOf(span(q.start + 1 + found.index, q.start + 1 + found.index + found.length)) };
    }
  }
}

// ── 规划期为…… ──────────────────────────────────────────────────────────

const SAID = new RegExp(`(?:本?(?:规划|计划|方案|行动)的?)?(?:规划期限?|计划期限?|行动期限?|实施期限?|实施周期|实施时间|起止时间|起止年限|行动时间|时间范围)(?:为|是|:|自|从|定为){1,2} ?${PERIOD.source}`, 'g');
/** Nothing before it in the clause, or the plan itself: the period of another plan is its own. */
const OWN = /^\s*$|本(?:次|轮)?(?:规划|计划|方案|行动|行动计划|行动方案)的?$/;

function* inBody(context: RuleContext, titles: readonly Stated[]): Generator<Report> {
  const { prose } = context;
  const own = titles[titles.length - 1];
  if (!own) return yield* untitled(context);
  for (const p of prose) {
    if (p.element !== undefined) continue;
    for (const match of matchesIn(p, SAID)) {
      const [from, to] = [Number(match[1]), Number(match[3])];
      if ((from === own.from && to === own.to) || !OWN.test(clauseBefore(p, match.index))) continue;
      const at = match.index + match[0].search(/(?:19|20)\d\d/);
      const length = match.index + match[0].trimEnd().length - at;
      const text = quoted(p.text.slice(at, at + length));
      yield { ...apart({ at: partOf(p, { index: at }, 0, length), from, to }, own), message: `实施期限写${text}，标题为${own.from}—${own.to}年；应当改一致。` };
    }
  }
}

// ── 通过三年努力 ────────────────────────────────────────────────────────

const EFFORT = /(?<!再)(?:通过|经过|用|利用|花)([二两三四五六七八九十]|[2-9]|10) ?年(?:左右)?的?(?:时间|努力|奋斗|建设|攻坚)/g;

/** Years of effort that are those of no reading of the period: 2026—2028年 are three years, and two from its first to its last. */
function* inYears({ prose }: RuleContext, titles: readonly Stated[]): Generator<Report> {
  const own = titles[titles.length - 1];
  if (!own || own.months % 12 !== 0) return;
  for (const p of prose) {
    if (p.element !== undefined || p.place !== 'text') continue;
    for (const match of matchesIn(p, EFFORT)) {
      const years = parseHan(match[1] as string) ?? Number(match[1]);
      if (years === own.to - own.from + 1 || years === own.to - own.from || /到 ?(?:19|20)\d\d/.test(clauseBefore(p, match.index)) || YEARS_BESIDE.test(p.folded.slice(Math.max(0, match.index - 40), match.index + 60))) continue;
      const text = quoted(p.text.slice(match.index, match.index + match[0].length));
      yield { span: partOf(p, match, 0, match[0].length), message: `此处写${text}，标题为${own.from}—${own.to}年，首尾合计${own.to - own.from + 1}年；应当改一致。`, related: [{ span: own.at, message: '标题的起止年份' }] };
    }
  }
}

/** A far year beside it: the effort is longer than the plan. */
const YEARS_BESIDE = /20[34]5|本世纪|远景/;

/** A title without years: 三年行动计划, “十五五”规划. */
function* untitled({ prose, facts }: RuleContext): Generator<Report> {
  const title = fold(facts.title ?? '');
  const length = [...title.matchAll(LENGTH)].map(m => parseHan(m[1] as string) ?? Number(m[1]))[0];
  const last = endOf(parseHan(FIVE.exec(title)?.[1] ?? '') ?? 0);
  for (const p of prose) {
    if (p.element !== undefined) continue;
    for (const match of matchesIn(p, SAID)) {
      const [from, to] = [Number(match[1]), Number(match[3])];
      if (match[2] !== undefined || match[4] !== undefined || !OWN.test(clauseBefore(p, match.index))) continue;
      const at = partOf(p, match, 0, match[0].trimEnd().length);
      if (length !== undefined && to - from + 1 !== length) yield { span: at, message: `标题写${length}年，此处${from}—${to}年首尾合计${to - from + 1}年；应当改一致。` };
      else if (last >= FIRST_NAMED && (from < last - 4 || to > last)) yield { span: at, message: `“${FIVE.exec(title)?.[1] ?? ''}五”为${last - 4}—${last}年，此处写${from}—${to}年；应当改一致。` };
    }
  }
}

/** End of the tenth plan: earlier ones are history. */
const FIRST_NAMED = 2005;
