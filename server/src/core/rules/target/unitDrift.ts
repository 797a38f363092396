import { dimensionOf } from '../../model/measures';
import { unitClassOf } from '../../parse/target/measureWords';
import { type PlanTarget } from '../../model/targets';
import { type Fix, type Report, type Rule, type RuleContext } from '../rule';
import { placeWord } from './figures';
import { number } from './wording';
import { quoted } from '../quoted';

export const unitDrift: Rule = {
  id: 'target/unit-drift',
  severity: 'info',
  otherwise: 'info',
  docs: {
    title: '同一指标单位、量词不一',
    what: '同一指标两处量词不同（20个、30家），或者复合单位的分母不同（万元/人、万元/人年）；专利、标准、企业、人才用了不通行的量词。',
    why: '量词不同，汇总时会被当成两个指标；复合单位分母不同，数值不可比。',
    exceptions: ['“个（家）”“台（套）”等并列写法。', '名、位、人可以互换。', '增速、比重与总量单位本来不同。', '次数（期、场、户）与人数（人次）：培训12期、3600人次。', '标准用项或者个，企业用家、户或者个。'],
    basis: '《党政机关公文处理工作条例》；量词用法以已印发文件通例为准：专利论件，标准论项，企业论家。',
    bad: [
      {
        text: '临江市知识产权行动计划（2026—2028年）\n\n一、总体目标\n\n到2028年，⟦发明专利授权量达到1200项⟧。\n\n二、重点任务\n\n（一）促进创造。提高发明专利授权量。\n',
      },
      {
        text: '青溪县林下经济行动计划（2026—2028年）\n\n一、总体目标\n\n到2027年，建成林下种植基地20个。\n\n二、重点任务\n\n（一）建设基地。到2028年，⟦建成林下种植基地30处⟧。\n',
      },
    ],
    good: [
      {
        text: '临江市知识产权行动计划（2026—2028年）\n\n一、总体目标\n\n到2028年，发明专利授权量达到1200件，专利代理人才达到300名。\n\n二、重点任务\n\n（一）促进创造。提高发明专利授权量。到2027年，专利代理人才达到200人，制定团体标准30项。\n',
      },
    ],
  },
  check: context => reports(context),
};

function* reports({ targets, source, names }: RuleContext): Generator<Report> {
  const first = new Map<string, PlanTarget>();
  for (const target of targets) {
    const unit = unitKey(target);
    if (unit === undefined || target.source === 'table' && target.unit === '') continue;
    const usual = unusual(target, unit);
    if (usual !== undefined) yield report(source.slice(target.span), target, usual);
    if (names.generic(target.indicator)) continue;
    const key = `${names.key(target.indicator)}|${numerator(unit)}`;
    const known = first.get(key);
    if (!known) first.set(key, target);
    else if (usual === undefined && alternatives(known, target)) yield drift(source.slice(target.span), target, known);
  }
}

/** Unit without scale; undefined for what has no classifier: per cent, money, length. */
function unitKey({ unitBase }: PlanTarget): string | undefined {
  const base = (unitBase ?? '').replace(/（/g, '(').replace(/）/g, ')');
  if (base === '') return undefined;
  const compound = base.includes('/') && !/^台\/套$|^[个家]\/[个家]$/.test(base);
  return compound || ['count', 'person'].includes(unitClassOf(base)) ? base : undefined;
}

/** Compound units are compared by their numerator, classifiers among each other. */
const numerator = (unit: string): string => (unit.includes('/') && unit !== '台/套' ? (unit.split('/')[0] ?? '') : 'count');

const alternatives = (a: PlanTarget, b: PlanTarget): boolean => {
  const [x, y] = [unitKey(a), unitKey(b)];
  if (x === undefined || y === undefined) return false;
  const forms = (u: string): ReadonlySet<string> => new Set(u.includes('/') && u !== '台/套' ? [u.replace('人·年', '人年')] : (u.match(/\p{Script=Han}+/gu) ?? [u]).map(w => dimensionOf(w).base));
  const [p, q] = [forms(x), forms(y)];
  return [...p].every(w => !q.has(w)) && !bothPeople(x, y) && !isHeldFor(x, y);
};
const bothPeople = (x: string, y: string): boolean => /^(?:人|名|位)$/.test(x) && /^(?:人|名|位)$/.test(y);

/** 培训12期、3600人次, 惠及1200户3600人: how often (how many households) and how many people are two measures. */
const isHeldFor = (x: string, y: string): boolean => [[x, y], [y, x]].some(([people = '', other = '']) => /^(?:人次?|名|位)$/.test(people) && /^(?:期|次|场次?|批次?|轮|班|班次|户|户次|届|堂|课时|学时)$/.test(other));

/** Nouns with one customary classifier; the first is the one proposed. */
const CUSTOM: readonly (readonly [RegExp, readonly string[]])[] = [
  [/专利(?:申请|授权|拥有|产出)?(?:量|数|数量)?$/, ['件']],
  [/标准(?:数|数量)?$/, ['项', '个', '件', '部']],
  [/企业(?:数|数量)?$/, ['家', '户', '个', '家次', '户次']],
  [/人才(?:数|数量)?$/, ['名', '人', '位', '个', '人次']],
];

function unusual({ indicator, object }: PlanTarget, unit: string): string | undefined {
  if (unit.includes('/') && unit !== '台/套') return undefined;
  const usual = CUSTOM.find(([noun]) => noun.test(object ?? indicator))?.[1];
  if (!usual || (unit.match(/\p{Script=Han}+/gu) ?? []).some(w => usual.includes(w))) return undefined;
  return usual[0];
}

function report(text: string, target: PlanTarget, usual: string): Report {
  return { span: target.span, message: `${quoted(target.indicator)}用“${target.unitBase ?? ''}”计；通例用“${usual}”。`, fixes: replacing(text, target, usual) };
}

function drift(text: string, here: PlanTarget, there: PlanTarget): Report {
  return {
    span: here.span,
    message: `${quoted(here.indicator)}此处用“${here.unitBase ?? ''}”计，${placeWord(there, here)}用“${there.unitBase ?? ''}”计；请统一。`,
    related: [{ span: there.span, message: `${number(there.value ?? 0)}${there.unit ?? ''}` }],
    fixes: replacing(text, here, there.unitBase ?? ''),
  };
}

function replacing(text: string, target: PlanTarget, unit: string): readonly Fix[] {
  const old = target.unitBase ?? '';
  const at = target.source === 'table' ? -1 : Math.max(...[...text.matchAll(/\d[ 余多]?(?:万亿|亿|万|千|百)? ?/g)].map(m => (text.startsWith(old, m.index + m[0].length) ? m.index + m[0].length : -1)), -1);
  if (at < 0 || unit === '') return [];
  const start = target.span.start + at;
  return [{ title: `改用“${unit}”`, safety: 'review', edits: [{ span: { start, end: start + old.length }, newText: unit }] }];
}
