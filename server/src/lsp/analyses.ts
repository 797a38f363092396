import { type Corpus } from '../core/model/corpus';
import { Names } from '../core/model/names';
import { lastingReading, type Read } from '../core/model/reading';
import { type Checked } from '../core/rules/check';
import { type Finding } from '../core/rules/rule';
import { Analysis } from '../core/service/analysis';
import { defaultConfig, mergeConfig, type NigaoConfig } from '../core/service/config';
import { limitFinding } from '../core/service/diagnostics';
import { readFrontMatter } from '../core/service/frontMatter';
import { Houses } from '../core/service/houses';
import { remembered } from '../core/text/memo';
import { type Steps } from '../core/text/steps';
import { type Configuration, type ResourceSettings } from './configuration';
import { type OpenDocument } from './documentStore';
import { type Host, type Timing } from './host';
import { Rehearsal } from './rehearsal';
import { inSlices, SLICE, WorkClock } from './slices';

/** One version of a document under one state of the settings. */
export interface Analysed {
  readonly document: OpenDocument;
  readonly settings: ResourceSettings;
  /** Differs for every text and every change of the settings. */
  readonly id: string;
  /** undefined: the text is beyond the limit. */
  readonly analysis: Analysis | undefined;
  /** Computed at the first call, at one go: for what is known to be `done`, and where somebody waits for just this. */
  findings(): readonly Finding[];
  /** Computes `findings` in short slices with rests between them, in which others are answered; false where `wanted` says no before the end. */
  settle(wanted: () => boolean): Promise<boolean>;
  /** Reads the draft, and checks one that is not long, in short slices with rests between them, so that nobody who asks has to wait for all of it; stops where `wanted` says no. */
  prepare(wanted: () => boolean): Promise<void>;
  /** `findings` were computed. */
  readonly done: boolean;
}

/** Other documents, as a draft sees them. */
export interface Beside {
  /** Number of the last change that the draft at `uri` may see. */
  revisionFor(uri: string): number;
  viewFor(self: Analysis, uri: string, settings: ResourceSettings): Corpus;
  readonly limit: string | undefined;
}

/** One analysis per version, shared by all features; paragraphs that an edit left alone are not read again. */
export class Analyses {
  readonly #host: Host;
  readonly #timing: Timing;
  /** The knowledge under the house list of each draft. */
  readonly houses: Houses;
  readonly #configuration: Configuration;
  readonly #read: Read = remembered(lastingReading);
  readonly #names = new Names();
  readonly #known = new WeakMap<OpenDocument, { readonly revision: number; readonly beside: number; readonly analysed: Promise<Analysed> }>();
  /** The newest analysis of each open document. */
  readonly #newest = new Map<string, Analysis>();
  readonly #beside: Beside;
  /** A server that is started again must not meet the ids of the one before it. */
  readonly #run = Math.random().toString(36).slice(2, 8);
  #count = 0;

  constructor(host: Host, timing: Timing, configuration: Configuration, beside: Beside) {
    this.#host = host;
    this.#beside = beside;
    this.houses = new Houses(host.knowledge);
    this.#timing = timing;
    this.#configuration = configuration;
  }

  of(document: OpenDocument): Promise<Analysed> {
    const { revision } = this.#configuration;
    const beside = this.#beside.revisionFor(document.uri);
    const known = this.#known.get(document);
    if (known?.revision === revision && known.beside === beside) return known.analysed;
    const read = known?.revision === revision ? known.analysed : undefined;
    const analysed = this.#configuration.of(document.uri).then(async settings => this.#analyse(document, settings, (await read)?.analysis));
    this.#known.set(document, { revision, beside, analysed });
    return analysed;
  }

