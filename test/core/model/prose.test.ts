import assert from 'node:assert/strict';
import { fold } from '../../../server/src/core/text/fold';
import { span } from '../../../server/src/core/text/span';
import { analyse } from '../../support/analysis';

const DRAFT = [
  '浏览量：12',
  '关于印发云溪市渔港建设行动计划的通知',
  '各县（市、区）人民政府：',
  '现将《云溪市渔港建设行动计划》印发给你们。',
  '一、主要任务',
  '（一）建设渔港。详见https://example.gov.cn/a,b，联系yugang@example.cn。',
  '指标\t单位\t2028年',
  '渔港\t个\t30',
  '',
].join('\n');

suite('prose of a draft', () => {
  const { prose, source } = analyse(DRAFT);
  const found = (text: string): (typeof prose)[number] => {
    const hit = prose.find(p => p.text.includes(text));
    assert.ok(hit, text);
    return hit;
  };
  test('reading order, without residue, cells too', () => {
    const starts = prose.map(p => p.spanOf(span(0, 1)).start);
    assert.deepEqual(starts, [...starts].sort((a, b) => a - b));
    assert.ok(!prose.some(p => p.text.includes('浏览量')));
    assert.equal(found('渔港建设行动计划的通知').element, 'title');
    assert.equal(found('人民政府').element, 'addressees');
    assert.equal(found('主要任务').element, undefined);
    assert.deepEqual(prose.filter(p => p.place === 'cell').map(p => p.text), ['指标', '单位', '2028年', '渔港', '个', '30']);
  });
  test('addresses stand verbatim, quotations are known, offsets lead back', () => {
    const task = found('建设渔港。');
    assert.deepEqual(task.verbatim.map(v => task.text.slice(v.start, v.end)), ['https://example.gov.cn/a,b', 'yugang@example.cn']);
    const notice = found('现将');
    assert.deepEqual(notice.quotations.map(q => notice.text.slice(q.start, q.end)), ['《云溪市渔港建设行动计划》']);
    for (const p of prose) {
      assert.equal(p.folded, fold(p.text));
      assert.equal(source.slice(p.spanOf(span(0, p.text.length))), p.text);
    }
  });
});
