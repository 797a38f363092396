// npm run package:platform -- <target>: a .vsix for one system with nodejieba in it (words of soft checks are cut by it instead of Intl.Segmenter).
// The binary is the one that npm compiled here, so only the target of this machine can be made; the universal .vsix of `npm run package` serves all others.
import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { fileURLToPath } from 'node:url';
import { createVSIX, listFiles } from '@vscode/vsce';

const root = fileURLToPath(new URL('../../', import.meta.url));
const here = `${process.platform}-${process.arch}`;
const [target = here, out = `nigao-${target}.vsix`] = process.argv.slice(2);
/** Of nodejieba: its module, its binary and its dictionaries; not its sources. */
const parts = ['index.js', 'package.json', 'LICENSE', 'build/Release/nodejieba.node', ...['jieba.dict', 'hmm_model', 'user.dict', 'idf', 'stop_words'].map(d => `submodules/cppjieba/dict/${d}.utf8`)];
const optional = new Set(['LICENSE']);
const from = path.join(root, 'node_modules/nodejieba');
const binary = path.join(from, 'build/Release/nodejieba.node');
/** `node_modules` at the top is never packed; from here Node finds it for the server all the same. */
const into = 'server/node_modules/nodejieba';

function fail(message) {
  console.error(message);
  process.exit(1);
}

if (target !== here) fail(`本机是${here}，只能制作${here}的安装包，不能制作${target}的：nodejieba 的程序要在目标系统上编译。其他系统请用通用安装包（npm run package）。`);
if (!fs.existsSync(binary)) fail('没有编译好的 nodejieba（node_modules/nodejieba/build/Release/nodejieba.node）：请运行 npm rebuild nodejieba，或者用通用安装包（npm run package）。');

const stage = fs.mkdtempSync(path.join(os.tmpdir(), 'nigao-platform-'));
const put = (source, name) => {
  const to = path.join(stage, name);
  fs.mkdirSync(path.dirname(to), { recursive: true });
  fs.copyFileSync(source, to);
};
try {
  for (const file of await listFiles({ cwd: root, packageManager: 2 })) put(path.join(root, file), file);
  for (const file of parts) if (fs.existsSync(path.join(from, file)) || !optional.has(file)) put(path.join(from, file), `${into}/${file}`);
  try {
    execFileSync('strip', ['--strip-unneeded', path.join(stage, into, 'build/Release/nodejieba.node')], { stdio: 'ignore' });
  } catch {
    // Without binutils the binary stays as it was compiled.
  }
  const manifest = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'));
  delete manifest.scripts;
  fs.writeFileSync(path.join(stage, 'package.json'), JSON.stringify(manifest, undefined, 2));
  fs.writeFileSync(path.join(stage, '.vscodeignore'), '');
  const packagePath = path.resolve(root, out);
  await createVSIX({ cwd: stage, packagePath, target, dependencies: false, allowMissingRepository: true, rewriteRelativeLinks: false });
  console.log(`${path.relative(process.cwd(), packagePath)}  ${Math.round(fs.statSync(packagePath).size / 1024)} KB`);
} finally {
  fs.rmSync(stage, { recursive: true, force: true });
}
