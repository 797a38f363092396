import { matchesGlob } from '../text/glob';
import { type Rule } from '../rules/rule';
import { type Suppression } from '../rules/suppress';
import { type HouseEntry } from '../knowledge/houseEntry';
import { type Settings, withSettings } from './config';
import { readHouseTable } from './houseSettings';
import { type HouseProfile } from './houseProfile';
import { profileOfText } from './profileSettings';
import { type Override, readSettings, type SettingsFile, type SettingsProblem } from './settingsFile';
import { type HouseList } from './settingsNodes';

export const SETTINGS_NAME = '.nigao.json';

/** Port: what the search for settings needs of the world. Paths and URIs are absolute, with `/`. */
export interface SettingsHost {
  /** undefined where there is no such file. */
  read(path: string): Promise<string | undefined>;
  /** The search upwards ends here: git root or workspace folder. */
  isTop(folder: string): Promise<boolean>;
  /** Why a path that is there cannot be read (是文件夹，不是文件); undefined where there is nothing, or it can be read. */
  fault?(path: string): Promise<string | undefined>;
}
export interface ProblemIn extends SettingsProblem {
  readonly path: string;
  readonly text: string;
}
/** 本单位名录 of one settings file or of one of its overrides. */
export interface House {
  /** Globs of the drafts that it holds for; undefined: all. */
  readonly files: readonly string[] | undefined;
  readonly entries: readonly HouseEntry<Omit<ProblemIn, 'message'>>[];
}
/** Settings of one file tree: what .nigao.json and the files it extends say, with their problems. */
export interface LoadedSettings {
  /** The nearest settings file; undefined if there is none. */
  readonly path: string | undefined;
  readonly layers: readonly Settings[];
  readonly overrides: readonly Override[];
  readonly problems: readonly ProblemIn[];
  readonly entries: readonly { readonly entry: Suppression; readonly path: string; readonly text: string; readonly start: number }[];
  readonly houses: readonly House[];
  /** Globs of `issued` with their places. */
  readonly issued: readonly (Omit<ProblemIn, 'message'> & { readonly glob: string })[];
  /** Tables of house lists and files of habits that the settings name, whether they could be read or not. */
  readonly tables: readonly string[];
}

export const noSettings: LoadedSettings = { path: undefined, layers: [], overrides: [], problems: [], entries: [], houses: [], issued: [], tables: [] };

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
    if ((await host.read(path)) !== undefined || (await host.fault?.(path)) !== undefined) return path;
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

const whyUnread = async (path: string, host: SettingsHost): Promise<string> => (await host.fault?.(path)) ?? '不存在或者不能读取';

async function load(path: string, rules: readonly Rule[], host: SettingsHost, above: readonly string[]): Promise<LoadedSettings> {
  const text = await host.read(path);
  if (text === undefined) return { ...noSettings, problems: [{ path, text: '', span: { start: 0, end: 0 }, message: `设置文件${await whyUnread(path, host)}。` }] };
  const file = readSettings(text, rules);
  const problem = (p: SettingsProblem): ProblemIn => ({ ...p, path, text });
  let base = noSettings;
  const problems = file.problems.map(problem);
  for (const { name, span } of file.extends) {
    const found = await extended(name, path, rules, host, [...above, path]);
    if (typeof found === 'string') problems.push(problem({ span, message: found }));
    else base = joined(base, found);
  }
  const profiles = await readProfiles(file, { path, text }, host);
  const own = ownOf(withProfiles(file, profiles.found), path, text, [...problems, ...profiles.problems]);
  return joined(base, await withHouses({ ...own, tables: profiles.paths }, file, text, host));
}

function ownOf(file: SettingsFile, path: string, text: string, problems: readonly ProblemIn[]): LoadedSettings {
  const entries = [...file.places].map(([entry, span]) => ({ entry, path, text, start: span.start }));
  const issued = file.issued.map(i => ({ ...i, path, text }));
  return { path, layers: [file.settings], overrides: file.overrides, problems, entries, houses: [], issued, tables: [] };
}

