import assert from 'node:assert/strict';
import { type Language } from '../../../server/src/core/model/buildPlan';
import { clauseOffer } from '../../../server/src/core/service/clauseOffer';
import { analyse } from '../../support/analysis';
import { marked } from '../../support/markers';

const HEAD = '浙江省甲业行动计划（2026—2028年）\n一、主要任务\n';

/** The draft with the names chosen, or the sentence of a refusal. */
function inserted(withCursor: string, names: readonly string[] = ['省甲厅', '省乙厅'], language: Language = 'plain'): string {
  const { text, position } = marked(withCursor);
  const analysis = analyse(text, { language });
  const offer = clauseOffer(analysis, position);
  if ('refused' in offer) return offer.refused;
  const [start, end] = [analysis.source.offsetAt(offer.range.start), analysis.source.offsetAt(offer.range.end)];
  return text.slice(0, start) + offer.before + names.join('、') + offer.after + text.slice(end);
}
const gives = (before: string, after: string, language: Language = 'plain'): void => assert.equal(inserted(before, undefined, language), after);

suite('clause offer: where it goes', () => {
  test('the end of the paragraph, wherever the cursor is in it', () => {
    const after = `${HEAD}（一）建设网络。布设设备。（责任单位：省甲厅、省乙厅）\n（二）其他。做好。（责任单位：省财政厅）\n`;
    for (const place of ['（一▮）建设网络。布设设备。', '（一）建设网络。布▮设设备。', '（一）建设网络。布设设备。▮']) {
      gives(`${HEAD}${place}\n（二）其他。做好。（责任单位：省财政厅）\n`, after);
    }
  });

  test('the last paragraph of a task of several, before what is below it', () => {
    gives(`${HEAD}（一）建▮设网络\n布设设备。\n贯通平台。　\n（二）其他\n做好。\n`, `${HEAD}（一）建设网络\n布设设备。\n贯通平台。（责任单位：省甲厅、省乙厅）　\n（二）其他\n做好。\n`);
  });

  test('written as the draft writes its own', () => {
    gives(`${HEAD}（一）建设网络。布▮设设备。\n（二）其他。做好。(牵头单位:省财政厅)\n`, `${HEAD}（一）建设网络。布设设备。(牵头单位:省甲厅、省乙厅)\n（二）其他。做好。(牵头单位:省财政厅)\n`);
  });

  test('a task that has a clause: behind its last name', () => {
    gives(`${HEAD}（一）建设网络。布▮设设备。（责任单位：省财政厅等）\n`, `${HEAD}（一）建设网络。布设设备。（责任单位：省财政厅、省甲厅、省乙厅等）\n`);
    gives(`${HEAD}（一）建设网络。布▮设设备。（省财政厅牵头，省商务厅配合）\n`, `${HEAD}（一）建设网络。布设设备。（省财政厅牵头，省商务厅、省甲厅、省乙厅配合）\n`);
  });

  test('a lead that stands alone gets those who support it', () => {
    gives(`${HEAD}（一）建设网络。布▮设设备。（省财政厅牵头）\n`, `${HEAD}（一）建设网络。布设设备。（省财政厅牵头，省甲厅、省乙厅配合）\n`);
  });

  test('in Markdown', () => {
    gives('# 浙江省甲业行动计划\n\n## 一、主要任务\n\n### （一）建设网络\n\n布▮设设备。\n\n### （二）其他\n', '# 浙江省甲业行动计划\n\n## 一、主要任务\n\n### （一）建设网络\n\n布设设备。（责任单位：省甲厅、省乙厅）\n\n### （二）其他\n', 'markdown');
  });

  test('in the last line without a line end', () => {
    gives(`${HEAD}（一）建设网络。布设设备。▮`, `${HEAD}（一）建设网络。布设设备。（责任单位：省甲厅、省乙厅）`);
  });

  test('a section that only holds tasks, and what is above all sections, have none', () => {
    assert.match(inserted(`${HEAD}（一）建▮设网络\n1.布设。布设设备。\n2.贯通。贯通平台。\n`), /^“（一）建设网络”之下分列任务/);
    assert.match(inserted('浙江省▮甲业行动计划\n一、主要任务\n（一）建设网络。布设设备。\n'), /^光标不在任务段落里/);
  });
});

suite('clause offer: who is on offer', () => {
  function units(withCursor: string): readonly { readonly name: string; readonly pinyin: string; readonly fullName: string; readonly why: string }[] {
    const { text, position } = marked(withCursor);
    const offer = clauseOffer(analyse(text), position);
    assert.ok(!('refused' in offer));
    return offer.units;
  }

  test('the likely ones first, each to be found by pinyin', () => {
    const [first] = units(`${HEAD}（一）发展渔业。推广▮深水网箱。\n`);
    assert.deepEqual(first, { name: '省农业农村厅', fullName: '浙江省农业农村厅', pinyin: 'nynct nongyenongcunting snynct shengnongyenongcunting', why: '本项“渔业”' });
  });

  test('not those who are named already', () => {
    const names = units(`${HEAD}（一）发展渔业。推广▮深水网箱。（责任单位：省商务厅、农业农村厅）\n`).map(u => u.name);
    assert.ok(!names.includes('省商务厅') && !names.includes('省农业农村厅') && names.includes('省财政厅'));
  });
});
