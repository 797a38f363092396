import assert from 'node:assert/strict';
import { blocksOf } from '../../../server/src/core/model/walk';
import { analyse } from '../../support/analysis';

// Texts that are no plans, or are out of shape: nothing may throw, every span must lie in the text, nothing may be reported.
const TEXTS: readonly (readonly [name: string, text: string])[] = [
  ['empty', ''],
  ['blanks only', ' \n\t\n　\r\n\ufeff\n'],
  ['one long line', '推进水网建设'.repeat(20_000)],
  ['opening brackets', '（'.repeat(20_000)],
  ['half-width brackets', '('.repeat(20_000)],
  ['nested brackets', '（'.repeat(10_000) + '）'.repeat(10_000)],
  ['opening book marks', '《'.repeat(20_000)],
  ['nested quotation marks', '“'.repeat(5_000) + '”'.repeat(5_000)],
  ['mismatched marks', '（《“〔'.repeat(3_000) + '）》”'.repeat(3_000)],
  ['separators', '、，；：。'.repeat(5_000)],
  ['dashes', '—'.repeat(20_000)],
  ['numerals', '一'.repeat(20_000)],
  ['digits', '1234567890'.repeat(2_000)],
  ['labels without units', '责任单位：'.repeat(4_000)],
  ['clauses that stand open', '（责任单位：县水利局'.repeat(3_000)],
  ['和 without end', `责任单位：${'县局和'.repeat(5_000)}`],
  ['tabs', 'a\tb\tc\n'.repeat(3_000)],
  ['one row of many cells', '数\t'.repeat(10_000)],
  ['lone surrogates', `一、\ud842主要\udfb7任务\n${'\ud842'.repeat(2_000)}\n`],
  ['NUL characters', '\0一、任务\0\n'.repeat(500)],
  ['control characters', Array.from({ length: 32 }, (_, i) => String.fromCharCode(i)).join('（任务）')],
  ['English', 'The quick brown fox jumps over the lazy dog (1. one, 2. two).\n'.repeat(200)],
  ['a log', '2026-11-21 10:00:00 [INFO] server.Main (thread-1): request GET /x?a=1 took 23ms\n'.repeat(300)],
  ['JSON', JSON.stringify(Array.from({ length: 500 }, (_, i) => ({ id: i, 责任单位: '县水利局', list: [1, 2, 3] })), undefined, 2)],
  ['source code', 'export function f(x: number): number {\n  // 一、注释\n  return x > 1 ? f(x - 1) : 0; // （二）说明\n}\n'.repeat(100)],
  ['a novel', '他说：“明天再来。”（笑）\n“好。”她答道，转身离开了院子。\n'.repeat(200)],
  ['a shopping list', '1. 鸡蛋\n2. 牛奶\n4. 面包\n'],
];

suite('hostile input', () => {
  for (const [name, text] of TEXTS) {
    test(name, () => {
      const analysis = analyse(text);
      const { length } = text;
      for (const block of blocksOf(analysis.plan)) assert.ok(block.span.start >= 0 && block.span.start <= block.span.end && block.span.end <= length);
      assert.equal(analysis.profile.id, undefined);
      assert.ok(analysis.tasks.every(task => !task.uncovered));
      // What is no plan is judged by its marks alone: brackets that never close are few findings, however many they are.
      const [pairs, others] = [analysis.findings.filter(f => f.ruleId === 'punctuation/pair-unbalanced'), analysis.findings.filter(f => f.ruleId !== 'punctuation/pair-unbalanced')];
      assert.ok(pairs.length <= 6);
      if (name !== 'a shopping list') assert.deepEqual(others.map(f => f.ruleId), []);
    });
  }

  test('every block lies in its parent, siblings do not overlap', () => {
    const marks = ['一、甲', '（一）乙', '1.丙。丁', '（1）戊', '①己', '——庚', '专栏1 辛', '指标\t数量', '附件1', '正文。', '', '第一章 壬', '责任单位：县水利局', '某县水网行动计划', '2026年3月1日', '— 2 —'];
    let seed = 7;
    const next = (): string => marks[(seed = (seed * 1103515245 + 12345) % 2 ** 31) % marks.length] as string;
    for (let round = 0; round < 200; round++) {
      const text = Array.from({ length: 40 }, next).join('\n');
      const walk = (blocks: readonly { span: { start: number; end: number }; children?: readonly unknown[] }[], start: number, end: number): void => {
        let at = start;
        for (const block of blocks) {
          assert.ok(block.span.start >= at && block.span.end <= end, `${JSON.stringify(block.span)} in ${at}–${end}\n${text}`);
          at = block.span.end;
          walk((block.children ?? []) as typeof blocks, block.span.start, block.span.end);
        }
      };
      const { plan } = analyse(text);
      walk(plan.children, 0, text.length);
    }
  });

  test('a hundred thousand characters of headings give as many headings', () => {
    const text = Array.from({ length: 10_000 }, (_, i) => `${(i % 99) + 1}.加快建设。`).join('\n');
    assert.equal([...blocksOf(analyse(text).plan)].filter(b => b.kind === 'section').length, 10_000);
  });
});

suite('more of one kind than a call stack holds', () => {
  test('a table of 70 000 rows gives its 140 000 targets', () => {
    const rows = Array.from({ length: 70_000 }, (_, i) => `站点${i}（个）\t${i + 1}\t${i + 2}`).join('\n');
    assert.equal(analyse(`滨江市水网建设规划（2026—2028年）\n一、目标\n指标\t2027年\t2028年\n${rows}\n`).targets.length, 140_000);
  });
});
