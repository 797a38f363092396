import { lastStartingBefore, type Span, span } from '../../text/span';
import { type Prose } from '../../model/prose';
import { type Report, type Rule, type RuleContext } from '../rule';

/** 专名引号时有时无. Decided without word segmentation, so that every segmenter gives the same findings. */
export const quotedTermInconsistent: Rule = {
  id: 'punctuation/quoted-term-inconsistent',
  severity: 'info',
  otherwise: 'info',
  docs: {
    title: '专名引号时有时无',
    what: '同一个专名有的地方加引号，有的地方不加；用加号连成的专名前后次序不一；代号多写、少写、写倒一个数字。',
    why: '专名加引号表示特定含义，时有时无，读者会以为所指不同。',
    exceptions: ['“以下简称”所定的简称', '不加引号的多于加引号的（引号只为强调或者解释）', '不加引号处与后面的词语合成另一个名称', '书名号、引号和标题里的名称', '两种次序并举的：“渔业+百业”“百业+渔业”'],
    basis: 'GB/T 15834—2011《标点符号用法》4.8.3.2、4.8.3.3；同类项目形式一致，参照GB/T 15835—2011《出版物上数字用法》4.3',
    bad: [
      { text: '某县河道治理行动计划\n一、主要任务\n完善“河道大脑”功能，接入水位数据。扩大“河道大脑”应用。\n推动⟦河道大脑⟧在城区的应用。\n' },
      { text: '某县河道治理行动计划\n一、主要任务\n推进“清水之县”建设，制定⟦清水之县⟧建设评价办法。\n' },
    ],
    good: [
      { text: '某县河道治理行动计划\n一、主要任务\n推广“智慧水务”，建设智慧水务示范区，完善“河道大脑”功能。\n' },
      { text: '某县河道治理行动计划\n一、主要任务\n建设全县河道综合管理平台（以下简称“河道平台”），接入水位数据。扩大河道平台的应用。\n' },
    ],
  },
  *check(context) {
    const terms = quotedTerms(context);
    if (terms.size === 0) return;
    const heads = new Set([...terms.keys()].map(name => name.slice(0, 2)));
    const firsts = new Set([...heads].map(head => head.charCodeAt(0)));
    for (const prose of context.prose) if (prose.element === undefined) for (const { term, place } of bareIn(prose, { terms, heads, firsts })) term.bare.push(place);
    const found = [...terms.values()].filter(t => t.bare.length > 0 && t.bare.length <= t.quoted);
    const reports = [...found.flatMap(term => term.bare.map(place => report(term, place))), ...turnedRound(terms), ...miswritten(terms)];
    yield* reports.sort((a, b) => a.span.start - b.span.start);
  },
};

interface Term {
  readonly name: string;
  readonly first: Span;
  quoted: number;
  /** The two characters before each quotation, and behind it. */
  readonly before: Set<string>;
  readonly after: Set<string>;
  readonly bare: Span[];
}

const NAME = /^[\p{Script=Han}0-9A-Za-z+＋]{3,10}$/u;
/** The quotation names the word itself, not what it stands for. */
const MENTION = /^(?:品牌|商标|字样|一词|称号|标识|标志|二字|四字|等字样)/;
/** 三改联动, 千企技改, 川菜之魂: coined by number or as a title, and no words of everyday; the noun behind makes no other name of them. */
const COINED = /^(?=.{4})(?:.*[一二三四五六七八九十百千万两双].*|.+[+＋].+|以\p{Script=Han}[为促带]\p{Script=Han}|\p{Script=Han}{2,}之\p{Script=Han})$/u;
const NOUN_AFTER = /^(?:品牌|故事|行动|工程|项目|平台|改造|试点|活动|体系|政策|建设|改革|应用|服务|方案|清单|场景|管理|创新|工作|专项|计划|企业|协同|治理|运行|实施|落实|功能|系统|目标|指标|任务|成果|经验|模式|机制|不力|到位)/;
/** Nouns of what is done with a thing: with them no name of another thing is made. */
const DEED_AFTER = /^(?:应用|推广|推介|落实|运用|成效|成果|经验|做法|建设(?![用单]))/;
const DEFINED = /(?:简称|称为|称作|所谓|统称|合称|即|称|叫做|又称|简称为)[:：]?$/;

