import assert from 'node:assert/strict';
import { Idle } from '../../server/src/lsp/idle';

suite('work that is put off', () => {
  test('is done once, after a time in which nobody typed or asked', async () => {
    const waits: (() => void)[] = [];
    let done = 0;
    const idle = new Idle({ wait: () => new Promise(resolve => waits.push(resolve)), rest: () => Promise.resolve(), now: () => 0 }, () => void done++);
    const pass = async (): Promise<void> => {
      waits.shift()?.();
      await new Promise(resolve => setImmediate(resolve));
    };
    idle.wanted();
    idle.wanted();
    idle.touched();
    await pass();
    assert.equal(done, 0, 'somebody typed meanwhile');
    await pass();
    assert.deepEqual([done, waits.length], [1, 0]);
    idle.wanted();
    await pass();
    assert.equal(done, 2);
  });
});
