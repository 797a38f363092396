// The page of a board: filters, order, tabs, and the way to the text. What it shows comes ready from the extension; what the reader has set is kept in the state
// of the page, which outlives the page itself.
import { type FromPage, type PageFormat, type ToPage } from '../src/boards/pageMessages';
import { type Filters, passes } from '../src/boards/select';
import { type Order, sortRows } from './order';

interface State {
  /** What the board shows: for the extension, after the window was opened again. */
  readonly board: unknown;
  readonly filters: Filters;
  /** By table. */
  readonly orders: Readonly<Record<string, Order>>;
  readonly tab: string;
  /** By scrolling part. */
  readonly scroll: Readonly<Record<string, number>>;
  /** What had the focus when its reader went to the text; see `focused`. */
  readonly left: string;
}
declare function acquireVsCodeApi(): { postMessage(message: FromPage): void; setState(state: State): void; getState(): State | undefined };

const editor = acquireVsCodeApi();
const root = document.getElementById('content') ?? document.body;
let shown = Number(document.body.dataset['content'] ?? '0');
let state: State = { filters: { text: '', chosen: {} }, orders: {}, tab: '', scroll: {}, left: '', ...editor.getState(), board: JSON.parse(document.body.dataset['board'] ?? 'null') as unknown };
let composing = false;
let waiting: ToPage | undefined;

const all = <E extends HTMLElement>(selector: string): E[] => [...root.querySelectorAll<E>(selector)];
const inputs = (): (HTMLInputElement | HTMLSelectElement)[] => all('[data-filter]');
const isCheck = (input: HTMLElement): input is HTMLInputElement => input instanceof HTMLInputElement && input.type === 'checkbox';

function keep(change: Partial<State>): void {
  state = { ...state, ...change };
  editor.setState(state);
}

// ── what is shown ─────────────────────────────────────────────────────────

/** Puts the settings of the reader into content that has just come. */
function restore(): void {
  for (const input of inputs()) {
    const name = input.dataset['filter'] ?? '';
    const value = name === 'text' ? state.filters.text : (state.filters.chosen[name] ?? '');
    if (isCheck(input)) input.checked = value !== '';
    else input.value = value;
    // A unit or a section that is no longer there.
    if (input instanceof HTMLSelectElement && input.selectedIndex < 0) input.value = '';
  }
  for (const [table, order] of Object.entries(state.orders)) sort(table, order);
  showTab(state.tab === '' ? (all('[data-tab]')[0]?.dataset['tab'] ?? '') : state.tab);
  filter();
  for (const [name, top] of Object.entries(state.scroll)) scrolling(name)?.scrollTo(0, top);
}

const scrolling = (name: string): HTMLElement | undefined => all(`[data-scroll="${CSS.escape(name)}"]`)[0];

function readFilters(): Filters {
  const chosen: Record<string, string> = {};
  let text = '';
  for (const input of inputs()) {
    const name = input.dataset['filter'] ?? '';
    if (name === 'text') text = input.value;
    else chosen[name] = isCheck(input) ? (input.checked ? input.value : '') : input.value;
  }
  return { text, chosen };
}

function filter(): void {
  const filters = readFilters();
  for (const table of all<HTMLTableElement>('[data-table]')) {
    const rows = [...table.tBodies];
    for (const row of rows) row.hidden = !passes({ text: row.textContent ?? '', set: name => row.getAttribute(`data-in-${name}`) ?? undefined }, filters);
    const visible = rows.filter(r => !r.hidden).length;
    const none = table.parentElement?.querySelector<HTMLElement>('.none');
    if (none) none.hidden = visible > 0;
    count(visible, rows.length);
  }
}

function count(visible: number, total: number): void {
  const output = all('.count')[0];
  if (!output) return;
  const { all: whole = '', some = '' } = output.dataset;
  output.textContent = visible === total ? whole : some.replace('%1', String(visible)).replace('%2', String(total));
}

function sort(name: string, order: Order): void {
  const table = all<HTMLTableElement>(`[data-table="${CSS.escape(name)}"]`)[0];
  if (table) sortRows(table, order);
}

function showTab(name: string): void {
  const tabs = all('[data-tab]');
  if (!tabs.some(t => t.dataset['tab'] === name)) return;
  for (const tab of tabs) {
    const selected = tab.dataset['tab'] === name;
    tab.setAttribute('aria-selected', String(selected));
    tab.tabIndex = selected ? 0 : -1;
  }
  for (const panel of all('[data-panel]')) panel.hidden = panel.dataset['panel'] !== name;
  for (const own of all('[data-of]')) own.hidden = own.dataset['of'] !== name;
}

// ── new content ───────────────────────────────────────────────────────────

/** The element that has the focus, as it can be found again in new content. */
function focused(): string | undefined {
  const element = document.activeElement;
  if (!(element instanceof HTMLElement) || !root.contains(element)) return undefined;
  const row = element.closest<HTMLElement>('[data-id]');
  if (row !== null) return `[data-id="${CSS.escape(row.dataset['id'] ?? '')}"] [data-go]`;
  for (const name of ['filter', 'export', 'sort-by', 'tab']) {
    const value = element.getAttribute(`data-${name}`);
    if (value !== null) return `[data-${name}="${CSS.escape(value)}"]`;
  }
  return undefined;
}

