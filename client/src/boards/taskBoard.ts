import { type TaskBoardResult, type WireBoardTask } from '../../../server/src/protocol/boards';
import { type BoardTexts } from './boardTexts';
import { checkFilter, type Choice, type Column, counter, exportButtons, heading, link, notice, rowFacts, selectFilter, shortened, table, textFilter } from './frame';
import { type Markup, markup, nothing } from './markup';

/** Targets of a task that stand in the open. */
const GOALS = 3;
/** Between the headings above a task, where they are one name. */
const BELOW = ' / ';

/** 任务分解表, as it is sent out. */
export function renderTasks({ title, rows, gaps, units }: TaskBoardResult, text: BoardTexts): Markup {
  const filters = markup`<div class="filters" role="search">${textFilter(text.find, text.findHint)}${units.length === 0 ? nothing : selectFilter('unit', text.unit, { all: text.allUnits, choices: units.map(u => ({ value: u.key, label: text.unitOption(u.name, u.tasks) })) })}${selectFilter('section', text.section, { all: text.allSections, choices: sectionsOf(rows) })}${gaps === 0 ? nothing : checkFilter('gap', text.onlyGaps)}${counter(text.countTasks(rows.length, gaps), text)}</div>`;
  const head = markup`<header>${heading(text.tasks, title)}${exportButtons(['xlsx', 'csv', 'markdown', 'html', 'print'], text)}${filters}</header>`;
  if (rows.length === 0) return markup`<header>${heading(text.tasks, title)}</header>${notice(text.noTasks)}`;
  const columns: readonly Column[] = [
    { name: 'no', label: text.no }, { name: 'section', label: text.section }, { name: 'task', label: text.task }, { name: 'goals', label: text.goals, sortable: false },
    { name: 'lead', label: text.lead }, { name: 'others', label: text.others }, { name: 'deadline', label: text.deadline },
  ];
  return markup`${head}${table(columns, rows.map((row, i) => rowOf(row, i + 1, text)), { caption: `${text.tasks}，${text.tableHint}`, text, name: 'tasks' })}`;
}

function rowOf(row: WireBoardTask, no: number, text: BoardTexts): Markup {
  const { id, section, task, lead, others, keys, deadline, gap, range } = row;
  const gapMark = markup`<span class="gap"><span class="mark" aria-hidden="true">▲</span>${text.gap}</span>`;
  const spoken = gap ? { spoken: `${task}，${text.gapSpoken}` } : {};
  const cells = markup`<td class="no">${no}</td><td class="section">${section.map((s, i) => markup`<span class="${i === section.length - 1 ? 'inner' : 'outer'}">${shortened(s)}</span>`)}</td><td class="task">${link(shortened(task), range, { text, ...spoken })}</td><td class="goals">${goalsOf(row, text)}</td><td class="lead">${lead ?? nothing}${gap ? gapMark : nothing}</td><td class="others">${others.join('、')}</td><td class="deadline">${deadline ?? ''}</td>`;
  return markup`<tbody class="row${gap ? ' has-gap' : ''}" ${rowFacts(id, { unit: keys, section: prefixes(section), gap: gap ? ['1'] : [] })}><tr>${cells}</tr></tbody>`;
}

function goalsOf({ targets }: WireBoardTask, text: BoardTexts): Markup {
  const list = (items: readonly string[]): Markup => markup`<ul>${items.map(t => markup`<li>${t}</li>`)}</ul>`;
  if (targets.length === 0) return nothing;
  if (targets.length <= GOALS + 1) return list(targets);
  return markup`${list(targets.slice(0, GOALS))}<details><summary>${text.moreGoals(targets.length - GOALS)}</summary>${list(targets.slice(GOALS))}</details>`;
}

/** 二、主要任务; 二、主要任务 / （一）建设平台 */
const prefixes = (section: readonly string[]): readonly string[] => section.map((_, i) => section.slice(0, i + 1).join(BELOW));

/** Every heading that has tasks below it, in the order of the draft. */
function sectionsOf(rows: readonly WireBoardTask[]): readonly Choice[] {
  const choices = new Map<string, Choice>();
  for (const { section } of rows) {
    prefixes(section).forEach((value, depth) => {
      if (!choices.has(value)) choices.set(value, { value, label: '　'.repeat(depth) + shortened(section[depth] ?? '') });
    });
  }
  return [...choices.values()];
}
