import { span } from '../../text/span';
import { type Prose } from '../../model/prose';
import { type Notice, type NamePlace, noticeOf, startOf, wholeOf } from '../notice';
import { quoted } from '../quoted';
import { type Report, type Rule, type RuleContext, type Severity } from '../rule';
import { inside, nameKey } from './names';

/** 通知、正文标题、文内自称不一致. */
export const planNameMismatch: Rule = {
  id: 'reference/plan-name-mismatch',
  severity: 'error',
  levels: { digest: 'off' },
  docs: {
    title: '通知、正文标题、文内自称不一致',
    what: '印发通知标题里的文件名称、通知正文《》里的名称、文件正文上方的标题应当一字不差；“制定本××”的文种应与标题一致。仅差“的”字、引号或者省市名的为警告；正文上方没有标题行的为信息。',
    why: '同一文件出现两个名称，引用、归档、解读都会出错。',
    exceptions: ['“本行动计划”“本方案”等自称', '通知标题里的名称承发文机关省去省市名', '书名号、空格、全半角、换行，以及“2026—2028年”“2026-2028年”一类写法的差别', '标题后的“征求意见稿”“送审稿”', '一并印发几个文件的通知'],
    basis: 'GB/T 9704—2012《党政机关公文格式》7.3.7；《党政机关公文处理工作条例》第九条（七）',
    bad: [
      { text: '临江市人民政府关于印发临江市水网建设行动计划的通知\n\n各县（市、区）人民政府，市政府直属各单位：\n\n现将《⟦临江市水网提升行动计划⟧》印发给你们，请认真贯彻执行。\n\n临江市人民政府\n\n2026年3月2日\n\n临江市水网建设行动计划\n\n为完善水网，制定本行动计划。\n' },
      { text: '各县（市、区）人民政府，市政府直属各单位：\n\n《临江市水网建设行动计划（2026—2028年）》已经市政府同意，现印发给你们，请认真贯彻执行。\n\n临江市人民政府\n\n2026年3月2日\n\n临江市水网建设行动计划（2026—2028年）\n\n为完善水网，特制定⟦本实施方案⟧。\n' },
    ],
    good: [{ text: '临江市人民政府关于印发临江市水网建设行动计划（2026—2028年）的通知\n\n各县（市、区）人民政府，市政府直属各单位：\n\n现将《临江市水网建设行动计划（2026－2028年）》印发给你们，请认真贯彻执行。\n\n临江市人民政府\n\n2026年3月2日\n\n临江市水网建设行动计划（2026—2028年）\n\n为完善水网，制定本行动计划。\n' }],
  },
  *check(context) {
    const notice = noticeOf(context);
    if (notice && notice.carried.length <= 1) yield* compare(notice, context);
    yield* selfName(context);
  },
};

interface Stated {
  readonly place: NamePlace;
  readonly where: '通知标题' | '通知正文' | '正文标题';
  readonly name: string;
  readonly key: string;
}

function* compare(notice: Notice, context: RuleContext): Iterable<Report> {
  const stated = [inTitle(notice.title), inBody(notice), asTitle(notice.planTitle)].filter(s => s !== undefined);
  const reference = commonest(stated);
  if (!reference) return;
  for (const one of stated) {
    const severity = one === reference ? undefined : difference(one, reference);
    if (severity !== undefined) yield mismatch(one, reference, severity);
  }
  const carried = stated.find(s => s.where === '通知正文');
  if (carried && !notice.planTitle && context.profile.carrier) yield* untitled(carried, notice, context);
}

const MANY = /》\s*[、和与及]?\s*《|等[0-9一二三四五六七八九十两几]*个?(?:文件|方案|办法|制度|规划|计划)/;

/** The name between 印发 and 的通知. */
function inTitle(title: Prose | undefined): Stated | undefined {
  if (!title) return undefined;
  const { folded, text } = title;
  const lead = /(?:印发|发布|公布|下发)\s*/.exec(folded);
  const tail = /\s*的\s*(?:通知|函)(?:\([^()]{0,8}稿\))?[\s。:]*$/.exec(folded.slice(-30));
  if (!lead || !tail) return undefined;
  let [start, end] = [lead.index + lead[0].length, folded.length - tail[0].length];
  if (folded[start] === '《' && folded[end - 1] === '》') [start, end] = [start + 1, end - 1];
  const name = text.slice(start, end);
  return name.length < 4 || MANY.test(name) ? undefined : { place: { prose: title, span: span(start, end) }, where: '通知标题', name, key: nameKey(name) };
}

function inBody({ carried: [place] }: Notice): Stated | undefined {
  if (!place) return undefined;
  const name = inside(place.prose.text, place.span);
  return { place: { prose: place.prose, span: span(place.span.start + 1, place.span.end - 1) }, where: '通知正文', name, key: nameKey(name) };
}

const DRAFT_STAGE = /\s*\((?:[^()]{0,4}(?:征求意见|送审|讨论|审议|代拟|修改|报批|草案|初|修订|第[一二三四0-9]+)稿?)\)\s*$/;

function asTitle(prose: Prose | undefined): Stated | undefined {
  if (!prose) return undefined;
  const start = /^\s*/.exec(prose.folded)?.[0].length ?? 0;
  const end = prose.folded.trimEnd().replace(DRAFT_STAGE, '').length;
  const name = prose.text.slice(start, end);
  return { place: { prose, span: span(start, end) }, where: '正文标题', name, key: nameKey(name) };
}