function take(message: ToPage): void {
  // An input method that composes would lose its letters.
  if (composing) return void (waiting = message);
  const focus = focused();
  const typed = document.activeElement instanceof HTMLInputElement ? document.activeElement.selectionStart : null;
  shown = message.content;
  root.innerHTML = message.html;
  restore();
  if (focus === undefined) return;
  const element = all(focus)[0];
  element?.focus({ preventScroll: true });
  if (element instanceof HTMLInputElement && element.type === 'search' && typed !== null) element.setSelectionRange(typed, typed);
}

// ── what the reader does ──────────────────────────────────────────────────

function go(button: HTMLElement): void {
  keep({ left: focused() ?? '' });
  const [line = 0, character = 0, endLine = 0, endCharacter = 0] = (button.dataset['at'] ?? '').split(',').map(Number);
  editor.postMessage({ type: 'go', side: button.dataset['go'] === 'old' ? 'old' : 'new', at: [line, character, endLine, endCharacter] });
}

function exportAs(format: PageFormat): void {
  const tables = all<HTMLTableElement>('[data-table]');
  const rows = tables.flatMap(t => [...t.tBodies]);
  const visible = rows.filter(r => !r.hidden).map(r => r.dataset['id'] ?? '');
  const ordered = tables.some(t => state.orders[t.dataset['table'] ?? ''] !== undefined);
  editor.postMessage({ type: 'export', format, ids: visible.length === rows.length && !ordered ? null : visible });
}

function sortBy(button: HTMLElement): void {
  const name = button.closest<HTMLElement>('[data-table]')?.dataset['table'] ?? '';
  const by = button.dataset['sortBy'] ?? '';
  const old = state.orders[name];
  // Up, down, and back to the order of the draft.
  const order: Order = old?.by !== by ? { by, descending: false } : old.descending ? { by: '', descending: false } : { by, descending: true };
  const others = Object.entries(state.orders).filter(([table]) => table !== name);
  keep({ orders: Object.fromEntries(order.by === '' ? others : [...others, [name, order]]) });
  sort(name, order);
}

function clicked({ target }: MouseEvent): void {
  if (!(target instanceof Element)) return;
  const button = target.closest<HTMLElement>('button');
  if (button) return pressed(button);
  // Selecting words, or opening a list, is not a click on the row.
  if (target.closest('summary, input, select') || (getSelection()?.toString() ?? '') !== '') return;
  const link = target.closest('tbody')?.querySelector<HTMLElement>('[data-go]');
  if (link) go(link);
}

function pressed(button: HTMLElement): void {
  const { go: side, export: format, sortBy: column, tab, diff } = button.dataset;
  if (side !== undefined) go(button);
  else if (format !== undefined) exportAs(format as PageFormat);
  else if (column !== undefined) sortBy(button);
  else if (diff !== undefined) editor.postMessage({ type: 'diff' });
  else if (tab !== undefined) {
    showTab(tab);
    keep({ tab });
  }
}

/** ↑ ↓ go from row to row, ← → from tab to tab. */
function keyed(event: KeyboardEvent): void {
  const { target, key } = event;
  if (!(target instanceof HTMLElement)) return;
  const step = { ArrowDown: 1, ArrowUp: -1, ArrowRight: 1, ArrowLeft: -1 }[key];
  if (step === undefined) return;
  const vertical = key === 'ArrowDown' || key === 'ArrowUp';
  const row = target.closest('tbody');
  const list = vertical ? (row === null ? [] : all('tbody:not([hidden]) tr:first-child [data-go]').filter(isFirstOfRow)) : target.dataset['tab'] === undefined ? [] : all('[data-tab]');
  const here = vertical ? list.findIndex(e => e.closest('tbody') === row) : list.indexOf(target);
  const next = list[here + step];
  if (here < 0 || next === undefined) return;
  event.preventDefault();
  next.focus();
  if (!vertical) next.click();
}

/** Who comes back with the keyboard goes on where he left. */
function cameBack(): void {
  if (document.activeElement === document.body && state.left !== '') all(state.left)[0]?.focus({ preventScroll: true });
}

const isFirstOfRow = (link: HTMLElement): boolean => link.closest('tbody')?.querySelector('[data-go]') === link && link.offsetParent !== null;

function changed(): void {
  filter();
  keep({ filters: readFilters() });
}

let scrollTimer: ReturnType<typeof setTimeout> | undefined;
function scrolled({ target }: Event): void {
  const name = target instanceof HTMLElement ? target.dataset['scroll'] : undefined;
  if (name === undefined || !(target instanceof HTMLElement)) return;
  const { scrollTop } = target;
  clearTimeout(scrollTimer);
  scrollTimer = setTimeout(() => keep({ scroll: { ...state.scroll, [name]: scrollTop } }), 100);
}

document.addEventListener('click', clicked);
document.addEventListener('keydown', keyed);
document.addEventListener('input', changed);
document.addEventListener('scroll', scrolled, true);
document.addEventListener('compositionstart', () => { composing = true; });
document.addEventListener('compositionend', () => {
  composing = false;
  changed();
  const message = waiting;
  waiting = undefined;
  if (message) take(message);
});
window.addEventListener('focus', cameBack);
window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => { if (data.type === 'content') take(data); });
keep({});
restore();
editor.postMessage({ type: 'ready', content: shown });
