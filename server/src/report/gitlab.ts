import { type Severity } from '../core/rules/rule';
import { placeOf } from '../core/service/place';
import { hashOf } from '../core/text/hash';
import { fingerprints } from './fingerprint';
import { type Run } from './run';

const SEVERITIES: Readonly<Record<Severity, string>> = { error: 'major', warning: 'minor', info: 'info', hint: 'info' };

/** Code Quality of GitLab: a JSON array; a fingerprint that occurs twice would hide its finding. */
export function gitlab(run: Run): string {
  const entries = run.files.flatMap(file => {
    const keys = fingerprints(file);
    return file.findings.map((finding, i) => ({
      description: finding.message,
      check_name: finding.ruleId,
      fingerprint: hashOf(`${file.path} ${keys[i]}`),
      severity: SEVERITIES[finding.severity],
      location: { path: file.path.replace(/^\.\//, ''), lines: { begin: placeOf(file.source, finding.span).line } },
    }));
  });
  return `${JSON.stringify(entries, undefined, 2)}\n`;
}
