import * as assert from 'node:assert/strict';
import { builtinKnowledge } from '../../../server/src/core/knowledge/builtin';
import { extendedBy } from '../../../server/src/core/knowledge/house';
import { type HouseEntry, houseRow } from '../../../server/src/core/knowledge/houseEntry';
import { type Jurisdiction, type Knowledge } from '../../../server/src/core/knowledge/knowledge';

const base = builtinKnowledge();
const ZHEJIANG: Jurisdiction = { level: 'province', name: '浙江' };
const HUBEI: Jurisdiction = { level: 'province', name: '湖北' };
const TODAY = '2026-11-21';

type Entry = HouseEntry<number>;
const add = (cells: Readonly<Record<string, string>>, at = 0): Entry => ({ kind: 'add', row: houseRow(new Map(Object.entries(cells))), at });
const rename = (from: string, to: string, since = '', at = 0): Entry => ({ kind: 'rename', from, to, since, basis: '', at });
const forbid = (name: string, reason = '', at = 0): Entry => ({ kind: 'forbid', name, reason, at });
const prefer = (standard: string, others: readonly string[], at = 0): Entry => ({ kind: 'prefer', standard, others, at });
const extended = (...entries: readonly Entry[]): { readonly knowledge: Knowledge; readonly problems: readonly string[] } => {
  const { knowledge, problems } = extendedBy(base, entries.map((e, at) => ({ ...e, at: e.at === 0 ? at : e.at })));
  return { knowledge, problems: problems.map(p => `${p.at} ${p.message}`) };
};
function told(knowledge: Knowledge, name: string, on = TODAY, jurisdiction: Jurisdiction | undefined = ZHEJIANG): string {
  const r = knowledge.resolveUnit(name, on, jurisdiction);
  if (r.kind === 'current') return `current ${r.unit.shortNames[0] ?? ''}`;
  return r.kind === 'former' ? `former ${r.succession.kind} ${r.succession.effective} ${r.succession.current.map(s => s.unit.shortNames[0]).join(' ')}` : r.kind;
}

suite('house list: what it adds', () => {
  test('nothing in it: the very same knowledge', () => assert.equal(extendedBy(base, []).knowledge, base));

  test('a unit by its name alone is known in every draft, found in prose, listed', () => {
    const { knowledge, problems } = extended(add({ official_name: '省山区海岛发展促进中心' }));
    assert.deepEqual(problems, []);
    for (const place of [ZHEJIANG, HUBEI, undefined]) assert.equal(told(knowledge, '省山区海岛发展促进中心', TODAY, place), 'current 省山区海岛发展促进中心');
    assert.deepEqual(knowledge.namesIn('由省山区海岛发展促进中心和省财政厅实施').map(h => h.name), ['省山区海岛发展促进中心', '省财政厅']);
    assert.ok(knowledge.units.some(u => u.name === '省山区海岛发展促进中心'));
    assert.equal(told(base, '省山区海岛发展促进中心'), 'unknown');
  });

  test('columns in English and in Chinese; dates hold', () => {
    const { knowledge, problems } = extended(
      add({ official_name: '杭州市算力发展局', standard_short: '市算力局', valid_from: '2025-03', source_urls: 'https://example.org' }),
      add({ 全称: '杭州市算力办公室', 简称: '市算力办', 止: '2025-03', 承继: '市算力局', 依据: '市编办批复' }),
    );
    assert.deepEqual(problems, []);
    assert.equal(told(knowledge, '市算力局'), 'current 市算力局');
    assert.equal(told(knowledge, '市算力办'), 'former renamed 2025-03 市算力局');
    assert.equal(told(knowledge, '市算力办', '2025-03-20'), 'current 市算力办');
    const found = knowledge.resolveUnit('市算力办', TODAY);
    assert.equal(found.kind === 'former' && found.succession.basis, '市编办批复');
  });

  test('a record of the registry is corrected: what the row leaves out is kept, predecessors still lead to it', () => {
    const { knowledge } = extended(add({ official_name: '浙江省数据局', other_shorts: '省数管局' }));
    assert.equal(told(knowledge, '省数管局'), 'current 省数据局');
    assert.equal(told(knowledge, '省大数据局'), told(base, '省大数据局'));
    assert.equal(knowledge.units.filter(u => u.name === '浙江省数据局').length, 1);
  });

  test('an abolition that the list states', () => {
    const { knowledge, problems } = extended(add({ official_name: '省试点办', valid_to: '2025', change: '撤销' }));
    assert.deepEqual(problems, []);
    const found = knowledge.resolveUnit('省试点办', TODAY, ZHEJIANG);
    assert.equal(found.kind === 'former' && found.succession.stated, true);
  });
});

