import assert from 'node:assert/strict';
import { type Finding } from '../../server/src/core/rules/rule';
import { SourceText } from '../../server/src/core/text/sourceText';
import { excerpt } from '../../server/src/report/excerpt';
import { pretty, type Style } from '../../server/src/report/pretty';
import { type CheckedFile, type Run } from '../../server/src/report/run';
import { visible, widthOf, wrapped } from '../../server/src/report/width';
import { marked } from '../support/markers';

const NARROW = { ambiguousWide: false };

suite('width of a text', () => {
  const CASES: readonly (readonly [string, number])[] = [['abc', 3], ['省经信厅', 8], ['，', 2], [',', 1], ['𠮷', 2], ['e\u0301', 1], ['\ufeff甲', 2], ['“', 1], ['——', 2]];
  for (const [text, width] of CASES) test(JSON.stringify(text), () => assert.equal(widthOf(text, NARROW), width));
  test('ambiguous marks where the terminal draws them wide', () => assert.equal(widthOf('“”', { ambiguousWide: true }), 4));
  test('control characters are shown as dots', () => assert.equal(visible('a\u001b[31mb\tc\u202e'), 'a·[31mb  c·'));
  test('closing marks do not begin a line', () => assert.deepEqual(wrapped('甲乙丙，丁', 6, NARROW), ['甲乙丙，', '丁']));
});

suite('excerpt', () => {
  /** Text with ⟦ ⟧ → the cells that stand above the ▔. */
  function under(text: string, width: number): readonly [string, string] {
    const { text: plain, ranges } = marked(text);
    const [range] = ranges;
    assert.ok(range);
    const { text: line, marks } = excerpt(new SourceText(plain), range, width, NARROW);
    let at = 0;
    let above = '';
    for (const c of line) {
      if (marks[at] === '▔') above += c;
      at += widthOf(c, NARROW);
    }
    assert.ok(widthOf(line, NARROW) <= width + 4, `${widthOf(line, NARROW)} > ${width}`);
    return [line, above];
  }
  const LONG = '推动各类主体协同发力，'.repeat(30);
  const CASES: readonly (readonly [string, string, string])[] = [
    ['wide characters', '（责任单位：⟦省经信委⟧、省商务厅）', '省经信委'],
    ['after half-width ones', 'abc,12:⟦省经信委⟧ x', '省经信委'],
    ['a tab before', '甲\t⟦乙⟧\t丙', '乙'],
    ['a rare ideograph', '𠮷𠮷⟦𠮷⟧', '𠮷'],
    ['a long line, in the middle', `${LONG}⟦省经信委⟧${LONG}`, '省经信委'],
    ['a long line, at its end', `${LONG}⟦省经信委⟧`, '省经信委'],
    ['a byte-order mark and indent', '\ufeff　　⟦一、⟧总体要求', '一、'],
    ['over two lines: to the end of the first', '甲⟦乙\n丙⟧丁', '乙'],
  ];
  for (const [name, text, expected] of CASES) test(name, () => assert.equal(under(text, 60)[1], expected));
  test('what is cut is shown as cut', () => assert.match(under(`${LONG}⟦省经信委⟧${LONG}`, 60)[0], /^……[^…]+……$/));
  test('a place that is longer than the line is marked as far as it is shown', () => assert.ok(under(`⟦${LONG}⟧`, 60)[1].length > 20));
});

const STYLE: Style = { columns: 80, colour: false, ambiguousWide: false };
const finding = (start: number, end: number, given: Partial<Finding> = {}): Finding => ({ ruleId: 'unit/former-name', severity: 'error', span: { start, end }, message: '“省经信委”自2018年10月起为“省经信厅”', ...given });
function runOf(...files: readonly CheckedFile[]): Run {
  return { tool: { name: 'nigao', version: '0.1.0' }, rules: [], files, drafts: files.length, seconds: 0.12 };
}
const SOURCE = new SourceText('一、任务\n（责任单位：省经信委、省商务厅）\n');

suite('pretty report', () => {
  test('a finding: level, place, message, rule, place marked, fix', () => {
    const fix = { title: '改为“省经信厅”', safety: 'safe' as const, edits: [{ span: { start: 11, end: 15 }, newText: '省经信厅' }] as const };
    const text = pretty(runOf({ path: '方案.txt', source: SOURCE, about: undefined, findings: [finding(11, 15, { fixes: [fix], related: [{ span: { start: 0, end: 2 }, message: '此处亦然' }] })] }), STYLE);
    const [head, blank, title, ...rest] = text.split('\n');
    assert.deepEqual([head, blank], ['方案.txt', '']);
    assert.match(title ?? '', /^ {2}错误 {2}2:7 {5}“省经信委”自2018年10月起为“省经信厅” +unit\/former-name {2}可修复$/);
    assert.equal(widthOf(title ?? '', NARROW), STYLE.columns);
    assert.deepEqual(rest, [
      '     2 │ （责任单位：省经信委、省商务厅）',
      '       │             ▔▔▔▔▔▔▔▔',
      '         可改为“省经信厅”',
      '         另见 1:1  此处亦然',
      '',
      `1处错误；1处可用 --fix 修复。${' '.repeat(44)}0.12 秒`,
      '',
    ]);
  });
  test('nothing found', () => assert.match(pretty(runOf({ path: '方案.txt', source: SOURCE, about: undefined, findings: [] }), STYLE), /^方案\.txt\n\n没有发现问题。/));
  test('several files: a table, the worst first', () => {
    const mild = { path: '甲.txt', source: SOURCE, about: undefined, findings: [finding(0, 1, { severity: 'hint' })] };
    const bad = { path: '乙.txt', source: SOURCE, about: undefined, findings: [finding(0, 1), finding(2, 3)] };
    const clean = { path: '丙.txt', source: SOURCE, about: undefined, findings: [] };
    const text = pretty(runOf(mild, bad, clean), STYLE);
    assert.match(text, /错误 {2}警告 {2}信息 {2}提示 {2}文件\n +2 +· +· +· {2}乙\.txt\n +· +· +· +1 {2}甲\.txt\n其余1个文件没有发现问题\n/);
    assert.match(text, /3个文件，2处错误，1处提示。/);
  });
  test('colours only when asked for; the text is the same', () => {
    const run = runOf({ path: '方案.txt', source: SOURCE, about: undefined, findings: [finding(11, 15)] });
    const coloured = pretty(run, { ...STYLE, colour: true });
    assert.match(coloured, /\u001b\[31m错误/);
     
    assert.equal(coloured.replace(/\u001b\[\d+m/g, ''), pretty(run, STYLE));
  });
  test('no line is wider than the terminal', () => {
    const long = finding(11, 15, { message: '以旧称部署任务，责任主体不存在，'.repeat(12) });
    for (const line of pretty(runOf({ path: '方案.txt', source: SOURCE, about: undefined, findings: [long] }), STYLE).split('\n')) assert.ok(widthOf(line, NARROW) <= 82, line);
  });
});
