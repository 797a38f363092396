import { matchesGlob } from '../text/glob';
import { type Rule } from '../rules/rule';
import { type Suppression } from '../rules/suppress';
import { type Settings, withSettings } from './config';
import { type Override, readSettings, type SettingsFile, type SettingsProblem } from './settingsFile';

export const SETTINGS_NAME = '.nigao.json';

/** Port: what the search for settings needs of the world. Paths and URIs are absolute, with `/`. */
export interface SettingsHost {
  /** undefined where there is no such file. */
  read(path: string): Promise<string | undefined>;
  /** The search upwards ends here: git root or workspace folder. */
  isTop(folder: string): Promise<boolean>;
}
export interface ProblemIn extends SettingsProblem {
  readonly path: string;
  readonly text: string;
}
/** Settings of one file tree: what .nigao.json and the files it extends say, with their problems. */
export interface LoadedSettings {
  /** The nearest settings file; undefined if there is none. */
  readonly path: string | undefined;
  readonly layers: readonly Settings[];
  readonly overrides: readonly Override[];
  readonly problems: readonly ProblemIn[];
  readonly entries: readonly { readonly entry: Suppression; readonly path: string; readonly text: string; readonly start: number }[];
}

export const noSettings: LoadedSettings = { path: undefined, layers: [], overrides: [], problems: [], entries: [] };

/** Built-in presets for `extends`. */
export const PRESETS: Readonly<Record<string, Settings>> = {
  'builtin:行动计划': { kind: 'actionPlan' },
  'builtin:五年计划': { kind: 'multiYear' },
  'builtin:规划': { kind: 'planning' },
  'builtin:实施方案': { kind: 'implementation' },
  'builtin:工作要点': { kind: 'points' },
  'builtin:信息摘要': { kind: 'digest' },
  'builtin:定稿': { form: ['formal'], failOn: 'warning' },
};

export const folderOf = (path: string): string => path.slice(0, Math.max(path.lastIndexOf('/'), 0));

/** The nearest .nigao.json at or above `folder`; undefined if there is none up to the top. */
export async function findSettings(folder: string, host: SettingsHost): Promise<string | undefined> {
  for (let at = folder; ; at = folderOf(at)) {
    const path = `${at}/${SETTINGS_NAME}`;
    if ((await host.read(path)) !== undefined) return path;
    if (at === '' || at === folderOf(at) || (await host.isTop(at))) return undefined;
  }
}

/** Reads a settings file with all it extends. A file that cannot be read is a problem of the file that names it. */
export async function loadSettings(path: string, rules: readonly Rule[], host: SettingsHost): Promise<LoadedSettings> {
  const loaded = await load(path, rules, host, []);
  return { ...loaded, problems: [...loaded.problems, ...withoutReason(loaded)] };
}

/** An exception without a reason does not hold, unless the settings say that none is needed. */
function withoutReason({ layers, entries }: LoadedSettings): readonly ProblemIn[] {
  const needed = layers.reduce((value, layer) => layer.requireReason ?? value, true);
  if (!needed) return [];
  return entries
    .filter(({ entry }) => (entry.reason ?? '').trim() === '')
    .map(({ entry, path, text, start }) => ({ path, text, span: { start, end: start + 1 }, message: `忽略“${entry.rule}”没有写明理由（reason），不起作用。` }));
}

async function load(path: string, rules: readonly Rule[], host: SettingsHost, above: readonly string[]): Promise<LoadedSettings> {
  const text = await host.read(path);
  if (text === undefined) return { ...noSettings, problems: [{ path, text: '', span: { start: 0, end: 0 }, message: '设置文件不存在或者不能读取。' }] };
  const file = readSettings(text, rules);
  const problem = (p: SettingsProblem): ProblemIn => ({ ...p, path, text });
  let base = noSettings;
  const problems = file.problems.map(problem);
  for (const { name, span } of file.extends) {
    const found = await extended(name, path, rules, host, [...above, path]);
    if (typeof found === 'string') problems.push(problem({ span, message: found }));
    else base = joined(base, found);
  }
  return joined(base, ownOf(file, path, text, problems));
}

function ownOf(file: SettingsFile, path: string, text: string, problems: readonly ProblemIn[]): LoadedSettings {
  const entries = [...file.places].map(([entry, span]) => ({ entry, path, text, start: span.start }));
  return { path, layers: [file.settings], overrides: file.overrides, problems, entries };
}

function joined(below: LoadedSettings, above: LoadedSettings): LoadedSettings {
  return {
    path: above.path ?? below.path,
    layers: [...below.layers, ...above.layers],
    overrides: [...below.overrides, ...above.overrides],
    problems: [...below.problems, ...above.problems],
    entries: [...below.entries, ...above.entries],
  };
}

/** Settings that `extends` names, or a sentence that says why not. */
async function extended(name: string, from: string, rules: readonly Rule[], host: SettingsHost, above: readonly string[]): Promise<LoadedSettings | string> {
  if (name.startsWith('builtin:')) {
    const preset = PRESETS[name];
    return preset ? { ...noSettings, layers: [preset] } : `没有“${name}”这一内置方案；可用的有：${Object.keys(PRESETS).join('、')}。`;
  }
  if (/^[a-z][a-z0-9+.-]+:\/\//i.test(name)) return '“extends”只能引用本地文件和内置方案，不能引用网络地址。';
  const path = resolvePath(folderOf(from), name);
  if (above.includes(path)) return `“${name}”与本文件相互引用。`;
  if ((await host.read(path)) === undefined) return `引用的设置文件“${name}”不存在或者不能读取。`;
  return load(path, rules, host, above);
}

/** A path relative to a folder, both with `/`; `.` and `..` are taken out. */
export function resolvePath(folder: string, name: string): string {
  const plain = name.replaceAll('\\', '/');
  if (plain.startsWith('/') || /^[A-Za-z]:\//.test(plain)) return plain;
  const parts = folder.split('/');
  for (const part of plain.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}

/** Path of a file relative to its settings; the file's name where it stands elsewhere. */
export function relativeToSettings(path: string, { path: settings }: LoadedSettings): string {
  const folder = settings === undefined ? undefined : `${folderOf(settings)}/`;
  return folder !== undefined && path.startsWith(folder) ? path.slice(folder.length) : path.slice(path.lastIndexOf('/') + 1);
}

/** What the settings say about a file at `path` (relative to them): the layers in order, then the overrides that hold. */
export function settingsFor({ layers, overrides }: LoadedSettings, path: string): Settings {
  const holding = overrides.filter(o => o.files.some(glob => matchesGlob(path, glob))).map(o => o.settings);
  return [...layers, ...holding].reduce<Settings>((all, layer) => withSettings(all, layer), {});
}