  /** Work that nobody waits for at the keyboard, with rests in which others are answered. */
  inSlices<T>(steps: Steps<T>): Promise<T> {
    return inSlices(steps, this.#timing);
  }

  close(uri: string): void {
    this.#newest.delete(uri);
  }

  /** A file that is not open, for its targets: no setting bears on them. */
  ofFile(uri: string, text: string, read: Read): Analysis {
    const { knowledge } = this.#host;
    return new Analysis({ text, language: /\.md$/i.test(uri) ? 'markdown' : 'plain', config: defaultConfig, knowledge, segmenter: this.#host.segmenter(), today: this.#host.today(), read });
  }

  #analyse(document: OpenDocument, settings: ResourceSettings, read: Analysis | undefined): Analysed {
    const { length } = document.source.text;
    const id = `${this.#run}${++this.#count}`;
    if (length <= settings.maxCharacters) return new Complete(document, settings, id, this.#input(document, settings, read));
    const finding = limitFinding(`文稿有${length}个字符，超过编辑器中的上限${settings.maxCharacters}，没有检查。可在设置“nigao.maxCharacters”中提高上限，或者用命令行 nigao check 检查。`);
    return { document, settings, id, analysis: undefined, findings: () => [finding], settle: () => Promise.resolve(true), prepare: () => Promise.resolve(), done: true };
  }

  #input(document: OpenDocument, settings: ResourceSettings, read: Analysis | undefined): AnalysisParts {
    const { text } = document.source;
    const { config, markdown, problems } = configOf(settings, text, document.languageId === 'markdown');
    const clock = new WorkClock(this.#timing);
    const overTime = (): boolean => clock.spent() > config.limits.editorMilliseconds;
    const corpus = (self: Analysis): Corpus => this.#beside.viewFor(self, document.uri, settings);
    const language = markdown ? 'markdown' : 'plain';
    const knowledge = this.houses.of(settings.loaded, settings.path);
    const newest = this.#newest.get(document.uri);
    const before = newest?.knowledge === knowledge && newest.language === language ? newest : undefined;
    const analysis = read?.beside(corpus, overTime) ?? new Analysis({
      text,
      language,
      config,
      knowledge,
      segmenter: this.#host.segmenter(),
      today: this.#host.today(),
      read: this.#read,
      names: this.#names,
      path: settings.path,
      overTime,
      corpus,
    }, before);
    this.#newest.set(document.uri, analysis);
    const own = problems.map((p): Finding => ({ ruleId: 'nigao/settings', severity: 'error', span: p.span, message: p.message }));
    const left = (): readonly Finding[] => (this.#beside.limit === undefined || analysis.targets.length === 0 ? [] : [{ ...limitFinding(this.#beside.limit), severity: 'info' }]);
    return { analysis, own, left, clock };
  }
}

/** Settings with what the text itself says. */
function configOf(settings: ResourceSettings, text: string, markdown: boolean): { readonly config: NigaoConfig; readonly markdown: boolean; readonly problems: ReturnType<typeof readFrontMatter>['problems'] } {
  const front = markdown ? readFrontMatter(text) : { settings: {}, problems: [] };
  return { config: mergeConfig(settings.file, front.settings, settings.editor), markdown, problems: front.problems };
}

/** Milliseconds after a change before its draft is read for requests to come. */
const BREATH = 8;

/** Milliseconds after that until its rules run, so that the findings are there when the quiet time ends. */
const AHEAD = 100;

/** Characters: the check of a longer draft is not done by the end of the quiet time, and in vain if somebody types on. */
const CHECKED_AHEAD = 100_000;

interface AnalysisParts {
  readonly analysis: Analysis;
  /** Problems of the front matter. */
  readonly own: readonly Finding[];
  readonly clock: WorkClock;
  /** What was left out of the comparison with other documents. */
  left(): readonly Finding[];
}

class Complete implements Analysed {
  readonly document: OpenDocument;
  readonly settings: ResourceSettings;
  readonly id: string;
  readonly analysis: Analysis;
  readonly #parts: AnalysisParts;
  readonly #checking: Generator<undefined, Checked>;
  #findings: readonly Finding[] | undefined;
  #prepared = false;
  #rehearsed: Promise<void> | undefined;

  constructor(document: OpenDocument, settings: ResourceSettings, id: string, parts: AnalysisParts) {
    this.document = document;
    this.settings = settings;
    this.id = id;
    this.analysis = parts.analysis;
    this.#parts = parts;
    this.#checking = parts.analysis.checking();
  }

  get done(): boolean {
    return this.#findings !== undefined;
  }

  findings(): readonly Finding[] {
    while (this.#findings === undefined) this.#step();
    return this.#findings;
  }

  /** Several may wait for it: they take turns with the slices. */
  async settle(wanted: () => boolean): Promise<boolean> {
    const { clock } = this.#parts;
    const { timing } = clock;
    while (this.#findings === undefined) {
      if (!wanted()) return false;
      do this.#step(); while (this.#findings === undefined && clock.slice() < SLICE);
      clock.stop();
      if (this.#findings === undefined) await timing.rest();
    }
    await (this.#rehearsed ??= this.#rehearse(wanted).catch(() => undefined));
    return true;
  }

  async prepare(wanted: () => boolean): Promise<void> {
    if (this.#prepared) return;
    this.#prepared = true;
    const { timing } = this.#parts.clock;
    // What the keystroke itself asks for comes first; an answer that took longer is sent before this begins.
    await timing.wait(BREATH);
    await timing.rest();
    try {
      await inSlices(this.analysis.reading(), timing, wanted);
      if (this.document.source.text.length > CHECKED_AHEAD) return;
      await timing.wait(AHEAD);
      await this.settle(wanted);
    } catch {
      // Whoever asks for the draft meets the same fault, and says so.
    }
  }

  /** Once, after a long draft was opened. */
  async #rehearse(wanted: () => boolean): Promise<void> {
    if (this.document.edited || this.document.source.text.length <= CHECKED_AHEAD) return;
    const rehearsal = new Rehearsal(this.analysis, this.#parts.clock.timing, wanted);
    await rehearsal.first();
    void rehearsal.again().catch(() => undefined);
  }

  #step(): void {
    this.#parts.clock.slice();
    const { done, value } = this.#checking.next();
    if (done === true) this.#findings = [...this.#parts.own, ...this.#parts.left(), ...value.findings];
  }
}
