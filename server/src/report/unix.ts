import { placeOf } from '../core/service/place';
import { findingsOf, type Run } from './run';

/** `file:line:column: level: message [rule]`, one finding a line: for editors, grep and quickfix lists. */
export function unix(run: Run): string {
  let out = '';
  for (const { file, finding } of findingsOf(run)) {
    const { line, column } = placeOf(file.source, finding.span);
    out += `${file.path}:${line}:${column}: ${finding.severity}: ${finding.message.replace(/\s+/g, ' ')} [${finding.ruleId}]\n`;
  }
  return out;
}
