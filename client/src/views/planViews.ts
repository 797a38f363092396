import { commands, type Disposable, type Memento, type Position, type Range, Selection, TabInputText, TabInputTextDiff, type TextDocument, type TextEditor, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  type FindingOverviewResult, findingOverviewRequest, type OverviewParams, type TargetOverviewResult, targetOverviewRequest, type TaskOverviewResult, taskOverviewRequest,
} from '../../../server/src/protocol/overview';
import { type WireRange } from '../../../server/src/protocol/protocol';
import { inEnglish } from '../messages';
import { type PlanDocuments } from '../planDocuments';
import { Answers } from './answers';
import { findingNodes } from './findingNodes';
import { PlanView, type Shown } from './planView';
import { targetNodes } from './targetNodes';
import { gapsOnly, taskNodes } from './taskNodes';
import { en, type ViewTexts, zh } from './viewTexts';

export const viewIds = { tasks: 'nigao.tasks', targets: 'nigao.targets', findings: 'nigao.findings' } as const;
/** Keys of contexts, for the `when` of menus and of the welcome. */
const contexts = { viewed: 'nigao.viewedPlan', byUnit: 'nigao.tasks.byUnit', filtered: 'nigao.tasks.filtered', bySection: 'nigao.findings.bySection' } as const;
/** Quiet time before the views follow the cursor or let go of a plan, in milliseconds. */
const pause = 150;

export interface ViewParts {
  readonly plans: PlanDocuments;
  readonly memory: Memento;
  /** The running client; never starts one. */
  client(): Promise<BaseLanguageClient> | undefined;
}

export const viewTexts = (): ViewTexts => (inEnglish() ? en : zh);

/**
 * 任务分工, 指标, 检查结果 of the plan that was last in an active editor. They ask the server only when they are to be seen, once after each announcement that the
 * findings of a version are there; typing costs nothing.
 */
