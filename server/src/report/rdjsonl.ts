import { type Severity } from '../core/rules/rule';
import { type SourceText } from '../core/text/sourceText';
import { type Span } from '../core/text/span';
import { findingsOf, type Run } from './run';

const SEVERITIES: Readonly<Record<Severity, string>> = { error: 'ERROR', warning: 'WARNING', info: 'INFO', hint: 'INFO' };

/** Reviewdog's line format: one diagnostic a line; columns are UTF-8 bytes from 1. */
export function rdjsonl(run: Run): string {
  let out = '';
  for (const { file, finding } of findingsOf(run)) {
    const suggestions = (finding.fixes ?? []).filter(f => f.edits.length === 1).map(f => ({ range: rangeOf(file.source, f.edits[0].span), text: f.edits[0].newText }));
    const diagnostic = {
      message: finding.message,
      location: { path: file.path, range: rangeOf(file.source, finding.span) },
      severity: SEVERITIES[finding.severity],
      source: { name: 'nigao' },
      code: { value: finding.ruleId },
      ...(suggestions.length > 0 ? { suggestions } : {}),
    };
    out += `${JSON.stringify(diagnostic)}\n`;
  }
  return out;
}

function rangeOf(source: SourceText, span: Span): object {
  const at = (offset: number): object => {
    const line = source.lineAt(offset);
    return { line: line + 1, column: utf8Length(source.slice({ start: source.line(line).start, end: offset })) + 1 };
  };
  return { start: at(span.start), end: at(span.end) };
}

function utf8Length(text: string): number {
  let bytes = 0;
  for (const c of text) {
    const code = c.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}
