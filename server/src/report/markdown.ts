import { placeOf } from '../core/service/place';
import { asOfText } from './pretty';
import { countsOf, type Run, SEVERITY_WORDS } from './run';

/** A comment for a pull request: counts, then one table for each draft with findings. */
export function markdown(run: Run): string {
  const { files, error, warning, info, hint } = countsOf(run);
  const head = `## 拟稿检查\n\n${files}个文件：${error}处错误，${warning}处警告，${info}处信息，${hint}处提示。\n`;
  const sections = run.files.filter(f => f.findings.length > 0).map(file => {
    const about = file.about === undefined ? '' : `${cell(file.about.document.kind ?? '文种不明')} · ${asOfText(file.about)}\n\n`;
    const rows = file.findings.map(f => {
      const { line, column } = placeOf(file.source, f.span);
      return `| ${SEVERITY_WORDS[f.severity]} | ${line}:${column} | ${cell(f.message)} | \`${f.ruleId}\` |`;
    });
    return `\n### ${cell(file.path)}\n\n${about}| 级别 | 位置 | 问题 | 规则 |\n|---|---|---|---|\n${rows.join('\n')}\n`;
  });
  return head + sections.join('');
}

const cell = (text: string): string => text.replace(/\s+/g, ' ').replace(/[\\|<>*_`[\]]/g, '\\$&');
