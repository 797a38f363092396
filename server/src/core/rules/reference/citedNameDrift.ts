import { type Span } from '../../text/span';
import { type Prose } from '../../model/prose';
import { type Report, type Rule, type RuleContext } from '../rule';
import { namedOtherwise } from './citedAcross';
import { endsOf, isDrifted, isLetterMore, isOtherPeriod, isWordMore, periodOf, skeletonOf } from './drift';
import { docNumberBehind, inside, nameKey, titlesIn } from './names';

/** 同一文件名称前后不一. */
export const citedNameDrift: Rule = {
  id: 'reference/cited-name-drift',
  severity: 'warning',
  docs: {
    title: '同一文件名称前后不一',
    what: '两处书名号里的名称只差“发展”“促进”“健康”一类词，只在文种之前多出“利用”“管理”“暂行”一类词，只是词序不同，或者名称相同而年限起同止不同；同一文号配了两个名称；同一地区在先的另一份文件里的名称只差“发展”“促进”一类词的，为提示。',
    why: '引文应当准确；名称不一，读者会当作两个文件。',
    exceptions: ['同一句里并列的几个文件', '草案、修订稿、试行与正式文件', '省市、起始年份、期次、行业不同的文件', '承前省去发文机关、省市名的', '各有文号而文号不同的', '与另一份文件比较时，地名、文种、年份、草案或试行等字样不同的，实施意见与意见，两个名称在一份文件里都用到的'],
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
  /** As it is compared, with its years. */
  readonly full: string;
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
      if (name.length >= SHORTEST && one.element !== 'title') found.push({ prose: one, span: title, name, key: keyOf(name), full: nameKey(name), sentence, docNumber: docNumberBehind(one.text.slice(title.end, title.end + 40)) });
    }
  }
  return found;
}

const SHORTEST = 6;
const STAGE = /\((?:草案|修订|修订稿|修正|试行|暂行|征求意见稿|送审稿|[^()]*稿|[0-9]{4}[^()]*)\)$/;
/** Issuer before 关于, 印发 and 中华人民共和国 before a law: left out at a second mention. */
const ISSUER = /^(?:中华人民共和国|\p{Script=Han}{2,20}?(?=关于))/u;

const keyOf = (name: string): string => nameKey(name).replace(STAGE, '').replace(ISSUER, '').replace(/[“”]/g, '');

function* drifts(mentions: readonly Mention[]): Iterable<Report> {
  const earlier = new Earlier();
  const numbers = new Map<string, Mention>();
  const told = new Set<string>();
  for (const one of mentions) {
    const sameNumber = one.docNumber === undefined ? undefined : numbers.get(one.docNumber);
    const other = sameNumber && unlike(sameNumber, one) ? sameNumber : earlier.find(one);
    if (other && !told.has(one.full)) {
      told.add(one.full);
      yield report(one, other, why(one, other, sameNumber));
    }
    earlier.add(one);
    if (one.docNumber !== undefined && !sameNumber) numbers.set(one.docNumber, one);
  }
}

const MOST = 12;

/** Names met so far, where a name that drifted from them is looked for. */
class Earlier {
  readonly #alike = new Map<string, Mention[]>();

  find(one: Mention): Mention | undefined {
    return places(one).flatMap(p => this.#alike.get(p) ?? []).find(e => drifted(e, one));
  }

  add(one: Mention): void {
    for (const place of places(one)) {
      const known = this.#alike.get(place) ?? [];
      if (known.length < MOST && !known.some(e => e.full === one.full)) this.#alike.set(place, [...known, one]);
    }
  }
}

const places = ({ key, full }: Mention): readonly string[] => [skeletonOf(key), periodOf(key, full), endsOf(key)].filter(p => p !== undefined);

/** Names of one 文号 that are not one the short form of the other. */
function unlike(a: Mention, b: Mention): boolean {
  return a.key !== b.key && !a.key.includes(b.key) && !b.key.includes(a.key) && !nameKey(a.name).includes(b.key) && !nameKey(b.name).includes(a.key);
}

function drifted(a: Mention, b: Mention): boolean {
  if (a.full === b.full || a.sentence === b.sentence) return false;
  if (a.docNumber !== undefined && b.docNumber !== undefined && a.docNumber !== b.docNumber) return false;
  if (a.key === b.key) return isOtherPeriod(a.full, b.full);
  return isDrifted(a.key, b.key) || isLetterMore(a.key, b.key) || (periodOf(a.key, a.full) !== undefined && periodOf(a.key, a.full) === periodOf(b.key, b.full) && isWordMore(a.key, b.key));
}

function why(one: Mention, other: Mention, sameNumber: Mention | undefined): string {
  if (other === sameNumber) return '文号相同而名称不同';
  if (one.key === other.key) return '年限不同';
  return one.key.length === other.key.length ? '词序不同' : '只差一两个词';
}

function report(one: Mention, other: Mention, reason: string): Report {
  return {
    span: one.prose.spanOf(one.span),
    message: `此处作《${one.name}》，前文作《${other.name}》，${reason}；如为同一文件，请按原件统一。`,
    related: [{ span: other.prose.spanOf(other.span), message: `前文作《${other.name}》` }],
  };
}