export class PlanViews implements Disposable {
  readonly tasks = new PlanView<TaskOverviewResult>({ id: viewIds.tasks, title: () => viewTexts().title.tasks, request: taskOverviewRequest, show: result => this.#showTasks(result) });
  readonly targets = new PlanView<TargetOverviewResult>({ id: viewIds.targets, title: () => viewTexts().title.targets, request: targetOverviewRequest, show: result => this.#showTargets(result) });
  readonly findings = new PlanView<FindingOverviewResult>({ id: viewIds.findings, title: () => viewTexts().title.findings, request: findingOverviewRequest, show: result => this.#showFindings(result) });
  readonly #parts: ViewParts;
  readonly #answers = new Answers();
  /** Plans beyond the limit of length. */
  readonly #unread = new Set<string>();
  readonly #subscriptions: Disposable[];
  #plan: TextDocument | undefined;
  #following: ReturnType<typeof setTimeout> | undefined;
  #leaving: ReturnType<typeof setTimeout> | undefined;
  #filter: string | undefined;

  constructor(parts: ViewParts) {
    this.#parts = parts;
    this.#subscriptions = [
      ...this.all.map(view => view.view.onDidChangeVisibility(({ visible }) => { if (visible) this.#ask(view); })),
      window.onDidChangeActiveTextEditor(editor => this.#turnToEditor(editor)),
      parts.plans.onDidFind(() => this.#turnToEditor(window.activeTextEditor)),
      window.onDidChangeTextEditorSelection(({ textEditor }) => this.#followSoon(textEditor)),
      window.tabGroups.onDidChangeTabs(({ closed }) => { if (closed.length > 0) this.#letGoSoon(); }),
      workspace.onDidCloseTextDocument(document => this.#closed(document)),
      workspace.onDidChangeConfiguration(change => { if (change.affectsConfiguration('nigao.language')) for (const view of this.all) view.render(); }),
    ];
    this.#tellContext(contexts.byUnit, this.byUnit);
    this.#tellContext(contexts.bySection, this.bySection);
  }

  get all(): readonly PlanView<unknown>[] {
    return [this.tasks, this.targets, this.findings];
  }

  /** The plan that is shown. */
  get plan(): TextDocument | undefined {
    return this.#plan;
  }

  /** The findings of a version are there; `analysed` false: it is too long to be read. */
  announced(uri: string, analysed: boolean): void {
    this.#answers.announce(uri);
    if (analysed) this.#unread.delete(uri);
    else this.#unread.add(uri);
    if (uri === this.#plan?.uri.toString()) for (const view of this.all) this.#ask(view);
  }

  // ── what is shown ───────────────────────────────────────────────────────

  get byUnit(): boolean {
    return this.#parts.memory.get(contexts.byUnit, false);
  }

  get bySection(): boolean {
    return this.#parts.memory.get(contexts.bySection, false);
  }

  async groupTasks(byUnit: boolean): Promise<void> {
    await this.#parts.memory.update(contexts.byUnit, byUnit);
    this.#tellContext(contexts.byUnit, byUnit);
    this.tasks.render();
  }

  async groupFindings(bySection: boolean): Promise<void> {
    await this.#parts.memory.update(contexts.bySection, bySection);
    this.#tellContext(contexts.bySection, bySection);
    this.findings.render();
  }

  /** Tasks of one unit only; undefined: all. */
  filterTasks(key: string | undefined): void {
    this.#filter = key;
    this.#tellContext(contexts.filtered, key !== undefined);
    this.tasks.render();
  }

  #showTasks(overview: TaskOverviewResult): Shown {
    const text = viewTexts();
    const filter = this.#filter;
    const nodes = taskNodes(overview, { byUnit: this.byUnit, filter }, text);
    const unit = filter === gapsOnly ? text.gapGroup : (overview.units.find(u => u.key === filter)?.name ?? filter);
    const counts = [text.tasks(overview.tasks), overview.gaps === 0 ? '' : text.gaps(overview.gaps)].filter(s => s !== '').join(' · ');
    const description = unit ?? (overview.tasks === 0 ? '' : counts);
    if (nodes.length > 0) return { nodes, description };
    return { nodes, description, message: unit !== undefined ? text.noTasksOf(unit) : overview.tasks === 0 ? text.noTasks : text.noUnits };
  }

  #showTargets(overview: TargetOverviewResult): Shown {
    const text = viewTexts();
    const nodes = targetNodes(overview, text);
    return { nodes, description: overview.conflicts === 0 ? '' : text.conflicts(overview.conflicts), ...(nodes.length === 0 ? { message: text.noTargets } : {}) };
  }

  #showFindings(overview: FindingOverviewResult): Shown {
    const text = viewTexts();
    const nodes = findingNodes(overview, this.bySection, text);
    return { nodes, description: text.counts(overview.counts), ...(nodes.length === 0 ? { message: text.clean } : {}) };
  }

  // ── which plan, and what the server says of it ──────────────────────────

  /** Another file may be looked at meanwhile: the views stay with the plan. */
  #turnToEditor(editor: TextEditor | undefined): void {
    if (editor === undefined || !this.#parts.plans.has(editor.document)) return;
    this.turnTo(editor.document);
    this.#followSoon(editor);
  }

  /** A plan is looked at, be it in a board. */
  turnTo(plan: TextDocument): void {
    if (plan !== this.#plan) this.#showPlan(plan);
  }

  /** A plan without a tab is closed for its writer; VS Code may keep the document. The next editor becomes active a moment after the tab is gone. */
  #letGoSoon(): void {
    clearTimeout(this.#leaving);
    this.#leaving = setTimeout(() => {
      if (this.#plan === undefined || hasTab(this.#plan)) return;
      const next = window.activeTextEditor?.document;
      this.#showPlan(next !== undefined && next !== this.#plan && this.#parts.plans.has(next) ? next : undefined);
    }, pause);
  }

  #closed(document: TextDocument): void {
    this.#answers.forget(document.uri.toString());
    this.#unread.delete(document.uri.toString());
    if (document === this.#plan) this.#letGoSoon();
  }

  #showPlan(plan: TextDocument | undefined): void {
    if (this.#filter !== undefined) this.filterTasks(undefined);
    this.#plan = plan;
    this.#tellContext(contexts.viewed, plan !== undefined);
    for (const view of this.all) {
      view.take(plan === undefined ? undefined : (this.#answers.last(plan.uri.toString(), view.kind.id)));
      this.#ask(view);
    }
  }

  #ask(view: PlanView<unknown>): void {
    const uri = this.#plan?.uri.toString();
    if (uri === undefined || !view.view.visible) return;
    if (this.#unread.has(uri)) return view.take(undefined, viewTexts().unchecked);
    const turn = this.#answers.due(uri, view.kind.id);
    if (turn !== undefined) void this.#fetch(view, uri, turn);
  }

  async #fetch(view: PlanView<unknown>, uri: string, turn: number): Promise<void> {
    try {
      const client = await this.#parts.client();
      const plan = this.#plan;
      if (client === undefined || plan === undefined) return this.#answers.failed(uri, view.kind.id);
      const params: OverviewParams = { textDocument: { uri: client.code2ProtocolConverter.asUri(plan.uri) } };
      const result = await client.sendRequest<unknown>(view.kind.request, params);
      if (!this.#answers.take(uri, view.kind.id, { turn, result }) || this.#plan?.uri.toString() !== uri) return;
      view.take(result);
      if (window.activeTextEditor) this.#followSoon(window.activeTextEditor);
    } catch {
      // The server is going or gone; its next announcement brings another question.
      this.#answers.failed(uri, view.kind.id);
    }
  }

  // ── to the text and back ────────────────────────────────────────────────

  #followSoon(editor: TextEditor): void {
    if (editor.document !== this.#plan || !this.all.some(view => view.view.visible)) return;
    clearTimeout(this.#following);
    this.#following = setTimeout(() => void this.#follow(editor.selection.active), pause);
  }

  async #follow(position: Position): Promise<void> {
    for (const view of this.all) await view.follow(position);
  }

  /** Goes to the place of a row; `focus`: the writer goes there too, else stays in the view. */
  async open(id: string, focus: boolean): Promise<TextEditor | undefined> {
    const place = this.all.map(view => view.tree.node(id)).find(row => row !== undefined)?.place;
    if (place === undefined || this.#plan === undefined) return undefined;
    const { document, viewColumn } = window.visibleTextEditors.find(e => e.document === this.#plan) ?? { document: this.#plan, viewColumn: undefined };
    return window.showTextDocument(document, { preserveFocus: !focus, selection: rangeOf(place), ...(viewColumn === undefined ? {} : { viewColumn }) });
  }

  #tellContext(key: string, value: boolean): void {
    void commands.executeCommand('setContext', key, value);
  }

  dispose(): void {
    clearTimeout(this.#following);
    clearTimeout(this.#leaving);
    for (const part of [...this.#subscriptions, ...this.all]) part.dispose();
  }
}

function hasTab({ uri }: TextDocument): boolean {
  const shows = (input: unknown): boolean =>
    input instanceof TabInputText ? input.uri.toString() === uri.toString() : input instanceof TabInputTextDiff && [input.original, input.modified].some(u => u.toString() === uri.toString());
  return window.tabGroups.all.some(group => group.tabs.some(tab => shows(tab.input)));
}

function rangeOf({ start, end }: WireRange): Range {
  return new Selection(start.line, start.character, end.line, end.character);
}
