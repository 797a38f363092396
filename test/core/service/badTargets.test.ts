import assert from 'node:assert/strict';
import { corpusEntry, identityOf, MOST_TARGETS } from '../../../server/src/core/service/corpusEntry';
import { CorpusIndex } from '../../../server/src/core/service/corpusIndex';
import { hover } from '../../../server/src/core/service/hover';
import { targetRows } from '../../../server/src/core/service/extractTargets';
import { historyOf } from '../../../server/src/core/service/targetHistory';
import { analyse, shippedCorpus } from '../../support/analysis';

const frame = (...body: readonly string[]): string => ['临江市港口发展行动计划（2026—2028年）', '一、总体目标', ...body].join('\n\n') + '\n';

/** Everything that targets go through: rules, rows, index, history, hover. */
function through(text: string): ReturnType<typeof targetRows> {
  const index = new CorpusIndex();
  const analysis = analyse(text, { corpus: self => index.viewFor(identityOf(self, 'own'), () => 'issued') });
  const entry = corpusEntry(analyse(text.replace('临江市港口', '临江市航运')), 'other', 'other.txt');
  if (entry) index.set(entry);
  assert.deepEqual(analysis.findings.filter(f => f.ruleId === 'nigao/rule-failed').map(f => f.message), []);
  for (const target of analysis.targets.slice(0, 3)) {
    historyOf(analysis, target);
    hover(analysis, analysis.source.positionAt(target.span.start), 'markdown', { uri: 'file:///a', images: true });
  }
  return targetRows(analysis);
}

suite('odd targets', () => {
  test('numbers of 400 digits', () => {
    const digits = '9'.repeat(400);
    for (const line of [`到2028年，货物吞吐量达到${digits}万吨。`, `到2028年，货物吞吐量达到1.${digits}万吨。`, `建设泊位${digits}个，${digits}%以上的泊位通岸电。`, `到${digits}年，货物吞吐量达到3万吨。`, `货物吞吐量翻${digits}番。`, `指标\t2028年\n货物吞吐量（万吨）\t${digits}`, `货物吞吐量位居全国第${digits}位。`, `货物吞吐量由${digits}万吨提高到3万吨。`, `${digits}年内，建设泊位3个。`]) {
      const rows = through(frame(line));
      assert.doesNotThrow(() => JSON.stringify(rows));
      for (const row of rows) assert.ok(row.value === null || Number.isFinite(row.value), line);
    }
  });

  test('a value beyond what a number holds is no infinite target', () => {
    const analysis = analyse(frame(`到2028年，货物吞吐量达到${'9'.repeat(400)}万吨。`, '二、重点任务', '（一）扩能。到2028年，货物吞吐量达到5万吨。'));
    for (const { message } of analysis.findings) assert.doesNotMatch(message, /Infinity|NaN/);
    for (const { value, valueBase } of targetRows(analysis)) assert.ok(value === null || Number.isFinite(value), `${value} ${valueBase}`);
  });

  test('nested and broken ranges', () => {
    for (const line of ['建设泊位5—8—12个。', '建设泊位5—8个—12个。', '建设泊位（5—（8—12））个。', '建设泊位8—5个。', '建设泊位5——个。', '泊位利用率达到60%—70%—80%。', '货物吞吐量达到1—2—3亿—5万吨。', `建设泊位${'1—'.repeat(5000)}2个。`]) {
      const rows = through(frame(`到2028年，${line}`));
      assert.ok(rows.length <= 3, line.slice(0, 40));
    }
    const [row] = through(frame('到2028年，建设泊位5—8个。'));
    assert.deepEqual([row?.value, row?.value2, row?.operator], [5, 8, 'range']);
  });

  test('ragged tables and merged cells', () => {
    const header = '指标\t单位\t2025年\t2028年';
    for (const rows of [
      ['货物吞吐量\t万吨\t500'], ['货物吞吐量'], ['货物吞吐量\t万吨\t500\t800\t900\t1000'], ['\t\t\t'], ['\t万吨\t500\t800'], ['货物吞吐量\t万吨\t\t800', '\t\t\t900'],
      ['一、能力\t\t\t', '货物吞吐量\t万吨\t500\t800'], ['货物吞吐量\t万吨\t500/600\t800/900'], ['货物吞吐量\t万吨\t—\t≥800'], ['货物吞吐量（万吨）\t\t五百\t八百'],
    ]) {
      const found = through(frame([header, ...rows].join('\n')));
      for (const row of found) assert.ok(row.indicator !== '' && (row.year === null || row.year === 2028), rows.join('|'));
    }
    const markdown = `# 临江市港口发展行动计划（2026—2028年）\n\n## 一、总体目标\n\n| 指标 | 2025年 | 2028年 |\n|---|---|---|\n| 货物吞吐量（万吨） | 500 |\n| 泊位（个） | 20 | 30 | 40 |\n||||\n`;
    const analysis = analyse(markdown, { language: 'markdown' });
    assert.deepEqual(targetRows(analysis).map(r => [r.indicator, r.value]), [['泊位', 30]]);
  });

  test('a unit in neither row nor header: the value stands without a unit, nothing is compared by chance', () => {
    const text = frame('指标\t2025年\t2028年\n货物吞吐量\t500\t800\n泊位数\t20\t30', '到2028年，货物吞吐量达到900万吨。');
    const rows = through(text);
    assert.deepEqual(rows.filter(r => r.source === 'table').map(r => [r.indicator, r.value, r.unit]), [['货物吞吐量', 800, null], ['泊位数', 30, null]].map(([n, v, u]) => [n, v, u ?? '']));
    assert.deepEqual(analyse(text).findings.filter(f => f.ruleId === 'target/table-text-mismatch' || f.ruleId === 'target/conflict').map(f => f.message), []);
  });

  test('thousands of targets in one paragraph: all are read, the index keeps its bound', function () {
    this.timeout(60_000);
    const many = Array.from({ length: 4000 }, (_, i) => `建设${String.fromCodePoint(0x4e00 + i)}型泊位${i + 1}个`).join('，');
    const analysis = analyse(frame(`到2028年，${many}。`));
    assert.ok(analysis.targets.length > 3900, String(analysis.targets.length));
    assert.deepEqual(analysis.findings.filter(f => f.ruleId.startsWith('nigao/')).map(f => f.message), []);
    assert.equal(corpusEntry(analysis, 'a', 'a')?.targets.length, MOST_TARGETS);
  });

  test('one indicator thousands of times with other values: one finding for each value, few compared', function () {
    this.timeout(60_000);
    const line = Array.from({ length: 3000 }, (_, i) => `到2028年，货物吞吐量达到${1000 + i}万吨。`).join('\n\n');
    const rows = through(frame(line));
    assert.equal(rows.length, 3000);
  });

  test('documents that say nothing of themselves', () => {
    for (const text of ['', '\ufeff', '2028年\n', '到2028年，货物吞吐量达到3万吨。', '《》\n\n到2028年，货物吞吐量达到3万吨。']) {
      const analysis = analyse(text, { corpus: shippedCorpus });
      assert.deepEqual(analysis.findings.filter(f => f.ruleId === 'target/cross-document' || f.ruleId === 'nigao/rule-failed').map(f => f.message), []);
    }
  });
});
