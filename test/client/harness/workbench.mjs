// Packs the extension, installs the .vsix into a fresh VS Code server and uses the workbench as a writer would, in Restricted Mode: nothing but opening a file.
import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { project } from './parts.mjs';
import { startServer, stopwatch } from './server.mjs';
import { runSession } from './session.mjs';
import { boardSteps } from './workbenchBoards.mjs';
import { keyboardSteps } from './workbenchKeyboard.mjs';
import { readingSteps } from './workbenchReading.mjs';
import { restoreSteps, startSteps } from './workbenchStart.mjs';
import { viewSteps } from './workbenchViews.mjs';
import { writingSteps } from './workbenchWriting.mjs';

export const settings = { 'editor.fontFamily': "'Noto Sans Mono CJK SC', monospace", 'security.workspace.trust.startupPrompt': 'never', 'security.workspace.trust.banner': 'never' };

/** Each in a window of its own on a folder of its own. */
const sessions = [
  { name: '书写、视图、看板', picture: 'workbench', steps: hands => [...writingSteps(hands), ...viewSteps(hands), ...boardSteps(hands)] },
  { name: '键盘', picture: 'keyboard', steps: keyboardSteps },
  { name: '阅读', picture: 'reading', steps: readingSteps },
  { name: '入门', picture: 'start', steps: startSteps },
  { name: '重开', picture: 'restore', steps: restoreSteps },
];

/** Returns { passes, failures } over the steps of all sessions; NIGAO_SESSION: only those whose name has this word, while one works on them. */
export async function runWorkbench(parts) {
  const log = stopwatch('workbench');
  const vsix = pack(log);
  const server = await startServer(parts, { vsix, settings, trust: false });
  const result = { passes: 0, failures: 0 };
  try {
    for (const session of sessions.filter(({ name }) => name.includes(process.env.NIGAO_SESSION ?? ''))) {
      const { passes, failures } = await runSession(parts, server, session, log);
      result.passes += passes;
      result.failures += failures;
    }
  } finally {
    await server.stop();
  }
  return result;
}

function pack(log) {
  const file = path.join(project, 'out/nigao.vsix');
  const vsce = path.join(project, 'node_modules/@vscode/vsce/vsce');
  const flags = ['--no-dependencies', '--allow-missing-repository', '--no-rewrite-relative-links', '--out', file];
  execFileSync(process.execPath, [vsce, 'package', ...flags], { cwd: project, stdio: ['ignore', 'ignore', 'inherit'] });
  log('打包', `${Math.round(fs.statSync(file).size / 1024)} KB`);
  return file;
}
