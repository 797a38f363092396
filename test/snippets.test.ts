import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { snippetsFor } from '../client/src/snippetMatch';
import { projectRoot } from './support/shared';
import { snippets } from './support/snippets';

suite('snippets', () => {
  const all = snippets();

  test('the whole set is there', () => {
    const names = all.map(s => s.name);
    for (const name of ['行动计划', '工作要点', '实施方案', '印发通知', '一级标题', '任务', '目标', '专栏', '责任单位']) assert.ok(names.includes(name), name);
  });

  test('no spelling is used twice', () => {
    const spelling = all.flatMap(s => s.spelling);
    assert.deepEqual(spelling.filter((p, i) => spelling.indexOf(p) !== i), []);
  });

  for (const { name, spelling, description, body, expanded } of all) {
    test(`${name}: found in Chinese and by pinyin`, () => {
      assert.ok(spelling.some(p => /^\p{Script=Han}+$/u.test(p)), 'Chinese');
      assert.ok(spelling.some(p => /^[a-z]+$/.test(p)), 'pinyin');
      assert.ok(description.length > 3);
    });

    test(`${name}: tab stops run from 1 without a gap and end with $0`, () => {
      const stops = [...new Set([...body.matchAll(/\$\{?(\d+)/g)].map(m => Number(m[1])))].sort((a, b) => a - b);
      assert.deepEqual(stops, stops.map((_, i) => i));
    });

    test(`${name}: nothing of the notation is left, marks are full-width`, () => {
      assert.doesNotMatch(expanded, /[${}|]/);
      assert.doesNotMatch(expanded, /[,:;()?!]/);
      assert.doesNotMatch(expanded, /、[）。]|，。|。。/);
    });

    test(`${name}: brackets are balanced`, () => {
      for (const [open, close] of ['（）', '《》', '〔〕', '“”']) {
        const count = (mark: string | undefined): number => expanded.split(mark ?? '').length - 1;
        assert.equal(count(open), count(close), open);
      }
    });
  }
});

suite('snippets offered while typing', () => {
  const all = snippets().map(({ name, spelling, description, body, whole }) => ({ name, spelling, description, body, ...(whole ? { isFileTemplate: true } : {}) }));
  const offered = (before: string, where: { readonly first?: boolean; readonly plan?: boolean; readonly after?: string } = {}): readonly string[] =>
    snippetsFor(all, { before, after: where.after ?? '', first: where.first ?? false, plan: where.plan ?? true }).map(s => `${s.name}|${s.typed}`);

  const table: readonly (readonly [string, Parameters<typeof offered>[1], readonly string[]])[] = [
    ['xdjh', { first: true, plan: false }, ['行动计划|xdjh']],
    ['xingdong', { first: true, plan: false }, ['行动计划|xingdong']],
    ['XDJH', { first: true, plan: false }, ['行动计划|XDJH']],
    ['行动', { first: true, plan: false }, ['行动计划|行动']],
    ['　　xdjh', { first: true }, ['行动计划|xdjh']],
    // No whole draft in the middle of one; nothing at all in a text that is no plan.
    ['xdjh', {}, []],
    ['xdjh', { first: true, after: '（2026—2028年）' }, []],
    ['renwu', { plan: false }, []],
    ['rw', {}, ['任务|rw']],
    ['　　rw', {}, ['任务|rw']],
    ['落实到位。zrdw', {}, ['责任单位|zrdw']],
    ['落实到位。责任单', {}, ['责任单位|责任单']],
    ['牵头', {}, ['牵头配合|牵头']],
    ['r', {}, ['任务|r']],
    ['落实到位。z', {}, ['一级标题|z', '责任单位|z', '专栏|z', '指标表|z']],
    ['推广r', {}, []],
    ['xd', { first: true, plan: false }, []],
    ['xdj', { first: true, plan: false }, ['行动计划|xdj']],
    ['推广5g', {}, []],
    ['到2028年，mb', {}, ['目标|mb']],
    ['扩大规模', {}, []],
  ];
  for (const [before, where, expected] of table) test(`${before} ${JSON.stringify(where)}`, () => assert.deepEqual(offered(before, where), expected));
  test('each stands once, however it may be spelled', () => {
    const rows = offered('');
    assert.equal(rows.length, new Set(rows).size);
    assert.ok(rows.length >= 9);
    assert.deepEqual(offered('', { plan: false }), []);
  });
  test('the manifest offers them to the commands of the editor, and adds no rows of its own', () => {
    assert.doesNotMatch(readFileSync(join(projectRoot, 'snippets/nigao.json'), 'utf8'), /"prefix"/);
  });
});