suite('house list: renaming, preferring, forbidding', () => {
  test('a unit of the registry is renamed from a day on, under all its names', () => {
    const { knowledge, problems } = extended(rename('省经信厅', '省工信厅', '2026-06'));
    assert.deepEqual(problems, []);
    assert.equal(told(knowledge, '省经信厅', '2026-06-30'), 'current 省经信厅');
    for (const name of ['省经信厅', '浙江省经济和信息化厅', '浙江省经信厅']) assert.equal(told(knowledge, name), 'former renamed 2026-06 省工信厅');
    assert.equal(told(knowledge, '省经信委'), 'former renamed 2018-10 省工信厅');
    assert.equal(told(knowledge, '省工信厅'), 'current 省工信厅');
  });
  test('without a day, and with names that nobody knows', () => {
    const { knowledge } = extended(rename('市老干办', '市老干部局'));
    assert.equal(told(knowledge, '市老干办'), 'former renamed  市老干部局');
    assert.equal(told(knowledge, '市老干办', '1990-01-01'), 'former renamed  市老干部局');
  });
  test('the name of a pattern is renamed for this list alone', () => {
    const { knowledge } = extended(rename('市大数据局', '市数据局', '2025-01'));
    assert.equal(told(knowledge, '市大数据局', TODAY, { level: 'city', name: '杭州' }), 'former renamed 2025-01 市数据局');
  });
  test('the form preferred comes first and the others are marked', () => {
    const { knowledge, problems } = extended(prefer('省人社厅', ['省人力社保厅', '省人保厅']));
    assert.deepEqual(problems, []);
    const found = knowledge.resolveUnit('省人保厅', TODAY, ZHEJIANG);
    assert.equal(found.kind, 'current');
    if (found.kind !== 'current') return;
    assert.equal(found.unit.name, '浙江省人力资源和社会保障厅');
    assert.equal(found.unit.shortNames[0], '省人社厅');
    assert.deepEqual(found.unit.avoid, ['省人力社保厅', '省人保厅']);
  });
  test('a preference for the bodies of cities', () => {
    const { knowledge } = extended(prefer('市发展改革委', ['市发改委']));
    const found = knowledge.resolveUnit('杭州市发改委', TODAY, { level: 'city', name: '杭州' });
    assert.equal(found.kind === 'current' && found.unit.shortNames[0], '市发展改革委');
  });
  test('forbidden names are found in prose and carry their reason', () => {
    const { knowledge } = extended(forbid('省智造办', '临时机构，已撤销'));
    assert.equal(knowledge.forbidden?.get('省智造办'), '临时机构，已撤销');
    assert.deepEqual(knowledge.namesIn('报省智造办备案').map(h => h.name), ['省智造办']);
  });
});

suite('house list: pinyin', () => {
  test('of a name that only the list has, by its characters; of the others as shipped', () => {
    const { knowledge } = extended(add({ official_name: '省算力办' }), prefer('人民银行浙江省分行', ['人行浙江省分行']), add({ official_name: '省龘办' }));
    assert.deepEqual(knowledge.pinyin('省算力办'), { initials: 'sslb', full: 'shengsuanliban' });
    assert.deepEqual(knowledge.pinyin('人行浙江省分行'), { initials: 'rhzjsfh', full: 'renhangzhejiangshengfenhang' });
    assert.deepEqual(knowledge.pinyin('人民银行浙江省分行'), base.pinyin('人民银行浙江省分行') ?? { initials: 'rmyhzjsfh', full: 'renminyinhangzhejiangshengfenhang' });
    assert.deepEqual(knowledge.pinyin('省财政厅'), base.pinyin('省财政厅'));
    assert.equal(knowledge.pinyin('省龘办'), undefined);
  });
});