/** The name stated most often; among equals that of the title line, then of the notice's body. */
function commonest(stated: readonly Stated[]): Stated | undefined {
  const ordered = [...stated].reverse();
  const count = (s: Stated): number => stated.filter(o => o.key === s.key).length;
  return ordered.find(s => count(s) > 1) ?? ordered[0];
}

const REGION = /^(?:中国|国家|全国|全省|全市|全县|全区|我省|我市|我县|我区|\p{Script=Han}{2,12}?(?:省|市|县|区|州|旗|盟|镇|乡))$/u;
const plain = (key: string): string => key.replace(/[的“”、和与及,]/g, '');

/** undefined: the same name. */
function difference(one: Stated, other: Stated): Severity | undefined {
  const [a, b] = [one.key.replace(DRAFT_STAGE, ''), other.key.replace(DRAFT_STAGE, '')];
  if (a === b) return undefined;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  const lacksRegion = plain(long).endsWith(plain(short)) && REGION.test(plain(long).slice(0, plain(long).length - plain(short).length));
  const shorter = short === a ? one : other;
  if (lacksRegion && shorter.where === '通知标题') return undefined;
  if (lacksRegion || plain(a) === plain(b)) return 'warning';
  return alike(a, b) ? 'error' : undefined;
}

/** Share of character pairs that two names must have in common to be taken for names of one document. */
const ALIKE = 0.35;

function alike(a: string, b: string): boolean {
  const pairs = (s: string): ReadonlySet<string> => new Set([...s].map((_, i) => s.slice(i, i + 2)).filter(p => p.length === 2));
  const [x, y] = [pairs(a), pairs(b)];
  const common = [...x].filter(p => y.has(p)).length;
  return common >= ALIKE * Math.min(x.size, y.size);
}

function mismatch(one: Stated, reference: Stated, severity: Severity): Report {
  const { prose, span: at } = one.place;
  const there = reference.place.prose.spanOf(reference.place.span);
  return {
    span: prose.spanOf(at),
    severity,
    message: `${one.where}作${quoted(oneLine(one.name))}，${reference.where}作${quoted(oneLine(reference.name))}；同一文件的名称应当一致。`,
    related: [{ span: there, message: `${reference.where}作${quoted(oneLine(reference.name))}` }],
  };
}

const oneLine = (name: string): string => name.replace(/\s+/g, ' ').trim();

/** Text of the plan follows, but no line names it. */
function* untitled(carried: Stated, notice: Notice, { plan }: RuleContext): Iterable<Report> {
  if (!plan.children.some(b => b.kind === 'section') || (notice.body?.text.length ?? 0) > LONGEST_BODY) return;
  const lines = notice.lines.filter(p => p !== notice.body && p.element === undefined);
  if (lines.some(p => p.text.length <= LONGEST_TITLE && !/[。;:]$/.test(p.folded.trim()) && alike(nameKey(p.text), carried.key))) return;
  const head = plan.elements.find(e => e.kind === 'title' && !e.carrier && e.span.start < startOf(carried.place.prose));
  const related = head ? [{ span: head.span, message: '文前的标题' }] : [];
  yield { span: carried.place.prose.spanOf(carried.place.span), severity: 'info', message: `文件正文上方没有标题行；请在正文前写上${quoted(oneLine(carried.name))}。`, related };
}

const LONGEST_BODY = 400;
const LONGEST_TITLE = 80;

// ── self-name ───────────────────────────────────────────────────────────

const SELF = /制[定订](本(?:[行动实施工作专项发展建设总体三年五年攻坚倍增]{0,8})(计划|方案|规划|要点|意见|办法|措施))(?=[。,;:.]|$)/g;
const GENRE = /(计划|方案|规划|要点|意见|办法|措施)(?:纲要)?(?:\([^()]*\))*$/;

/** 制定本方案 in the opening of a 行动计划. */
function* selfName(context: RuleContext): Iterable<Report> {
  const { facts, plan, profile } = context;
  const genre = GENRE.exec(nameKey(facts.title ?? ''))?.[1];
  if (genre === undefined || !profile.id) return;
  const section = plan.children.find(b => b.kind === 'section')?.span.start ?? plan.span.end;
  for (const prose of context.prose) {
    if (prose.place !== 'text' || prose.element !== undefined || startOf(prose) >= section) continue;
    for (const match of prose.folded.matchAll(SELF)) {
      if (match[2] === genre) continue;
      const at = match.index + match[0].length - (match[1] as string).length;
      yield { span: prose.spanOf(span(at, at + (match[1] as string).length)), severity: 'warning', message: `标题为“${genre}”，此处自称“${match[1]}”；请与标题${quoted(oneLine(facts.title ?? ''))}一致。`, related: titleOf(context) };
    }
  }
}

function titleOf({ prose, facts }: RuleContext): readonly { readonly span: ReturnType<typeof wholeOf>; readonly message: string }[] {
  const title = prose.find(p => p.element === 'title' && nameKey(p.text) === nameKey(facts.title ?? ''));
  return title ? [{ span: wholeOf(title), message: '标题' }] : [];
}
