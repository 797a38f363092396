import { type WireRange } from '../../../server/src/protocol/protocol';
import { type BoardTexts } from './boardTexts';
import { inSet, type Markup, markup, nothing, setName } from './markup';
import { type PageFormat } from './pageMessages';

/** Rows that a page holds; a longer table would be slow, and nobody reads it. */
export const MOST_ROWS = 2000;

/** Choices of a filter. `value`: name in the sets of the rows. */
export interface Choice {
  readonly value: string;
  readonly label: string;
}

export function selectFilter(name: string, label: string, { all, choices }: { readonly all: string; readonly choices: readonly Choice[] }): Markup {
  return markup`<label><span>${label}</span><select data-filter="${name}"><option value="">${all}</option>${choices.map(c => markup`<option value="${setName(c.value)}">${c.label}</option>`)}</select></label>`;
}

export const textFilter = (label: string, hint: string): Markup => markup`<label><span>${label}</span><input type="search" data-filter="text" placeholder="${hint}" spellcheck="false"></label>`;
export const checkFilter = (name: string, label: string): Markup => markup`<label class="check"><input type="checkbox" data-filter="${name}" value="1">${label}</label>`;

export function exportButtons(formats: readonly PageFormat[], text: BoardTexts): Markup {
  const button = (format: PageFormat): Markup => markup`<button type="button" class="button" data-export="${format}" title="${format === 'print' ? text.printHint : text.exportHint}">${text.formats[format]}</button>`;
  return markup`<div class="actions" role="group" aria-label="${text.export}"><span class="label" aria-hidden="true">${text.export}</span>${formats.map(button)}</div>`;
}

/** Says how many rows are shown; the page fills in the numbers where filters are set. */
export const counter = (all: string, text: BoardTexts): Markup => markup`<output class="count" aria-live="polite" data-all="${all}" data-some="${text.countSome}">${all}</output>`;

export interface Column {
  readonly label: string;
  readonly name: string;
  readonly sortable?: boolean;
}

/** The table within its scrolling part; `caption` names it for screen readers. */
export function table(columns: readonly Column[], rows: readonly Markup[], { caption, text, name }: { readonly caption: string; readonly text: BoardTexts; readonly name: string }): Markup {
  const shown = rows.slice(0, MOST_ROWS);
  const head = columns.map(c => (c.sortable === false
    ? markup`<th scope="col" class="${c.name}">${c.label}</th>`
    : markup`<th scope="col" class="${c.name}" aria-sort="none"><button type="button" data-sort-by="${c.name}" title="${text.sortHint}">${c.label}<span class="arrow" aria-hidden="true"></span></button></th>`));
  const capped = rows.length > shown.length ? markup`<p class="notice">${text.capped(shown.length, rows.length)}</p>` : nothing;
  return markup`${capped}<div class="scroll" data-scroll="${name}" tabindex="-1"><table data-table="${name}"><caption>${caption}</caption><thead><tr>${head}</tr></thead>${shown}</table><p class="none" hidden>${text.noRows}</p></div>`;
}

const LONGEST = 60;

/** A heading that runs on as a paragraph, cut. */
export const shortened = (words: string): string => (words.length > LONGEST ? `${words.slice(0, LONGEST - 2).replace(/[\ud800-\udbff]$/, '')}……` : words);

/** Words that lead to a place of the draft. */
export function link(words: string | Markup, range: WireRange, { text, side = 'new', spoken }: { readonly text: BoardTexts; readonly side?: 'old' | 'new'; readonly spoken?: string }): Markup {
  const { start, end } = range;
  const at = [start.line, start.character, end.line, end.character].join(',');
  const title = (side === 'old' ? text.goToOld : text.goTo)(start.line + 1);
  const label = spoken === undefined ? nothing : markup` aria-label="${`${spoken}，${title}`}"`;
  return markup`<button type="button" class="link" data-go="${side}" data-at="${at}" title="${title}"${label}>${words}</button>`;
}

/** Attributes of the element that holds one row. */
export function rowFacts(id: string, sets: Readonly<Record<string, readonly string[]>>): Markup {
  return markup`data-id="${id}"${Object.entries(sets).map(([name, names]) => markup` data-in-${name}="${inSet(names)}"`)}`;
}

export const notice = (words: string): Markup => markup`<p class="notice">${words}</p>`;
export const heading = (what: string, plan: string | null): Markup => markup`<h1>${what}${plan === null ? nothing : markup`<span class="plan">${plan}</span>`}</h1>`;
