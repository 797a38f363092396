import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtinKnowledge } from '../core/knowledge/builtin';
import { jiebaSegmenter } from '../node/jiebaSegmenter';
import { runCli } from './cli';
import { type Io } from './io';

function processIo(): Io {
  const progress = (text: string): void => {
    if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${text}`);
  };
  return {
    cwd: process.cwd(),
    env: process.env,
    out: text => void process.stdout.write(text),
    err: text => void process.stderr.write(text),
    progress,
    terminal: process.stdout.isTTY ? process.stdout.columns : undefined,
    stdin: () => readFileSync(0),
    today: localDate(new Date()),
    now: () => performance.now(),
    version: packageVersion(),
  };
}

/** ISO 8601, local time. */
function localDate(now: Date): string {
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** The nearest package.json above the program, bundled or not. */
function packageVersion(): string {
  for (const up of ['../..', '../../../..', '..']) {
    try {
      const { name, version } = JSON.parse(readFileSync(join(__dirname, up, 'package.json'), 'utf8')) as { readonly name?: string; readonly version?: string };
      if (name === 'nigao' && version !== undefined) return version;
    } catch {
      continue;
    }
  }
  return '0.0.0';
}

async function main(): Promise<void> {
  // A reader that goes away (head, less) is no fault of ours.
  process.stdout.on('error', error => process.exit('code' in error && error.code === 'EPIPE' ? 0 : 3));
  const sources = () => ({ knowledge: builtinKnowledge(), segmenter: jiebaSegmenter() });
  process.exitCode = await runCli(process.argv.slice(2), processIo(), sources, serve);
}

/** The language server over standard input and output; it ends with its connection. */
async function serve(): Promise<number> {
  const { serve: start } = await import('../node/serve.js');
  start();
  return 0;
}

void main();
