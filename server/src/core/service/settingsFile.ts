import { getNodeValue, type Node, type ParseError, parseTree } from 'jsonc-parser';
import { type Span, span } from '../text/span';
import { type Rule } from '../rules/rule';
import { type Suppression } from '../rules/suppress';
import { type Settings } from './config';
import { KEYS, overrideKeys } from './settingsKeys';
import { type HouseList, type Reading } from './settingsNodes';
import { nearest, reportTwice, syntaxWord } from './settingsWords';

/** What is wrong in a settings file, and where; shown as `nigao/settings`. */
export interface SettingsProblem {
  readonly span: Span;
  readonly message: string;
}
export interface Override {
  readonly files: readonly string[];
  readonly settings: Settings;
}
/** One .nigao.json as it stands: nothing merged yet. */
export interface SettingsFile {
  readonly root: boolean;
  readonly extends: readonly { readonly name: string; readonly span: Span }[];
  readonly settings: Settings;
  readonly overrides: readonly Override[];
  /** Where each entry of `ignore` stands. */
  readonly places: ReadonlyMap<Suppression, Span>;
  /** House lists by the value of `units` in `settings` or in an override. */
  readonly houses: ReadonlyMap<object, HouseList>;
  /** Globs of `issued`, here or in an override, with their places. */
  readonly issued: Reading['issued'];
  /** Files named by `profile` in `settings` or in an override, with their place. */
  readonly profiles: ReadonlyMap<string, Span>;
  readonly problems: readonly SettingsProblem[];
}

/** Reads a settings file: JSON with comments and trailing commas. Whatever cannot be used is a problem at its place, never silently dropped. */
export function readSettings(text: string, rules: readonly Rule[]): SettingsFile {
  const errors: ParseError[] = [];
  const tree = parseTree(text.replace(/^\ufeff/, ' '), errors, { allowTrailingComma: true });
  const reading: ReadingState = { rules, problems: [], places: new Map(), houses: new Map(), profiles: new Map(), issued: [] };
  // A file that was just created says nothing.
  if (text.trim() === '') return empty(reading);
  const [broken] = errors;
  if (broken) return { ...empty(reading), problems: [{ span: span(broken.offset, broken.offset + Math.max(1, broken.length)), message: `设置文件不是有效的JSON：${syntaxWord(broken, text)}。` }] };
  if (tree === undefined) return empty(reading);
  if (tree.type !== 'object') return { ...empty(reading), problems: [{ span: spanOf(tree), message: '设置文件应当是一个对象，即以“{”开头、以“}”结尾。' }] };
  reportTwice(tree, reading);
  const settings = readKeys(tree, Object.keys(KEYS), reading, ['root', 'extends', 'overrides', '$schema']);
  const child = (key: string): Node | undefined => propertiesOf(tree).find(p => p.key === key)?.value;
  return {
    root: readRoot(child('root'), reading),
    extends: readExtends(child('extends'), reading),
    settings,
    overrides: readOverrides(child('overrides'), reading),
    places: reading.places,
    houses: reading.houses,
    issued: reading.issued,
    profiles: reading.profiles,
    problems: reading.problems,
  };
}

interface ReadingState extends Reading {
  readonly problems: SettingsProblem[];
  readonly places: Map<Suppression, Span>;
}

function empty({ places, houses, profiles, issued, problems }: ReadingState): SettingsFile {
  return { root: false, extends: [], settings: {}, overrides: [], places, houses, profiles, issued, problems };
}

const spanOf = (node: Node): Span => span(node.offset, node.offset + node.length);

function propertiesOf(node: Node): readonly { readonly key: string; readonly keyNode: Node; readonly value: Node | undefined }[] {
  return (node.children ?? []).flatMap(p => {
    const [keyNode, value] = p.children ?? [];
    return keyNode ? [{ key: String(getNodeValue(keyNode)), keyNode, value }] : [];
  });
}

function readKeys(node: Node, allowed: readonly string[], reading: Reading, others: readonly string[]): Settings {
  const settings: Record<string, unknown> = {};
  const known = [...allowed, ...others.filter(o => o !== '$schema')];
  for (const { key, keyNode, value } of propertiesOf(node)) {
    if (others.includes(key)) continue;
    const reader = allowed.includes(key) ? KEYS[key] : undefined;
    if (reader === undefined) {
      reading.problems.push({ span: spanOf(keyNode), message: `没有“${key}”这一项设置${nearest(key, known)}；可用的有：${known.join('、')}。` });
      continue;
    }
    const read = value === undefined ? undefined : reader.read(value, reading);
    if (read !== undefined) settings[key] = read;
  }
  return settings;
}

function readRoot(node: Node | undefined, { problems }: Reading): boolean {
  if (node !== undefined && node.type !== 'boolean') problems.push({ span: spanOf(node), message: '“root”应为true或者false。' });
  return node !== undefined && getNodeValue(node) === true;
}

function readExtends(node: Node | undefined, { problems }: Reading): SettingsFile['extends'] {
  if (node === undefined) return [];
  const items = node.type === 'array' ? (node.children ?? []) : [node];
  return items.flatMap(item => {
    if (item.type === 'string') return [{ name: String(getNodeValue(item)), span: spanOf(item) }];
    problems.push({ span: spanOf(item), message: '“extends”应为设置文件的路径或者内置方案，如"../.nigao.json"、"builtin:实施方案"。' });
    return [];
  });
}

function readOverrides(node: Node | undefined, reading: Reading): readonly Override[] {
  if (node === undefined) return [];
  if (node.type !== 'array') {
    reading.problems.push({ span: spanOf(node), message: '“overrides”应为列表，每项写明files和所要改的设置。' });
    return [];
  }
  return (node.children ?? []).flatMap(item => {
    const files = item.type === 'object' ? propertiesOf(item).find(p => p.key === 'files')?.value : undefined;
    const globs = files === undefined ? [] : [getNodeValue(files) as unknown].flat();
    if (item.type !== 'object' || globs.length === 0 || !globs.every(g => typeof g === 'string')) {
      reading.problems.push({ span: spanOf(files ?? item), message: '“overrides”的每一项应写明files（文件名或者通配符），如"附件/**"。' });
      return [];
    }
    return [{ files: globs as string[], settings: readKeys(item, overrideKeys, reading, ['files']) }];
  });
}