interface Terms {
  readonly terms: ReadonlyMap<string, Term>;
  /** Their first two characters. */
  readonly heads: ReadonlySet<string>;
  /** Code units that they begin with. */
  readonly firsts: ReadonlySet<number>;
}

/** Terms in “ ” that stand for a name, by the name. */
function quotedTerms({ prose }: RuleContext): Map<string, Term> {
  const terms = new Map<string, Term>();
  const defined = new Set<string>();
  for (const one of prose) {
    if (one.element !== undefined) continue;
    for (const s of one.quotations) {
      const name = one.text.slice(s.start + 1, s.end - 1);
      if (one.text[s.start] !== '“' || !NAME.test(name) || !(CODE.test(name) || /\p{Script=Han}/u.test(name))) continue;
      if (DEFINED.test(one.text.slice(Math.max(0, s.start - 4), s.start))) defined.add(name);
      const term = terms.get(name) ?? { name, first: one.spanOf(s), quoted: 0, before: new Set<string>(), after: new Set<string>(), bare: [] };
      terms.set(name, term);
      if (MENTION.test(one.text.slice(s.end, s.end + 3)) && !COINED.test(name)) continue;
      term.quoted++;
      term.before.add(one.text.slice(Math.max(0, s.start - 2), s.start));
      term.after.add(one.text.slice(s.end, s.end + 2));
    }
  }
  for (const name of defined) terms.delete(name);
  return terms;
}

const SHORTEST = 3;
const LONGEST = 10;

/** Places of the terms without quotation marks, as whole words; one pass over the text. */
function* bareIn({ text, quotations, spanOf }: Prose, { terms, heads, firsts }: Terms): Generator<{ readonly term: Term; readonly place: Span }> {
  for (let at = 0; at + SHORTEST <= text.length; at++) {
    if (!firsts.has(text.charCodeAt(at)) || !heads.has(text.slice(at, at + 2))) continue;
    for (let length = Math.min(LONGEST, text.length - at); length >= SHORTEST; length--) {
      const term = terms.get(text.slice(at, at + length));
      if (!term) continue;
      const place = span(at, at + length);
      if (!isQuoted(quotations, place) && !isListed(text, place) && opens(text, at, term) && closes(text, place.end, term)) yield { term, place: spanOf(place) };
      at = place.end - 1;
      break;
    }
  }
}

function isQuoted(quotations: readonly Span[], s: Span): boolean {
  const around = quotations[lastStartingBefore(quotations, s.start)];
  return around !== undefined && s.start < around.end;
}

/** An item of a list whose neighbours have no quotation marks either. */
function isListed(text: string, { start, end }: Span): boolean {
  return (text[start - 1] === '、' && text[start - 2] !== '”') || (text[end] === '、' && text[end + 1] !== '“');
}

const EDGE = /^(?:$|[^\p{Script=Han}0-9A-Za-z“‘《+＋])/u;
const FUNCTION_BEFORE = /[在的和与及或以用从由对向将把让使为是按被]$/;
const VERB_BEFORE = /(?:推进|推动|建设|打造|加快|完善|深化|开展|实施|制定|发展|构建|推广|扩大|落实|强化|提升|优化|利用|依托|围绕|通过|运用|升级|迭代|探索|支持|培育|创建|争创|建成|打响|实现|申报|形成|发挥|推行|全面|持续|积极|深入|继续|加强|参与|融入|健全|建立|启动|组织|拓展|深入|做强|做优|擦亮|巩固|坚持|聚焦|按照|采取|采用|推出|倡导|践行|遵循|执行|根据|关于|包括|促进|健全|讲好|总结|提炼|复制|借鉴|叫响|唱响|塑造|传播|弘扬|推介)$/;
const FUNCTION_AFTER = /^(?:[在的和与及或并是为将已由把让使](?!型)|等(?!级)|(?:模式|机制|方式|制度|做法|理念|要求|原则|方针|经营))/;

