import * as assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtinKnowledge, builtinRecords } from '../../../server/src/core/knowledge/builtin';
import { hasEnded, isInForce } from '../../../server/src/core/knowledge/period';
import { periodOf, type UnitRecord } from '../../../server/src/core/knowledge/record';
import { brokenChains, readUnits } from '../../../server/src/core/knowledge/table';
import { dataFiles } from '../../../server/tools/units';
import { projectRoot } from '../../support/shared';

const TODAY = '2026-11-21';
const byId = new Map(builtinRecords.map(r => [r.id, r]));
const DATE = /^(|\d{4}(-\d\d){0,2})$/;

/** Short forms that two records may bear, and why (units-notes, convention 10; a name that another body bears later, or another level). */
const SHARED = new Set(['省建设厅', '省新闻出版局', '省广电局', '省金融办', '省委网信办', '省网信办', '市金融办', '广电总局']);

suite('data of units', () => {
  test('are what the tables give', () => {
    for (const [name, content] of dataFiles(projectRoot)) assert.equal(readFileSync(join(projectRoot, 'server/src/core/knowledge/data', name), 'utf8'), content, `${name}: run npm run generate`);
  });

  test('every record has an id, a name, dates in order, and a ground for what it says', () => {
    assert.equal(byId.size, builtinRecords.length);
    for (const r of builtinRecords) {
      assert.match(r.id, /^[\w-]+$/);
      assert.match(r.from, DATE, r.id);
      assert.match(r.to, DATE, r.id);
      const length = Math.min(r.from.length, r.to.length);
      assert.ok(r.from === '' || r.to === '' || r.from.slice(0, length) <= r.to.slice(0, length), r.id);
      assert.ok(r.shorts.length > 0, `${r.id}: no short form`);
      assert.ok(r.sources.length > 0 || (r.confidence === 'low' && r.note !== ''), `${r.id}: neither a source nor a note why there is none`);
      if (r.to !== '') assert.ok(r.basis !== '' && r.change !== '', `${r.id}: ended without basis or manner`);
      assert.equal(r.change === 'split', r.successors.length > 1 && r.to !== '', r.id);
    }
  });

  test('every chain of successors ends in a name in force', () => {
    assert.deepEqual([...brokenChains(builtinRecords)], []);
  });

  test('a successor begins no later than the former name ends, unless the link says since when', () => {
    const gaps: string[] = [];
    for (const r of builtinRecords.filter(x => x.to !== '')) {
      for (const link of r.successors) {
        const next = byId.get(link.id) as UnitRecord;
        const length = Math.min(next.from.length, r.to.length);
        if (link.from === '' && next.from.slice(0, length) > r.to.slice(0, length)) gaps.push(`${r.id} → ${link.id}`);
      }
    }
    // 国家新闻出版广电总局 ended with the plan of March 2018, 国家广播电视总局 was unveiled on 16 April.
    assert.deepEqual(gaps, ['cn-sapprft → cn-nrta']);
  });

  test('no two units of one level in force on one day share a short form without a stated reason', () => {
    const days = ['2008-01-01', '2012-06-01', '2016-06-01', '2018-08-01', '2019-01-01', '2020-06-01', '2022-01-01', '2024-02-01', TODAY];
    for (const day of days) {
      const owner = new Map<string, string>();
      for (const r of builtinRecords.filter(x => !x.id.startsWith('gen-') && isInForce(periodOf(x), day))) {
        for (const short of r.shorts) {
          const other = owner.get(short);
          assert.ok(other === undefined || SHARED.has(short), `${short}: ${other ?? ''} and ${r.id} on ${day}`);
          owner.set(short, r.id);
        }
      }
    }
  });

  test('pinyin is stored for every name', () => {
    const knowledge = builtinKnowledge();
    for (const r of builtinRecords) assert.equal(r.pinyin.length, 1 + r.shorts.length, r.id);
    assert.deepEqual(knowledge.pinyin('省经信厅'), { initials: 'sjxt', full: 'shengjingxinting' });
    assert.deepEqual(knowledge.pinyin('人行浙江省分行'), { initials: 'rhzjsfh', full: 'renhangzhejiangshengfenhang' });
    assert.equal(knowledge.pinyin('没有这个单位'), undefined);
  });

  test('history runs from the oldest to the newest', () => {
    const knowledge = builtinKnowledge();
    assert.deepEqual(knowledge.history('zj-jxw').map(u => u.id), ['zj-jmw', 'zj-xxcyt', 'zj-xzqyj', 'zj-jxw', 'zj-jxt']);
    assert.deepEqual(knowledge.history('nobody'), []);
    for (const u of knowledge.units) assert.ok(knowledge.history(u.id).some(h => h.id === u.id));
  });
});

