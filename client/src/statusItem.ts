import { type Disposable, MarkdownString, StatusBarAlignment, type StatusBarItem, type TextDocument, type TextEditor, window } from 'vscode';
import { type StatusCounts, type StatusParams } from '../../server/src/protocol/protocol';
import { messages } from './messages';
import { type PlanDocuments } from './planDocuments';

export type Health = 'starting' | 'running' | 'stopped';
const levels = ['error', 'warning', 'info', 'hint'] as const;
/** 提示 are for the text itself; in the status bar they would only be noise. */
const shownLevels = ['error', 'warning', 'info'] as const;

/** One item, for the plan in the active editor and for nothing else. */
export class StatusItem implements Disposable {
  readonly #item: StatusBarItem = window.createStatusBarItem('nigao.status', StatusBarAlignment.Left, 10);
  readonly #states = new Map<string, StatusParams>();
  readonly #plans: PlanDocuments;
  readonly #changed: Disposable;
  #health: Health = 'starting';
  /** Text of the item while it is visible. */
  shown: string | undefined;

  constructor(plans: PlanDocuments) {
    this.#plans = plans;
    this.#item.name = messages().name;
    this.#changed = window.onDidChangeActiveTextEditor(editor => this.#show(editor));
  }

  take(status: StatusParams): void {
    this.#states.set(status.uri, status);
    this.refresh();
  }

  forget(uri: string): void {
    this.#states.delete(uri);
    this.refresh();
  }

  /** What the server last said of a document. */
  of(document: TextDocument): StatusParams | undefined {
    return this.#states.get(document.uri.toString());
  }

  get health(): Health {
    return this.#health;
  }

  set health(health: Health) {
    this.#health = health;
    this.refresh();
  }

  refresh(): void {
    this.#show(window.activeTextEditor);
  }

  dispose(): void {
    this.#changed.dispose();
    this.#item.dispose();
  }

  #show(editor: TextEditor | undefined): void {
    if (editor === undefined || !this.#plans.has(editor.document)) {
      this.shown = undefined;
      return this.#item.hide();
    }
    const status = this.of(editor.document);
    const text = messages();
    if (this.#health === 'stopped') {
      this.#write({ text: `$(debug-disconnect) ${text.stopped}`, hint: text.stoppedHint, spoken: text.stoppedHint, command: 'nigao.restart' });
    } else if (status === undefined) {
      this.#write({ text: `$(loading~spin) ${text.starting}`, hint: text.serverName, spoken: text.starting, command: 'nigao.showLog' });
    } else {
      this.#write({ text: summary(status), hint: tooltip(status), spoken: spoken(status), command: 'workbench.actions.view.problems' });
    }
    this.#item.show();
  }

  #write({ text, hint, spoken: label, command }: { readonly text: string; readonly hint: string | MarkdownString; readonly spoken: string; readonly command: string }): void {
    this.shown = text;
    this.#item.text = text;
    this.#item.tooltip = hint;
    this.#item.command = command;
    this.#item.accessibilityInformation = { label, role: 'button' };
  }
}

function countsOf(counts: StatusCounts, of: readonly (keyof StatusCounts)[]): string {
  const text = messages();
  return of.filter(level => counts[level] > 0).map(level => `${counts[level]}${text.counts[level]}`).join(' ');
}

/** 拟稿 行动计划 1错 4警 */
export function summary(status: StatusParams): string {
  const text = messages();
  const kind = `${text.name} ${status.kind ?? text.unknownKind}`;
  if (isUnchecked(status)) return `$(warning) ${kind} ${text.unchecked}`;
  return `${status.limited ? '$(warning) ' : ''}${kind} ${countsOf(status.counts, shownLevels) || text.clean}${status.limited ? ` ${text.partly}` : ''}`;
}

/** Too long to be analysed at all: no date was looked for. */
const isUnchecked = ({ asOf }: StatusParams): boolean => asOf === '';

/** For a screen reader: whole words, and what a press does. */
export function spoken(status: StatusParams): string {
  const text = messages();
  const counts = levels.filter(l => status.counts[l] > 0).map(l => `${status.counts[l]}${text.spoken[l]}`);
  const state = isUnchecked(status) ? [text.unchecked] : [...(counts.length === 0 ? [text.clean] : counts), ...(status.limited ? [text.partly] : [])];
  return [text.name, status.kind ?? text.unknownKind, ...state, text.toProblems].join('，');
}

function tooltip(status: StatusParams): MarkdownString {
  const text = messages();
  const row = (label: string, value: string | undefined): string[] => (value ? [`${label}：${escaped(value)}`] : []);
  const period = status.period && (status.period.from === status.period.to ? String(status.period.from) : `${status.period.from}—${status.period.to}`);
  const rows = [
    ...row(text.kind, status.kind === null ? text.noPlan : status.kind),
    ...(status.reason ? [escaped(status.reason)] : []),
    ...row(text.form, status.form.join('、')),
    ...row(text.asOf, isUnchecked(status) ? undefined : `${text.day(status.asOf)}（${text.asOfBasis[status.asOfBasis]}）`),
    ...row(text.period, period ?? undefined),
    ...row(text.jurisdiction, status.jurisdiction ?? undefined),
    ...row(text.findings, isUnchecked(status) ? undefined : countsOf(status.counts, levels) || text.clean),
    ...(status.limited ? [`⚠ ${text.limited}`] : []),
  ];
  const markdown = new MarkdownString(rows.join('  \n'));
  markdown.appendMarkdown(`\n\n${links(status).join(' · ')}`);
  markdown.isTrusted = { enabledCommands: ['workbench.actions.view.problems', 'workbench.action.openSettings', 'nigao.showLog', 'nigao.whyNotChecked', 'vscode.open'] };
  return markdown;
}

function links(status: StatusParams): string[] {
  const text = messages();
  const link = (title: string, command: string, ...args: string[]): string => `[${title}](command:${command}?${encodeURIComponent(JSON.stringify(args))})`;
  return [
    link(text.findings, 'workbench.actions.view.problems'),
    link(text.settings, 'workbench.action.openSettings', '@ext:nigao.nigao'),
    ...(status.settingsUri === null ? [] : [`[${text.settingsFile}](${status.settingsUri})`]),
    link(text.why.title, 'nigao.whyNotChecked'),
    link(text.log, 'nigao.showLog'),
  ];
}

function escaped(text: string): string {
  return text.replace(/[\\`*_{}[\]<>()#+!|~]/g, '\\$&');
}
