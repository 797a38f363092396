import assert from 'node:assert/strict';
import { marksBeside } from '../../../server/src/core/model/marksBeside';

const CASES: readonly (readonly [name: string, text: string, half: number, full: number, spaced: number])[] = [
  ['nothing', '', 0, 0, 0],
  ['marks of full width', '一是供水，二是排水；三是（节水）。', 0, 4, 0],
  ['marks of half width behind and before Han', '一是供水,二是排水;三是(节水)。', 4, 0, 0],
  ['a character counts on one side only', '水,', 1, 0, 0],
  ['two marks between Han', '水),水', 2, 0, 0],
  ['beside quotation marks', '“水”,《水》:〔水〕', 2, 0, 0],
  ['an opening mark behind a half-width one', ',“水”;《水》', 2, 0, 0],
  ['among Latin letters they are no concern', 'a, b; (c) 1:2', 0, 0, 0],
  ['blanks beside digits', '建成 5座，新建 6座', 0, 1, 2],
  ['one blank on each side is one place', '建成 5 座', 0, 0, 1],
  ['two such places', '建成 5 座、6 处', 0, 0, 2],
  ['a blank between Han is none', '建成 水库', 0, 0, 0],
  ['characters of full width beside half-width marks', '（水）,水', 1, 2, 0],
];

suite('marks beside Han characters', () => {
  for (const [name, text, half, full, spaced] of CASES) test(name, () => assert.deepEqual(marksBeside(text), { half, full, spaced }));
});
