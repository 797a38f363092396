import assert from 'node:assert/strict';
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
