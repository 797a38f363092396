import { normalName } from '../../knowledge/unitIndex';
import { type Fix, type Report, type RuleContext } from '../rule';
import { meaningOf, type Named } from './mentions';
import { isShortened, type Written, writtenOf } from './spelling';

/** One way of writing a body, with its places. */
interface Form {
  readonly name: string;
  readonly written: Written;
  /** Record of the registry; undefined where it has none. */
  readonly unit: string | undefined;
  readonly uses: Named[];
}

/** More ways of writing than these under one first character are no plan. */
const MOST = 60;

/**
 * Bodies that 责任分工 writes in two ways, told by the names themselves: 市发改委, 市发展改革委, 市发展和改革委员会. For places that the registry
 * does not hold, and for full names beside short ones. Two names in one clause are two bodies.
 */
export function* writtenInTwoWays(context: RuleContext, named: readonly Named[]): Generator<Report> {
  for (const forms of formsIn(context, named)) {
    const seen = new Set<Form>();
    for (const form of forms) {
      if (seen.has(form)) continue;
      const alike = [form, ...forms.filter(f => f !== form && !seen.has(f) && isSame(form, f))];
      for (const f of alike) seen.add(f);
      const main = [...alike].sort((a, b) => b.uses.length - a.uses.length)[0] as Form;
      for (const f of alike) if (f !== main && isSame(f, main)) for (const use of f.uses) yield report(use, f, main);
    }
  }
}

function formsIn(context: RuleContext, named: readonly Named[]): Iterable<readonly Form[]> {
  const buckets = new Map<string, Map<string, Form>>();
  for (const use of named) {
    if (use.clause === undefined || isDefined(use)) continue;
    const name = normalName(use.distributed);
    const written = writtenOf(name);
    if (!written) continue;
    const key = `${written.level} ${written.kind} ${written.core.startsWith('自然资源') ? '资' : written.core.startsWith('自') ? '资' : written.core.charAt(0)}`;
    const bucket = buckets.get(key) ?? new Map<string, Form>();
    buckets.set(key, bucket);
    const known = bucket.get(name);
    if (known) known.uses.push(use);
    else if (bucket.size < MOST) bucket.set(name, { name, written, unit: unitOf(context, use), uses: [use] });
  }
  return [...buckets.values()].map(b => [...b.values()]);
}

/** 市发展和改革委员会（以下简称市发展改革委）. */
function isDefined({ said, span }: Named): boolean {
  if (!said) return false;
  const { text } = said.text;
  const at = text.slice(span.end - said.text.span.start, span.end - said.text.span.start + 8);
  return /^[（(](?:以下)?(?:简称|称)/.test(at);
}

function unitOf(context: RuleContext, use: Named): string | undefined {
  const { resolution } = meaningOf(context, use);
  return resolution.kind === 'current' || resolution.kind === 'former' ? `${resolution.unit.id} ${resolution.unit.name}` : undefined;
}

function isSame(a: Form, b: Form): boolean {
  if (a.unit !== undefined && b.unit !== undefined && a.unit !== b.unit) return false;
  if (isOneForm(a.written, b.written) || !isShortened(a.written, b.written)) return false;
  const clauses = new Set(a.uses.map(u => u.clause));
  return !b.uses.some(u => clauses.has(u.clause));
}

/** 常州市发改委 and 市发改委: only the place is left out. */
const isOneForm = (a: Written, b: Written): boolean => a.core === b.core && a.ending === b.ending;

function report(use: Named, form: Form, main: Form): Report {
  const first = main.uses[0] as Named;
  const level = form.name.endsWith(use.name) ? form.name.slice(0, form.name.length - use.name.length) : '';
  const target = level !== '' && main.name.startsWith(level) ? main.name.slice(level.length) : main.name;
  const fix: Fix = { title: `改为“${target}”`, edits: [{ span: use.span, newText: target }], safety: 'review' };
  return {
    span: use.span,
    message: `“${form.name}”与本稿另${main.uses.length}处“${main.name}”指同一单位，写法应当一致。`,
    ...(use.span.end - use.span.start === use.name.length ? { fixes: [fix] } : {}),
    related: [{ span: first.span, message: `此处写作“${main.name}”` }],
  };
}
