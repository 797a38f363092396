import assert from 'node:assert/strict';
import { analyse } from '../../../support/analysis';

const HEAD = '某县水利提升行动计划\n\n为提升防洪能力，制定本计划。\n\n一、主要任务\n\n';
const found = (text: string, rule: string): readonly string[] => analyse(text).findings.filter(f => f.ruleId === rule).map(f => f.message);

suite('a text that breaks off', () => {
  const first = '（一）加固堤防。完成险段整治。（责任单位：县水利局）\n\n';
  test('its last task is not told to lack a clause', () => assert.deepEqual(found(`${HEAD}${first}（二）疏浚河道。完成清淤。规范弃土管理，推动工程施`, 'responsibility/missing'), []));
  test('a whole last task is', () => assert.equal(found(`${HEAD}${first}（二）疏浚河道。完成清淤。规范弃土管理。`, 'responsibility/missing').length, 1));
  test('so is one before the last', () => assert.equal(found(`${HEAD}${first}（二）疏浚河道。完成清淤。\n\n（三）修缮泵站。完成安装。（责任单位：县水利局）\n\n（四）改造灌区。完成衬砌。推动工程施`, 'responsibility/missing').length, 1));
  for (const end of ['先后印发“', '先后印发《', '先后建成甲堤、']) test(`cut behind ${end}`, () => assert.equal(found(`${HEAD}（一）加固堤防。完成险段整治，开展日常巡查。${end}`, 'structure/paragraph-truncated').length, 1));
});

suite('responsibility/clause-form: the stop inside', () => {
  const forms = (clause: string): readonly string[] => found(`${HEAD}（一）加固堤防。完成验收。${clause}\n\n（二）疏浚河道。完成清淤。（责任单位：县水利局）\n`, 'responsibility/clause-form');
  test('of one phrase is superfluous', () => assert.deepEqual(forms('（责任单位：县水利局、县财政局。）'), ['括注末尾不加句号。']));
  test('of a second sentence stays', () => assert.deepEqual(forms('（责任单位：县水利局、县财政局。以下各项均需各乡镇人民政府落实，不再列出。）'), []));
  test('without it is right too', () => assert.deepEqual(forms('（责任单位：县水利局、县财政局。以下各项均需各乡镇人民政府落实，不再列出）'), []));
});

suite('reference/cited-doc-incomplete: a number left open', () => {
  const draft = (number: string): string => `某县水利提升行动计划\n\n根据《某市人民政府办公室关于印发水利提升行动方案的通知》${number}要求，制定本计划。\n\n一、主要任务\n\n（一）加固堤防。完成验收。\n`;
  for (const number of ['（某政办发〔2026〕×号）', '（某政办发〔2026〕xx号）', '（某政办发〔20××〕××号）', '（某政办发〔2026〕12号）']) test(number, () => assert.deepEqual(found(draft(number), 'reference/cited-doc-incomplete'), []));
  for (const number of ['', '（以下简称《通知》）']) test(`none: ${number}`, () => assert.equal(found(draft(number), 'reference/cited-doc-incomplete').length, 1));
});
