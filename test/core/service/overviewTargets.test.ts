import assert from 'node:assert/strict';
import { type Severity } from '../../../server/src/core/rules/rule';
import { type Indicator, targetOverview } from '../../../server/src/core/service/overviewTargets';
import { bars } from '../../../server/src/core/service/overviewValue';
import { analyze } from '../../support/analyze';

const DRAFT = [
  '青川市智慧物流行动计划（2026—2028年）',
  '一、总体目标',
  '到2028年，物流业总收入达到26000亿元，快递业务量达到12亿件，仓储园区实现全覆盖。',
  '表1 主要指标',
  '指标\t单位\t2025年\t2027年\t2028年',
  '物流业总收入\t亿元\t18000\t22000\t25000',
  '快递业务量\t亿件\t8\t10\t12',
  '二、主要任务',
  '（一）培育企业。到2028年，培育骨干企业60家以上。每年培训技能人才2000人次。',
  '（二）做好服务。快递业务收入年均增长12%。',
  '',
].join('\n');

const overviewOf = (text: string): ReturnType<typeof targetOverview> => {
  const analysis = analyze(text);
  return targetOverview(analysis, analysis.findings);
};
const named = (name: string, text = DRAFT): Indicator => {
  const found = overviewOf(text).indicators.find(i => i.name.includes(name));
  assert.ok(found, `${name} in ${overviewOf(text).indicators.map(i => i.name).join(' ')}`);
  return found;
};
const years = ({ years: of }: Indicator): readonly string[] => of.map(y => `${y.year ?? '—'}${y.base ? '基' : ''} ${y.values.join('／')}`);

suite('overview of targets', () => {
  test('values by year, the base year first; text and table together', () => {
    assert.deepEqual(years(named('快递业务量')), ['2025基 8亿件', '2027 10亿件', '2028 12亿件']);
    assert.deepEqual(named('快递业务量').places.map(p => [p.year, p.value, p.source]), [[2027, '10亿件', 'table'], [2028, '12亿件', 'text'], [2028, '12亿件', 'table']]);
  });

  test('a conflict comes first, shows both values, and says at each place what is wrong', () => {
    const overview = overviewOf(DRAFT);
    const [first] = overview.indicators;
    assert.equal(first?.name, '物流业总收入');
    assert.ok(first.severity === 'error' || first.severity === 'warning', String(first.severity));
    assert.equal(years(first).at(-1), '2028 26000亿元／25000亿元');
    assert.deepEqual(first.places.map(p => [p.value, p.problems.some(x => x.rule === 'target/table-text-mismatch')]), [['22000亿元', false], ['26000亿元', true], ['25000亿元', true]]);
    assert.equal(overview.conflicts, overview.indicators.filter(i => i.severity !== null && i.severity !== 'hint').length);
  });

  test('the gravest first, the others as they stand in the draft', () => {
    const order: readonly (Severity | null)[] = ['error', 'warning', 'info'];
    const ranks = overviewOf(DRAFT).indicators.map(i => (order.includes(i.severity) ? order.indexOf(i.severity) : order.length));
    assert.deepEqual(ranks, [...ranks].sort((a, b) => a - b));
    const quiet = overviewOf(DRAFT).indicators.filter(i => i.severity === null || i.severity === 'hint').map(i => Math.min(...i.places.map(p => p.range.start.line)));
    assert.deepEqual(quiet, [...quiet].sort((a, b) => a - b));
  });

  test('one number in two writings is one value', () => {
    const text = DRAFT.replace('物流业总收入达到26000亿元', '物流业总收入达到2.5万亿元');
    assert.equal(years(named('物流业总收入', text)).at(-1)?.includes('／'), false);
  });

  for (const [name, value] of [['骨干企业', '≥60家'], ['技能人才', '每年2000人次'], ['快递业务收入', '年均增长12%']] as const) {
    test(`${name}: ${value}`, () => assert.equal(named(name).places[0]?.value, value));
  }

  test('bars stand for shares of the largest, from nought, and only for what compares', () => {
    assert.equal(named('快递业务量').bars, '▅▇█');
    assert.equal(named('骨干企业').bars, '');
    for (const [values, shown] of [[[1, 2, 4, 8], '▁▂▄█'], [[5, 5], ''], [[97, 98, 100], ''], [[0.001, 10], '▁█'], [[3], ''], [[], ''], [[0, 1], ''], [[-1, 1], ''], [[NaN, 1], '']] as const) assert.equal(bars(values), shown);
  });

  test('ids: different in a draft, the same after an edit elsewhere', () => {
    const ids = (text: string): readonly string[] => overviewOf(text).indicators.flatMap(i => [i.id, ...i.places.map(p => p.id)]).sort();
    const before = ids(DRAFT);
    assert.equal(new Set(before).size, before.length);
    assert.deepEqual(ids(DRAFT.replace('（二）做好服务。', '（二）做好服务。优化流程。\n')), before);
  });

  test('places lead to the words', () => {
    const { places } = named('骨干企业');
    assert.equal(places[0]?.range.start.line, 8);
    assert.match(places[0]?.raw ?? '', /60家/);
  });

  test('every beginning of a draft has an overview', () => {
    for (let end = 0; end <= DRAFT.length; end += 3) assert.doesNotThrow(() => overviewOf(DRAFT.slice(0, end)));
  });
});
