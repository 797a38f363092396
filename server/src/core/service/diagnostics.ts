import { type Diagnostic, DiagnosticSeverity, DiagnosticTag } from 'vscode-languageserver-types';
import { type SourceText } from '../text/sourceText';
import { type Finding } from '../rules/rule';

export interface DiagnosticTarget {
  readonly uri: string;
  /** Link to the rule's page; undefined where the client has no place to show it. */
  ruleLink?(ruleId: string): string | undefined;
}

const SEVERITY = { error: DiagnosticSeverity.Error, warning: DiagnosticSeverity.Warning, info: DiagnosticSeverity.Information, hint: DiagnosticSeverity.Hint } as const;
const TAG = { deprecated: DiagnosticTag.Deprecated, unnecessary: DiagnosticTag.Unnecessary } as const;
/** Places of a grouped finding that are sent along; the message carries their number. */
const RELATED = 50;
/** More than this no editor shows; what is left out is said. */
export const DIAGNOSTIC_LIMIT = 2000;

export function diagnostics(source: SourceText, findings: readonly Finding[], target: DiagnosticTarget): Diagnostic[] {
  const shown = findings.length <= DIAGNOSTIC_LIMIT ? findings : [...mostSevere(findings), tooMany(findings.length)];
  return shown.map(f => diagnosticOf(source, f, target));
}

export function diagnosticOf(source: SourceText, finding: Finding, target: DiagnosticTarget): Diagnostic {
  const link = target.ruleLink?.(finding.ruleId);
  const related = finding.related?.slice(0, RELATED).map(r => ({ location: r.other ? { uri: r.other.path, range: r.other.range } : { uri: target.uri, range: source.rangeOf(r.span) }, message: r.message }));
  return {
    range: source.rangeOf(finding.span),
    severity: SEVERITY[finding.severity],
    code: finding.ruleId,
    ...(link === undefined ? {} : { codeDescription: { href: link } }),
    source: '拟稿',
    message: finding.message,
    ...(finding.tag === undefined ? {} : { tags: [TAG[finding.tag]] }),
    ...(related === undefined || related.length === 0 ? {} : { relatedInformation: related }),
  };
}

const RANK = { error: 0, warning: 1, info: 2, hint: 3 } as const;

function mostSevere(findings: readonly Finding[]): readonly Finding[] {
  return [...findings].sort((a, b) => RANK[a.severity] - RANK[b.severity]).slice(0, DIAGNOSTIC_LIMIT - 1);
}

function tooMany(count: number): Finding {
  return limitFinding(`共有${count}条检查结果，此处只列最重的${DIAGNOSTIC_LIMIT - 1}条；全部结果可用命令行 nigao check 取得。`);
}

/** 「超出限度」: always to be seen, at the top of the text. */
export function limitFinding(message: string): Finding {
  return { ruleId: 'nigao/limit', severity: 'warning', span: { start: 0, end: 0 }, message };
}
