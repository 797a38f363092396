import { type WireComparison, type WirePlace, type WireSide, type WireTargetChange, type WireTaskChange, type WireUnitLoad } from '../../../server/src/protocol/boards';
import { type BoardTexts } from './boardTexts';
import { type Column, exportButtons, link, notice, rowFacts, selectFilter, shortened, table, textFilter } from './frame';
import { type Markup, markup, nothing } from './markup';

type Tab = keyof BoardTexts['tabs'];

/** 两稿对照: tasks, targets and units that changed, each leading to either text. */
export function renderComparison(comparison: WireComparison, text: BoardTexts): Markup {
  const { tasks, targets, units } = comparison;
  const tabs: readonly { readonly tab: Tab; readonly count: number; readonly panel: Markup }[] = [
    { tab: 'tasks', count: tasks.length, panel: taskPanel(tasks, text) },
    { tab: 'targets', count: targets.length, panel: targetPanel(targets, text) },
    { tab: 'units', count: units.length, panel: unitPanel(units, text) },
  ];
  const buttons = tabs.map(({ tab, count }, i) => markup`<button type="button" role="tab" id="tab-${tab}" data-tab="${tab}" aria-controls="panel-${tab}" aria-selected="${i === 0 ? 'true' : 'false'}" tabindex="${i === 0 ? '0' : '-1'}">${text.tabs[tab]}<span class="badge">${count}</span></button>`);
  const panels = tabs.map(({ tab, panel }, i) => markup`<section role="tabpanel" id="panel-${tab}" data-panel="${tab}" aria-labelledby="tab-${tab}"${i === 0 ? nothing : markup` hidden`}>${panel}</section>`);
  const diff = markup`<button type="button" class="button primary" data-diff>${text.diff}</button>`;
  return markup`<header><h1>${text.compare}</h1><div class="actions">${diff}</div>${exportButtons(['html', 'markdown'], text)}<dl class="sides">${side(text.old, comparison.old)}${side(text.new, comparison.new)}</dl><p class="summary">${comparison.summary}</p><div class="filters"><div class="tabs" role="tablist" aria-label="${text.compare}">${buttons}</div>${textFilter(text.find, text.findChange)}${kindFilter('taskkind', tasks, text.taskKind, text)}${kindFilter('targetkind', targets, text.targetKind, text)}</div></header>${panels}`;
}

function side(label: string, { shown, title, facts }: WireSide): Markup {
  return markup`<div><dt>${label}</dt><dd>${title ?? shown}${facts === '' ? '' : `（${facts}）`}${title === null ? nothing : markup` <small>${shown}</small>`}</dd></div>`;
}

/** The kinds of change that occur. Belongs to one tab and is shown with it. */
function kindFilter<K extends string>(name: 'taskkind' | 'targetkind', changes: readonly { readonly kind: K }[], words: Readonly<Record<K, string>>, text: BoardTexts): Markup {
  const kinds = (Object.keys(words) as K[]).map(kind => ({ kind, count: changes.filter(c => c.kind === kind).length })).filter(k => k.count > 0);
  if (kinds.length < 2) return nothing;
  const choices = kinds.map(({ kind, count }) => ({ value: kind, label: `${words[kind]} ${count}` }));
  return markup`<span data-of="${name === 'taskkind' ? 'tasks' : 'targets'}">${selectFilter(name, text.change, { all: text.allChanges, choices })}</span>`;
}

/** The whole line where something stands. */
function placeLink(place: WirePlace | null, from: 'old' | 'new', text: BoardTexts): Markup {
  if (place === null) return nothing;
  const at = { line: place.line, character: 0 };
  return link(shortened(place.text), { start: at, end: at }, { text, side: from });
}

const kindMark = (kind: string, words: string): Markup => markup`<span class="kind ${kind}">${words}</span>`;

