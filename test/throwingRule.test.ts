import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCli } from '../server/src/cli/cli';
import { type Io } from '../server/src/cli/io';
import { intlSegmenter } from '../server/src/core/text/segmenter';
import { analyse, knowledge, TODAY } from './support/analysis';
import { TestClient } from './support/server';
import { whileThrowing } from './support/throwing';

/** A whole draft with faults of several rules: a former name, a task without unit, half-width marks, a sum that does not add up. */
const DRAFT = `滨江省数据流通行动计划（2026—2028年）

一、总体要求
到2028年，建成数据流通平台5个，其中省级2个、市级4个。
二、主要任务
（一）建设平台。开展数据流通平台建设,完善服务体系。（责任单位：国土资源部）
（二）培育企业。支持企业上云,培育标杆企业。（责任单位：国家数据局）
（三）完善制度。健全流通规则。（责任单位：国家数据局）
（四）保障安全。落实安全责任。
三、保障措施
（一）加强组织领导。各地各有关部门要落实责任。
`;
const BROKEN = 'punctuation/ascii';
const sound = analyse(DRAFT).findings.map(f => f.ruleId);
const others = sound.filter(id => id !== BROKEN);

function assertOnlyThatOne(found: readonly { readonly rule: string; readonly message: string }[]): void {
  const failed = found.filter(f => f.rule === 'nigao/rule-failed');
  assert.equal(failed.length, 1);
  assert.match(failed[0]?.message ?? '', new RegExp(`规则${BROKEN}运行出错（第\\d+段），本稿未经该规则检查；其余规则照常运行。`));
  assert.deepEqual(found.map(f => f.rule).filter(id => id !== 'nigao/rule-failed').sort(), [...others].sort());
}

suite('a rule that throws on a draft', () => {
  test('the draft has faults of several rules, that one among them', () => {
    assert.ok(sound.includes(BROKEN));
    assert.ok(new Set(others).size >= 3, others.join());
  });

  test('command line: one finding names it, every other rule reports what it did, the exit code is that of findings', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'nigao-'));
    try {
      mkdirSync(join(folder, '.git'));
      writeFileSync(join(folder, 'plan.txt'), DRAFT);
      await whileThrowing(BROKEN, async () => {
        let out = '';
        const io: Io = { cwd: folder, env: {}, terminal: undefined, today: TODAY, version: '0.1.0', now: () => 0, progress: () => undefined, stdin: () => new Uint8Array(), out: text => void (out += text), err: () => undefined };
        const code = await runCli(['check', 'plan.txt', '--format', 'json'], io, () => ({ knowledge, segmenter: intlSegmenter() }), () => Promise.resolve(0));
        const { files } = JSON.parse(out) as { readonly files: readonly { readonly findings: readonly { readonly rule: string; readonly message: string }[] }[] };
        assertOnlyThatOne(files.flatMap(f => f.findings));
        assert.equal(code, 1);
      });
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  test('language server: the same, and it goes on answering', async () => {
    const client = await TestClient.start({ knowledge });
    try {
      const uri = 'file:///drafts/plan.gw';
      await whileThrowing(BROKEN, async () => {
        await client.open(uri, DRAFT);
        const found = await client.pulled(uri);
        assertOnlyThatOne(found.map(d => ({ rule: String(d.code), message: typeof d.message === 'string' ? d.message : '' })));
        assert.ok((await client.request<unknown[]>('textDocument/documentSymbol', uri, {})).length > 0);
      });
      await client.close(uri);
      await client.open(uri, DRAFT);
      assert.ok((await client.pulled(uri)).some(d => d.code === BROKEN));
    } finally {
      client.dispose();
    }
  });
});
