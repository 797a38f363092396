import { rules } from '../core/rules/registry';
import { type Level, type RuleId } from '../core/rules/rule';
import { isAsOf, LEVELS, PROFILES, type RuleSetting, type Settings } from '../core/service/config';
import { type InlayHintOptions } from '../core/service/inlayHints';
import { findSettings, folderOf, type LoadedSettings, loadSettings, noSettings, relativeToSettings, settingsFor } from '../core/service/settingsChain';

/** What the search for settings needs of server and client. */
export interface ConfigurationSource {
  readFile(uri: string): Promise<string | undefined>;
  /** URIs of the workspace folders: the search upwards ends there. */
  folders(): readonly string[];
  /** The editor's settings for a resource, section `nigao`. */
  editor(uri: string): Promise<unknown>;
}

/** Settings for one resource, with what the text itself says left out. */
export interface ResourceSettings {
  readonly file: Settings;
  readonly editor: Settings;
  readonly loaded: LoadedSettings;
  /** Path of the document relative to its settings file. */
  readonly path: string;
  /** Texts longer than this (UTF-16 code units) are not analysed in the editor. */
  readonly maxCharacters: number;
  /** Safe fixes before a save. */
  readonly fixOnSave: boolean;
  /** Enter behind an item writes the next marker. */
  readonly continueNumbering: boolean;
  readonly inlayHints: InlayHintOptions;
  /** Counts over sections. */
  readonly codeLens: boolean;
}

export const MAX_CHARACTERS = 2 * 1024 * 1024;

/** Settings by resource, read once until `forget`. */
export class Configuration {
  /** Grows whenever settings may have changed. */
  revision = 0;
  readonly #source: ConfigurationSource;
  #resources = new Map<string, Promise<ResourceSettings>>();
  #folders = new Map<string, Promise<LoadedSettings>>();

  constructor(source: ConfigurationSource) {
    this.#source = source;
  }

  forget(): void {
    this.revision++;
    this.#resources = new Map();
    this.#folders = new Map();
  }

  close(uri: string): void {
    this.#resources.delete(uri);
  }

  of(uri: string): Promise<ResourceSettings> {
    const known = this.#resources.get(uri);
    if (known !== undefined) return known;
    const made = this.#read(uri);
    this.#resources.set(uri, made);
    return made;
  }

  /** Whether what happens to the file at `uri` may change the settings: every file but drafts and a table that no house list names. */
  async concerns(uri: string): Promise<boolean> {
    if (/\.(?:txt|md|gw|docx?|wps|pdf)$/i.test(uri)) return false;
    if (!/\.tsv$/i.test(uri)) return true;
    const tables = (await this.loaded()).flatMap(l => l.tables);
    return tables.some(path => decoded(path) === decoded(uri));
  }

  /** Every settings file in use, with its problems. */
  async loaded(): Promise<readonly LoadedSettings[]> {
    return Promise.all(this.#folders.values());
  }

  async #read(uri: string): Promise<ResourceSettings> {
    const [loaded, raw] = await Promise.all([this.#folder(uri), this.#source.editor(uri)]);
    const path = decoded(relativeToSettings(uri, loaded));
    return { loaded, path, file: settingsFor(loaded, path), ...readEditor(raw) };
  }

  #folder(uri: string): Promise<LoadedSettings> {
    if (!hasPath(uri)) return Promise.resolve(noSettings);
    const folder = folderOf(uri);
    const known = this.#folders.get(folder);
    if (known !== undefined) return known;
    const made = this.#load(folder);
    this.#folders.set(folder, made);
    return made;
  }

  async #load(folder: string): Promise<LoadedSettings> {
    const host = {
      read: (path: string) => this.#source.readFile(encoded(path)),
      isTop: async (at: string) => isRoot(at) || this.#source.folders().some(f => decoded(f) === decoded(at)) || (await this.#isRepository(at)),
    };
    const path = await findSettings(folder, host);
    return path === undefined ? noSettings : loadSettings(path, rules, host);
  }

  /** A git root; in a worktree or submodule `.git` is a file. */
  async #isRepository(folder: string): Promise<boolean> {
    const found = await Promise.all([this.#source.readFile(`${folder}/.git/HEAD`), this.#source.readFile(`${folder}/.git`)]);
    return found.some(text => text !== undefined);
  }
}

/** file:///…, vscode-vfs://…, memfs:/…; not untitled:…, which stands in no folder. */
export const hasPath = (uri: string): boolean => /^[a-z][a-z0-9+.-]*:\//i.test(uri);
const isRoot = (uri: string): boolean => /^[a-z][a-z0-9+.-]*:\/{0,2}[^/]*$/i.test(uri);
export const encoded = (path: string): string => path.replace(/[^\x21-\x7e]/gu, c => encodeURIComponent(c));

export function decoded(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}

/** The editor has `kind`, `asOf`, levels of rules, the length up to which it analyses, and what it does while one writes. Its defaults (auto, document) leave the file's word. */
function readEditor(raw: unknown): Pick<ResourceSettings, 'editor' | 'maxCharacters' | 'fixOnSave' | 'continueNumbering' | 'inlayHints' | 'codeLens'> {
  const given = typeof raw === 'object' && raw !== null ? (raw as Record<string, unknown>) : {};
  const kind = PROFILES.find(p => p === given['kind']);
  const asOf = typeof given['asOf'] === 'string' && given['asOf'] !== 'document' && isAsOf(given['asOf']) ? given['asOf'] : undefined;
  const levels = readLevels(given['rules']);
  const limit = given['maxCharacters'];
  return {
    editor: { ...(kind === undefined ? {} : { kind }), ...(asOf === undefined ? {} : { asOf }), ...(levels === undefined ? {} : { rules: levels }) },
    maxCharacters: typeof limit === 'number' && limit > 0 ? limit : MAX_CHARACTERS,
    fixOnSave: given['fixOnSave'] === true,
    continueNumbering: given['continueNumbering'] === true,
    inlayHints: readHints(given['inlayHints']),
    codeLens: given['codeLens'] === true,
  };
}

function readHints(raw: unknown): InlayHintOptions {
  const given = typeof raw === 'object' && raw !== null ? (raw as Record<string, unknown>) : {};
  return { units: given['units'] === true, amounts: given['amounts'] === true };
}

function readLevels(raw: unknown): Settings['rules'] {
  if (typeof raw !== 'object' || raw === null) return undefined;
  const levels: { [id: RuleId]: RuleSetting } = {};
  for (const [id, value] of Object.entries(raw)) {
    const level: Level | undefined = LEVELS.find(l => l === value);
    if (level !== undefined && rules.some(r => r.id === id)) levels[id as RuleId] = { level };
  }
  return levels;
}
