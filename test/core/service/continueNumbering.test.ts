import assert from 'node:assert/strict';
import { continueNumbering } from '../../../server/src/core/service/continueNumbering';
import { applyEdits } from '../../../server/src/core/service/edits';
import { open } from '../../support/draftEdits';
import { marked } from '../../support/markers';

/** ▮ is the cursor after Enter. */
const CASES: readonly (readonly [name: string, text: string, gives: string])[] = [
  ['1.之后是2.', '一、主要任务\n1.改造灌区。完成验收。\n▮\n', '一、主要任务\n1.改造灌区。完成验收。\n2.\n'],
  ['序号后的空格照上一项', '一、主要任务\n1. 改造灌区。完成验收。\n▮', '一、主要任务\n1. 改造灌区。完成验收。\n2. '],
  ['缩进照上一项', '　　一、主要任务\n　　（一）改造灌区。完成验收。\n▮\n', '　　一、主要任务\n　　（一）改造灌区。完成验收。\n　　（二）\n'],
  ['编辑器已经缩进的不重复', '　　一、主要任务\n　　（一）改造灌区。完成验收。\n　　▮\n', '　　一、主要任务\n　　（一）改造灌区。完成验收。\n　　（二）\n'],
  ['半角括号', '一、主要任务\n(九)改造灌区。完成验收。\n▮\n', '一、主要任务\n(九)改造灌区。完成验收。\n(十)\n'],
  ['短的列举也接', '一、申报材料\n（1）申请表\n▮\n', '一、申报材料\n（1）申请表\n（2）\n'],
  ['①', '一、申报材料\n①申请表；\n▮\n', '一、申报材料\n①申请表；\n②\n'],
  ['——', '一、主要目标\n——改造灌区。完成验收。\n▮\n', '一、主要目标\n——改造灌区。完成验收。\n——\n'],
  ['跨行的一项', '一、主要任务\n1.改造灌区，\n完成验收。\n▮\n', '一、主要任务\n1.改造灌区，\n完成验收。\n2.\n'],
  ['空的一项，去掉序号', '一、主要任务\n1.改造灌区。完成验收。\n2.\n▮\n', '一、主要任务\n1.改造灌区。完成验收。\n\n'],
  ['空的一项，缩进留着', '一、主要任务\n　　1.改造灌区。完成验收。\n　　2.\n　　▮\n', '一、主要任务\n　　1.改造灌区。完成验收。\n　　\n'],
  ['单独一行的标题之后写正文', '一、主要任务\n▮\n', '一、主要任务\n\n'],
  ['（一）单独成行的也是', '一、主要任务\n（一）改造灌区。\n▮\n', '一、主要任务\n（一）改造灌区。\n\n'],
  ['普通段落', '一、主要任务\n改造灌区。\n▮\n', '一、主要任务\n改造灌区。\n\n'],
  ['新行上有字', '一、主要任务\n1.改造灌区。\n▮完成验收。\n', '一、主要任务\n1.改造灌区。\n完成验收。\n'],
  ['隔了空行', '一、主要任务\n1.改造灌区。完成验收。\n\n▮\n', '一、主要任务\n1.改造灌区。完成验收。\n\n\n'],
  ['还没有写完的标题', '一、\n▮\n', '一、\n\n'],
  ['⑳之后没有', '一、申报材料\n⑳申请表；\n▮\n', '一、申报材料\n⑳申请表；\n\n'],
  ['文首', '▮一、主要任务\n', '一、主要任务\n'],
];

suite('numbering that continues on Enter', () => {
  for (const [name, withCursor, gives] of CASES) {
    test(name, () => {
      const { text, position } = marked(withCursor);
      assert.equal(applyEdits(text, continueNumbering(open(text), position)), gives);
    });
  }
});
