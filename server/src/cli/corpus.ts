import { dirname, join } from 'node:path';
import { globSync } from 'tinyglobby';
import { shippedPlans } from '../core/knowledge/shippedPlans';
import { looksLikePlan } from '../core/model/looksLikePlan';
import { type Corpus } from '../core/model/corpus';
import { type Analysis } from '../core/service/analysis';
import { type NigaoConfig } from '../core/service/config';
import { corpusEntry, identityOf } from '../core/service/corpusEntry';
import { CorpusIndex } from '../core/service/corpusIndex';
import { isIssuedPath, standingBy } from '../core/service/issued';
import { type LoadedSettings, relativeToSettings } from '../core/service/settingsChain';
import { hasWildcard } from '../core/text/glob';
import { readTextFile } from '../node/readText';
import { slashed } from '../node/settingsHost';
import { type Input } from './inputs';
import { type Io } from './io';
import { type Session } from './session';

/** Documents compared with each other in one run; more are left out, and that is said. */
const MOST_DOCUMENTS = 5000;

/**
 * What each draft of a run is read beside: the issued plans that its settings name, the shipped facts, and the other drafts of the run. A file is read
 * once for its targets, nothing else of it is kept.
 */
export class RunCorpus {
  readonly #index = new CorpusIndex();
  readonly #named = new Set<string>();
  readonly #session: Session;
  readonly #io: Io;
  readonly #expanded = new Set<string>();
  #left = 0;

  constructor(session: Session, io: Io) {
    this.#session = session;
    this.#io = io;
    for (const plan of shippedPlans()) this.#index.set(plan);
  }

  /** Reads the drafts of the run and what their settings name. */
  async take(inputs: readonly Input[], all: boolean): Promise<void> {
    for (const input of inputs) {
      const { config, settings } = await this.#session.configFor(input.path);
      this.#takeIssued(config, settings);
      if (inputs.length > 1 && input.path !== undefined && !input.stdin) await this.#takeDraft({ ...input, path: input.path }, config, all);
    }
    await this.#readIssued();
    if (this.#left > 0) this.#io.err(`跨文件比对的文稿超过上限${MOST_DOCUMENTS}份，另有${this.#left}份没有参加比对；其余检查不受影响。\n`);
  }

  viewFor(self: Analysis, path: string | undefined, settings: LoadedSettings): Corpus {
    const relative = ({ id }: { readonly id: string }): string => relativeToSettings(id, settings);
    return this.#index.viewFor(identityOf(self, path ?? '-'), standingBy(self.config.issued, relative, ({ id }) => this.#named.has(id)));
  }

  async #takeDraft({ path, shown, named }: Input & { readonly path: string }, config: NigaoConfig, all: boolean): Promise<void> {
    const read = readTextFile(path, config.limits.fileBytes);
    if (read.kind !== 'text' || (!named && !all && !looksLikePlan(read.text))) return;
    this.#named.add(path);
    this.#add((await this.#session.open(path, read.text)).analysis, path, shown);
  }

  readonly #issued = new Map<string, { readonly shown: string; readonly settings: LoadedSettings }>();

  /** Files that the globs of a settings file name, each set of globs once. */
  #takeIssued({ issued }: NigaoConfig, settings: LoadedSettings): void {
    if (issued === undefined || settings.path === undefined) return;
    const folder = dirname(settings.path);
    const key = `${folder}\n${issued.join('\n')}`;
    if (this.#expanded.has(key)) return;
    this.#expanded.add(key);
    const patterns = issued.flatMap(patternsOf);
    const files = globSync(patterns, { cwd: folder, absolute: true, ignore: ['**/node_modules/**', '**/.git/**'], expandDirectories: false, followSymbolicLinks: false }).map(slashed).sort();
    for (const path of files) if (isIssuedPath(relativeToSettings(path, settings), issued)) this.#issued.set(path, { shown: shownPath(path, this.#io.cwd), settings });
    if (files.length === 0) this.#io.err(`${settings.path}：设置issued没有相符的文件，没有可以比对的现行文件。\n`);
  }

  async #readIssued(): Promise<void> {
    for (const [path, { shown, settings }] of this.#issued) {
      if (this.#index.has(path)) continue;
      const { config } = await this.#session.configFor(path);
      const read = readTextFile(path, config.limits.fileBytes);
      if (read.kind === 'text') this.#add((await this.#session.open(path, read.text)).analysis, path, shown);
      else this.#cannotRead(path, settings, read.kind === 'refused' ? read.why : '超过文件大小上限（设置limits.fileBytes）');
    }
  }

  /** Said at the glob that names the file. */
  #cannotRead(path: string, settings: LoadedSettings, why: string): void {
    const relative = relativeToSettings(path, settings);
    const at = settings.issued.find(({ glob }) => isIssuedPath(relative, [glob])) ?? settings.issued[0];
    if (at) this.#session.addProblem({ path: at.path, text: at.text, span: at.span, message: `现行文件“${relative}”没有读取：${why}；没有与之比对。` });
  }

  #add(analysis: Analysis, path: string, shown: string): void {
    if (this.#index.size >= MOST_DOCUMENTS) {
      this.#left++;
      return;
    }
    const entry = corpusEntry(analysis, path, shown);
    if (entry) this.#index.set(entry);
  }
}

/** As in .nigaoignore and .gitignore: a name without / holds anywhere below, the name of a folder for all in it. */
function patternsOf(glob: string): readonly string[] {
  const plain = glob.replace(/^\.\//, '').replace(/\/$/, '/**');
  const anywhere = plain.includes('/') ? plain : `**/${plain}`;
  return hasWildcard(plain) ? [anywhere] : [anywhere, join(anywhere, '**').replaceAll('\\', '/')];
}

function shownPath(path: string, cwd: string): string {
  const inside = `${slashed(cwd)}/`;
  return path.startsWith(inside) ? path.slice(inside.length) : path;
}
