import { lastStartingBefore, type Span, span } from '../text/span';
import { finished, type Steps } from '../text/steps';
import { crowded, group } from './group';
import { type Finding, type Level, type Report, type Rule, type RuleContext, type RuleId, type Severity } from './rule';
import { decode } from './setting';
import { entriesFor, type Mark, marksIn, suppress, type Suppression } from './suppress';
import { withoutYielded } from './yield';

/** What the settings say to the engine. */
export interface Policy {
  readonly rules: { readonly [id: RuleId]: { readonly level?: Level; readonly options?: object } };
  readonly ignore: readonly Suppression[];
  readonly requireReason: boolean;
  /** Path of the draft relative to the settings, with /. */
  readonly path: string;
  /** Comments of the draft are read as marks (Markdown). */
  readonly marks: boolean;
  /** True once the time allowed is spent: the rules left are not run, and a finding says so. */
  readonly overTime?: () => boolean;
  /** Many findings of one rule about form stay as many. */
  readonly ungrouped?: boolean;
}
export interface Checked {
  readonly findings: readonly Finding[];
  /** Entries of `ignore` that hold for the file; and those of them that silenced something. */
  readonly applied: readonly Suppression[];
  readonly used: ReadonlySet<Suppression>;
}

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2, hint: 3 };

/** Runs the rules: run → leave out doubles → suppress → group → sort; a rule that throws becomes a finding, the others run. */
export function check(context: RuleContext, rules: readonly Rule[], policy: Policy): Checked {
  return finished(checkSteps(context, rules, policy));
}

/** The same in steps of one rule each, for callers that have others waiting. */
export function* checkSteps(context: RuleContext, rules: readonly Rule[], policy: Policy): Steps<Checked> {
  const marks = policy.marks ? marksIn(context) : [];
  const effective = marks.filter(m => problemOf(m, rules, policy) === undefined);
  const applied = entriesFor(policy.ignore, policy.path).filter(e => !policy.requireReason || (e.reason ?? '').trim() !== '');
  const reported = yield* run(context, rules, policy);
  const own = reported.filter(f => f.ruleId.startsWith('nigao/'));
  const outside = withoutYielded(notOpaque(reported.filter(f => !f.ruleId.startsWith('nigao/')), context.plan.opaque), rules);
  const { findings, usedEntries, usedMarks } = suppress(outside, context, applied, effective);
  const aboutMarks = marks.flatMap(m => markFinding(m, usedMarks, problemOf(m, rules, policy)));
  const all = [...own, ...(policy.ungrouped === true ? findings : crowded(group(sorted(findings), rules), offset => context.source.lineAt(offset))), ...aboutMarks];
  return { findings: sorted(all), applied, used: usedEntries };
}

function* run(context: RuleContext, rules: readonly Rule[], policy: Policy): Steps<readonly Finding[]> {
  const findings: Finding[] = [];
  const left: string[] = [];
  for (const rule of rules) {
    const level = levelOf(rule, context, policy);
    if (level === 'off') continue;
    if (policy.overTime?.() === true) {
      left.push(rule.id);
      continue;
    }
    for (const finding of runOne(rule, level, context, policy)) findings.push(finding);
    yield undefined;
  }
  return left.length === 0 ? findings : [...findings, timeLimit(left)];
}

function runOne(rule: Rule, level: Severity, context: RuleContext, policy: Policy): readonly Finding[] {
  const given = policy.rules[rule.id];
  const found: Finding[] = [];
  try {
    const options = decode(rule.options ?? {}, given?.options ?? {}).value;
    for (const report of rule.check(context, options)) found.push(toFinding(rule, report, given?.level ?? report.severity ?? level));
  } catch (error) {
    found.push(failure(rule, error));
  }
  return found;
}

function toFinding(rule: Rule, report: Report, severity: Level): Finding {
  return { ...report, ruleId: rule.id, severity: severity === 'off' ? rule.severity === 'off' ? 'hint' : rule.severity : severity };
}

/** The user's level, else the profile's, else the rule's own; a text that is no plan: what the rule sets for it, else off; no Chinese prose at all: off. */
export function levelOf(rule: Rule, { profile }: Pick<RuleContext, 'profile'>, { rules }: Pick<Policy, 'rules'>): Level {
  const given = rules[rule.id]?.level;
  if (given !== undefined) return given;
  if (profile.id === undefined) return profile.other === true ? 'off' : (rule.otherwise ?? 'off');
  return rule.levels?.[profile.id] ?? rule.severity;
}

function failure(rule: Rule, error: unknown): Finding {
  const reason = error instanceof Error ? error.message : String(error);
  return { ruleId: 'nigao/rule-failed', severity: 'error', span: span(0, 0), message: `规则${rule.id}运行出错（${reason}），本稿未经该规则检查；其余规则照常运行。` };
}

function timeLimit(left: readonly string[]): Finding {
  return { ruleId: 'nigao/limit', severity: 'warning', span: span(0, 0), message: `检查用时超过上限，以下${left.length}条规则未运行：${left.join('、')}。` };
}

/** Code, comments and front matter are not judged. */
function notOpaque(findings: readonly Finding[], opaque: readonly Span[]): readonly Finding[] {
  return findings.filter(f => {
    const around = opaque[lastStartingBefore(opaque, f.span.start)];
    return around === undefined || f.span.start >= around.end;
  });
}

function problemOf(mark: Mark, rules: readonly Rule[], { requireReason }: Policy): string | undefined {
  if (mark.rule === '') return '忽略没有写明规则，不起作用；写法如“nigao-disable-next-line responsibility/missing：理由”。';
  const known = mark.rule === '*' || mark.rule.endsWith('/*') || rules.some(r => r.id === mark.rule);
  if (!known) return `没有“${mark.rule}”这条规则，此处忽略不起作用。`;
  if (requireReason && mark.reason === '') return `忽略“${mark.rule}”没有写明理由，不起作用；请在规则名后写“：理由”。`;
  return undefined;
}

function markFinding(mark: Mark, used: ReadonlySet<Mark>, problem: string | undefined): readonly Finding[] {
  if (problem !== undefined) return [{ ruleId: 'nigao/settings', severity: 'error', span: mark.span, message: problem }];
  if (used.has(mark)) return [];
  return [{ ruleId: 'nigao/unused-suppression', severity: 'info', span: mark.span, message: `此处没有“${mark.rule}”的问题可以忽略，本条忽略可以删去。`, tag: 'unnecessary' }];
}

function sorted(findings: readonly Finding[]): readonly Finding[] {
  return [...findings].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end || RANK[a.severity] - RANK[b.severity] || (a.ruleId < b.ruleId ? -1 : a.ruleId > b.ruleId ? 1 : 0));
}
