import { type Disposable, MarkdownString, StatusBarAlignment, type StatusBarItem, type TextEditor, window } from 'vscode';
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
    if (editor === undefined || !this.#plans.has(editor.document)) return this.#item.hide();
    const status = this.#states.get(editor.document.uri.toString());
    const text = messages();
    if (this.#health === 'stopped') {
      this.#write(`$(debug-disconnect) ${text.stopped}`, text.stoppedHint, 'nigao.restart');
    } else if (status === undefined) {
      this.#write(`$(loading~spin) ${text.starting}`, text.serverName, 'nigao.showLog');
    } else {
      this.#write(summary(status), tooltip(status), 'workbench.actions.view.problems');
    }
    this.#item.show();
  }

  #write(text: string, hint: string | MarkdownString, command: string): void {
    this.#item.text = text;
    this.#item.tooltip = hint;
    this.#item.command = command;
    this.#item.accessibilityInformation = { label: text.replace(/\$\([^)]*\)\s*/g, '') };
  }
}

function countsOf(counts: StatusCounts, of: readonly (keyof StatusCounts)[]): string {
  const text = messages();
  return of.filter(level => counts[level] > 0).map(level => `${counts[level]}${text.counts[level]}`).join(' ');
}

/** 拟稿 行动计划 1错 4警 */
export function summary(status: StatusParams): string {
  const text = messages();
  return `${text.name} ${status.kind ?? text.unknownKind} ${countsOf(status.counts, shownLevels) || text.clean}`;
}

function tooltip(status: StatusParams): MarkdownString {
  const text = messages();
  const row = (label: string, value: string | undefined): string[] => (value ? [`${label}：${escaped(value)}`] : []);
  const period = status.period && (status.period.from === status.period.to ? String(status.period.from) : `${status.period.from}—${status.period.to}`);
  const rows = [
    ...row(text.kind, status.kind === null ? text.noPlan : status.kind),
    ...(status.reason ? [escaped(status.reason)] : []),
    ...row(text.form, status.form.join('、')),
    ...row(text.asOf, `${text.day(status.asOf)}（${text.asOfBasis[status.asOfBasis]}）`),
    ...row(text.period, period ?? undefined),
    ...row(text.jurisdiction, status.jurisdiction ?? undefined),
    ...row(text.findings, countsOf(status.counts, levels) || text.clean),
    ...(status.limited ? [`⚠ ${text.limited}`] : []),
  ];
  const markdown = new MarkdownString(rows.join('  \n'));
  markdown.appendMarkdown(`\n\n${links(status).join(' · ')}`);
  markdown.isTrusted = { enabledCommands: ['workbench.actions.view.problems', 'workbench.action.openSettings', 'nigao.showLog', 'vscode.open'] };
  return markdown;
}

function links(status: StatusParams): string[] {
  const text = messages();
  const link = (title: string, command: string, ...args: string[]): string => `[${title}](command:${command}?${encodeURIComponent(JSON.stringify(args))})`;
  return [
    link(text.findings, 'workbench.actions.view.problems'),
    link(text.settings, 'workbench.action.openSettings', '@ext:nigao.nigao'),
    ...(status.settingsUri === null ? [] : [`[${text.settingsFile}](${status.settingsUri})`]),
    link(text.log, 'nigao.showLog'),
  ];
}

function escaped(text: string): string {
  return text.replace(/[\\`*_{}[\]<>()#+!|~]/g, '\\$&');
}
