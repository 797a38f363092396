import { type Span, span } from '../../text/span';
import { type Prose } from '../../model/prose';
import { quoted } from '../quoted';
import { type Report, type RuleContext } from '../rule';

// 以下简称“X”: never used afterwards, used before, or the full name used afterwards.

interface Definition {
  readonly prose: Prose;
  readonly index: number;
  /** The bracket, and the short name in it. */
  readonly bracket: Span;
  readonly short: Span;
  readonly name: string;
  /** Full name, as far as its beginning is certain. */
  readonly full: string | undefined;
}

const DEFINED = /\((?:以下|下文|下)(?:统一|均|统|一律)?(?:简称|称)(?:为|作)?[:,]?\s*["“'‘《]?([^()"“”'‘’《》,。;]{2,20}?)["”'’》]?\)/g;

export function* shortNameReports(context: RuleContext): Iterable<Report> {
  const text = context.prose.filter(p => p.element === undefined || p.element === 'title');
  const definitions = text.flatMap((prose, index) => definedIn(prose, index));
  if (definitions.length === 0 || definitions.length > MOST) return;
  const told = new Set<string>();
  for (const definition of definitions) {
    if (told.has(definition.name)) continue;
    told.add(definition.name);
    const report = judge(definition, text, context.profile.form.includes('truncated'));
    if (report) yield report;
  }
}

/** Each definition reads the text once: more than a draft can have are not judged. */
const MOST = 60;

function definedIn(prose: Prose, index: number): readonly Definition[] {
  return [...prose.folded.matchAll(DEFINED)].map(match => {
    const name = (match[1] as string).trim();
    const at = match.index + match[0].lastIndexOf(match[1] as string);
    return { prose, index, bracket: span(match.index, match.index + match[0].length), short: span(at, at + name.length), name, full: fullName(prose.folded, match.index, name) };
  });
}

/** The name before the bracket: in 《》; else from the first character of the short name on, where all its characters follow in order. */
function fullName(folded: string, end: number, short: string): string | undefined {
  const before = folded.slice(Math.max(0, end - 60), end).trimEnd();
  if (before.endsWith('》')) return undefined;
  for (let length = short.length + 2; length <= Math.min(before.length, 40); length++) {
    const candidate = before.slice(-length);
    if (/[,。;:、()“”《》\s]/.test(candidate)) return undefined;
    if (candidate[0] === short[0] && isSubsequence(short, candidate) && !candidate.endsWith(short)) return candidate;
  }
  return undefined;
}

function isSubsequence(short: string, long: string): boolean {
  let at = 0;
  for (const c of long) if (c === short[at]) at++;
  return at === short.length;
}

function judge(definition: Definition, text: readonly Prose[], truncated: boolean): Report | undefined {
  const { name, prose, short, index, bracket, full } = definition;
  const here = prose.spanOf(short);
  const after = text.slice(index).map((p, i) => (i === 0 ? p.folded.slice(bracket.end) : p.folded));
  if (!after.some(t => t.includes(name))) {
    return truncated ? undefined : { span: here, message: `“${name}”的简称此后没有再用；请删去“以下简称”，或者下文改用简称。` };
  }
  const early = usedBefore(text.slice(0, index + 1), definition);
  if (early) return { span: early, message: `简称“${name}”先用后释；请在此处写全称并注明简称。`, related: [{ span: here, message: '在此才写明' }] };
  if (full === undefined) return undefined;
  const again = usedAgain(text.slice(index), full, bracket.end);
  return again && { span: again, message: `前文已写明简称“${name}”，此处仍用全称${quoted(full)}。`, related: [{ span: here, message: '简称在此写明' }] };
}

/** A short name of this length is no everyday word (园区, 区县). */
const TELLING = 4;

/** The short name standing alone in a sentence before it was explained. */
function usedBefore(text: readonly Prose[], { prose: own, bracket, name }: Definition): Span | undefined {
  if (name.length < TELLING) return undefined;
  for (const prose of text) {
    if (prose.place === 'cell' || prose.element !== undefined || !/[。；;]/.test(prose.text)) continue;
    const at = prose.folded.indexOf(name);
    if (at < 0 || (prose === own && at >= bracket.start) || prose.quotations.some(q => q.start <= at && at < q.end)) continue;
    const [before, after] = [prose.folded.slice(Math.max(0, at - 1), at), prose.folded.slice(at + name.length, at + name.length + 2)];
    if (/^$|[,。;:、(由]/.test(before) && /^$|^[,。;:、)的应要将]|^(?:负责|牵头|会同|制定|组织)/.test(after)) return prose.spanOf(span(at, at + name.length));
  }
  return undefined;
}

/** The full name after its short one was given, as a name of its own. */
function usedAgain(text: readonly Prose[], full: string, from: number): Span | undefined {
  for (const [i, prose] of text.entries()) {
    if (prose.place === 'cell' || prose.element !== undefined) continue;
    const at = prose.folded.indexOf(full, i === 0 ? from : 0);
    if (at < 0) continue;
    const before = prose.folded.slice(Math.max(0, at - 1), at);
    const inQuotes = prose.quotations.some(q => q.start <= at && at < q.end);
    if (!inQuotes && (before === '' || /[,。;:、(在对将向的和与及为由]/.test(before))) return prose.spanOf(span(at, at + full.length));
  }
  return undefined;
}
