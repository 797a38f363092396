import { type Span, span, within } from '../../text/span';
import { type Prose } from '../../model/prose';
import { type Report, type RuleContext } from '../rule';
import { COMMON_ABBREVIATIONS, UNIT_SYMBOLS } from './commonAbbreviations';

// Latin abbreviations: no Chinese name at the first place, one that comes too late, or one given twice.

interface Use {
  readonly prose: Prose;
  readonly span: Span;
  /** Where it is glossed: 中文（ABC）, ABC（中文）; the whole of both. */
  readonly gloss: Span | undefined;
  /** In a table, or in “ ”. */
  readonly aside: boolean;
}

const TOKEN = /[A-Za-z][A-Za-z0-9]*(?:[-.&][A-Za-z0-9]+)*/g;
const LONGEST = 12;

export function* acronymReports({ prose }: RuleContext, more: readonly string[]): Iterable<Report> {
  const skip = new Set([...COMMON_ABBREVIATIONS, ...more].map(keyOf));
  const uses = new Map<string, Use[]>();
  for (const one of prose) {
    for (const use of usesIn(one)) {
      const token = use.prose.folded.slice(use.span.start, use.span.end);
      const same = uses.get(token);
      if (same) same.push(use);
      else uses.set(token, [use]);
    }
  }
  const parts = compoundParts(prose);
  for (const [token, all] of uses) {
    const common = parts.has(token) || skip.has(keyOf(token)) || skip.has(keyOf(token).replace(/[0-9]+$/, ''));
    const report = twice(token, all) ?? (common ? undefined : late(token, all));
    if (report) yield report;
  }
}

/** PON of 10G-PON: known as part of a name that stands for itself. */
function compoundParts(prose: readonly Prose[]): ReadonlySet<string> {
  const parts = new Set<string>();
  for (const { folded } of prose) for (const [name] of folded.matchAll(COMPOUND)) for (const part of name.split('-')) parts.add(part);
  return parts;
}

const COMPOUND = /[0-9][A-Za-z0-9]*(?:-[A-Za-z0-9]+)+/g;

const keyOf = (token: string): string => token.replace(/[-.&]/g, '').toLowerCase();

function* usesIn(prose: Prose): Iterable<Use> {
  const { folded, text, quotations, verbatim } = prose;
  if (!/[A-Z]/.test(folded)) return;
  const titles = quotations.filter(q => text[q.start] === '《');
  for (const match of folded.matchAll(TOKEN)) {
    const at = span(match.index, match.index + match[0].length);
    if (!isAcronym(match[0]) || within(titles, at) || within(verbatim, at) || /[0-9A-Za-z]\s?$/.test(folded.slice(Math.max(0, at.start - 2), at.start)) || /^ ?[A-Za-z]/.test(folded.slice(at.end, at.end + 2))) continue;
    yield { prose, span: at, gloss: glossOf(folded, at), aside: prose.place === 'cell' || prose.element !== undefined || within(quotations, at) };
  }
}

const UNITS = new Set(UNIT_SYMBOLS);

/** At least two capitals, hardly any small letters: eWTP, MaaS, B2B; not DeepSeek, supET, G60, AAA, III. */
function isAcronym(token: string): boolean {
  const capitals = token.match(/[A-Z]/g)?.length ?? 0;
  const small = token.match(/[a-z]/g)?.length ?? 0;
  if (token.length < 2 || token.length > LONGEST || capitals < 2 || small > 2 || small >= capitals + 1) return false;
  return !UNITS.has(token) && (/^[A-Z]2[A-Z]$/.test(token) || !/^[A-Z]{1,4}[-.]?[0-9][0-9.]*[A-Z]?$/.test(token)) && !/^([A-Z])\1+$/.test(token) && !/^[IVX]+$/.test(token);
}

const CHINESE = /[\p{Script=Han}”》]\s?$/u;

