import assert from 'node:assert/strict';
import { placeBefore, spanAfter, typedChange } from '../../../server/src/core/service/typing';

/** ⟨ ⟩ stand around what was taken away, ⟦ ⟧ around what was typed. */
const CHANGES: readonly (readonly [name: string, text: string])[] = [
  ['a character in the middle', '责任单位：省⟦科⟧技厅'],
  ['several at once, as an input method commits them', '责任单位：⟦省科技厅⟧'],
  ['at the beginning', '⟦一⟧、总体要求'],
  ['at the end', '完善机制⟦。⟧'],
  ['a character taken away', '完善⟨的⟩机制'],
  ['one word for another', '完善⟨机制⟩⟦体系⟧。'],
];

const NONE: readonly (readonly [name: string, before: string, after: string])[] = [
  ['a line end', '完善机制', '完善\n机制'],
  ['a tab', '水利局', '水利\t局'],
  ['a mark of a cell', '水利局', '水利|局'],
  ['a paste', '完善机制。', '完善机制，健全由分管领导牵头、各单位分工负责的推进体系。'],
  ['changes far apart', '一、完善机制，健全体系，形成合力。', '二、完善机制，健全体系，形成合力！'],
];

suite('what was typed since', () => {
  for (const [name, text] of CHANGES) {
    test(name, () => {
      const before = text.replace(/⟦.*⟧/, '').replace(/[⟨⟩]/g, '');
      const after = text.replace(/⟨.*⟩/, '').replace(/[⟦⟧]/g, '');
      const change = typedChange(before, after);
      assert.ok(change);
      assert.equal(before.slice(0, change.start) + change.added + before.slice(change.start + change.removed), after);
      assert.equal(change.added, /⟦(.*)⟧/.exec(text)?.[1] ?? '');
    });
  }

  for (const [name, before, after] of NONE) test(`${name} is no typing within a line`, () => assert.equal(typedChange(before, after), undefined));

  test('a text that did not change', () => {
    assert.deepEqual(typedChange('甲乙', '甲乙'), { start: 2, removed: 0, added: '' });
  });

  test('places before the change', () => {
    const change = { start: 4, removed: 2, added: '甲乙丙' };
    assert.deepEqual([0, 4, 5, 6, 7, 9].map(offset => placeBefore(change, offset)), [0, 4, 4, 4, 6, 8]);
  });

  test('spans after the change', () => {
    const change = { start: 4, removed: 2, added: '甲乙丙' };
    assert.deepEqual(spanAfter(change, { start: 1, end: 4 }), { start: 1, end: 4 });
    assert.deepEqual(spanAfter(change, { start: 6, end: 8 }), { start: 7, end: 9 });
    assert.equal(spanAfter(change, { start: 3, end: 5 }), undefined);
    assert.equal(spanAfter(change, { start: 5, end: 9 }), undefined);
  });
});
