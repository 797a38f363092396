import assert from 'node:assert/strict';
import { folding } from '../../../server/src/core/service/folding';
import { analyze, PLAN } from '../../support/analyze';

const lines = (text: string, language: 'plain' | 'markdown' = 'plain'): string[] => folding(analyze(text, { language })).map(r => `${r.startLine}-${r.endLine}`);

suite('folding', () => {
  test('a section folds from its heading to its last line', () => {
    assert.deepEqual(lines(PLAN), ['3-4', '5-10', '6-8', '9-10', '11-12']);
  });

  test('blank lines at the end stay outside', () => {
    assert.deepEqual(lines('省甲业行动计划\n一、总体要求\n加快发展。\n\n\n二、主要任务\n做好工作。\n'), ['1-2', '5-6']);
  });

  test('the notice folds down to the title of what it issues', () => {
    const text = [
      '乙省人民政府办公厅关于印发乙省甲业发展行动计划的通知', '', '各市、县（市、区）人民政府，省政府直属各单位：', '《乙省甲业发展行动计划》已经省政府同意，现印发给你们，请结合实际认真贯彻执行。',
      '', '乙省人民政府办公厅', '2026年3月1日', '', '乙省甲业发展行动计划', '', '一、总体要求', '加快发展。', '',
    ].join('\n');
    assert.ok(lines(text).includes('0-6'), lines(text).join(' '));
  });

  test('comments and front matter of Markdown', () => {
    assert.ok(lines('---\ntitle: 甲\nnigao: { kind: points }\n---\n\n# 一、总体要求\n\n加快发展。\n', 'markdown').includes('0-3'));
  });

  test('no more than the client wants', () => {
    assert.equal(folding(analyze(PLAN), 2).length, 2);
  });
});
