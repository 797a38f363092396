import { type Edit, type Finding, type Fix, type Rule } from './rule';

/** More findings than this of one rule about form become one (rules.md §10). */
const LIMIT = 10;
const FORM_CATEGORIES = /^(?:punctuation|number|format|date)\//;
const FORM_RULES: readonly string[] = ['structure/paragraph-broken', 'structure/heading-marker-style', 'structure/heading-consistency', 'structure/web-residue'];

/** Many findings of one rule about form become one at the first place, with count, the other places and one fix for all; errors stand for themselves. */
export function group(findings: readonly Finding[], rules: readonly Rule[]): readonly Finding[] {
  const byRule = new Map<string, Finding[]>();
  for (const finding of findings) {
    if (finding.severity === 'error' || limitOf(finding.ruleId, rules) === undefined) continue;
    const same = byRule.get(finding.ruleId);
    if (same) same.push(finding);
    else byRule.set(finding.ruleId, [finding]);
  }
  const first = new Map<Finding, Finding>();
  const hidden = new Set<Finding>();
  for (const [id, all] of byRule) {
    const [head, ...others] = all;
    const rule = rules.find(r => r.id === id);
    if (!head || all.length <= (limitOf(id, rules) ?? all.length)) continue;
    first.set(head, merged(head, others, rule));
    for (const other of others) hidden.add(other);
  }
  return findings.filter(f => !hidden.has(f)).map(f => first.get(f) ?? f);
}

/** No line is read with more findings of one rule than this, and no editor shows them. */
const MOST_IN_LINE = 200;
/** Further places named by the one that stands for them. */
const SHOWN = 20;

/** Beyond 200 of one rule in one line (a clause of a hundred thousand names), whatever its level, one stands for all. */
export function crowded(findings: readonly Finding[], lineAt: (offset: number) => number): readonly Finding[] {
  const lines = new Map<string, Finding[]>();
  const keyOf = (f: Finding): string => `${lineAt(f.span.start)} ${f.ruleId}`;
  if (findings.length <= MOST_IN_LINE) return findings;
  for (const finding of findings) {
    const key = keyOf(finding);
    const same = lines.get(key);
    if (same) same.push(finding);
    else lines.set(key, [finding]);
  }
  return findings.flatMap(finding => {
    const same = lines.get(keyOf(finding)) ?? [];
    if (same.length <= MOST_IN_LINE) return [finding];
    return same[0] === finding ? [crowd(same)] : [];
  });
}

function crowd(same: readonly Finding[]): Finding {
  const { ruleId, severity, span: at, message: first } = same[0] as Finding;
  const fix = fixForAll(same, same.length);
  return { ruleId, severity, span: at, ...(fix ? { fixes: [fix] } : {}), message: `本行同类问题共${same.length}处，此为第一处：${first}`, count: same.length, related: same.slice(1, SHOWN + 1).map(({ span, message }) => ({ span, message })) };
}

/** undefined: findings of the rule are never grouped. */
function limitOf(id: string, rules: readonly Rule[]): number | undefined {
  const own = rules.find(r => r.id === id)?.groupAbove;
  return own ?? (FORM_CATEGORIES.test(id) || FORM_RULES.includes(id) ? LIMIT : undefined);
}

function merged(head: Finding, others: readonly Finding[], rule: Rule | undefined): Finding {
  const count = others.length + 1;
  const fix = fixForAll([head, ...others], count);
  const { fixes: alone, ...rest } = head;
  return {
    ...rest,
    message: rule?.summary?.(count) ?? `同类问题全文共${count}处，此为第一处：${head.message}`,
    count,
    related: [...(head.related ?? []), ...others.map(o => ({ span: o.span, message: o.message }))],
    ...(fix ? { fixes: [fix, ...(alone ?? [])] } : alone ? { fixes: alone } : {}),
  };
}

/** One fix for all that have a safe one. */
function fixForAll(all: readonly Finding[], count: number): Fix | undefined {
  const edits: Edit[] = [];
  let mended = 0;
  for (const finding of all) {
    const safe = finding.fixes?.find(f => f.safety === 'safe');
    if (!safe) continue;
    mended++;
    for (const edit of safe.edits) edits.push(edit);
  }
  const [edit, ...more] = edits.sort((a, b) => a.span.start - b.span.start);
  if (!edit || mended < 2) return undefined;
  return { title: mended === count ? `全部改正（${count}处）` : `改正其中${mended}处`, edits: [edit, ...more], safety: 'safe' };
}