/** 中文（ABC） · 中文（以下简称ABC） · 中文（Full Name，ABC） · ABC（中文） · ABC即中文. */
function glossOf(folded: string, at: Span): Span | undefined {
  const before = folded.slice(Math.max(0, at.start - 80), at.start);
  const open = /\(([^()]*)$/.exec(before);
  if (open) {
    const close = folded.slice(at.end, at.end + 60).indexOf(')');
    const head = before.slice(0, open.index);
    const lead = open[1] as string;
    const alone = /^(?:(?:以下)?(?:简称|英文缩写|缩写|英文简称)(?:为)?[:“"]?|[A-Za-z0-9 ,&.'-]*[,:]?\s*|(?:即|英文)[:“]?)$/.test(lead);
    if (close >= 0 && CHINESE.test(head) && (alone || /[、,/]\s?$/.test(lead))) {
      const name = /\p{Script=Han}{1,12}\s?$/u.exec(head)?.[0].length ?? 0;
      return span(at.start - (before.length - open.index) - name, at.end + close + 1);
    }
    if (close >= 0 && /\p{Script=Han}{2}/u.test(folded.slice(at.end, at.end + close)) && /^\s?[,:、是为即指]/.test(folded.slice(at.end, at.end + 2))) return span(at.start, at.end);
  }
  const behind = /^[”"]?\s?(?:\p{Script=Han}{0,4}\((?!见|如|责任|含|包括|牵头)\s?[^()]{0,40}?\p{Script=Han}{2,}[^()]{0,40}\)|[,(]?(?:即|是指|指的是)\p{Script=Han}{2})/u.exec(folded.slice(at.end, at.end + 90));
  return behind ? span(at.start, at.end + behind[0].length) : undefined;
}

function late(token: string, uses: readonly Use[]): Report | undefined {
  const first = uses.find(u => !u.aside);
  if (!first || first.gloss || uses.slice(0, uses.indexOf(first)).some(u => u.gloss)) return undefined;
  const later = uses.find(u => u.gloss);
  if (later && later.prose === first.prose && later.span.start - first.span.end < NEAR && /^\p{Script=Han}{0,6}\(/u.test(first.prose.folded.slice(first.span.end, later.span.start))) return undefined;
  const at = first.prose.spanOf(first.span);
  if (!later) return { span: at, message: `缩略语“${token}”首次出现没有注明中文；请写作“中文名称（${token}）”。` };
  return { span: at, message: `缩略语“${token}”先用后注；中文名称应移到此处。`, related: [{ span: glossPlace(later), message: '在此才注明' }] };
}

/** GIS地图（地理信息系统，GIS）: explained at once. */
const NEAR = 25;

const glossPlace = ({ prose, gloss, span: at }: Use): Span => prose.spanOf(gloss ?? at);

/** 中文（ABC） in two places; a paragraph printed twice does not count. */
function twice(token: string, uses: readonly Use[]): Report | undefined {
  const glossed = uses.filter(u => u.prose.place === 'text' && u.prose.element === undefined && nameOf(u) !== '');
  const [first, ...others] = glossed;
  if (!first) return undefined;
  for (const again of others) {
    const shared = sharedEnd(nameOf(first), nameOf(again));
    if (shared < SHORTEST_NAME || (again.prose !== first.prose && again.prose.text === first.prose.text)) continue;
    const gloss = again.gloss as Span;
    const start = gloss.start + nameOf(again).length - shared;
    return { span: again.prose.spanOf(span(start, gloss.end)), message: `“${token}”的中文前文已经注明，此处可直接写“${token}”。`, related: [{ span: glossPlace(first), message: '前文已注明' }] };
  }
  return undefined;
}

const SHORTEST_NAME = 3;

/** Chinese before the bracket, with what may stand before the name; empty if the gloss is of another form. */
function nameOf({ prose, gloss, span: at }: Use): string {
  if (!gloss || gloss.start >= at.start) return '';
  return /^(\p{Script=Han}+)\s?\([^()]*$/u.exec(prose.folded.slice(gloss.start, at.start))?.[1] ?? '';
}

function sharedEnd(a: string, b: string): number {
  let n = 0;
  while (n < Math.min(a.length, b.length) && a[a.length - 1 - n] === b[b.length - 1 - n]) n++;
  return n;
}
