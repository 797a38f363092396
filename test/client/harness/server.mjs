// A VS Code server on a fresh profile and a free port, and a page in headless Chromium.
import { execFileSync, spawn } from 'node:child_process';
import * as fs from 'node:fs';
import { createServer } from 'node:net';
import * as os from 'node:os';
import * as path from 'node:path';

const quiet = {
  'workbench.startupEditor': 'none',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'telemetry.telemetryLevel': 'off',
  'extensions.autoCheckUpdates': false,
  'chat.disableAIFeatures': true,
};

export function freePort() {
  return new Promise(done => {
    const probe = createServer();
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => done(port));
    });
  });
}

/** Starts the server; `vsix` is installed first, `trust: false` leaves workspaces untrusted until somebody is asked (Restricted Mode). */
export async function startServer(parts, { vsix, settings = {}, env = {}, flags = [], trust = true } = {}) {
  const profile = fs.mkdtempSync(path.join(os.tmpdir(), 'nigao-vscode-'));
  fs.mkdirSync(path.join(profile, 'data/User'), { recursive: true });
  fs.writeFileSync(path.join(profile, 'data/User/settings.json'), JSON.stringify({ ...quiet, ...settings }));
  const common = [parts.main, '--server-data-dir', profile, '--extensions-dir', path.join(profile, 'extensions'), '--accept-server-license-terms', '--telemetry-level', 'off'];
  // Its words are shown only where it fails: they are full of the log writer that was not compiled.
  if (vsix) execFileSync(parts.node, [...common, '--install-extension', path.resolve(vsix)], { stdio: 'pipe' });
  const port = await freePort();
  const address = ['--host', '127.0.0.1', '--port', String(port), '--without-connection-token'];
  const child = spawn(parts.node, [...common, ...address, ...(trust ? ['--disable-workspace-trust'] : []), ...flags], { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...env } });
  let log = '';
  await new Promise((ready, no) => {
    const take = data => {
      log += data;
      if (log.includes('Extension host agent listening')) ready();
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    child.on('exit', code => no(new Error(`VS Code 服务进程退出（${code}）\n${log}`)));
  });
  return {
    profile,
    log: () => log,
    remote: file => `vscode-remote://127.0.0.1:${port}${path.resolve(file)}`,
    url: (folder, payload) => `http://127.0.0.1:${port}/?${new URLSearchParams({ folder: path.resolve(folder), payload: JSON.stringify(payload) })}`,
    async stop() {
      child.removeAllListeners('exit');
      const gone = new Promise(done => {
        child.on('exit', done);
        setTimeout(done, 3000).unref();
      });
      child.kill('SIGTERM');
      await gone;
      fs.rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}

// Debian's Chromium blocks third-party cookies, and with them the service workers of webviews, which VS Code for the Web serves from an origin of their own.
const preferences = { profile: { cookie_controls_mode: 0, block_third_party_cookies: false } };

/** A page in a fresh profile. */
export async function openPage(parts) {
  const profile = fs.mkdtempSync(path.join(os.tmpdir(), 'nigao-browser-'));
  fs.mkdirSync(path.join(profile, 'Default'));
  fs.writeFileSync(path.join(profile, 'Default/Preferences'), JSON.stringify(preferences));
  // A container's root has no sandbox of its own to give.
  const args = ['--disable-gpu', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])];
  const context = await parts.playwright.chromium.launchPersistentContext(profile, {
    executablePath: parts.browser, headless: true, args, viewport: { width: 1440, height: 900 }, locale: 'zh-CN', permissions: ['clipboard-read', 'clipboard-write'],
  });
  const close = async () => {
    await context.close();
    fs.rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  return { browser: { close }, page: context.pages()[0] ?? (await context.newPage()) };
}

export function stopwatch(name) {
  const start = Date.now();
  return (...words) => console.log(`[${name} ${((Date.now() - start) / 1000).toFixed(1)}s]`, ...words);
}
