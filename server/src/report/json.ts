import { type Edit, type Finding } from '../core/rules/rule';
import { placeOf, placeOfRange } from '../core/service/place';
import { type CheckedFile, countsOf, type Run } from './run';

/** The JSON of the contract: lines and columns from 1, columns in UTF-16 code units, ends exclusive. */
export function json(run: Run): string {
  return `${JSON.stringify({ tool: run.tool, files: run.files.map(fileOf), summary: countsOf(run) }, undefined, 2)}\n`;
}

function fileOf(file: CheckedFile): object {
  const { about } = file;
  const document = about && { title: about.document.title, kind: about.document.kind, profile: about.document.profile, form: about.document.form, date: about.document.date, asOf: about.asOf.date };
  return { path: file.path, document: document ?? null, findings: file.findings.map(f => findingOf(file, f)) };
}

function findingOf({ path, source }: CheckedFile, finding: Finding): object {
  const edits = (all: readonly Edit[]): readonly object[] => all.map(e => ({ ...placeOf(source, e.span), text: e.newText }));
  return {
    rule: finding.ruleId,
    severity: finding.severity,
    message: finding.message,
    ...placeOf(source, finding.span),
    ...(finding.count === undefined ? {} : { count: finding.count }),
    related: (finding.related ?? []).map(r => (r.other ? { message: r.message, path: r.other.path, ...placeOfRange(r.other.range) } : { message: r.message, path, ...placeOf(source, r.span) })),
    fixes: (finding.fixes ?? []).map(f => ({ title: f.title, safety: f.safety, edits: edits(f.edits) })),
  };
}
