import { matchesGlob } from '../text/glob';
import { hashOf } from '../text/hash';
import { type SourceText } from '../text/sourceText';
import { type Span, span } from '../text/span';
import { commentsOf } from '../model/markdown';
import { pathAt } from '../model/walk';
import { type Finding, type RuleContext } from './rule';
import { sentenceAt } from './sentence';

/** An entry of `ignore` in .nigao.json; whatever is given must all hold. */
export interface Suppression {
  readonly rule: string;
  readonly files?: string | readonly string[];
  /** Heading or path of the outline. */
  readonly in?: string;
  /** Words of the sentence. */
  readonly text?: string;
  /** Hash of the sentence, written by the quick fix. */
  readonly sentence?: string;
  readonly reason?: string;
}

/** A mark in the draft: an HTML comment of Markdown. */
export interface Mark {
  /** The comment. */
  readonly span: Span;
  readonly rule: string;
  /** Where it silences: a finding that begins here. */
  readonly scope: Span;
  readonly reason: string;
}

export interface Suppressed {
  readonly findings: readonly Finding[];
  readonly usedEntries: ReadonlySet<Suppression>;
  readonly usedMarks: ReadonlySet<Mark>;
}

/** Drops the findings that an entry of the settings or a mark of the draft silences, and says which of them did. */
export function suppress(findings: readonly Finding[], context: RuleContext, entries: readonly Suppression[], marks: readonly Mark[]): Suppressed {
  const usedEntries = new Set<Suppression>();
  const usedMarks = new Set<Mark>();
  const left = findings.filter(finding => {
    const entry = entries.find(e => silences(e, finding, context));
    if (entry) usedEntries.add(entry);
    const mark = marks.find(m => names(m.rule, finding.ruleId) && m.scope.start <= finding.span.start && finding.span.start < m.scope.end);
    if (mark) usedMarks.add(mark);
    return !entry && !mark;
  });
  return { findings: left, usedEntries, usedMarks };
}

/** Entries that hold for a file at `path` (relative to the settings, with /). */
export function entriesFor(entries: readonly Suppression[], path: string): readonly Suppression[] {
  return entries.filter(({ files }) => files === undefined || [files].flat().some(glob => matchesGlob(path, glob)));
}

/** An id, `category/*` or `*`. */
function names(rule: string, id: string): boolean {
  return rule === id || rule === '*' || (rule.endsWith('/*') && id.startsWith(rule.slice(0, -1)));
}

function silences(entry: Suppression, finding: Finding, { source, plan }: RuleContext): boolean {
  if (!names(entry.rule, finding.ruleId)) return false;
  if (entry.in !== undefined && !standsIn(entry.in, finding, plan)) return false;
  if (entry.text === undefined && entry.sentence === undefined) return true;
  const sentence = sentenceAt(source, plan, finding.span.start);
  if (entry.sentence !== undefined && entry.sentence !== hashOf(sentence)) return false;
  return entry.text === undefined || plain(sentence).includes(plain(entry.text));
}

const plain = (text: string): string => text.replace(/\s+/g, '');

function standsIn(place: string, finding: Finding, plan: RuleContext['plan']): boolean {
  return pathAt(plan, finding.span.start).some(block => {
    if (block.kind === 'paragraph') return false;
    const marker = block.kind === 'table' ? '' : block.marker;
    return block.path === place || plain(block.title) === plain(place) || plain(marker + block.title) === plain(place);
  });
}

/** What stands in a comment: the verb, the rules, the reason. */
const VERB = /^\s*nigao-(disable-next-line|disable-line|disable-file|disable|enable)\b([^:：]*)(?:[:：]([\s\S]*))?$/;

interface Comment {
  readonly span: Span;
  readonly verb: string;
  readonly rules: readonly string[];
  readonly reason: string;
}

/** Marks of a Markdown draft, one for each rule named; `<!-- nigao-disable-next-line RULE: 理由 -->`. */
export function marksIn(context: Pick<RuleContext, 'source'>): readonly Mark[] {
  const comments = commentsIn(context.source);
  return comments.flatMap((comment, i) => {
    if (comment.verb === 'enable') return [];
    return comment.rules.map(rule => ({ span: comment.span, rule, scope: scopeOf(context, comments, i, rule), reason: comment.reason }));
  });
}

function commentsIn(source: SourceText): readonly Comment[] {
  if (!source.text.includes('nigao-')) return [];
  return commentsOf(source).flatMap(comment => {
    const [, verb, rules = '', reason = ''] = VERB.exec(comment.text) ?? [];
    const named = rules.split(/[\s,，、]+/).filter(r => r !== '');
    // A comment without a rule silences nothing; it is kept so that the engine can say so.
    return verb === undefined ? [] : [{ span: comment.span, verb, rules: named.length === 0 && verb !== 'enable' ? [''] : named, reason: reason.trim() }];
  });
}

function scopeOf({ source }: Pick<RuleContext, 'source'>, comments: readonly Comment[], index: number, rule: string): Span {
  const { verb, span: own } = comments[index] as Comment;
  const end = source.text.length + 1;
  if (verb === 'disable-file') return span(0, end);
  if (verb === 'disable-line') return span(source.line(source.lineAt(own.start)).start, source.line(source.lineAt(own.end)).end + 1);
  if (verb === 'disable') {
    const stop = comments.slice(index + 1).find(c => c.verb === 'enable' && (c.rules.length === 0 || c.rules.includes(rule)));
    return span(own.end, stop?.span.start ?? end);
  }
  let line = source.lineAt(own.end) + 1;
  while (line < source.lineCount - 1 && source.slice(source.line(line)).trim() === '') line++;
  const next = source.line(line);
  return span(next.start, next.end + 1);
}
