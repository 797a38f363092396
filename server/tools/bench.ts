import { builtinKnowledge } from '../src/core/knowledge/builtin';
import { extendedBy } from '../src/core/knowledge/house';
import { type HouseEntry, houseRow } from '../src/core/knowledge/houseEntry';
import { memoNames } from '../src/core/knowledge/memo';
import { lastingReading } from '../src/core/model/reading';
import { Analysis, type AnalysisInput } from '../src/core/service/analysis';
import { defaultConfig } from '../src/core/service/config';
import { extract } from '../src/core/service/extract';
import { remembered } from '../src/core/text/memo';
import { intlSegmenter } from '../src/core/text/segmenter';
import { requests } from './benchRequests';

/** Times an analysis of drafts made up for the purpose, in processor time: from scratch and after one edit, and the memory over a thousand edits. */

const SUBJECTS = ['数据要素', '智能制造', '现代农业', '绿色能源', '文化旅游', '港口物流', '公共服务', '科技金融'];
const UNITS = ['省发展改革委', '省经信厅', '省财政厅', '省科技厅', '省商务厅', '省农业农村厅', '省人力社保厅', '省市场监管局'];

function clause(n: number): string {
  return `（责任单位：${[0, 1, 2].map(k => UNITS[(n + k * 3) % UNITS.length]).join('、')}）`;
}
function task(n: number): string {
  const subject = SUBJECTS[n % SUBJECTS.length];
  return `${n}. 提升${subject}发展水平。围绕${subject}重点领域，完善政策体系和服务机制，推动各类主体协同发力，形成可复制的经验。到2028年，建成${subject}示范基地${10 + (n % 90)}个，培育企业${200 + n}家以上，产业规模达到${(1 + (n % 40) / 10).toFixed(1)}万亿元。${clause(n)}\n`;
}
/** A draft of about `size` characters: sections of eight tasks each. */
export function draftOf(size: number): string {
  let text = '东海省产业提升行动计划（2026—2028年）\n\n一、总体要求\n到2028年，全省产业规模和质量同步提升。\n二、主要任务\n';
  for (let n = 1; text.length < size; n++) {
    if (n % 8 === 1) text += `（${'一二三四五六七八九十'[Math.floor(n / 8) % 10]}）推进${SUBJECTS[(n >> 3) % SUBJECTS.length]}专项行动\n`;
    text += task(n);
  }
  return `${text}三、保障措施\n（一）加强组织领导。各地各有关部门要落实责任。\n`;
}

const shared = { language: 'plain', config: defaultConfig, segmenter: intlSegmenter(), today: '2026-11-21' } as const;
const fresh = (text: string, given: Partial<AnalysisInput> = {}): Analysis => new Analysis({ ...shared, knowledge, text, ...given });
const knowledge = builtinKnowledge();

/** Milliseconds of processor time, so that what the computer does else does not count. */
function time(run: () => void): number {
  const start = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}
/** The quickest of some runs. */
function best(runs: number, run: () => void): number {
  return Math.min(...Array.from({ length: runs }, () => time(run)));
}
function all(analysis: Analysis): void {
  void analysis.findings;
  void analysis.targets;
}
const show = (name: string, milliseconds: number): void => console.log(`${name.padEnd(44)}${milliseconds.toFixed(1).padStart(9)} ms`);

function parts(text: string): void {
  const runs: Record<string, number> = {};
  for (let i = 0; i < 10; i++) {
    const analysis = fresh(text, { knowledge: memoNames(knowledge) });
    const steps: readonly (readonly [string, () => void])[] = [['plan', () => void analysis.plan], ['facts, profile', () => void analysis.profile], ['tasks', () => void analysis.tasks], ['targets', () => void analysis.targets], ['findings', () => void analysis.findings], ['extract', () => void extract(analysis)]];
    for (const [name, step] of steps) runs[name] = Math.min(runs[name] ?? Infinity, time(step));
  }
  for (const [name, ms] of Object.entries(runs)) show(`  ${name}`, ms);
}

/** Requests of an editor on a draft that has been analysed; none is to take more than 50 ms. */
function answers(text: string): void {
  const analysis = fresh(text, { knowledge: memoNames(knowledge) });
  all(analysis);
  for (const [name, request] of requests(analysis)) show(`  ${name}`, best(5, request));
}

function edits(text: string, count: number): void {
  const memory = { read: remembered(lastingReading), knowledge: memoNames(knowledge) };
  all(fresh(text, memory));
  const collect = (globalThis as { gc?: () => void }).gc;
  collect?.();
  const before = process.memoryUsage().heapUsed;
  let slowest = 0;
  const total = time(() => {
    for (let i = 0; i < count; i++) {
      const at = (i * 7919) % text.length;
      slowest = Math.max(slowest, time(() => all(fresh(`${text.slice(0, at)}稳步${text.slice(at)}`, memory))));
    }
  });
  collect?.();
  const after = process.memoryUsage().heapUsed;
  show(`${count} edits with memory, each on average`, total / count);
  show('  the slowest', slowest);
  const mb = (n: number): string => (n / 1024 / 1024).toFixed(1);
  console.log(`  heap before ${mb(before)} MB, after ${mb(after)} MB${collect ? '' : ' (node --expose-gc measures better)'}`);
}

/** A house list of that many units, as a team of a whole country might keep. */
export function houseOf(count: number): readonly HouseEntry<number>[] {
  const fields = ['水利', '教育', '算力', '渔政', '数据', '文旅', '港航', '海岛'];
  return Array.from({ length: count }, (_, i) => {
    const name = `${fields[i % fields.length]}第${i}号促进`;
    return { kind: 'add', row: houseRow(new Map([['official_name', `浙江省${name}中心`], ['standard_short', `省${name}中心`]])), at: i };
  });
}

/** The same draft under the shipped names and under ten thousand more. */
function manyUnits(text: string): void {
  const entries = houseOf(10_000);
  show('knowledge of 10 000 units more, built', best(3, () => void extendedBy(knowledge, entries)));
  const large = extendedBy(knowledge, entries).knowledge;
  const run = (known: typeof knowledge): void => all(fresh(text, { knowledge: memoNames(known) }));
  for (let i = 0; i < 5; i++) [knowledge, large].forEach(run);
  const [few, many] = [best(30, () => run(knowledge)), best(30, () => run(large))];
  show('shipped units', few);
  show('10 000 units more', many);
  console.log(`  ratio ${(many / few).toFixed(2)}`);
}

function main(): void {
  // 30 KB, 1 MB and 3 MB in UTF-8: a Han character takes three bytes.
  for (const size of [11_000, 30_000, 370_000, 1_100_000]) {
    const text = draftOf(size);
    for (let i = 0; i < 3; i++) all(fresh(text.slice(0, 30_000)));
    const name = `${Math.round(text.length / 1000)} thousand characters, ${Math.round(Buffer.byteLength(text) / 1000)} KB`;
    show(name, best(size > 300_000 ? 4 : 20, () => all(fresh(text, { knowledge: memoNames(knowledge) }))));
    if (size === 30_000) parts(text);
    if (size === 370_000) answers(text);
  }
  manyUnits(draftOf(30_000));
  edits(draftOf(30_000), 1000);
}

if (require.main === module) main();
