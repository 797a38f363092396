import assert from 'node:assert/strict';
import { scanQuantities } from '../../../server/src/core/parse/quantity';

const shown = (text: string): readonly string[] =>
  scanQuantities(text)
    .filter(q => q.unitClass !== 'none')
    .map(({ quantity: q, operator, relation, bound }) => `${operator} ${q.value}${q.value2 === undefined ? '' : `-${q.value2}`} ${q.unit} ±${q.half} [${relation}|${bound}]`);

const CASES: readonly (readonly [string, readonly string[]])[] = [
  ['达到2.6万亿元以上', ['ge 2.6 万亿元 ±0.05 [达到|以上]']],
  ['不少于 50 家', ['ge 50 家 ±0.5 [不少于|]']],
  ['不得低于50%', ['ge 50 % ±0.5 [不得低于|]']],
  ['突破1,200亿元', ['gt 1200 亿元 ±0.5 [突破|]']],
  ['5—8家', ['range 5-8 家 ±0.5 [|]']],
  ['8000～1.2万人次', ['range 0.8-1.2 万人次 ±0.05 [|]']],
  ['10%至15%', ['range 10-15 % ±0.5 [|]']],
  ['40余个、100多家', ['gtTens 40 个 ±0.5 [|余]', 'gtTens 100 家 ±0.5 [|多]']],
  ['30家左右,约20所', ['approx 30 家 ±0.5 [|左右]', 'approx 20 所 ±0.5 [约|]']],
  ['控制在28微克/立方米以内', ['le 28 微克/立方米 ±0.5 [控制在|以内]']],
  ['提高到65.5%', ['eq 65.5 % ±0.05 [提高到|]']],
  ['200台/万人', ['eq 200 台/万人 ±0.5 [|]']],
  ['500台(套)、20个（家）', ['eq 500 台(套) ±0.5 [|]', 'eq 20 个(家) ±0.5 [|]']],
  ['３０％', ['eq 30 % ±0.5 [|]']],
  ['第19届、5G、2.0版、12英寸、531X、1+N、世界500强、100人才、2022年', []],
  ['20万吨级码头、10人工智能', []],
];

suite('quantities', () => {
  for (const [text, expected] of CASES) test(text, () => assert.deepEqual(shown(text), expected));
});
