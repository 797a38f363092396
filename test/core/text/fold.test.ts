import assert from 'node:assert/strict';
import { fold } from '../../../server/src/core/text/fold';

const CASES: readonly (readonly [text: string, folded: string])[] = [
  ['（责任单位：省水利厅，省财政厅；）？！', '(责任单位:省水利厅,省财政厅;)?!'],
  ['２０２８年达到９５．５％', '2028年达到95.5%'],
  ['ＡＩ＋制造', 'AI+制造'],
  ['一、\u00a0总体\u3000要求\u2003', '一、 总体 要求 '],
  ['⽔利⼯程⻅附件', '水利工程见附件'],
  ['㎡、⑴、①、Ⅱ、“引号”、《书名》。', '㎡、⑴、①、Ⅱ、“引号”、《书名》。'],
  ['𠮷安镇（𠮷水）', '𠮷安镇(𠮷水)'],
  ['plain ASCII, 1.5', 'plain ASCII, 1.5'],
  ['', ''],
];

suite('fold', () => {
  for (const [text, folded] of CASES) test(JSON.stringify(text), () => assert.equal(fold(text), folded));

  test('the length never changes, whatever the character', () => {
    for (let code = 0; code < 0x10000; code++) {
      const c = String.fromCharCode(code);
      if (fold(c).length !== 1) assert.fail(`U+${code.toString(16)} becomes ${JSON.stringify(fold(c))}`);
    }
  });
});
