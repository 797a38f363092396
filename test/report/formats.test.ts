import assert from 'node:assert/strict';
import { type Finding } from '../../server/src/core/rules/rule';
import { documentRow } from '../../server/src/core/service/extract';
import { SourceText } from '../../server/src/core/text/sourceText';
import { github } from '../../server/src/report/github';
import { gitlab } from '../../server/src/report/gitlab';
import { html } from '../../server/src/report/html';
import { json } from '../../server/src/report/json';
import { markdown } from '../../server/src/report/markdown';
import { rdjsonl } from '../../server/src/report/rdjsonl';
import { reviewOf } from '../../server/src/report/review';
import { type Run } from '../../server/src/report/run';
import { sarif } from '../../server/src/report/sarif';
import { unifiedDiff } from '../../server/src/report/unifiedDiff';
import { unix } from '../../server/src/report/unix';
import { checkstyle, junit } from '../../server/src/report/xml';
import { span } from '../../server/src/core/text/span';
import { analyse } from '../support/analysis';

const SOURCE = new SourceText('第一行\n甲𠮷“省经信委”，<甲&乙>|\u0001\n省经信委\n');
const place = SOURCE.text.indexOf('省经信委');
const finding = (given: Partial<Finding> = {}): Finding => ({ ruleId: 'unit/former-name', severity: 'error', span: { start: place, end: place + 4 }, message: '“省经信委”\n50%, 见: <此>\u0001', ...given });
const fix = { title: '改为“省经信厅”', safety: 'safe' as const, edits: [{ span: { start: place, end: place + 4 }, newText: '省经信厅' }] as const };
function runOf(findings: readonly Finding[], path = '稿/方 案:1,2.txt'): Run {
  return { tool: { name: 'nigao', version: '0.1.0' }, rules: [], files: [{ path, source: SOURCE, about: undefined, findings }], drafts: 1, seconds: 0 };
}