function joined(below: LoadedSettings, above: LoadedSettings): LoadedSettings {
  return {
    path: above.path ?? below.path,
    layers: [...below.layers, ...above.layers],
    overrides: [...below.overrides, ...above.overrides],
    problems: [...below.problems, ...above.problems],
    entries: [...below.entries, ...above.entries],
    houses: [...below.houses, ...above.houses],
    issued: [...below.issued, ...above.issued],
    tables: [...below.tables, ...above.tables],
  };
}

interface Profiles {
  readonly found: ReadonlyMap<string, HouseProfile>;
  readonly problems: readonly ProblemIn[];
  readonly paths: readonly string[];
}

/** The profiles that a settings file names. */
async function readProfiles({ profiles }: SettingsFile, at: { readonly path: string; readonly text: string }, host: SettingsHost): Promise<Profiles> {
  const found = new Map<string, HouseProfile>();
  const problems: ProblemIn[] = [];
  const paths: string[] = [];
  for (const [name, span] of profiles) {
    const path = resolvePath(folderOf(at.path), name);
    paths.push(path);
    const text = await host.read(path);
    if (text === undefined) {
      problems.push({ ...at, span, message: `行文习惯文件“${name}”不存在或者不能读取。` });
      continue;
    }
    const read = profileOfText(text);
    for (const problem of read.problems) problems.push({ ...problem, path, text });
    if (read.profile) found.set(name, read.profile);
  }
  return { found, problems, paths };
}

/** The settings with each path in `profile` replaced by what the file says; one that could not be read is left out. */
function withProfiles(file: SettingsFile, found: ReadonlyMap<string, HouseProfile>): SettingsFile {
  const filled = (settings: Settings): Settings => {
    const { profile, ...rest } = settings;
    if (typeof profile !== 'string') return settings;
    const read = found.get(profile);
    return read ? { ...rest, profile: read } : rest;
  };
  return { ...file, settings: filled(file.settings), overrides: file.overrides.map(o => ({ ...o, settings: filled(o.settings) })) };
}

/** The house lists of a settings file with the tables that they name. */
async function withHouses(own: LoadedSettings, file: SettingsFile, text: string, host: SettingsHost): Promise<LoadedSettings> {
  const { path = '' } = own;
  const layers = [{ files: undefined, settings: file.settings }, ...file.overrides];
  let whole = own;
  for (const { files, settings } of layers) {
    const list = settings.units === undefined ? undefined : file.houses.get(settings.units);
    if (!list) continue;
    const { entries, problems, tables } = await withTable(list, { path, text }, host);
    whole = { ...whole, houses: [...whole.houses, { files, entries }], problems: [...whole.problems, ...problems], tables: [...whole.tables, ...tables] };
  }
  return whole;
}

async function withTable({ entries, file }: HouseList, at: { readonly path: string; readonly text: string }, host: SettingsHost): Promise<Pick<House, 'entries'> & Pick<LoadedSettings, 'problems' | 'tables'>> {
  const own = entries.map(e => ({ ...e, at: { ...at, span: e.at } }));
  if (!file) return { entries: own, problems: [], tables: [] };
  const path = resolvePath(folderOf(at.path), file.name);
  const text = await host.read(path);
  if (text === undefined) return { entries: own, tables: [path], problems: [{ ...at, span: file.span, message: `名录文件“${file.name}”不存在或者不能读取。` }] };
  const table = readHouseTable(text);
  return { entries: [...table.entries.map(e => ({ ...e, at: { path, text, span: e.at } })), ...own], tables: [path], problems: table.problems.map(p => ({ ...p, path, text })) };
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
  if ((await host.read(path)) === undefined) return `引用的设置文件“${name}”${await whyUnread(path, host)}。`;
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
