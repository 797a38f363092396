import { fold } from '../text/fold';
import { contains, lastStartingBefore, merged, overlaps, type Span, span, within } from '../text/span';
import { levelOf } from '../rules/check';
import { rules } from '../rules/registry';
import { type Edit, type Finding, type Fix, type Rule, type RuleId } from '../rules/rule';
import { type Analysis } from './analysis';
import { applyEdits, composed, offsetAfter } from './edits';
import { ROUNDS } from './fixAll';
import { safeEdits } from './safeEdits';

/** Rules about layout: the formatter is their safe fixes and nothing else. */
export const formattingRules: readonly RuleId[] = [
  'structure/heading-marker-punct', 'structure/paragraph-broken',
  'punctuation/ascii', 'punctuation/width-mixed', 'punctuation/stray-space', 'punctuation/dash-form',
  'number/range-connector', 'reference/doc-number-format', 'date/format',
];

/**
 * Edits that bring the layout of the draft in order: width of marks, stray blanks, marks of ordinals, broken lines, connectors, 文号.
 * No word and no number is changed, and nothing in addresses, code, front matter. `part`: only fixes that lie there as a whole.
 * `from`: the rules that are formatting are taken from these.
 */
export function format(analysis: Analysis, part?: Span, from: readonly Rule[] = rules): readonly Edit[] {
  let edits: readonly Edit[] = [];
  let at = analysis;
  let range = part;
  const chosen = from.filter(r => formattingRules.includes(r.id) && isOn(r, analysis));
  for (let round = 0; round < ROUNDS; round++) {
    const next = layoutEdits(at, chosen, range);
    if (next.length === 0) break;
    const { text } = at.source;
    edits = composed(edits, text, next);
    if (range) range = span(range.start, offsetAfter(next, range.end));
    at = at.withText(applyEdits(text, next));
  }
  return edits;
}

function layoutEdits(analysis: Analysis, chosen: readonly Rule[], range: Span | undefined): readonly Edit[] {
  const guard = new LayoutGuard(analysis);
  const inRange = (fix: Fix): boolean => range === undefined || fix.edits.every(e => contains(range, e.span));
  const findings = analysis.findingsOf(chosen).flatMap((finding): Finding[] => {
    const fix = finding.fixes?.find(f => f.safety === 'safe' && inRange(f) && guard.allows(f));
    return fix ? [{ ...finding, fixes: [fix] }] : [];
  });
  return safeEdits(findings).edits;
}

/** The level of a rule says how loud it is, not whether the layout is right; only what the user switched off, or what is off unless switched on, is left alone. */
function isOn(rule: Rule, { config, profile }: Analysis): boolean {
  const given = config.rules[rule.id]?.level;
  if (given !== undefined) return given !== 'off';
  return rule.severity !== 'off' || levelOf(rule, { profile }, config) !== 'off';
}

/** What the formatter may write over: marks and blanks. Tabs, line ends, Markdown's own marks, letters, digits and Han characters are not among them. */
const CHANGEABLE = /[ \u2000-\u200b\ufeff,:;()[\]?!.。、“”‘’"'«»—–―─~〔〕【】…-]/g;
const NUMBERS = /[0-9]+(?:\.[0-9]+)*/g;

/** Lets through the fixes that leave words, numbers and everything that is not prose as they are, whatever the rule thought of them. */
class LayoutGuard {
  readonly #analysis: Analysis;
  readonly #joins: readonly Span[];
  /** Paragraphs, headings and cells that are judged. Ascending. */
  readonly #prose: readonly Span[];
  /** Addresses, code, comments, front matter. Ascending. */
  readonly #verbatim: readonly Span[];

  constructor(analysis: Analysis) {
    this.#analysis = analysis;
    const { plan, prose } = analysis;
    this.#joins = plan.joins;
    this.#prose = prose.map(p => p.spanOf(span(0, p.text.length)));
    const addresses = prose.flatMap(p => p.verbatim.map(v => p.spanOf(v)));
    this.#verbatim = merged([...plan.opaque, ...addresses]);
  }

  allows(fix: Fix): boolean {
    return fix.edits.every(e => this.#isLayout(e));
  }

  #isLayout({ span: s, newText }: Edit): boolean {
    const { source, language } = this.#analysis;
    const old = source.slice(s);
    const [before, after] = [source.text.slice(Math.max(0, s.start - 24), s.start), source.text.slice(s.end, s.end + 24)];
    if (this.#isOutside(s) || bare(old, this.#closes(s)) !== bare(newText, false)) return false;
    if (numbers(before + old + after) !== numbers(before + newText + after)) return false;
    // A mark of the draft must not become one of Markdown (1. with a blank opens a list).
    return language !== 'markdown' || !(/\.$/.test(newText) && /^[ \t]/.test(after));
  }

  #isOutside(s: Span): boolean {
    if (!within(this.#prose, s)) return true;
    const last = this.#verbatim[lastStartingBefore(this.#verbatim, s.end - 1)];
    return last !== undefined && (overlaps(last, s) || (s.start === s.end && last.start < s.start && s.start < last.end));
  }

  /** A line end may go only where the draft was read as one paragraph over it. */
  #closes(s: Span): boolean {
    const join = this.#joins[lastStartingBefore(this.#joins, s.end - 1)];
    return join !== undefined && contains(s, join);
  }
}

function bare(text: string, joins: boolean): string {
  const kept = fold(text).replace(CHANGEABLE, '');
  return joins ? kept.replace(/[\r\n]+/g, '') : kept;
}

const numbers = (text: string): string => (fold(text).match(NUMBERS) ?? []).join(' ');