suite('report formats', () => {
  test('json: places from 1, columns in UTF-16 code units', () => {
    const [file] = (JSON.parse(json(runOf([finding({ fixes: [fix], count: 2 })]))) as { files: { findings: Record<string, unknown>[] }[] }).files;
    const { message, ...rest } = file?.findings[0] ?? {};
    assert.ok(message);
    const at = { line: 2, column: 5, endLine: 2, endColumn: 9 };
    assert.deepEqual(rest, { rule: 'unit/former-name', severity: 'error', ...at, count: 2, related: [], fixes: [{ title: fix.title, safety: 'safe', edits: [{ ...at, text: '省经信厅' }] }] });
  });
  test('unix: one line a finding', () => assert.equal(unix(runOf([finding()])), '稿/方 案:1,2.txt:2:5: error: “省经信委” 50%, 见: <此>\u0001 [unit/former-name]\n'));
  test('github: escapes data and properties', () => {
    const [line] = github(runOf([finding()])).split('\n');
    assert.equal(line, '::error file=稿/方 案%3A1%2C2.txt,line=2,endLine=2,col=5,endColumn=9,title=错误 unit/former-name::“省经信委”%0A50%25, 见: <此>\u0001');
  });
  test('github: ten of each kind, the gravest first, the rest counted', () => {
    const lines = github(runOf([...Array<Finding>(12).fill(finding({ severity: 'warning' })), finding()])).trim().split('\n');
    assert.match(lines[0] ?? '', /^::error/);
    assert.equal(lines.filter(l => l.startsWith('::warning')).length, 10);
    assert.match(lines.at(-1) ?? '', /1处错误，12处警告.*另有2处未列出/);
  });
  test('sarif: percent-encoded path, region, fingerprints that differ', () => {
    const log = JSON.parse(sarif(runOf([finding({ fixes: [fix] }), finding(), finding({ severity: 'hint' })]))) as { version: string; runs: { columnKind: string; results: { ruleIndex: number; level: string; partialFingerprints: Record<string, string>; locations: { physicalLocation: { artifactLocation: { uri: string }; region: object } }[] }[] }[] };
    const [run] = log.runs;
    assert.equal(log.version, '2.1.0');
    assert.equal(run?.columnKind, 'utf16CodeUnits');
    assert.deepEqual(run?.results.map(r => r.level), ['error', 'error', 'note']);
    assert.equal(new Set(run?.results.map(r => r.partialFingerprints['nigao/v1'])).size, 3);
    const physical = run?.results[0]?.locations[0]?.physicalLocation;
    assert.equal(physical?.artifactLocation.uri, '%E7%A8%BF/%E6%96%B9%20%E6%A1%88%3A1%2C2.txt');
    assert.deepEqual(physical?.region, { startLine: 2, startColumn: 5, endLine: 2, endColumn: 9 });
  });
  test('gitlab: fingerprints are unique and do not know the line', () => {
    const keys = (run: Run): readonly string[] => (JSON.parse(gitlab(run)) as { fingerprint: string }[]).map(e => e.fingerprint);
    const once = keys(runOf([finding(), finding()]));
    assert.equal(new Set(once).size, 2);
    const moved: Run = { ...runOf([]), files: [{ path: '稿/方 案:1,2.txt', source: new SourceText(`新的一行\n${SOURCE.text}`), about: undefined, findings: [finding({ span: { start: place + 5, end: place + 9 } })] }] };
    assert.equal(keys(moved)[0], once[0]);
  });
  test('rdjsonl: columns in UTF-8 bytes', () => {
    const line = JSON.parse(rdjsonl(runOf([finding({ fixes: [fix] })]))) as { location: { range: object }; suggestions: object[] };
    // 甲 3 bytes, 𠮷 4, “ 3
    assert.deepEqual(line.location.range, { start: { line: 2, column: 11 }, end: { line: 2, column: 23 } });
    assert.equal(line.suggestions.length, 1);
  });
  test('xml: what may not stand there is escaped or left out', () => {
    for (const text of [checkstyle(runOf([finding()])), junit(runOf([finding()]))]) {
       
      assert.doesNotMatch(text, /\u0001|<此>/);
      assert.match(text, /&lt;此&gt;/);
    }
    assert.match(junit(runOf([finding(), finding({ severity: 'hint', ruleId: 'term/a' })])), /failures="1"/);
    assert.match(junit(runOf([])), /<testcase [^>]*\/>/);
  });
  test('markdown: signs of a table do not break it', () => assert.match(markdown(runOf([finding({ message: 'a|b' })])), /\| a\\\|b \|/));
  test('html: quotes the place, lets no tag through', () => {
    const page = html(runOf([finding()]));
    assert.match(page, /“<mark>省经信委<\/mark>”，&lt;甲&amp;乙&gt;/);
    assert.doesNotMatch(page, /<此>|<script/);
  });
  test('html: findings stand under their sections, then the tables', () => {
    const text = '浙江省甲业行动计划（2026—2028年）\n一、总体目标\n到2028年，建成平台5个。\n二、主要任务\n（一）建设<平台>。建设平台。（责任单位：省经信厅）\n（二）培育企业。每年培育企业30家。\n';
    const analysis = analyse(text);
    const about = { document: documentRow(analysis), asOf: analysis.asOf, tasks: 2, tasksWithUnits: 1, targets: 1, units: 1, review: reviewOf(analysis, '甲.txt') };
    const at = (part: string): Finding => finding({ span: span(text.indexOf(part), text.indexOf(part) + 2) });
    const page = html({ ...runOf([]), files: [{ path: '甲.txt', source: analysis.source, about, findings: [at('到2028'), at('培育')] }] });
    assert.match(page, /<h2>一、总体目标（1处）<\/h2>[^]*<h2>二、主要任务（1处）<\/h2>\n<ol start="2">/);
    assert.match(page, /规划期2026—2028年[^]*2项任务，1项有责任单位/);
    assert.match(page, /<h2>任务分解表<\/h2>[^]*<td>（一）建设&lt;平台&gt;<\/td>[^]*<td>省经信厅<\/td>[^]*<td>（二）培育企业<\/td>[^]*<td>未写明<\/td>[^]*<h2>指标总览<\/h2>[^]*<td>5个<\/td>/);
    assert.match(page, /<h1>浙江省甲业行动计划（2026—2028年）检查报告<\/h1>\n<p>2处错误/);
    // Sections stand once over their rows; each indicator has one line.
    assert.match(page, /<tr class="group"><th colspan="7" scope="rowgroup">二、主要任务<\/th><\/tr>\n<tr><td>1<\/td><td>（一）/);
    assert.equal(page.match(/class="group"/g)?.length, 1);
    assert.match(page, /<th>2028年<\/th><th>每年<\/th>[^]*<td>[^<]*平台[^<]*<\/td><td>5个<\/td>[^]*<td>[^<]*企业[^<]*<\/td><td><\/td><td>每年30家<\/td>/);
  });
  test('html: several drafts have a part each; bold type of Markdown is not quoted with its marks', () => {
    const analysis = analyse('# 甲业行动计划\n\n一、主要任务\n\n**建设平台。**到2028年建成5个。\n', { language: 'markdown' });
    const file = { path: '甲.md', source: analysis.source, about: undefined, findings: [finding({ span: span(analysis.source.text.indexOf('到2028'), analysis.source.text.indexOf('到2028') + 2) })] };
    const page = html({ ...runOf([]), files: [file, { ...file, path: '乙.md' }] });
    assert.match(page, /<h1>拟稿检查结果<\/h1>\n<p>1个文件：[^]*<h2 class="draft">甲\.md<\/h2>[^]*<h2 class="draft">乙\.md<\/h2>/);
    assert.match(page, /<blockquote>建设平台。<mark>到2<\/mark>/);
  });
  test('html: indicators of many years stand one place a line', () => {
    const years = Array.from({ length: 9 }, (_, i) => 2026 + i);
    const analysis = analyse(`浙江省甲业发展规划（2026—2035年）\n一、主要目标\n${years.map(y => `到${y}年，建成平台${y - 2000}个。`).join('\n')}\n`);
    const about = { document: documentRow(analysis), asOf: analysis.asOf, tasks: 0, tasksWithUnits: 0, targets: 9, units: 0, review: reviewOf(analysis, '甲.txt') };
    const page = html({ ...runOf([]), files: [{ path: '甲.txt', source: analysis.source, about, findings: [] }] });
    assert.match(page, /<th>指标<\/th><th>年份<\/th>/);
  });
});