suite('table of units', () => {
  const header = 'id\tlevel\tofficial_name\tstandard_short\tother_shorts\tplates\tvalid_from\tvalid_to\treplaced_by\tchange\tevent\tsource_urls\tconfidence\tnote';
  const row = (over: Record<string, string>): string => {
    const base: Record<string, string> = { id: 'x-a', level: 'province', official_name: '浙江省甲厅', standard_short: '省甲厅', confidence: 'high' };
    return header.split('\t').map(column => over[column] ?? base[column] ?? '').join('\t');
  };
  const cases: readonly (readonly [string, Record<string, string>, RegExp])[] = [
    ['a date that is none', { valid_from: '2018-13' }, /日期“2018-13”无效/],
    ['dates backwards', { valid_from: '2019', valid_to: '2018-03' }, /晚于/],
    ['an unknown level', { level: 'town' }, /层级/],
    ['an unknown confidence', { confidence: 'sure' }, /可信度/],
    ['no name', { official_name: '' }, /全称/],
    ['a link that cannot be read', { replaced_by: 'x b[' }, /承继/],
  ];
  for (const [what, over, message] of cases) {
    test(`${what} is named with its line; the other lines hold`, () => {
      const { records, problems } = readUnits([header, row({ id: 'x-ok' }), '', '# note', row(over)].join('\r\n'));
      assert.deepEqual(records.map(r => r.id), ['x-ok']);
      assert.equal(problems.length, 1);
      assert.equal(problems[0]?.line, 5);
      assert.match(problems[0]?.message ?? '', message);
    });
  }

  test('an id given twice, a circle, an end without successor', () => {
    assert.match(readUnits([header, row({}), row({})].join('\n')).problems[0]?.message ?? '', /重复/);
    const circle = readUnits([header, row({ valid_to: '2018', replaced_by: 'x-b', change: 'renamed' }), row({ id: 'x-b', valid_to: '2019', replaced_by: 'x-a', change: 'renamed' })].join('\n'));
    assert.match(brokenChains(circle.records).get('x-a') ?? '', /成环/);
    const gone = readUnits([header, row({ valid_to: '2018' }), row({ id: 'x-c', valid_to: '2018', replaced_by: 'x-d' })].join('\n'));
    assert.match(brokenChains(gone.records).get('x-a') ?? '', /无承继/);
    assert.match(brokenChains(gone.records).get('x-c') ?? '', /不在名录/);
  });

  test('bounds of a link are read apart from its duties', () => {
    const { records } = readUnits([header, row({ valid_to: '2018-10', replaced_by: 'x-b[渔业,至2024-01]|x-c[海洋渔业,执法,2024-01起]', change: 'split' })].join('\n'));
    assert.deepEqual(records[0]?.successors, [
      { id: 'x-b', duties: '渔业', from: '', to: '2024-01' },
      { id: 'x-c', duties: '海洋渔业，执法', from: '2024-01', to: '' },
    ]);
  });

  test('a name ends with its last day, at the precision that is known', () => {
    assert.equal(hasEnded({ from: undefined, to: '2018-10' }, '2018-10-31'), false);
    assert.equal(hasEnded({ from: undefined, to: '2018-10' }, '2018-11-01'), true);
    assert.equal(hasEnded({ from: undefined, to: '2018-06-15' }, '2018-06-15'), false);
    assert.equal(hasEnded({ from: undefined, to: '2018-06-15' }, '2018'), false);
    assert.equal(hasEnded({ from: undefined, to: undefined }, '2100'), false);
  });
});
