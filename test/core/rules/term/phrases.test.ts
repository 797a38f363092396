import * as assert from 'node:assert/strict';
import { nearPhrases } from '../../../../server/src/core/knowledge/phrases';
import { lines } from '../punctuation/support';

suite('term/word-variant: set phrases with a character of the same sound', () => {
  lines('term/word-variant', [
    '做到⟦有备无换⟧。', '⟦全力以附⟧推进。', '发挥⟦模范代头⟧作用。', '保持⟦高压太势⟧。', '健全⟦长效机治⟧。', '⟦补齐短版⟧。', '⟦自立更生⟧发展水利。', '⟦络绎不觉⟧。', '⟦标本兼制⟧。', '加强⟦组织令导⟧。', '强化⟦要素保张⟧。', '推动⟦转型声级⟧。', '⟦秉公执发⟧。', '⟦渗入推进⟧改革。', '⟦独数一帜⟧。',
    '因事制宜，停止不前的要督办。', '合作共营的园区。', '动态检测水质。', '始终不予受理。', '各队伍间设立联络员。', '试点市范围扩大。', '扬帆启航。', '宁缺勿滥。', '监督检察建议落实情况。', '集中政治学习。', '依法查出的问题。', '落实《全力以附行动方案》。', '有备无患，全力以赴。', '因地制定方案。', '先期整改的企业。',
  ]);

  test('what is right is no slip, and time is linear', () => {
    assert.deepEqual(nearPhrases('因地制宜、因时制宜，双管齐下、多管齐下，后继有人').map(h => h.entry.wrong), []);
    assert.deepEqual(nearPhrases('全力以附全力以附').map(h => [h.span.start, h.entry.right]), [[0, '全力以赴'], [4, '全力以赴']]);
    assert.equal(nearPhrases('全力以'.repeat(300_000)).length, 0);
  });
});
