import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../support/shared';

const PROGRAM = join(projectRoot, 'server/dist/cli.js');
const DRAFT = '滨江省水利行动计划（2026—2028年）\n一、主要任务\n（一）改造灌区。完成衬砌。（责任单位：国土资源部）\n';

suite('bundled command line', () => {
  suiteSetup(function () {
    if (!existsSync(PROGRAM)) this.skip();
  });
  function run(args: readonly string[], input = ''): { readonly status: number | null; readonly stdout: string; readonly stderr: string } {
    return spawnSync(process.execPath, [PROGRAM, ...args], { input, encoding: 'utf8' });
  }
  test('checks standard input and gives the exit code of the process', () => {
    const { status, stdout, stderr } = run(['check', '-', '--no-config', '--format', 'unix'], DRAFT);
    assert.match(stdout, /^标准输入:3:20: error: .*\[unit\/former-name\]$/m);
    assert.deepEqual([status, stderr], [1, '']);
  });
  test('wrong use is 2, with nothing on stdout', () => {
    const { status, stdout, stderr } = run(['check', '--format', 'xml']);
    assert.deepEqual([status, stdout], [2, '']);
    assert.match(stderr, /--format的值“xml”无效/);
  });
  test('no colours into a pipe', () => assert.doesNotMatch(run(['check', '-', '--no-config'], DRAFT).stdout, /\u001b/));
});
