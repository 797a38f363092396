import assert from 'node:assert/strict';
import { run } from '../../support/draftEdits';

const CASES: readonly (readonly [name: string, text: string, gives: string, language?: 'markdown'])[] = [
  ['光标所在的一段', '一、主要任务\n改造▮灌区渠道，\n更新闸门、\n水泵。\n修缮泵站，\n更换电机。\n', '一、主要任务\n改造灌区渠道，更新闸门、水泵。\n修缮泵站，\n更换电机。\n'],
  ['全文', '一、主要任务\n改造灌区渠道，\n　　更新闸门。\n修缮泵站，\n\n更换电机。\n', '一、主要任务\n改造灌区渠道，更新闸门。\n修缮泵站，更换电机。\n'],
  ['选区内', '一、主要任务\n⟦改造灌区渠道，\n更新闸门。⟧\n修缮泵站，\n更换电机。\n', '一、主要任务\n改造灌区渠道，更新闸门。\n修缮泵站，\n更换电机。\n'],
  ['选区内没有认出断行的，照写稿人的意思', '一、主要任务\n⟦改造灌区\n渠道\n（一）修缮泵站⟧\n更换电机。\n', '一、主要任务\n改造灌区渠道\n（一）修缮泵站\n更换电机。\n'],
  ['外文单词之间留空格', '一、主要任务\n推广▮Internet of Things、Smart、\nGrid。\n', '一、主要任务\n推广Internet of Things、Smart、Grid。\n'],
  ['标题的两行不并', '某市灌区现代化改造与\n高质量发展行动计划\n一、主要任务\n改造灌区渠道，\n更新闸门。\n', '某市灌区现代化改造与\n高质量发展行动计划\n一、主要任务\n改造灌区渠道，更新闸门。\n'],
  ['Markdown 的软换行可并，硬换行不动', '## 一、主要任务\n\n改造灌区渠道，\n更新闸门，  \n修缮泵站。\n', '## 一、主要任务\n\n改造灌区渠道，更新闸门，  \n修缮泵站。\n', 'markdown'],
  ['Markdown 的行首记号不删', '- 改造灌区渠道，\n  **更新闸门**。\n\n> 修缮泵站，\n> 更换电机。\n', '- 改造灌区渠道，\n  **更新闸门**。\n\n> 修缮泵站，\n> 更换电机。\n', 'markdown'],
  ['回车换行', '一、主要任务\r\n改造灌区渠道，\r\n更新闸门。\r\n', '一、主要任务\r\n改造灌区渠道，更新闸门。\r\n'],
];

suite('joining broken lines', () => {
  for (const [name, text, gives, language] of CASES) test(name, () => assert.equal(run('joinLines', text, language).text, gives));

  test('nothing to join', () => {
    assert.equal(run('joinLines', '一、主要任务\n改造灌区▮渠道。\n').refused, '此处没有断开的句子。');
    assert.equal(run('joinLines', '一、主要任务\n改造灌区渠道。\n').refused, '全文没有断开的句子。');
  });
});
