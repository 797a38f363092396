import {
  type CancellationToken, type Connection, type DocumentDiagnosticParams, type DocumentDiagnosticReport, DocumentDiagnosticReportKind, LSPErrorCodes, ResponseError,
} from 'vscode-languageserver';
import { SourceText } from '../core/text/sourceText';
import { type Finding } from '../core/rules/rule';
import { diagnostics, type DiagnosticTarget } from '../core/service/diagnostics';
import { type LoadedSettings, type ProblemIn } from '../core/service/settingsChain';
import { statusNotification } from '../protocol/protocol';
import { type Analysed, type Analyses } from './analyses';
import { type Configuration, encoded } from './configuration';
import { type DocumentStore } from './documentStore';
import { type Timing } from './host';
import { statusOf } from './status';

/**
 * Quiet time after a change before the rules run: while an input method composes, the text holds its letters (c, cai, caizheng, 财政), and each of
 * them is a change.
 */
const QUIET = 400;

export interface DiagnosingParts {
  readonly connection: Connection;
  readonly store: DocumentStore;
  readonly analyses: Analyses;
  readonly configuration: Configuration;
  readonly timing: Timing;
  /** The client asks for diagnostics; else they are sent unasked. */
  readonly pull: boolean;
  /** The client knows `nigao/status`. */
  readonly status: boolean;
  ruleLink(ruleId: string): string | undefined;
  /** Findings of a document were worked out. */
  taken(analysed: Analysed): void;
  /** What shows only once the files are read that the settings name. */
  problems(loaded: LoadedSettings): readonly ProblemIn[];
}

/** Findings as diagnostics: pulled, or pushed to a client that cannot pull; and those of settings files, which no client pulls. */
export class Diagnosing {
  readonly #parts: DiagnosingParts;
  /** Number of the last push begun, by URI: an older one that wakes up stops. */
  readonly #pushes = new Map<string, number>();
  #settingsFiles: ReadonlySet<string> = new Set();

  constructor(parts: DiagnosingParts) {
    this.#parts = parts;
  }

  async pull({ textDocument: { uri }, previousResultId }: DocumentDiagnosticParams, token: CancellationToken): Promise<DocumentDiagnosticReport> {
    const analysed = await this.#settled(uri, token);
    if (analysed === undefined) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
    if (analysed.id === previousResultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId: analysed.id };
    const items = diagnostics(analysed.document.source, analysed.findings(), this.#target(uri));
    this.#announce(analysed);
    return { kind: DocumentDiagnosticReportKind.Full, resultId: analysed.id, items };
  }

  /**
   * The analysis of the newest version once the writer pauses. A request that is cancelled meanwhile is to be sent again: the client cancels when a
   * newer one waits behind it, and after an answer that forbids repetition that one would be lost.
   */
  async #settled(uri: string, token: CancellationToken): Promise<Analysed | undefined> {
    const { store, analyses, timing } = this.#parts;
    for (;;) {
      const document = store.get(uri);
      if (document === undefined) return undefined;
      const known = await analyses.of(document);
      if (document.edited && !known.done) {
        void known.prepare(() => store.get(uri) === document);
        await Promise.race([timing.wait(QUIET), cancelled(token)]);
      }
      if (token.isCancellationRequested) throw overtaken();
      const newest = store.get(uri);
      if (newest === undefined) return undefined;
      const analysed = await analyses.of(newest);
      if (await analysed.settle(() => !token.isCancellationRequested && store.get(uri) === newest)) return analysed;
    }
  }

  /** For clients that cannot pull: after the quiet time, unless another change came. */
  async push(uri: string): Promise<void> {
    if (this.#parts.pull) return;
    const { connection, store, analyses, timing } = this.#parts;
    const turn = (this.#pushes.get(uri) ?? 0) + 1;
    this.#pushes.set(uri, turn);
    const changed = store.get(uri);
    if (changed?.edited === true) {
      void (await analyses.of(changed)).prepare(() => store.get(uri) === changed);
      await timing.wait(QUIET);
    }
    const document = store.get(uri);
    if (document === undefined || this.#pushes.get(uri) !== turn) return;
    const analysed = await analyses.of(document);
    if (!(await analysed.settle(() => this.#pushes.get(uri) === turn)) || this.#pushes.get(uri) !== turn) return;
    const items = diagnostics(document.source, analysed.findings(), this.#target(uri));
    await connection.sendDiagnostics({ uri, version: document.version, diagnostics: items });
    this.#announce(analysed);
  }

  async close(uri: string): Promise<void> {
    if (this.#parts.pull) return;
    this.#pushes.set(uri, (this.#pushes.get(uri) ?? 0) + 1);
    await this.#parts.connection.sendDiagnostics({ uri, diagnostics: [] });
  }

  /** Problems of the settings files in use; those of a file that is mended or no longer in use are taken back. */
  async publishSettings(): Promise<void> {
    const { connection, configuration, analyses } = this.#parts;
    const problems = new Map<string, { text: string; findings: Finding[] }>();
    for (const loaded of await configuration.loaded()) {
      for (const { path, text, span, message } of [...loaded.problems, ...analyses.houses.problems(loaded), ...this.#parts.problems(loaded)]) {
        const uri = encoded(path);
        const file = problems.get(uri) ?? { text, findings: [] };
        if (!file.findings.some(f => f.message === message && f.span.start === span.start)) file.findings.push({ ruleId: 'nigao/settings', severity: 'error', span, message });
        problems.set(uri, file);
      }
    }
    for (const uri of this.#settingsFiles) if (!problems.has(uri)) await connection.sendDiagnostics({ uri, diagnostics: [] });
    for (const [uri, { text, findings }] of problems) await connection.sendDiagnostics({ uri, diagnostics: diagnostics(new SourceText(text), findings, this.#target(uri)) });
    this.#settingsFiles = new Set(problems.keys());
  }

  #announce(analysed: Analysed): void {
    this.#parts.taken(analysed);
    // A connection that is closing loses nothing by it.
    if (this.#parts.status) void this.#parts.connection.sendNotification(statusNotification, statusOf(analysed)).catch(() => undefined);
  }

  #target(uri: string): DiagnosticTarget {
    return { uri, ruleLink: id => this.#parts.ruleLink(id) };
  }
}

function overtaken(): ResponseError<{ retriggerRequest: boolean }> {
  return new ResponseError(LSPErrorCodes.ServerCancelled, '文稿又有改动，本次检查作罢。', { retriggerRequest: true });
}

function cancelled(token: CancellationToken): Promise<void> {
  return new Promise(resolve => token.onCancellationRequested(() => resolve()));
}
