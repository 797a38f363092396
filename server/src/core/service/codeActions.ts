import { type CodeAction, CodeActionKind, type Command, type TextDocumentEdit, type TextEdit, type WorkspaceEdit } from 'vscode-languageserver-types';
import { lengthOf, type Span } from '../text/span';
import { type Range, type SourceText } from '../text/sourceText';
import { type Edit, type Finding, type Fix } from '../rules/rule';
import { type Analysis } from './analysis';
import { diagnosticOf } from './diagnostics';
import { ruleTitle } from './ruleDocs';
import { safeEdits } from './safeEdits';

export const fixAllKind = 'source.fixAll.nigao';

type Checked = Pick<Analysis, 'source' | 'findings'>;

export interface CodeActionTarget {
  readonly uri: string;
  /** null: the client takes no versioned edits. */
  readonly version: number | null;
  /** Kinds asked for; undefined: all. */
  readonly only?: readonly string[];
  /** How a finding is ignored for a reason yet to be written; undefined where there is no place to write it. */
  ignore?(finding: Finding): { readonly edit: WorkspaceEdit } | { readonly command: Command } | undefined;
  /** Adds the unit of the finding to the house list; undefined for other findings and where there is no place to write it. */
  addUnit?(finding: Finding): { readonly title: string; readonly edit: WorkspaceEdit; readonly command?: Command } | undefined;
  /** Shows the rule's page; undefined where the client has no place for it. */
  about?(finding: Finding): Command | undefined;
  /** All safe fixes, round after round; asked only for the action itself (on save), not for the list at the cursor. */
  fixAll?(): { readonly edits: readonly Edit[]; readonly fixes: number };
}

/** For the findings that touch the range: the likely mends first (preferred only where safe), alternatives, all of the same rule, 加入名录, 忽略, 关于这条规则; then all safe fixes of the text. */
export function codeActions(analysis: Checked, range: Range, target: CodeActionTarget): CodeAction[] {
  const { source, findings } = analysis;
  const wanted: Span = { start: source.offsetAt(range.start), end: source.offsetAt(range.end) };
  const actions: CodeAction[] = [];
  if (asked(target, CodeActionKind.QuickFix)) {
    const touched = byLikelihood(findings.filter(f => f.span.start <= wanted.end && wanted.start <= f.span.end));
    const fixes = touched.map(finding => fixActions(source, finding, target));
    for (const [first] of fixes) if (first !== undefined) actions.push(first);
    for (const [, ...alternatives] of fixes) for (const action of alternatives) actions.push(action);
    for (const finding of oncePerRule(touched)) for (const action of sameRuleAction(analysis, finding, target)) actions.push(action);
    const several = oncePerRule(touched).length > 1;
    for (const finding of touched) for (const action of otherActions(source, finding, target, several)) actions.push(action);
    for (const finding of oncePerRule(touched)) for (const action of aboutAction(source, finding, target, several)) actions.push(action);
  }
  if (asked(target, fixAllKind)) for (const action of fixAllAction(source, findings, target)) actions.push(action);
  return actions;
}

/** A kind is asked for by itself or by one that stands above it (source ⊃ source.fixAll ⊃ source.fixAll.nigao). */
export function asked(target: Pick<CodeActionTarget, 'only'>, kind: string): boolean {
  return target.only === undefined || target.only.some(o => o === '' || kind === o || kind.startsWith(`${o}.`));
}

/** What can be mended unread before what a person decides; of two at one place the one that says more exactly where. */
function byLikelihood(touched: readonly Finding[]): readonly Finding[] {
  const unsafe = ({ fixes }: Finding): number => (fixes?.[0] === undefined ? 2 : fixes[0].safety === 'safe' ? 0 : 1);
  return [...touched].sort((a, b) => unsafe(a) - unsafe(b) || lengthOf(a.span) - lengthOf(b.span));
}

const oncePerRule = (touched: readonly Finding[]): readonly Finding[] => touched.filter((f, i) => touched.findIndex(other => other.ruleId === f.ruleId) === i);

/** The mends of a finding, the likely one first. */
function fixActions(source: SourceText, finding: Finding, target: CodeActionTarget): CodeAction[] {
  const diagnostics = [diagnosticOf(source, finding, target)];
  return (finding.fixes ?? []).map((fix, i): CodeAction => ({
    title: titleOf(fix),
    kind: CodeActionKind.QuickFix,
    diagnostics,
    ...(i === 0 && fix.safety === 'safe' ? { isPreferred: true } : {}),
    edit: workspaceEdit(source, fix.edits, target),
  }));
}

