// npm test — build, lint, unit tests, VS Code: every layer that this machine can run; what is left out is said, with the reason.
// Flags: --fast (no VS Code) · --generated (also: what is generated is up to date) · --complete (a layer that is left out is a failure).
import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { fileURLToPath } from 'node:url';
import { testVscode } from '../client/harness/main.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const flags = new Set(process.argv.slice(2));
const done = [];
const left = [];
const times = [];

function npx(tool, ...args) {
  return spawnSync(process.execPath, [path.join(root, 'node_modules', tool), ...args], { cwd: root, stdio: 'inherit' }).status === 0;
}

/** A step that passes or does not; without it the rest means nothing. */
function must(name, ok) {
  if (ok) return;
  console.log(`\n${name}没有通过，后面的测试没有运行。\n0 passed, 1 failed`);
  process.exit(1);
}

function timed(name, run) {
  const start = Date.now();
  console.log(`\n— ${name}`);
  const result = run();
  const end = () => times.push(`${name}${((Date.now() - start) / 1000).toFixed(1)}秒`);
  if (result instanceof Promise) return result.finally(end);
  end();
  return result;
}

function unit() {
  const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'nigao-unit-'));
  const results = path.join(scratch, 'results.json');
  const args = [path.join(root, 'node_modules/mocha/bin/mocha.js'), '--reporter', path.join(root, 'test/support/resultsReporter.cjs')];
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit', env: { ...process.env, NIGAO_TEST_RESULTS: results } });
  const stats = fs.existsSync(results) ? JSON.parse(fs.readFileSync(results, 'utf8')).stats : { passes: 0, failures: 1, pending: 0 };
  fs.rmSync(scratch, { recursive: true });
  if (stats.pending > 0) left.push({ name: `${stats.pending}项单元测试`, why: '所需的参考文本或部件不在本机', tests: true });
  return { name: '单元测试', ...stats, failures: status === 0 ? stats.failures : Math.max(1, stats.failures) };
}

/** Anything generated is committed; generating again must change nothing. */
function generated() {
  const git = (...args) => spawnSync('git', args, { cwd: root, encoding: 'utf8' });
  const before = git('status', '--porcelain').stdout;
  const ran = spawnSync('npm', ['run', '--silent', 'generate'], { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' }).status === 0;
  const changed = git('status', '--porcelain').stdout !== before || (before === '' && git('diff', '--exit-code', '--stat').status !== 0);
  if (changed) console.log(git('diff', '--stat').stdout, '生成的文件与提交的不一致：请运行 npm run generate 并提交。');
  return { name: '生成文件', passes: ran && !changed ? 1 : 0, failures: ran && !changed ? 0 : 1 };
}

must('编译', timed('编译', () => npx('typescript/bin/tsc', '-b')));
must('打包', timed('打包', () => spawnSync(process.execPath, ['server/tools/bundle.mjs', '--production'], { cwd: root, stdio: 'inherit' }).status === 0));
const clean = timed('代码检查', () => npx('eslint/bin/eslint.js', '.', '--max-warnings', '0'));
done.push({ name: '代码检查', passes: clean ? 1 : 0, failures: clean ? 0 : 1 });
done.push(timed('单元测试', unit));
if (flags.has('--generated')) done.push(timed('生成文件', generated));
if (flags.has('--fast')) {
  left.push({ name: 'VS Code 测试', why: '--fast' });
} else {
  try {
    const vscode = await timed('VS Code 测试', testVscode);
    done.push(...vscode.done);
    left.push(...vscode.left);
  } catch (error) {
    console.log(String(error).slice(0, 2000));
    left.push({ name: 'VS Code 测试', why: '测试台不能安装或启动（见上）', broken: true });
  }
}

const sum = key => done.reduce((total, layer) => total + (layer[key] ?? 0), 0);
const required = left.filter(l => l.broken || (flags.has('--complete') && !l.tests && !l.covered));
const failures = sum('failures') + required.length;
console.log(`\n用时：${times.join('，')}`);
for (const { name, passes, failures: failed } of done) console.log(`${failed > 0 ? '✘' : '✔'} ${name}：通过${passes}${failed > 0 ? `，失败${failed}` : ''}`);
for (const { name, why } of left) console.log(`○ 未运行 ${name}：${why}`);
console.log(`\n${sum('passes')} passed, ${failures} failed`);
process.exit(failures > 0 || sum('passes') === 0 ? 1 : 0);
