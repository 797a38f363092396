import { dirname, resolve } from 'node:path';
import { type Knowledge } from '../core/knowledge/knowledge';
import { rules } from '../core/rules/registry';
import { type Level, type RuleId } from '../core/rules/rule';
import { Analysis } from '../core/service/analysis';
import { remembered } from '../core/text/memo';
import { mergeConfig, type NigaoConfig, type Settings } from '../core/service/config';
import { readFrontMatter } from '../core/service/frontMatter';
import { Houses } from '../core/service/houses';
import { findSettings, type LoadedSettings, loadSettings, noSettings, type ProblemIn, relativeToSettings, settingsFor } from '../core/service/settingsChain';
import { WITHOUT_EFFECT } from '../core/service/settingsKeys';
import { type Corpus, noCorpus } from '../core/model/corpus';
import { type Segmenter } from '../core/text/segmenter';
import { lastingReading } from '../core/model/reading';
import { fileSettingsHost, slashed } from '../node/settingsHost';
import { type Io, UsageError } from './io';
import { type Arguments } from './options';

export interface Sources {
  readonly knowledge: Knowledge;
  readonly segmenter: Segmenter;
}
/** A draft under the settings that hold for it. */
export interface Opened {
  readonly analysis: Analysis;
  readonly settings: LoadedSettings;
  /** Absolute; undefined for standard input without a name. */
  readonly path: string | undefined;
  readonly analyse: (text: string) => Analysis;
  readonly frontMatterProblems: ReturnType<typeof readFrontMatter>['problems'];
}

/** One run of the program: settings are looked up and read once, paragraphs that repeat are read once. */
export class Session {
  readonly #io: Io;
  readonly #sources: Sources;
  readonly #host = fileSettingsHost();
  readonly #flags: Settings;
  readonly #fixed: string | undefined;
  readonly #none: boolean;
  readonly #byFolder = new Map<string, Promise<LoadedSettings>>();
  readonly #byFile = new Map<string, Promise<LoadedSettings>>();
  readonly #read = remembered(lastingReading);
  readonly #houses: Houses;
  readonly #problems: ProblemIn[] = [];
  /** What drafts are read beside; asked when a draft is checked, after all were read. */
  beside: ((self: Analysis, path: string | undefined, settings: LoadedSettings) => Corpus) | undefined;

  constructor(io: Io, sources: Sources, args: Arguments) {
    this.#io = io;
    this.#sources = sources;
    this.#houses = new Houses(sources.knowledge);
    this.#flags = flagsOf(args);
    this.#none = args.has('no-config');
    const config = args.one('config');
    if (config !== undefined && this.#none) throw new UsageError('选项--config和--no-config不能同时使用。');
    this.#fixed = config === undefined ? undefined : slashed(resolve(io.cwd, config));
  }

  /** Every settings file that was read. */
  async loaded(): Promise<readonly LoadedSettings[]> {
    const loaded = await Promise.all(this.#byFile.values());
    return loaded.map((l, i) => (i === 0 ? { ...l, problems: [...l.problems, ...this.#problems] } : l));
  }

  /** A problem of a settings file that shows only once its files are read. */
  addProblem(problem: ProblemIn): void {
    this.#problems.push(problem);
  }

  settingsOf(path: string | undefined): Promise<LoadedSettings> {
    if (this.#none) return Promise.resolve(noSettings);
    if (this.#fixed !== undefined) return this.#load(this.#fixed);
    const folder = path === undefined ? slashed(this.#io.cwd) : slashed(dirname(path));
    const known = this.#byFolder.get(folder) ?? findSettings(folder, this.#host).then(found => (found === undefined ? noSettings : this.#load(found)));
    this.#byFolder.set(folder, known);
    return known;
  }

  #load(path: string): Promise<LoadedSettings> {
    const known = this.#byFile.get(path) ?? loadSettings(path, rules, this.#host).then(loaded => this.#warned(loaded));
    this.#byFile.set(path, known);
    return known;
  }

  #warned(loaded: LoadedSettings): LoadedSettings {
    const keys = [...loaded.layers, ...loaded.overrides.map(o => o.settings)].flatMap(layer => Object.keys(layer));
    const idle = WITHOUT_EFFECT.filter(key => keys.includes(key));
    if (idle.length > 0) this.#io.err(`${loaded.path ?? ''}：${idle.join('、')}这${idle.length > 1 ? '几' : '一'}项设置已经读取，本版本尚不据以检查。\n`);
    return { ...loaded, problems: [...loaded.problems, ...this.#houses.problems(loaded)] };
  }

  async configFor(path: string | undefined, text = ''): Promise<{ readonly config: NigaoConfig; readonly settings: LoadedSettings; readonly relative: string; readonly problems: Opened['frontMatterProblems'] }> {
    const settings = await this.settingsOf(path);
    const relative = path === undefined ? '' : relativeToSettings(path, settings);
    const front = isMarkdown(path) ? readFrontMatter(text) : { settings: {}, problems: [] };
    return { config: mergeConfig(settingsFor(settings, relative), front.settings, this.#flags), settings, relative, problems: front.problems };
  }

  async open(path: string | undefined, text: string): Promise<Opened> {
    const { config, settings, relative, problems } = await this.configFor(path, text);
    const { segmenter } = this.#sources;
    const knowledge = this.#houses.of(settings, relative);
    const language = isMarkdown(path) ? ('markdown' as const) : ('plain' as const);
    const corpus = (self: Analysis): Corpus => this.beside?.(self, path, settings) ?? noCorpus;
    const analyse = (changed: string): Analysis => new Analysis({ text: changed, language, config, knowledge, segmenter, today: this.#io.today, read: this.#read, path: relative, corpus });
    return { analysis: analyse(text), settings, path, analyse, frontMatterProblems: problems };
  }
}

export const isMarkdown = (path: string | undefined): boolean => path !== undefined && /\.md$/i.test(path);

/** Settings that the options make; they stand above everything else. */
function flagsOf(args: Arguments): Settings {
  const levels: { [id: RuleId]: { level: Level } } = {};
  for (const given of args.all('rule')) {
    const at = given.indexOf('=');
    const rule = rules.find(r => r.id === given.slice(0, at));
    if (!rule) throw new UsageError(`没有“${given.slice(0, at)}”这条规则（选项--rule）；运行nigao check --list-rules可查全部规则。`);
    levels[rule.id] = { level: given.slice(at + 1) as Level };
  }
  const text = (name: string, key: string): object => {
    const value = args.one(name);
    return value === undefined ? {} : { [key]: value };
  };
  return { rules: levels, ...text('kind', 'kind'), ...text('as-of', 'asOf'), ...text('fail-on', 'failOn') };
}

/** Problems of settings, each once, even where several files extend the same one. */
export function problemsOf(all: readonly LoadedSettings[]): readonly ProblemIn[] {
  const seen = new Set<string>();
  return all.flatMap(l => l.problems).filter(p => {
    const key = `${p.path}:${p.span.start}:${p.message}`;
    return !seen.has(key) && seen.add(key);
  });
}
