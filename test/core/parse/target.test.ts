import assert from 'node:assert/strict';
import { scanDeadlines } from '../../../server/src/core/parse/date';
import { type Target } from '../../../server/src/core/parse/target';
import { scanTargets } from '../../../server/src/core/parse/target/scan';
import { CASES, NOTHING } from './targetCases';

const targetsOf = (text: string): readonly Target[] => scanTargets(text, scanDeadlines(text));

function shown(t: Target): string {
  const q = t.quantity;
  const value = q ? `${q.value}${q.value2 === undefined ? '' : `-${q.value2}`} ${q.unit}` : '-';
  const limit = t.deadline === undefined ? '-' : t.deadline.form === 'by' ? String(t.deadline.date.year) : t.deadline.form;
  const base = t.base === undefined ? '' : (t.base.year === undefined ? '' : ` ^${t.base.year}`) + (t.base.value === undefined ? '' : ` <${t.base.value.value}`);
  return `${t.kind} ${t.operator} ${value} ${t.name} @${limit}${base}`;
}

suite('targets of a paragraph', () => {
  for (const [text, expected] of CASES) test(text.slice(0, 40), () => assert.deepEqual(targetsOf(text).map(shown), expected));
});

suite('numbers that are no targets', () => {
  for (const text of NOTHING) test(text.slice(0, 40), () => assert.deepEqual(targetsOf(text).map(shown), []));
});
