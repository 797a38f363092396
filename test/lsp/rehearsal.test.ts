import assert from 'node:assert/strict';
import { Rehearsal } from '../../server/src/lsp/rehearsal';
import { lastingReading } from '../../server/src/core/model/reading';
import { remembered } from '../../server/src/core/text/memo';
import { analyze, PLAN } from '../support/analyze';

const timing = (): { rests: number; wait(): Promise<void>; rest(): Promise<void>; now(): number } => ({
  rests: 0,
  wait: () => Promise.resolve(),
  rest() {
    this.rests++;
    return Promise.resolve();
  },
  now: () => 0,
});

suite('reading once more before somebody types', () => {
  test('rests between its parts, and changes nothing of what was read', async () => {
    const analysis = analyze(PLAN, { read: remembered(lastingReading) });
    const before = JSON.stringify([analysis.plan, analysis.targets, analysis.findings]);
    const time = timing();
    const rehearsal = new Rehearsal(analysis, time, () => true);
    await rehearsal.first();
    await rehearsal.again();
    assert.ok(time.rests > 10, String(time.rests));
    assert.equal(JSON.stringify([analysis.plan, analysis.targets, analysis.findings]), before);
    const again = analysis.withText(PLAN);
    assert.equal(JSON.stringify([again.plan, again.targets, again.findings]), before);
  });

  test('stops as soon as somebody types', async () => {
    const time = timing();
    const rehearsal = new Rehearsal(analyze(PLAN), time, () => time.rests < 5);
    await rehearsal.first();
    await rehearsal.again();
    assert.equal(time.rests, 5);
  });
});
