import { type Span, span } from '../../text/span';
import { type Report, type Rule, type RuleContext } from '../rule';
import { quoted } from '../quoted';
import { replacing, type Word, wordsIn } from './words';

export const zhidingZhiding: Rule = {
  id: 'term/zhiding-zhiding',
  severity: 'hint',
  docs: {
    title: '制定／制订',
    what: '对同一份文件（人才培养方案、用水定额标准）前后既写“制定”又写“制订”，或者同一句里对同类文件两种写法并用；对已经出台的办法、条例、规定、方案、计划、要点写“制订”。',
    why: '“制订”重在草拟的过程，“制定”重在定下来；同一份文件两种写法，任务是起草还是出台就不清楚。',
    exceptions: ['制（修）订、修订。', '全文只用“制订”，而且没有说已经出台的。', '不在同一句里的“制定人才培养方案”“制订工作方案”：不是同一份文件。', '“制定标准”“制订方案”：不是同一类文件。', '“制订过国家标准的单位”说的是经历，不与别处比较。', '“制定本方案”说的是文件自身，不与别处比较；“制订方案、开展试点、评估验收等阶段”说的是草拟这一步。'],
    basis: '《现代汉语词典》第7版；公文用语习惯',
    bad: [
      { text: '临江市水网建设行动计划（2026—2028年）\n\n一、重点任务\n\n（一）完善制度。制定用水定额管理办法，⟦制订⟧管网养护管理办法。\n\n（二）衔接部署。市水利局已⟦制订⟧年度工作要点。\n' },
    ],
    good: [
      { text: '临江市水网建设行动计划（2026—2028年）\n\n一、重点任务\n\n（一）完善制度。制定用水定额管理办法，制（修）订地方标准10项。\n\n（二）做好准备。组织制订应急演练方案。\n' },
    ],
  },
  *check(context) {
    const all = occurrences(context);
    const settled = new Map<string, Occurrence>();
    for (const o of all) if (o.word === '制定') for (const key of keysOf(o)) if (!settled.has(key)) settled.set(key, o);
    for (const o of all) {
      if (o.word !== '制订') continue;
      const key = keysOf(o).find(k => settled.has(k));
      const other = key === undefined ? undefined : settled.get(key);
      if (other) yield differing(o, other);
      else if (o.issued) yield { ...replacing(o.place, '制定'), message: '文件已经出台，“制订”宜作“制定”：制订是草拟，制定是定下来。' };
    }
  },
};

/** What is drawn up. */
interface Drafted {
  /** Class of document: 方案. */
  readonly kind: string;
  /** The whole name: 人才培养方案. */
  readonly phrase: string;
}

interface Occurrence {
  readonly word: '制定' | '制订';
  readonly place: Word;
  /** 任务清单和工作方案 are two. */
  readonly drafted: readonly Drafted[];
  /** Number of the sentence in the draft. */
  readonly sentence: number;
  /** It is said to be issued. */
  readonly issued: boolean;
}

/** What must be written in one way: the same thing anywhere, things of one class in one sentence. */
const keysOf = ({ drafted, sentence }: Occurrence): readonly string[] => [...drafted.map(d => d.phrase), ...drafted.map(d => `${String(sentence)} ${d.kind}`)];

function occurrences(context: RuleContext): readonly Occurrence[] {
  const found: Occurrence[] = [];
  const find = function* ({ folded }: { readonly folded: string }): Generator<Span> {
    for (const { index } of folded.matchAll(/制[定订](?!过)/g)) yield span(index, index + 2);
  };
  let before: Word | undefined;
  let sentence = 0;
  for (const place of wordsIn(context, find, { as: occurrences, needs: /制[定订]/ })) {
    const { prose, at } = place;
    if (before?.prose !== prose || /[。!?]/.test(prose.folded.slice(before.at.end, at.start))) sentence++;
    before = place;
    const clause = /^[^,。;:!?]{0,40}/.exec(prose.folded.slice(at.end, at.end + 40))?.[0] ?? '';
    const drafted = OWN.test(clause) || STEP.test(clause) ? [] : draftedIn(clause);
    found.push({ word: prose.folded.slice(at.start, at.end) as Occurrence['word'], place, drafted, sentence, issued: isIssued(prose.folded.slice(Math.max(0, at.start - 2), at.start), clause, drafted[0]?.kind) });
  }
  return found;
}

const KIND = '(?:方案|细则|办法|计划|规划|条例|规定|标准|规范|政策|措施|意见|要点|清单|目录|制度|指南|法规|预案)(?![化性])';
/** 政策办法 is a kind of 办法: the noun at the end says what it is. */
const OBJECT = new RegExp(`(?:${KIND})*(${KIND})`);
const JOINED = new RegExp(`^(?:以及|和|与|及|、)([^,。和与及、并]{0,12}?(?:${KIND})*(${KIND}))`);

/** 方案 of any name is one class. */
function draftedIn(clause: string): readonly Drafted[] {
  const first = OBJECT.exec(clause);
  if (!first) return [];
  const end = first.index + first[0].length;
  const drafted = [{ kind: first[1] ?? '', phrase: nameOf(clause.slice(0, end)) }];
  let rest = clause.slice(end);
  for (let next = JOINED.exec(rest); next; next = JOINED.exec(rest)) {
    drafted.push({ kind: next[2] ?? '', phrase: nameOf(next[1] ?? '') });
    rest = rest.slice(next[0].length);
  }
  return drafted;
}

/** Words before the name that tell no document from another: 制定并实施, 制订相应的. */
const BESIDE = /^(?:了|和|与|并|、|出台|印发|发布|完善|落实|组织|实施(?=《)|一批|一系列|系列|各项|具体|相应|相关|有关|配套|详细|专门|统一|切实可行|科学合理|的)+/;

const nameOf = (words: string): string => words.replace(BESIDE, '').replace(/[\s《》“”"]/g, '');

/** 制定本方案: how a document speaks of itself, no work among others. */
const OWN = /^本/;
/** 制订方案、开展试点、评估验收等阶段: a step of work, where drafting is meant. */
const STEP = new RegExp(`^(?:${KIND})、[^。]{0,30}(?:阶段|环节|步骤|程序|流程)`);

const ISSUABLE: readonly (string | undefined)[] = ['办法', '条例', '规定', '方案', '计划', '要点'];

// 制订实施方案 is about a 方案; 制订并实施 is said of what is settled.
const ISSUED = /^了|^(?:出台|印发|发布|并?实施(?!方案|细则|办法|计划|规划|意见|规定|标准|规范|步骤|路径|清单))/;

const isIssued = (before: string, clause: string, kind: string | undefined): boolean =>
  ISSUABLE.includes(kind) && (ISSUED.test(clause) || /已经?$/.test(before) || /^《/.test(clause));

function differing(o: Occurrence, other: Occurrence): Report {
  const same = o.drafted.find(d => other.drafted.some(e => e.phrase === d.phrase));
  const kind = o.drafted.find(d => other.drafted.some(e => e.kind === d.kind))?.kind ?? '';
  const message = same ? `对${quoted(same.phrase)}，此处写“制订”，另处写“制定”；说的是一回事的，宜统一：定下来用“制定”，草拟用“制订”。` : `同一句里对${kind}既写“制定”又写“制订”，宜统一：定下来用“制定”，草拟用“制订”。`;
  return { ...replacing(o.place, '制定'), message, related: [{ span: other.place.prose.spanOf(other.place.at), message: '此处写“制定”' }] };
}
