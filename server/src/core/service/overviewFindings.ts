import { type Range } from 'vscode-languageserver-types';
import { type Section } from '../model/plan';
import { partsOf } from '../model/walk';
import { type Finding, type Severity } from '../rules/rule';
import { type Analysis } from './analysis';
import { headline } from './headline';
import { shorten } from './markdownText';
import { Ids, inSections } from './overviewTree';
import { ruleTitle } from './ruleDocs';
import { safeEdits } from './safeEdits';

/** What the checks have found, by rule and by section. */
export interface FindingOverview {
  readonly counts: Readonly<Record<Severity, number>>;
  /** In reading order; at most `LISTED`, the gravest first to be kept. */
  readonly findings: readonly ListedFinding[];
  /** The gravest first, then those with most findings. */
  readonly rules: readonly RuleCount[];
  /** Sections that hold findings; what stands before the first heading has none. */
  readonly sections: readonly SectionCount[];
}
export interface ListedFinding {
  /** The same after an edit elsewhere. */
  readonly id: string;
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly range: Range;
  /** Words of the draft that it is about. */
  readonly words: string;
  /** Id of its innermost section; null before the first heading. */
  readonly section: string | null;
  /** For a finding that stands for many: how many, and their ranges as far as they are listed. */
  readonly count: number;
  readonly places: readonly Range[];
}
export interface RuleCount {
  readonly rule: string;
  readonly title: string;
  /** Gravest of its findings. */
  readonly severity: Severity;
  readonly findings: number;
  /** Places that safe fixes mend at once. */
  readonly fixes: number;
}
export interface SectionCount {
  readonly id: string;
  readonly title: string;
  readonly heading: Range;
  readonly severity: Severity;
  /** In it and below. */
  readonly findings: number;
  readonly children: readonly SectionCount[];
}

/** More findings no view shows. */
export const LISTED = 2000;
/** Places of a finding that stands for many. */
const PLACES = 100;
const TITLE_LENGTH = 60;
const WORDS_LENGTH = 40;
const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2, hint: 3 };

/** `findings` in reading order, those of the settings in the draft's head among them. */
export function findingOverview(analysis: Analysis, findings: readonly Finding[]): FindingOverview {
  const counts = { error: 0, warning: 0, info: 0, hint: 0 };
  for (const finding of findings) counts[finding.severity]++;
  const { homes, sections } = bySection(analysis, findings);
  const listed = new Set(findings.length <= LISTED ? findings : [...findings].sort((a, b) => RANK[a.severity] - RANK[b.severity]).slice(0, LISTED));
  const ids = new Ids();
  return {
    counts,
    findings: findings.filter(f => listed.has(f)).map(f => listedFinding(analysis, f, homes.get(f) ?? null, ids)),
    rules: byRule(findings),
    sections,
  };
}

function listedFinding(analysis: Analysis, finding: Finding, section: string | null, ids: Ids): ListedFinding {
  const { ruleId, severity, message, span, count = 1, related = [] } = finding;
  const { source } = analysis;
  const words = shorten(analysis.text({ start: span.start, end: Math.min(span.end, span.start + WORDS_LENGTH * 2) }), WORDS_LENGTH);
  return {
    id: ids.of(`${ruleId}|${section ?? ''}|${words}`),
    rule: ruleId,
    severity,
    message,
    range: source.rangeOf(span),
    words,
    section,
    count,
    places: count > 1 ? related.slice(0, PLACES).map(r => source.rangeOf(r.span)) : [],
  };
}

function byRule(findings: readonly Finding[]): readonly RuleCount[] {
  const rules = new Map<string, Finding[]>();
  for (const finding of findings) {
    const same = rules.get(finding.ruleId);
    if (same) same.push(finding);
    else rules.set(finding.ruleId, [finding]);
  }
  const counted = [...rules].map(([rule, own]): RuleCount => ({
    rule, title: ruleTitle(rule) ?? rule, severity: gravest(own), findings: own.reduce((total, f) => total + (f.count ?? 1), 0), fixes: safeEdits(own).fixes,
  }));
  return counted.sort((a, b) => RANK[a.severity] - RANK[b.severity] || b.findings - a.findings || (a.rule < b.rule ? -1 : 1));
}

const gravest = (findings: readonly Finding[]): Severity => findings.reduce((worst: Severity, f) => (RANK[f.severity] < RANK[worst] ? f.severity : worst), 'hint');

// ── by section ──────────────────────────────────────────────────────────

interface Home {
  readonly id: string;
  readonly section: Section;
  readonly children: readonly Home[];
}

interface BySection {
  readonly homes: ReadonlyMap<Finding, string>;
  readonly sections: readonly SectionCount[];
}

function bySection(analysis: Analysis, findings: readonly Finding[]): BySection {
  const ids = new Ids();
  const home = (section: Section): Home => ({ id: ids.of(section.path), section, children: inSections(section.children).map(home) });
  const roots = partsOf(analysis.plan).flatMap(part => inSections(part.children).map(home));
  const own = findingsOf(roots, findings);
  const homes = new Map<Finding, string>();
  for (const [{ id }, held] of own) for (const finding of held) homes.set(finding, id);
  return { homes, sections: roots.flatMap(root => counted(analysis, root, own)) };
}

/** Findings by the innermost section in which they begin. One pass: both are in reading order. */
function findingsOf(roots: readonly Home[], findings: readonly Finding[]): ReadonlyMap<Home, readonly Finding[]> {
  const own = new Map<Home, Finding[]>();
  let next = 0;
  const visit = (homes: readonly Home[], outer: Home | undefined): void => {
    for (const home of homes) {
      const { start, end } = home.section.span;
      take(start, outer);
      visit(home.children, home);
      take(end, home);
    }
  };
  const take = (before: number, home: Home | undefined): void => {
    for (let finding = findings[next]; finding !== undefined && finding.span.start < before; finding = findings[++next]) {
      if (home === undefined) continue;
      const held = own.get(home);
      if (held) held.push(finding);
      else own.set(home, [finding]);
    }
  };
  visit(roots, undefined);
  return own;
}

function counted(analysis: Analysis, home: Home, own: ReadonlyMap<Home, readonly Finding[]>): readonly SectionCount[] {
  const { section, id } = home;
  const children = home.children.flatMap(child => counted(analysis, child, own));
  const held = own.get(home) ?? [];
  if (held.length === 0 && children.length === 0) return [];
  const severities = [...held.map(f => f.severity), ...children.map(c => c.severity)].sort((a, b) => RANK[a] - RANK[b]);
  const start = Math.min(section.ordinal?.span.start ?? section.heading.start, section.heading.start);
  return [{
    id,
    title: shorten(headline(section), TITLE_LENGTH) || '（无标题）',
    heading: analysis.source.rangeOf({ start, end: Math.max(start, section.heading.end) }),
    severity: severities[0] ?? 'hint',
    findings: held.reduce((total, f) => total + (f.count ?? 1), 0) + children.reduce((total, c) => total + c.findings, 0),
    children,
  }];
}