suite('house list: mistakes are told, all else holds', () => {
  const good = add({ official_name: '省好办' });
  const CASES: readonly (readonly [string, readonly Entry[], readonly RegExp[]])[] = [
    ['no name', [add({ standard_short: '' }), good], [/^0 没有全称/]],
    ['a name that is none', [add({ official_name: '省甲办[职责]' }), good], [/^0 名称“省甲办\[职责\]”无效/]],
    ['a date that is none', [add({ official_name: '省甲办', valid_from: '2025-13' }), good], [/^0 日期“2025-13”无效/]],
    ['dates backwards', [add({ official_name: '省甲办', valid_from: '2026', valid_to: '2025', replaced_by: '省好办' }), good], [/^0 起始日2026晚于终止日2025/]],
    ['an end without successor', [add({ official_name: '省甲办', valid_to: '2025' }), good], [/^0 已终止而没有写明承继机构/]],
    ['a successor without end', [add({ official_name: '省甲办', replaced_by: '省好办' }), good], [/^0 写了承继机构，没有写终止日期/]],
    ['an unknown successor, and what leads to it', [add({ official_name: '省甲办', valid_to: '2025', replaced_by: '省没有办' }), add({ official_name: '省乙办', valid_to: '2024', replaced_by: '省甲办' }), good], [/^0 承继机构“省没有办”不在名录中/, /^1 承继机构“省甲办”的记录有误/]],
    ['a circle', [add({ official_name: '省甲办', valid_to: '2025', replaced_by: '省乙办' }), add({ official_name: '省乙办', valid_to: '2024', replaced_by: '省甲办' }), good], [/^0 沿革成环：省甲办 → 省乙办 → 省甲办/, /^1 沿革成环/]],
    ['given twice', [add({ official_name: '省甲办' }), add({ official_name: '省 甲办' }), good], [/^1 “省 甲办”前面已经写过/]],
    ['a short form of two units', [add({ official_name: '省甲办公室', standard_short: '省甲办' }), add({ official_name: '省甲乙办公室', standard_short: '省甲办' }), good], [/^1 “省甲办”与前面的“省甲办公室”重复/]],
    ['renamed to itself', [rename('省经信厅', '省 经信厅'), good], [/^0 “省经信厅”更名前后相同/]],
    ['two forms of one unit are no renaming', [rename('省人社厅', '省人力社保厅'), good], [/^0 .*应写入prefer/]],
    ['renamed before it began', [rename('省数据局', '省算力局', '2020-01'), good], [/^0 “省数据局”2024-01才启用/]],
    ['renamed there and back', [rename('省经信厅', '省工信厅', '2025'), rename('省工信厅', '省经信厅', '2026'), good], [/^1 沿革成环：省工信厅 → 省经信厅 → 省工信厅/]],
    ['renamed twice', [rename('省甲办', '省乙办'), rename('省甲办', '省丙办'), good], [/^1 “省甲办”前面已经写过/]],
    ['a day that is none', [rename('省甲办', '省乙办', '明年'), good], [/^0 日期“明年”无效/]],
    ['two units in one preference', [prefer('省财政厅', ['省审计厅']), good], [/^0 “省财政厅”和“省审计厅”不是同一单位/]],
    ['preferred over itself', [prefer('省财政厅', ['省财政厅']), good], [/^0 “省财政厅”既是规范写法，又列为其他写法/]],
    ['preferred both ways', [prefer('省人社厅', ['省人力社保厅']), prefer('省人力社保厅', ['省人社厅']), good], [/^1 “省人力社保厅”在一处是规范写法/]],
    ['no other form', [prefer('省财政厅', []), good], [/^0 没有写明“省财政厅”的其他写法/]],
    ['added and forbidden', [add({ official_name: '省甲办' }), forbid('省甲办'), good], [/^1 “省甲办”在本名录中既要使用，又不得使用/]],
    ['forbidden twice', [forbid('省甲办'), forbid('省甲办'), good], [/^1 “省甲办”前面已经写过/]],
    ['nothing', [forbid(' '), rename('', '省甲办'), prefer('', ['省甲办']), good], [/^2 名称是空的/, /^1 名称是空的/, /^0 名称是空的/]],
  ];
  for (const [what, entries, expected] of CASES) {
    test(what, () => {
      const { knowledge, problems } = extended(...entries);
      assert.equal(problems.length, expected.length, problems.join('\n'));
      expected.forEach((pattern, i) => assert.match(problems[i] ?? '', pattern));
      assert.equal(told(knowledge, '省好办'), 'current 省好办');
      assert.equal(told(knowledge, '省财政厅'), 'current 省财政厅');
      assert.equal(told(knowledge, '省经信委', '2021-01-01'), 'former renamed 2018-10 省经信厅');
    });
  }

  test('whatever the list says, the knowledge is made and every unit that it does not name stays as it is', () => {
    const NAMES = ['省甲办', '省乙办', '省经信厅', '省经信委', '浙江省数据局', '省 财政厅', '', '市发改委', '市大数据局', '省金融办', '国家能源局', 'XX市某局', '（', '省丙办|省丁办'];
    const DAYS = ['', '2018', '2025-03', '2026-01-31', '2025-13', '昨天'];
    let state = 7;
    const pick = <T>(list: readonly T[]): T => list[(state = (state * 1103515245 + 12345) % 2147483648) % list.length] as T;
    const random = (): Entry => {
      const kind = pick(['add', 'rename', 'forbid', 'prefer']);
      if (kind === 'add') return add({ official_name: pick(NAMES), standard_short: pick(NAMES), valid_from: pick(DAYS), valid_to: pick(DAYS), replaced_by: pick(['', '', ...NAMES]), change: pick(['', '更名', '撤销', '分设', '某']) });
      if (kind === 'rename') return rename(pick(NAMES), pick(NAMES), pick(DAYS));
      return kind === 'forbid' ? forbid(pick(NAMES)) : prefer(pick(NAMES), [pick(NAMES), pick(NAMES)]);
    };
    for (let i = 0; i < 40; i++) {
      const { knowledge, problems } = extended(...Array.from({ length: 12 }, random));
      assert.ok(problems.length <= 12);
      for (const name of ['省教育厅', '省环保厅', '浙江银监局', '农业部']) assert.equal(told(knowledge, name), told(base, name));
      for (const name of NAMES) for (const day of ['2017-01-01', TODAY]) knowledge.resolveUnit(name, day, ZHEJIANG);
      knowledge.namesIn('由省甲办、省 财政厅和市大数据局实施');
    }
  });

  test('ten thousand records that lead on to one another, the last to the first', () => {
    const ring = (i: number): string => `省第${i % 10_000}号办`;
    const { problems } = extended(...Array.from({ length: 10_000 }, (_, i) => add({ official_name: ring(i), valid_to: '2025', replaced_by: ring(i + 1) })));
    assert.equal(problems.length, 10_000);
  });
});