/** Where the mend is safe, that of all findings of the rule at once; else that of the same words at every place where they are found. */
function sameRuleAction({ source, findings }: Checked, finding: Finding, target: CodeActionTarget): CodeAction[] {
  if (finding.fixes?.[0]?.safety !== 'safe') return sameWordsAction({ source, findings }, finding, target);
  const same = safeEdits(findings.filter(f => f.ruleId === finding.ruleId));
  if (same.fixes < 2) return [];
  const diagnostics = [diagnosticOf(source, finding, target)];
  return [{ title: `本文件全部改正此类问题（${same.fixes}处）`, kind: CodeActionKind.QuickFix, diagnostics, edit: workspaceEdit(source, same.edits, target) }];
}

/** Longer words are sentences, which a title cannot quote. */
const LONGEST_QUOTED = 30;

/** “省文化厅”3处都改为……: one name, or one phrase, that is to be written otherwise wherever the rule finds it. */
function sameWordsAction({ source, findings }: Checked, finding: Finding, target: CodeActionTarget): CodeAction[] {
  const fix = finding.fixes?.[0];
  const edit = fix?.edits[0];
  if (fix === undefined || edit === undefined || fix.edits.length !== 1 || lengthOf(edit.span) === 0 || lengthOf(edit.span) > LONGEST_QUOTED) return [];
  const wordsAt = (span: Span): string => source.text.slice(span.start, span.end);
  const old = wordsAt(edit.span);
  const edits = findings.flatMap(({ ruleId, fixes }) => {
    const [first] = fixes ?? [];
    const [own] = first?.edits ?? [];
    return ruleId === finding.ruleId && first?.edits.length === 1 && own !== undefined && own.newText === edit.newText && wordsAt(own.span) === old ? [own] : [];
  });
  if (edits.length < 2 || !fix.title.startsWith('改为')) return [];
  return [{ title: `“${old}”${edits.length}处都${fix.title}（请核对）`, kind: CodeActionKind.QuickFix, diagnostics: [diagnosticOf(source, finding, target)], edit: workspaceEdit(source, edits, target) }];
}

const titleOf = (fix: Fix): string => (fix.safety === 'safe' ? fix.title : `${fix.title}（请核对）`);

/** `several`: findings of more rules than one are listed, so each title says which is meant. */
function otherActions(source: SourceText, finding: Finding, target: CodeActionTarget, several: boolean): CodeAction[] {
  const diagnostics = [diagnosticOf(source, finding, target)];
  const actions: CodeAction[] = [];
  const added = target.addUnit?.(finding);
  if (added !== undefined) actions.push({ ...added, kind: CodeActionKind.QuickFix, diagnostics });
  const ignored = finding.ruleId.startsWith('nigao/') ? undefined : target.ignore?.(finding);
  if (ignored !== undefined) actions.push({ title: `忽略${named(finding, several)}（写明理由）`, kind: CodeActionKind.QuickFix, diagnostics, ...ignored });
  return actions;
}

const named = ({ ruleId }: Finding, several: boolean): string => (several ? `“${ruleTitle(ruleId) ?? ruleId}”` : '');

function aboutAction(source: SourceText, finding: Finding, target: CodeActionTarget, several: boolean): CodeAction[] {
  const command = target.about?.(finding);
  return command === undefined ? [] : [{ title: `${command.title}${named(finding, several)}`, kind: CodeActionKind.QuickFix, diagnostics: [diagnosticOf(source, finding, target)], command }];
}

function fixAllAction(source: SourceText, findings: readonly Finding[], target: CodeActionTarget): CodeAction[] {
  const { edits, fixes } = target.only === undefined || target.fixAll === undefined ? safeEdits(findings) : target.fixAll();
  if (edits.length === 0) return [];
  return [{ title: `修正全部可安全修正的问题（${fixes}处）`, kind: fixAllKind, edit: workspaceEdit(source, edits, target) }];
}

export function workspaceEdit(source: SourceText, edits: readonly Edit[], target: { readonly uri: string; readonly version: number | null }): WorkspaceEdit {
  const textEdits: TextEdit[] = edits.map(e => ({ range: source.rangeOf(e.span), newText: e.newText }));
  if (target.version === null) return { changes: { [target.uri]: textEdits } };
  const change: TextDocumentEdit = { textDocument: { uri: target.uri, version: target.version }, edits: textEdits };
  return { documentChanges: [change] };
}
