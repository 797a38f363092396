import { type Span } from '../../text/span';
import { type Prose } from '../../model/prose';
import { type Report, type Rule, type RuleContext } from '../rule';
import { namedOtherwise } from './citedAcross';
import { docNumberBehind, inside, nameKey, titlesIn } from './names';

/** 同一文件名称前后不一. */
export const citedNameDrift: Rule = {
  id: 'reference/cited-name-drift',
  severity: 'warning',
  docs: {
    title: '同一文件名称前后不一',
    what: '两处书名号里的名称只差“发展”“促进”“若干”“实施”一类词，或者同一文号配了两个名称；同一地区在先的另一份文件里的名称只差“发展”“促进”一类词的，为提示。',
    why: '引文应当准确；名称不一，读者会当作两个文件。',
    exceptions: ['同一句里并列的几个文件', '草案、修订稿、试行与正式文件', '省市、年份、期次、行业不同的文件', '承前省去发文机关、省市名的', '各有文号而文号不同的', '与另一份文件比较时，地名、文种、年份、草案或试行等字样不同的，实施意见与意见，两个名称在一份文件里都用到的'],
    basis: '《党政机关公文处理工作条例》第二十条（四）：引文准确',
    bad: [
      { text: '临江市水网建设行动计划\n\n为落实《临江市水网建设发展条例》，制定本行动计划。\n\n一、主要任务\n\n（一）加强管理。按照⟦《临江市水网建设条例》⟧审批项目。\n' },
      { text: '临江市水网建设行动计划\n\n为落实《临江市河湖保护规划》（临政发〔2026〕3号），制定本行动计划。\n\n一、主要任务\n\n（一）加强管理。对照⟦《临江市河流治理规划》⟧（临政发〔2026〕3号）审批项目。\n' },
    ],
    good: [{ text: '临江市水网建设行动计划\n\n为落实《临江市水污染防治条例》《临江市大气污染防治条例》，制定本行动计划。\n\n一、主要任务\n\n（一）加强管理。按照《临江市水污染防治条例》审批项目，落实《临江市固体废物污染防治条例》。\n' }],
  },
  *check(context) {
    const mentions = mentionsOf(context);
    yield* drifts(mentions);
    yield* namedOtherwise(context, mentions.map(m => ({ name: m.name, docNumber: m.docNumber, at: m.prose.spanOf(m.span) })));
  },
};

interface Mention {
  readonly prose: Prose;
  readonly span: Span;
  readonly name: string;
  readonly key: string;
  /** Number of the sentence in the draft. */
  readonly sentence: number;
  readonly docNumber: string | undefined;
}

function mentionsOf({ prose }: RuleContext): readonly Mention[] {
  const found: Mention[] = [];
  let sentence = 0;
  for (const one of prose) {
    sentence++;
    let at = 0;
    for (const title of titlesIn(one)) {
      if (one.text.slice(at, title.start).includes('。')) sentence++;
      at = title.end;
      const name = inside(one.text, title);
      if (name.length >= SHORTEST && one.element !== 'title') found.push({ prose: one, span: title, name, key: keyOf(name), sentence, docNumber: docNumberBehind(one.text.slice(title.end, title.end + 40)) });
    }
  }
  return found;
}

const SHORTEST = 6;
const STAGE = /\((?:草案|修订|修订稿|修正|试行|暂行|征求意见稿|送审稿|[^()]*稿|[0-9]{4}[^()]*)\)$/;
/** Issuer before 关于, 印发 and 中华人民共和国 before a law: left out at a second mention. */
const ISSUER = /^(?:中华人民共和国|\p{Script=Han}{2,20}?(?=关于))/u;

const keyOf = (name: string): string => nameKey(name).replace(STAGE, '').replace(ISSUER, '').replace(/[“”]/g, '');

/** Words by which one name of a document differs from another of its names. Not 进一步, 全面, 高质量: by these a later document is told from an earlier one. */
const LOOSE = /促进|推进|推动|加快|建设|发展|实施|若干|有关|相关|工作|指导|的|和|与|及|、/g;

function* drifts(mentions: readonly Mention[]): Iterable<Report> {
  const skeletons = new Map<string, Mention[]>();
  const numbers = new Map<string, Mention>();
  const told = new Set<string>();
  for (const one of mentions) {
    const skeleton = one.key.replace(LOOSE, '');
    const earlier = skeletons.get(skeleton) ?? [];
    const sameNumber = one.docNumber === undefined ? undefined : numbers.get(one.docNumber);
    const other = sameNumber && unlike(sameNumber, one) ? sameNumber : skeleton.length >= SHORTEST_SKELETON ? earlier.find(e => drifted(e, one)) : undefined;
    if (other && !told.has(one.key)) {
      told.add(one.key);
      yield report(one, other, other === sameNumber);
    }
    if (!earlier.some(e => e.key === one.key) && earlier.length < MOST) skeletons.set(skeleton, [...earlier, one]);
    if (one.docNumber !== undefined && !sameNumber) numbers.set(one.docNumber, one);
  }
}

const SHORTEST_SKELETON = 4;
const MOST = 12;

/** Names of one 文号 that are not one the short form of the other. */
function unlike(a: Mention, b: Mention): boolean {
  return a.key !== b.key && !a.key.includes(b.key) && !b.key.includes(a.key) && !nameKey(a.name).includes(b.key) && !nameKey(b.name).includes(a.key);
}

const SYNONYMS = /推进|推动|加快/g;

function drifted(a: Mention, b: Mention): boolean {
  if (a.key === b.key || a.sentence === b.sentence) return false;
  if (a.docNumber !== undefined && b.docNumber !== undefined && a.docNumber !== b.docNumber) return false;
  const { left, right } = middle(a.key.replace(SYNONYMS, '促进'), b.key.replace(SYNONYMS, '促进'));
  // A word put in or left out; 建设规划 for 发展规划 is another document.
  if ((left !== '' && right !== '') || !isLoose(left + right)) return false;
  return left.length + right.length <= MOST_CHANGED * Math.max(a.key.length, b.key.length);
}

/** 1 − similarity, at most. */
const MOST_CHANGED = 0.25;

const isLoose = (part: string): boolean => part.replace(LOOSE, '') === '';

/** What is left of two names without their common beginning and end. */
function middle(a: string, b: string): { readonly left: string; readonly right: string } {
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  return { left: a.slice(start, a.length - end), right: b.slice(start, b.length - end) };
}

function report(one: Mention, other: Mention, byNumber: boolean): Report {
  const why = byNumber ? '文号相同而名称不同' : '只差一两个词';
  return {
    span: one.prose.spanOf(one.span),
    message: `此处作《${one.name}》，前文作《${other.name}》，${why}；如为同一文件，请按原件统一。`,
    related: [{ span: other.prose.spanOf(other.span), message: `前文作《${other.name}》` }],
  };
}
