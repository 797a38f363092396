import { type Severity } from '../core/rules/rule';
import { placeOf } from '../core/service/place';
import { countsOf, findingsOf, type Run, SEVERITY_WORDS } from './run';

const COMMANDS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice', hint: 'notice' };
const RANK: readonly Severity[] = ['error', 'warning', 'info', 'hint'];
/** The platform shows ten of each kind in a step; what is beyond is counted in a last line. */
const SHOWN = 10;

/** Workflow commands of GitHub Actions: annotations on the lines, the gravest first. */
export function github(run: Run): string {
  const all = [...findingsOf(run)].sort((a, b) => RANK.indexOf(a.finding.severity) - RANK.indexOf(b.finding.severity));
  const shown: Record<string, number> = {};
  const lines: string[] = [];
  for (const { file, finding } of all) {
    const command = COMMANDS[finding.severity];
    shown[command] = (shown[command] ?? 0) + 1;
    if ((shown[command] ?? 0) > SHOWN) continue;
    const { line, column, endLine, endColumn } = placeOf(file.source, finding.span);
    // Columns are only allowed on one line.
    const columns = line === endLine ? `,col=${column},endColumn=${Math.max(endColumn, column)}` : '';
    const title = property(`${SEVERITY_WORDS[finding.severity]} ${finding.ruleId}`);
    lines.push(`::${command} file=${property(file.path)},line=${line},endLine=${endLine}${columns},title=${title}::${data(finding.message)}`);
  }
  const { error, warning, info, hint } = countsOf(run);
  const hidden = all.length - lines.length;
  const rest = hidden > 0 ? `，另有${hidden}处未列出` : '';
  lines.push(`拟稿：${error}处错误，${warning}处警告，${info}处信息，${hint}处提示${rest}`);
  return `${lines.join('\n')}\n`;
}

const data = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
