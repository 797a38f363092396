import assert from 'node:assert/strict';
import { codeLenses } from '../../../server/src/core/service/codeLens';
import { countText } from '../../../server/src/core/service/sectionCounts';
import { analyse } from '../../support/analysis';
import { PLAN } from '../../support/analyze';

const TEXT = [
  '东海省港航发展行动计划', '一、总体要求', '到2028年，港口货物吞吐量达到15亿吨。', '二、主要任务', '（一）建设智慧港口。', '1.更新装卸设备。到2027年，更新岸桥30台。（责任单位：省交通运输厅）',
  '2.建设调度平台。打通船舶数据。（责任单位：省经信厅、省大数据局）', '3.开展巡检。', '（二）发展海运。', '1.壮大船队。到2028年，运力达到800万载重吨。（责任单位：省商务厅）', '三、保障措施', '（一）加强组织领导。建立机制。', '',
].join('\n');

suite('counts over sections', () => {
  test('tasks, those without units, targets; nothing over a section without tasks', () => {
    assert.deepEqual(codeLenses(analyse(TEXT)).map(l => [l.range.start.line, l.command?.title]), [[3, '4项任务 · 缺1 · 2个指标'], [4, '3项任务 · 缺1 · 1个指标'], [8, '1项任务 · 1个指标']]);
  });
  test('a command makes them a way to the tasks, with the line', () => {
    const [first] = codeLenses(analyse(TEXT), (title, line) => ({ title, command: 'show', arguments: [line] }));
    assert.deepEqual(first?.command, { title: '4项任务 · 缺1 · 2个指标', command: 'show', arguments: [3] });
  });
  test('another plan', () => assert.deepEqual(codeLenses(analyse(PLAN)).map(l => l.command?.title), ['3项任务 · 2个指标', '2项任务 · 1个指标', '1项任务 · 1个指标']));
  test('a text that is no plan has none', () => assert.deepEqual(codeLenses(analyse('周一开会。\n带上材料。\n')), []));
  for (const [counts, text] of [[[5, 1, 3], '5项任务 · 缺1 · 3个指标'], [[5, 0, 0], '5项任务'], [[0, 0, 2], '2个指标'], [[0, 0, 0], '']] as const) {
    const [tasks, gaps, targets] = counts;
    test(text === '' ? 'nothing' : text, () => assert.equal(countText({ tasks, gaps, targets }), text));
  }
});