function taskPanel(tasks: readonly WireTaskChange[], text: BoardTexts): Markup {
  if (tasks.length === 0) return notice(text.noChanges);
  // A column in which nothing stands would only take room from the words.
  const more = ([['others', text.assignment, 'units'], ['deadline', text.deadline, 'deadline']] as const).filter(([, , key]) => tasks.some(t => t[key] !== ''));
  const columns: readonly Column[] = [{ name: 'kind', label: text.change }, { name: 'was', label: text.old }, { name: 'is', label: text.new }, ...more.map(([name, label]) => ({ name, label }))];
  const rows = tasks.map((change, i) => {
    const { kind, moved, old, new: now, words } = change;
    const shown = text.taskKind[kind] + (moved && kind !== 'moved' ? text.alsoMoved : '');
    const main = markup`<tr><td class="kind">${kindMark(kind, shown)}</td><td class="was">${placeLink(old, 'old', text)}</td><td class="is">${placeLink(now, 'new', text)}</td>${more.map(([name, , key]) => markup`<td class="${name}">${change[key]}</td>`)}</tr>`;
    return markup`<tbody class="row" ${rowFacts(`task${i}`, { taskkind: [kind] })}>${main}${words === null ? nothing : wordRow(words, columns.length - 1, text)}</tbody>`;
  });
  return table(columns, rows, { caption: `${text.compare}：${text.tabs.tasks}`, text, name: 'tasks' });
}

/** What was struck out and what was put in. */
function wordRow(words: NonNullable<WireTaskChange['words']>, columns: number, text: BoardTexts): Markup {
  const runs = words.map(({ kind, text: run }) => (kind === 'same' ? markup`${run}` : kind === 'added' ? markup`<ins>${run}</ins>` : markup`<del>${run}</del>`));
  return markup`<tr class="detail"><td></td><td colspan="${columns}"><p class="words" aria-label="${text.wording}">${runs}</p></td></tr>`;
}

function targetPanel(targets: readonly WireTargetChange[], text: BoardTexts): Markup {
  if (targets.length === 0) return notice(text.noChanges);
  const columns: readonly Column[] = [
    { name: 'kind', label: text.change }, { name: 'indicator', label: text.indicator }, { name: 'was', label: text.old }, { name: 'is', label: text.new }, { name: 'difference', label: text.difference, sortable: false },
  ];
  const rows = targets.map(({ kind, indicator, old, new: now, otherYear, difference }, i) => {
    const main = markup`<tr><td class="kind">${kindMark(kind, text.targetKind[kind])}</td><th scope="row" class="indicator">${indicator}${otherYear ? markup` <small>${text.otherYear}</small>` : nothing}</th><td class="was">${placeLink(old, 'old', text)}</td><td class="is">${placeLink(now, 'new', text)}</td><td class="difference">${difference}</td></tr>`;
    return markup`<tbody class="row" ${rowFacts(`target${i}`, { targetkind: [kind] })}>${main}</tbody>`;
  });
  return table(columns, rows, { caption: `${text.compare}：${text.tabs.targets}`, text, name: 'targets' });
}

function unitPanel(units: readonly WireUnitLoad[], text: BoardTexts): Markup {
  if (units.length === 0) return notice(text.noChanges);
  const columns: readonly Column[] = [
    { name: 'unit', label: text.unit }, ...(['oldLead', 'newLead', 'oldAll', 'newAll'] as const).map(name => ({ name, label: text[name] })),
  ];
  const number = (name: string, value: number, before = value): Markup => markup`<td class="${name} number${value > before ? ' more' : value < before ? ' less' : ''}">${value}</td>`;
  const rows = units.map(({ unit, formerly, old, new: now }, i) => {
    const main = markup`<tr><th scope="row" class="unit">${unit}${formerly === null ? nothing : markup` <small>${text.formerly(formerly)}</small>`}</th>${number('oldLead', old.lead)}${number('newLead', now.lead, old.lead)}${number('oldAll', old.all)}${number('newAll', now.all, old.all)}</tr>`;
    return markup`<tbody class="row" ${rowFacts(`unit${i}`, {})}>${main}</tbody>`;
  });
  return table(columns, rows, { caption: `${text.compare}：${text.tabs.units}`, text, name: 'units' });
}