function opens(text: string, at: number, { before }: Term): boolean {
  const head = text.slice(Math.max(0, at - 2), at);
  return EDGE.test(head.slice(-1)) || FUNCTION_BEFORE.test(head) || VERB_BEFORE.test(head) || (head.length === 2 && before.has(head));
}

/** A name like 互联网+ is always followed by what it is joined to. */
function closes(text: string, end: number, { name, after }: Term): boolean {
  const tail = text.slice(end, end + 2);
  return /[+＋]$/.test(name) ? /^\p{Script=Han}/u.test(tail) : EDGE.test(tail.slice(0, 1)) || FUNCTION_AFTER.test(tail) || (name.length >= 4 && DEED_AFTER.test(tail)) || (COINED.test(name) && NOUN_AFTER.test(tail)) || (/^\p{Script=Han}{2}/u.test(tail) && after.has(tail));
}

/** “绿电+绿铝” and “绿铝+绿电”: one term in two orders; the one that is used less. */
function* turnedRound(terms: ReadonlyMap<string, Term>): Generator<Report> {
  for (const term of terms.values()) {
    const [, left = '', right = ''] = /^([^+＋]{2,})[+＋]([^+＋]{2,})$/.exec(term.name) ?? [];
    const other = left === '' ? undefined : (terms.get(`${right}+${left}`) ?? terms.get(`${right}＋${left}`));
    if (!other || other.quoted < term.quoted || (other.quoted === term.quoted && other.first.start > term.first.start)) continue;
    // “文旅+百业”“百业+文旅”, side by side: both ways are meant.
    if (Math.min(Math.abs(term.first.start - other.first.end), Math.abs(other.first.start - term.first.end)) <= NEXT_TO) continue;
    yield { span: term.first, message: `“${term.name}”全文另${other.quoted}处作“${other.name}”，次序宜统一。`, related: [{ span: other.first, message: `此处作“${other.name}”` }] };
  }
}

/** A mark or a line break between. */
const NEXT_TO = 2;

/** 415X: a code; a digit more, or two digits in the other order, and the same word behind. */
const CODE = /^[0-9]{2,6}[A-Za-z]{1,2}[0-9]{0,2}$/;

/** “415X”产业集群 and “4151X”产业集群. */
function* miswritten(terms: ReadonlyMap<string, Term>): Generator<Report> {
  const codes = [...terms.values()].filter(t => CODE.test(t.name)).slice(0, MOST_CODES);
  for (const term of codes) {
    const other = codes.find(o => o !== term && isSlip(o.name, term.name) && [...term.after].some(a => o.after.has(a)) && (o.quoted > term.quoted || (o.quoted === term.quoted && o.first.start < term.first.start)));
    if (other) yield { span: term.first, message: `“${term.name}”全文另${other.quoted}处作“${other.name}”；如为同一名称，请统一。`, related: [{ span: other.first, message: `此处作“${other.name}”` }] };
  }
}

const MOST_CODES = 20;

function isSlip(a: string, b: string): boolean {
  const [long, short] = a.length >= b.length ? [a, b] : [b, a];
  if (long.length === short.length + 1) return [...long].some((_, i) => long.slice(0, i) + long.slice(i + 1) === short);
  return long.length === short.length && [...long].some((_, i) => i > 0 && long !== short && long.slice(0, i - 1) + (long[i] ?? '') + (long[i - 1] ?? '') + long.slice(i + 1) === short);
}

function report({ name, first, quoted: count }: Term, place: Span): Report {
  return {
    span: place,
    message: `“${name}”此处未加引号，全文另${count}处加了引号，宜统一。`,
    fixes: [{ title: '加引号', edits: [{ span: place, newText: `“${name}”` }], safety: 'review' }],
    related: [{ span: first, message: '此处加了引号' }],
  };
}
