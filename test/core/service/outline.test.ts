import assert from 'node:assert/strict';
import { type DocumentSymbol, type Range } from 'vscode-languageserver-types';
import { outline } from '../../../server/src/core/service/outline';
import { analyze, PLAN } from '../../support/analyze';

const tree = (symbols: readonly DocumentSymbol[], depth = 0): string[] =>
  symbols.flatMap(s => ['  '.repeat(depth) + s.name + (s.detail === undefined ? '' : ` | ${s.detail}`), ...tree(s.children ?? [], depth + 1)]);

const before = (a: Range['start'], b: Range['start']): boolean => a.line < b.line || (a.line === b.line && a.character <= b.character);
const inside = (inner: Range, outer: Range): boolean => before(outer.start, inner.start) && before(inner.end, outer.end);

function assertNested(symbols: readonly DocumentSymbol[], outer?: Range): void {
  for (const s of symbols) {
    assert.ok(s.name !== '', 'editors refuse an empty name');
    assert.ok(inside(s.selectionRange, s.range), `selection of ${s.name} outside its range`);
    if (outer !== undefined) assert.ok(inside(s.range, outer), `${s.name} outside its parent`);
    assertNested(s.children ?? [], s.range);
  }
}

suite('outline', () => {
  test('headings as printed, with who leads and how many targets', () => {
    assert.deepEqual(tree(outline(analyze(PLAN))), [
      '一、总体要求 | 2个指标',
      '二、主要任务',
      '  （一）建设渔港感知网络',
      '    1.布设监测设备 | 省经信厅等2家 · 1个指标',
      '    2.贯通数据平台 | 省发展改革委牵头',
      '  （二）培育渔港产业',
      '    1.发展冷链物流 | 省商务厅负责 · 1个指标',
      '三、保障措施',
      '  （一）加强组织领导',
    ]);
  });

  test('a heading is selected with its marker', () => {
    const [, second] = outline(analyze(PLAN));
    assert.deepEqual(second?.selectionRange, { start: { line: 5, character: 0 }, end: { line: 5, character: 6 } });
    assert.equal(second?.range.end.line, second?.children?.at(-1)?.range.end.line);
  });

  test('boxes and tables are nodes', () => {
    const text = '省甲业行动计划\n一、主要任务\n专栏1 重点工程\n1.冷库工程。新建冷库20座。\n表1 主要指标\n指标\t2027年\t2028年\n总产值（亿元）\t100\t120\n二、保障措施\n加强领导。\n';
    const names = tree(outline(analyze(text)));
    assert.ok(names.some(n => /专栏/.test(n)), names.join('\n'));
    assert.ok(names.some(n => /表，1行/.test(n)), names.join('\n'));
  });

  test('Markdown headings', () => {
    const text = '# 智慧渔港建设行动计划\n\n## 一、总体要求\n\n加快建设。\n\n## 二、主要任务\n\n### （一）建设网络\n\n布设设备。\n';
    assert.deepEqual(tree(outline(analyze(text, { language: 'markdown' }))), ['一、总体要求', '二、主要任务', '  （一）建设网络']);
  });

  test('ranges nest in every beginning of a draft', () => {
    for (let end = 0; end <= PLAN.length; end += 3) assertNested(outline(analyze(PLAN.slice(0, end))));
  });

  test('an empty text has no outline', () => {
    assert.deepEqual(outline(analyze('')), []);
  });
});
