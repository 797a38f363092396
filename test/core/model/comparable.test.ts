import assert from 'node:assert/strict';
import { compareTargets, indicatorKey, isGeneric } from '../../../server/src/core/model/comparable';
import { differenceOf } from '../../../server/src/core/model/contradiction';
import { type PlanTarget } from '../../../server/src/core/model/targets';

const BASE: PlanTarget = {
  span: { start: 0, end: 1 }, raw: '', indicator: '网络零售额', object: undefined, scope: undefined, qualifiers: [], kind: 'level', operator: 'eq', value: 2.6, value2: undefined, unit: '万亿元',
  valueBase: 2.6e12, value2Base: undefined, unitBase: '元', halfBase: 5e10, year: 2028, yearBasis: 'sentence', baseYear: undefined, baseValue: undefined, aggregate: 'stock', strength: 'firm',
  hedge: [], source: 'text', path: '一',
};
const target = (given: Partial<PlanTarget>): PlanTarget => ({ ...BASE, ...given });
const plain = (value: number, given: Partial<PlanTarget> = {}): PlanTarget => target({ indicator: '高速公路通车里程', value, unit: '公里', valueBase: value, unitBase: '公里', halfBase: 0.5, ...given });

suite('comparable targets', () => {
  const cases: readonly (readonly [string, PlanTarget, PlanTarget, 'strong' | 'weak' | 'none'])[] = [
    ['one indicator in two units', BASE, target({ value: 26000, unit: '亿元', halfBase: 5e7 }), 'strong'],
    ['全省 is the plan itself', BASE, target({ indicator: '全省网络零售额', scope: '全省' }), 'strong'],
    ['another place', BASE, target({ scope: '杭州市' }), 'weak'],
    ['another year', BASE, target({ year: 2030 }), 'none'],
    ['no year', BASE, target({ year: undefined }), 'none'],
    ['growth is no level', BASE, target({ kind: 'growth', unitBase: '%' }), 'none'],
    ['new ones are no total', plain(10), plain(12, { kind: 'increment', aggregate: 'new' }), 'none'],
    ['培育 says neither new nor total', plain(10), plain(12, { kind: 'count', aggregate: 'unknown' }), 'weak'],
    ['主营业务收入 is not 业务收入', target({ indicator: '制造业主营业务收入' }), target({ indicator: '制造业业务收入' }), 'none'],
    ['产量 says nothing alone', target({ indicator: '年产量' }), target({ indicator: '年产量' }), 'none'],
    ['dollars are no yuan', BASE, target({ unitBase: '美元' }), 'none'],
  ];
  for (const [name, a, b, relation] of cases) {
    test(name, () => {
      assert.equal(compareTargets(a, b).relation, relation);
      assert.equal(compareTargets(b, a).relation, relation);
      assert.notEqual(compareTargets(a, b).reason, '');
    });
  }

  test('names are folded', () => {
    assert.equal(indicatorKey('规上工业增加值'), indicatorKey('规模以上工业增加值'));
    assert.equal(indicatorKey('三新经济增加值占GDP比重'), indicatorKey('“三新”经济增加值占地区生产总值（GDP）的比重'));
    assert.equal(indicatorKey('5G基站数量'), indicatorKey('5G 基站'));
    assert.ok(isGeneric('示范基地数量') && isGeneric('年产值') && !isGeneric('粮食产量') && !isGeneric('森林覆盖率'));
  });
});

suite('contradiction', () => {
  const cases: readonly (readonly [string, PlanTarget, PlanTarget, string | undefined])[] = [
    ['two values', plain(650), plain(620), 'clash'],
    ['rounding', BASE, target({ value: 26040, unit: '亿元', valueBase: 2.604e12, halfBase: 5e7 }), 'rounding'],
    ['beyond rounding', BASE, target({ value: 26600, unit: '亿元', valueBase: 2.66e12, halfBase: 5e7 }), 'clash'],
    ['a floor and a higher value', plain(600, { operator: 'ge' }), plain(650), 'value'],
    ['a floor and a lower value', plain(600, { operator: 'ge' }), plain(550), 'clash'],
    ['two floors', plain(600, { operator: 'ge' }), plain(650, { operator: 'gt' }), 'threshold'],
    ['same value, other bound', plain(600, { operator: 'gt' }), plain(600), undefined],
    ['左右 allows ten per cent', plain(600, { operator: 'approx' }), plain(640), undefined],
    ['左右 does not allow more', plain(600, { operator: 'approx' }), plain(700), 'approximate'],
    ['inside a range', plain(5, { operator: 'range', value2: 8, value2Base: 8 }), plain(6), undefined],
    ['outside a range', plain(5, { operator: 'range', value2: 8, value2Base: 8 }), plain(10), 'clash'],
    ['a ceiling and a value above', plain(60, { operator: 'le' }), plain(65), 'clash'],
    ['基本覆盖 is no number', plain(100, { operator: 'approx', hedge: ['基本'], unitBase: '%' }), plain(60, { unitBase: '%' }), undefined],
  ];
  for (const [name, a, b, kind] of cases) {
    test(name, () => {
      assert.equal(differenceOf(a, b)?.kind, kind);
      assert.equal(differenceOf(b, a)?.kind, kind);
    });
  }
});
