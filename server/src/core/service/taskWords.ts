import { COMPETENCE } from '../knowledge/competence';
import { type Knowledge, type Unit } from '../knowledge/knowledge';
import { wordsOfDuty } from '../rules/unit/dutyWords';
import { pathAt } from '../model/walk';
import { type Analysis } from './analysis';
import { saidAt } from './unitNames';

/** What the task under the cursor is about. */
export interface TaskText {
  readonly title: string;
  readonly body: string;
}
/** Characters before the cursor that are read. */
const BODY = 800;

/** `end`: where the clause begins; names in it say nothing about the task. */
export function taskTextAt(analysis: Analysis, end: number): TaskText {
  const path = pathAt(analysis.plan, Math.max(0, end - 1));
  const section = path.filter(b => b.kind === 'section').at(-1);
  const said = saidAt(analysis, path, end);
  const start = Math.max(section?.span.start ?? said?.text.span.start ?? end, end - BODY);
  return { title: section?.title ?? '', body: start < end ? analysis.text({ start, end }) : '' };
}

/** Words of the task that a unit answers for, the best first. */
export interface Relevance {
  readonly words: readonly string[];
  /** A word in the title counts 3, one of the text 2, one that stands only inside a longer word (渔业 in 海洋渔业) 1; no more than three words count. */
  readonly points: number;
}
const NOTHING: Relevance = { words: [], points: 0 };
const COUNTED = 3;
/** Of names and duties, but of no field. */
const COMMON = new Set(['发展', '改革', '建设', '管理', '经济', '监督', '事务', '信息', '政策', '研究', '综合', '社会', '工作', '服务', '行政', '协调', '统筹', '指导', '技术', '城乡', '国家', '人民', '政府', '委员会', '领导小组', '办公', '承担其工作']);

const WORDS = COMPETENCE.flatMap(c => c.words);

/** What units answer for, by the words of one task: duties that the registry records, stems of their names, and 职责词. */
export class TaskRelevance {
  readonly #text: TaskText;
  /** Stems of bodies, with the words of the task that speak for them. */
  readonly #fields: readonly { readonly stems: readonly string[]; readonly words: readonly string[] }[];
  /** Unit → words of the task among the duties that it took over. */
  readonly #duties = new Map<string, string[]>();

  constructor(knowledge: Knowledge, text: TaskText) {
    this.#text = text;
    this.#fields = COMPETENCE.map(({ stems, words }) => ({ stems, words: words.filter(w => this.#says(w)) })).filter(f => f.words.length > 0);
    for (const unit of knowledge.units) for (const link of unit.successors ?? []) this.#learn(link.id, link.duties);
  }

  #says(word: string): boolean {
    return this.#text.body.includes(word) || this.#text.title.includes(word);
  }

  #pointsOf(word: string): number {
    const longer = WORDS.filter(w => w.length > word.length && w.includes(word) && this.#says(w));
    const alone = (text: string): boolean => longer.reduce((left, w) => left.replaceAll(w, '　'), text).includes(word);
    return alone(this.#text.title) ? 3 : alone(this.#text.body) ? 2 : 1;
  }

  #learn(id: string, duties: string | undefined): void {
    const words = duties?.split(/[、，和]/).flatMap(d => [d, ...wordsOfDuty(d)]).filter(w => w.length > 1 && !COMMON.has(w) && this.#says(w)) ?? [];
    if (words.length > 0) this.#duties.set(id, [...(this.#duties.get(id) ?? []), ...words]);
  }

  of(unit: Unit): Relevance {
    if (this.#text.title === '' && this.#text.body === '') return NOTHING;
    const found = new Set(stemsOf(unit).filter(s => this.#says(s)));
    for (const word of this.#duties.get(unit.id) ?? []) found.add(word);
    for (const { stems, words } of this.#fields) if (stems.some(s => unit.name.includes(s))) for (const word of words) found.add(word);
    // 农业 says nothing beside 农业农村.
    const own = [...found].filter(w => ![...found].some(o => o !== w && o.includes(w)));
    const scored = own.map(word => ({ word, points: this.#pointsOf(word) })).sort((a, b) => b.points - a.points || b.word.length - a.word.length);
    return { words: scored.map(s => s.word), points: scored.slice(0, COUNTED).reduce((sum, s) => sum + s.points, 0) };
  }
}

/** 浙江省人力资源和社会保障厅 → 人力资源, 社会保障. */
function stemsOf({ name }: Unit): readonly string[] {
  const bare = name.replace(/^(?:中共|中国|国家)?(?:[\u4e00-\u9fff]{2,3}[省市]|XX[省市])?(?:委|人民政府)?/, '').replace(/\(.*$/, '');
  const stem = bare.replace(/(?:管理|监督管理|发展)?(?:委员会办公室|领导小组办公室|委员会|办公室|办公厅|联合会|总局|总署|厅|局|部|委|署)$/, '');
  return stem === bare ? [] : stem.split(/[和与]/).filter(s => s.length >= 2 && s.length <= 8 && !COMMON.has(s));
}
