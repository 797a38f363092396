import assert from 'node:assert/strict';
import { f1, type Measured, measureAll, table, total } from './measure';

/** F1 that must hold over the five annotated documents. */
const FLOORS: readonly (readonly [string, number])[] = [
  ['outline', 0.98],
  ['clauses', 1],
  ['clause units', 0.995],
  ['attachment', 0.99],
  ['lead', 1],
  ['facts', 1],
  ['citations', 0.98],
  ['targets line + value', 0.85],
];

suite('gold annotation', () => {
  let all: readonly Measured[] = [];
  suiteSetup(function () {
    all = measureAll();
    if (all.length === 0) this.skip();
    console.log(table(all));
  });
  for (const [name, floor] of FLOORS) {
    test(`${name} ≥ ${floor}`, () => {
      const score = total(name, all);
      assert.ok(score.expected > 0, 'nothing was expected');
      assert.ok(f1(score) >= floor, `${f1(score).toFixed(4)}\n- ${score.missing.join('\n- ')}\n+ ${score.extra.join('\n+ ')}`);
    });
  }
});
