import { type Severity } from '../core/rules/rule';
import { placeOf } from '../core/service/place';
import { type CheckedFile, type Run } from './run';

/** Text for XML 1.0 and HTML: what may not stand there, control characters included, is escaped or left out. */
export function escaped(text: string): string {
  return text
     
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replace(/[\n\r\t]/g, c => `&#${c.charCodeAt(0)};`);
}

const CHECKSTYLE: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'info', hint: 'info' };

export function checkstyle(run: Run): string {
  const files = run.files.map(file => {
    const errors = file.findings.map(f => {
      const { line, column } = placeOf(file.source, f.span);
      return `    <error line="${line}" column="${column}" severity="${CHECKSTYLE[f.severity]}" message="${escaped(f.message)}" source="nigao.${f.ruleId.replace('/', '.')}"/>\n`;
    });
    return `  <file name="${escaped(file.path)}">\n${errors.join('')}  </file>\n`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<checkstyle version="${run.tool.version}">\n${files.join('')}</checkstyle>\n`;
}

/** One test case for each rule and file that has findings, failed where one is an error or a warning; one that passes for a file without. */
export function junit(run: Run): string {
  const suites = run.files.map(file => {
    const ids = [...new Set(file.findings.map(f => f.ruleId))];
    const cases = ids.map(id => testCase(file, id));
    const failures = cases.filter(c => c.includes('<failure')).length;
    const body = cases.length > 0 ? cases.join('') : `    <testcase classname="${escaped(file.path)}" name="nigao"/>\n`;
    return { failures, text: `  <testsuite name="${escaped(file.path)}" tests="${Math.max(1, ids.length)}" failures="${failures}">\n${body}  </testsuite>\n` };
  });
  const failures = suites.reduce((n, s) => n + s.failures, 0);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="nigao" failures="${failures}">\n${suites.map(s => s.text).join('')}</testsuites>\n`;
}

function testCase(file: CheckedFile, id: string): string {
  const found = file.findings.filter(f => f.ruleId === id);
  const lines = escaped(found.map(f => `${file.path}:${placeOf(file.source, f.span).line}: ${f.message}`).join('\n'));
  const failed = found.find(f => f.severity === 'error' || f.severity === 'warning');
  const inside = failed ? `<failure type="${failed.severity}" message="${escaped(failed.message)}">${lines}</failure>` : `<system-out>${lines}</system-out>`;
  return `    <testcase classname="${escaped(file.path)}" name="${id}">${inside}</testcase>\n`;
}
