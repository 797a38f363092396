import assert from 'node:assert/strict';
import { type Timing } from '../../server/src/lsp/host';
import { SourceText } from '../../server/src/core/text/sourceText';
import { PLAN } from '../support/analyze';
import { TestClient } from '../support/server';

const uri = 'file:///drafts/plan.gw';
const FLAWED = PLAN.replace('（责任单位：省经信厅、省财政厅）', '（责任单位：省经信委、省财政厅）');

suite('checked while the writer pauses', () => {
  test('what was changed is read and checked before the quiet time ends', async () => {
    const passes: (() => void)[] = [];
    const waits: number[] = [];
    let work = 0;
    const timing: Timing = { now: () => ++work, rest: () => Promise.resolve(), wait: ms => (waits.push(ms), new Promise(resolve => passes.push(resolve))) };
    const client = await TestClient.start({ timing });
    const start = FLAWED.indexOf('省经信委');
    const at = new SourceText(FLAWED).rangeOf({ start, end: start + 4 });
    await client.open(uri, FLAWED);
    await client.pulled(uri);
    await client.change(uri, { range: at, text: '省经信厅' });
    const pulled = client.pulled(uri);
    const next = async (count: number): Promise<void> => {
      while (waits.length < count) await new Promise(resolve => setImmediate(resolve));
    };
    await next(2);
    passes[0]?.();
    await next(3);
    assert.deepEqual(waits, [8, 400, 100]);
    const read = work;
    passes[2]?.();
    // Until it has nothing left to do.
    for (let still = 0, last = work; still < 50; still = work === last ? still + 1 : 0, last = work) await new Promise(resolve => setImmediate(resolve));
    const checked = work;
    assert.ok(checked > read);
    passes[1]?.();
    assert.ok(!(await pulled).some(d => d.code === 'unit/former-name'));
    assert.equal(work, checked, 'nothing was worked out twice');
    client.dispose();
  });
});
