import assert from 'node:assert/strict';
import { inlayHints } from '../../../server/src/core/service/inlayHints';
import { inReadersUnit } from '../../../server/src/core/service/readersUnit';
import { measureOf } from '../../../server/src/core/model/measures';
import { type Span } from '../../../server/src/core/text/span';
import { analyse } from '../../support/analysis';
import { marked } from '../../support/markers';

const both = { units: true, amounts: true };
/** `words before|hint` */
function hints(text: string, where?: Span, options = both): readonly string[] {
  const { source } = analyse(text);
  return inlayHints(analyse(text), where ?? { start: 0, end: text.length }, options).map(h => {
    const at = source.offsetAt(h.position);
    return `${text.slice(Math.max(0, at - 6), at)}|${String(h.label)}`;
  });
}

const HEAD = '东海省港航发展行动计划\n一、主要任务\n';
const INHERITS = `${HEAD}（一）建设智慧港口。\n1.更新装卸设备。分批更新岸桥。\n2.建设调度平台。打通船舶数据。\n（责任单位：省交通运输厅、省经信厅）\n（二）发展海运。壮大船队。（责任单位：省商务厅）\n`;

suite('inlay hints: units', () => {
  test('behind headings of tasks that inherit their clause, and behind no others', () => {
    assert.deepEqual(hints(INHERITS), ['新装卸设备。|承上级：省交通运输厅等2家', '设调度平台。|承上级：省交通运输厅等2家']);
  });
  test('a lead is named as such; a single unit stands alone', () => {
    assert.ok(hints(INHERITS.replace('责任单位：省交通运输厅、', '省交通运输厅牵头，').replace('省经信厅）', '省经信厅配合）'))[0]?.endsWith('省交通运输厅牵头'));
    assert.ok(hints(INHERITS.replace('、省经信厅', ''))[0]?.endsWith('：省交通运输厅'));
  });
  test('the tooltip is the clause itself', () => {
    assert.equal(inlayHints(analyse(INHERITS), { start: 0, end: INHERITS.length }, both)[0]?.tooltip, '（责任单位：省交通运输厅、省经信厅）');
  });
  test('tasks with units of their own, and tasks without any, get none', () => {
    assert.deepEqual(hints(`${HEAD}（一）建设智慧港口。更新岸桥。（责任单位：省交通运输厅）\n（二）发展海运。壮大船队。\n`), []);
  });
  test('only what is asked for, and only in the stretch asked for', () => {
    assert.deepEqual(hints(INHERITS, undefined, { units: false, amounts: true }), []);
    const at = INHERITS.indexOf('2.建设');
    assert.deepEqual(hints(INHERITS, { start: at, end: at + 12 }).map(h => h.slice(0, 6)), ['设调度平台。']);
  });
});

suite('inlay hints: amounts', () => {
  const table: readonly (readonly [string, string | undefined])[] = [
    ['26000亿元', '2.6万亿元'], ['12,500亿元', '1.25万亿元'], ['120000万元', '12亿元'], ['15800万元', '1.58亿元'], ['12345678元', '1230万元'], ['260000000元', '2.6亿元'],
    ['0.35亿元', '3500万元'], ['0.05万亿元', '500亿元'], ['120000户', '12万户'], ['1250000人次', '125万人次'], ['350000万千瓦时', '35亿千瓦时'],
    ['2.6万亿元', undefined], ['9800亿元', undefined], ['120亿元', undefined], ['5000万元', undefined], ['25000家', undefined], ['300元', undefined], ['98%', undefined],
    ['120000公里', undefined], ['1.2亿元', undefined], ['100000项', undefined], ['0亿元', undefined],
  ];
  for (const [written, expected] of table) {
    test(`${written} → ${expected ?? 'nothing'}`, () => {
      const [, digits = '', unit = ''] = /^([\d.,]+)(.*)$/.exec(written) ?? [];
      assert.equal(inReadersUnit(Number(digits.replace(/,/g, '')), measureOf(unit), unit), expected);
      const found = hints(`${HEAD}（一）做大规模。到2028年，总量达到${written}。\n`, undefined, { units: false, amounts: true });
      assert.deepEqual(found.map(h => h.split('|')[1]), expected === undefined ? [] : [`≈${expected}`]);
    });
  }
  test('full-width digits, several in a sentence, a range left alone', () => {
    assert.deepEqual(hints(`${HEAD}（一）做大规模。投资２６０００亿元，其中财政120000万元，银行30000—50000亿元。\n`).map(h => h.split('|')[1]), ['≈2.6万亿元', '≈12亿元']);
  });
  test('in a quotation the amount is another’s, and stays as it is', () => {
    assert.deepEqual(hints(`${HEAD}（一）做大规模。落实《26000亿元投资清单》。\n`), []);
  });
  test('in a table too', () => {
    assert.deepEqual(hints('# 东海省港航发展行动计划\n\n| 项目 | 投资 |\n| --- | --- |\n| 岸桥 | 26000亿元 |\n', undefined).map(h => h.split('|')[1]), ['≈2.6万亿元']);
  });
  test('the end of an amount that begins outside the stretch is seen, the next paragraph is not', () => {
    const { text, ranges: [where] } = marked(`${HEAD}（一）做大规模。投资26⟦000亿元。⟧\n（二）做强质量。投资36000亿元。\n`);
    assert.deepEqual(hints(text, where).map(h => h.split('|')[1]), ['≈2.6万亿元']);
  });
});
