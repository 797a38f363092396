import { type Span, span } from '../../text/span';
import { type Report, type Rule, type RuleContext } from '../rule';
import { replacing, type Word, wordsIn } from './words';

export const zhidingZhiding: Rule = {
  id: 'term/zhiding-zhiding',
  severity: 'hint',
  docs: {
    title: '制定／制订',
    what: '全文对同一类文件既写“制定”又写“制订”；或者对已经出台的办法、条例、规定、方案、计划、要点写“制订”。',
    why: '“制订”重在草拟的过程，“制定”重在定下来；同一类文件两种写法，任务是起草还是出台就不清楚。',
    exceptions: ['制（修）订、修订。', '全文只用“制订”，而且没有说已经出台的。', '“制定标准”“制订方案”：不是同一类文件。', '“制定本方案”说的是文件自身，不与别处比较；“制订方案、组织实施、评估验收等阶段”说的是草拟这一步。'],
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
    for (const o of all) if (o.word === '制定') for (const kind of o.kinds) if (!settled.has(kind)) settled.set(kind, o);
    for (const o of all) {
      if (o.word !== '制订') continue;
      const kind = o.kinds.find(k => settled.has(k));
      if (kind !== undefined || o.issued) yield report(o, kind, settled.get(kind ?? ''));
    }
  },
};

interface Occurrence {
  readonly word: '制定' | '制订';
  readonly place: Word;
  /** Classes of document that it is about: 任务清单和工作方案 are two. */
  readonly kinds: readonly string[];
  /** It is said to be issued. */
  readonly issued: boolean;
}

function occurrences(context: RuleContext): readonly Occurrence[] {
  const found: Occurrence[] = [];
  const find = function* ({ folded }: { readonly folded: string }): Generator<Span> {
    for (const { index } of folded.matchAll(/制[定订]/g)) yield span(index, index + 2);
  };
  for (const place of wordsIn(context, find, { as: occurrences, needs: /制[定订]/ })) {
    const { prose, at } = place;
    const clause = /^[^,。;:!?]{0,40}/.exec(prose.folded.slice(at.end, at.end + 40))?.[0] ?? '';
    const kinds = OWN.test(clause) || STEP.test(clause) ? [] : objectsOf(clause);
    found.push({ word: prose.folded.slice(at.start, at.end) as Occurrence['word'], place, kinds, issued: isIssued(prose.folded.slice(Math.max(0, at.start - 2), at.start), clause, kinds[0]) });
  }
  return found;
}

const KIND = '方案|细则|办法|计划|规划|条例|规定|标准|规范|政策|措施|意见|要点|清单|目录|制度|指南|法规|预案';
/** 政策办法 is a kind of 办法: the noun at the end says what it is. */
const OBJECT = new RegExp(`(?:${KIND})*(${KIND})`);
const JOINED = new RegExp(`^(?:以及|和|与|及|、)[^，。和与及、并]{0,12}?(?:${KIND})*(${KIND})`);

/** 方案 of any name is one class. */
function objectsOf(clause: string): readonly string[] {
  const kinds: string[] = [];
  let rest = clause;
  for (let found = OBJECT.exec(rest); found; found = JOINED.exec(rest)) {
    kinds.push(found[1] as string);
    rest = rest.slice(found.index + found[0].length);
  }
  return kinds;
}

/** 制定本方案: how a document speaks of itself, no work among others. */
const OWN = /^本/;
/** 制订方案、组织实施、评估验收等阶段: a step of work, where drafting is meant. */
const STEP = new RegExp(`^(?:${KIND})、[^，。]{0,30}(?:阶段|环节|步骤|程序|流程)`);

const ISSUABLE: readonly (string | undefined)[] = ['办法', '条例', '规定', '方案', '计划', '要点'];

// 制订实施方案 is about a 方案; 制订并实施 is said of what is settled.
const ISSUED = /^了|^(?:出台|印发|发布|并?实施(?!方案|细则|办法|计划|规划|意见|规定|标准|规范|步骤|路径|清单))/;

const isIssued = (before: string, clause: string, kind: string | undefined): boolean =>
  ISSUABLE.includes(kind) && (ISSUED.test(clause) || /已经?$/.test(before) || /^《/.test(clause));

function report({ place }: Occurrence, kind: string | undefined, other: Occurrence | undefined): Report {
  const fixed = replacing(place, '制定');
  if (!other) return { ...fixed, message: '文件已经出台，“制订”宜作“制定”：制订是草拟，制定是定下来。' };
  return { ...fixed, message: `此处对${kind ?? ''}写“制订”，另处写“制定”；两处是一回事的，宜统一为“制定”。`, related: [{ span: other.place.prose.spanOf(other.place.at), message: '此处写“制定”' }] };
}
