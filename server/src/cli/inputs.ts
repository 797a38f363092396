import { existsSync, statSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { globSync } from 'tinyglobby';
import { hasWildcard } from '../core/text/glob';
import { slashed } from '../node/settingsHost';

/** A draft to be read. */
export interface Input {
  /** As shown: as given, or below the folder given. */
  readonly shown: string;
  /** Absolute, with /; undefined for standard input without a name. */
  readonly path: string | undefined;
  readonly stdin: boolean;
  /** Named by the caller: always checked, and refused aloud. */
  readonly named: boolean;
}
export interface Inputs {
  readonly inputs: readonly Input[];
  /** Sentences on what could not be found; exit code 2. */
  readonly missing: readonly string[];
  /** Folders given in which there is no text file at all. */
  readonly emptyFolders: readonly string[];
}

const TEXTS = '**/*.{txt,md,gw}';
const IGNORED = ['**/node_modules/**', '**/.git/**'];

/** Files, folders and patterns → drafts, each once, in the order given and by name within a folder. */
export function findInputs(given: readonly string[], cwd: string, stdinName: string | undefined): Inputs {
  const found = new Map<string, Input>();
  const missing: string[] = [];
  const emptyFolders: string[] = [];
  const add = (input: Input): void => {
    const key = input.path ?? '-';
    if (!found.has(key) || input.named) found.set(key, input);
  };
  for (const name of given.length === 0 ? ['.'] : given) {
    if (name === '-') add({ shown: stdinName ?? '标准输入', path: stdinName === undefined ? undefined : slashed(resolve(cwd, stdinName)), stdin: true, named: true });
    else if (existsSync(resolve(cwd, name))) {
      const inside = isFolder(resolve(cwd, name)) ? filesBelow(name, cwd) : [namedFile(name, cwd)];
      if (inside.length === 0) emptyFolders.push(name);
      inside.forEach(add);
    } else if (hasWildcard(name)) {
      const matched = matching(name, cwd);
      if (matched.length === 0) missing.push(`没有文件与“${name}”相符。`);
      matched.forEach(add);
    } else missing.push(`${name}：不存在。`);
  }
  return { inputs: [...found.values()], missing, emptyFolders };
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

const namedFile = (name: string, cwd: string): Input => ({ shown: slashed(name), path: slashed(resolve(cwd, name)), stdin: false, named: true });

function filesBelow(folder: string, cwd: string): readonly Input[] {
  const root = resolve(cwd, folder);
  const files = globSync(TEXTS, { cwd: root, ignore: IGNORED, absolute: true, caseSensitiveMatch: false, followSymbolicLinks: false, expandDirectories: false });
  return files.sort().map(path => ({ shown: shownPath(path, cwd), path: slashed(path), stdin: false, named: false }));
}

function matching(pattern: string, cwd: string): readonly Input[] {
  return globSync(slashed(pattern), { cwd, ignore: IGNORED, absolute: true, expandDirectories: false })
    .sort()
    .map(path => ({ shown: shownPath(path, cwd), path: slashed(path), stdin: false, named: true }));
}

/** Relative to the current folder, absolute for what lies outside. */
function shownPath(path: string, cwd: string): string {
  const inside = slashed(relative(cwd, path));
  return inside.startsWith('../') ? slashed(path) : inside;
}