suite('unified diff', () => {
  const CASES: readonly (readonly [string, string, string, string])[] = [
    ['nothing', '甲\n', '甲\n', ''],
    ['one line', '一\n二\n三\n四\n五\n六\n', '一\n二\n叁\n四\n五\n六\n', '@@ -1,6 +1,6 @@\n 一\n 二\n-三\n+叁\n 四\n 五\n 六\n'],
    ['a line more', '一\n二\n', '一\n新\n二\n', '@@ -1,2 +1,3 @@\n 一\n+新\n 二\n'],
    ['a line less', '一\n二\n三\n', '一\n三\n', '@@ -1,3 +1,2 @@\n 一\n-二\n 三\n'],
    ['no line end', '一', '二', '@@ -1,1 +1,1 @@\n-一\n\\ No newline at end of file\n+二\n\\ No newline at end of file\n'],
    ['CRLF stays', '一\r\n二\r\n', '一\r\n贰\r\n', '@@ -1,2 +1,2 @@\n 一\r\n-二\r\n+贰\r\n'],
  ];
  for (const [name, before, after, body] of CASES) test(name, () => assert.equal(unifiedDiff('甲.txt', before, after), body === '' ? '' : `--- a/甲.txt\n+++ b/甲.txt\n${body}`));
  test('changes far apart stand in two hunks', () => {
    const lines = Array.from({ length: 40 }, (_, i) => `第${i}行\n`);
    const changed = lines.map((l, i) => (i === 3 || i === 30 ? `改${l}` : l));
    assert.equal(unifiedDiff('甲.txt', lines.join(''), changed.join('')).match(/^@@/gm)?.length, 2);
  });
});
