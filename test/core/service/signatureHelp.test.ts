import assert from 'node:assert/strict';
import { signatureHelp } from '../../../server/src/core/service/signatureHelp';
import { analyse } from '../../support/analysis';
import { marked } from '../../support/markers';

/** Forms shown, the first with its active slot in 【】. */
function slots(withCursor: string): readonly string[] | undefined {
  const { text, position } = marked(withCursor);
  const help = signatureHelp(analyse(text), position);
  if (help === null) return undefined;
  return help.signatures.map(({ label, parameters }, i) => {
    const at = i === 0 ? parameters?.[help.activeParameter ?? 0]?.label : undefined;
    return Array.isArray(at) ? `${label.slice(0, at[0])}【${label.slice(at[0], at[1])}】${label.slice(at[1])}` : label;
  });
}

const THREE = '（牵头单位：省经信厅；配合单位：省财政厅、省商务厅；完成时限：2027年6月底前）';
const draft = (clause: string, other = THREE): string => `东海省港航发展行动计划\n一、主要任务\n（一）建设港口。更新岸桥。${other}\n（二）发展海运。壮大船队。${other}\n（三）开放航线。新辟航线。${clause}\n`;
const first = (withCursor: string): string | undefined => slots(withCursor)?.[0];

suite('signature of a responsibility clause', () => {
  const table: readonly (readonly [string, string, string | undefined])[] = [
    ['（▮', THREE, '（【牵头单位：××】；配合单位：××、××；完成时限：××××年××月底前）'],
    ['（牵头单位：▮', THREE, '（【牵头单位：××】；配合单位：××、××；完成时限：××××年××月底前）'],
    ['（牵头单位：省经信厅；▮）', THREE, '（【牵头单位：××】；配合单位：××、××；完成时限：××××年××月底前）'],
    ['（牵头单位：省经信厅；配合单位：省财政厅、▮）', THREE, '（牵头单位：××；【配合单位：××、××】；完成时限：××××年××月底前）'],
    ['（牵头单位：省经信厅；配合单位：省财政厅；完成时限：▮）', THREE, '（牵头单位：××；配合单位：××、××；【完成时限：××××年××月底前】）'],
    ['(牵头单位:省经信厅;配合单位:▮)', '(牵头单位:省经信厅;配合单位:省财政厅)', '(牵头单位:××;【配合单位:××、××】)'],
    ['（责任单位：省经信厅、▮）', '（责任单位：省财政厅）', '（【责任单位：××、××】）'],
    // The draft writes it otherwise, but this one has begun so.
    ['（责任单位：▮）', THREE, '（【责任单位：××、××】）'],
    ['（责任单位：省经信厅；完成时限：▮）', '（责任单位：省财政厅；完成时限：2027年底）', '（责任单位：××、××；【完成时限：××××年××月底前】）'],
    ['新辟▮航线', THREE, undefined],
    ['（一期工程▮）', THREE, undefined],
  ];
  for (const [clause, other, expected] of table) test(clause, () => assert.equal(first(draft(clause, other)), expected));

  test('a line with a label has no brackets', () => {
    assert.match(first(draft('\n牵头单位：省经信厅；配合单位：▮', '（责任单位：省财政厅）')) ?? '', /^牵头单位：××；【配合单位：××、××】/);
  });
  test('the forms of the draft first, then those that are usual', () => {
    assert.deepEqual(slots(draft('（▮', '（责任单位：省财政厅）'))?.map(s => s.replace(/[【】]/g, '')), ['（责任单位：××、××）', '（牵头单位：××；配合单位：××、××）', '（牵头单位：××；配合单位：××、××；完成时限：××××年××月底前）']);
  });
  test('every slot says what to write', () => {
    const { text, position } = marked(draft('（▮'));
    for (const parameter of signatureHelp(analyse(text), position)?.signatures[0]?.parameters ?? []) assert.ok(typeof parameter.documentation === 'object' && parameter.documentation.value.length > 5);
  });
});
