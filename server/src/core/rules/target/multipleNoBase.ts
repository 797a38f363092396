import { fold } from '../../text/fold';
import { type PlanTarget } from '../../model/targets';
import { type Fix, type Report, type Rule, type RuleContext } from '../rule';
import { byIndicator, nameKey } from './figures';
import { factorOf } from './multiple';

export const multipleNoBase: Rule = {
  id: 'target/multiple-no-base',
  severity: 'warning',
  otherwise: 'warning',
  docs: {
    title: '翻番、增长倍数缺基期',
    what: '写翻一番、增长几倍，句中没有写明与哪一年相比，指标表里也没有这一指标的基期值。',
    why: '倍数是比值，没有基期就无从核算，也无从考核。',
    exceptions: ['年度文件中的“同比”“比上年”。', '句中已有“较2025年”“在2025年基础上”“比‘十四五’末”的；前半句的基期管到后半句。', '指标表列有基期值的。', '“是全国平均水平的1.5倍”一类，比的是另一个数。'],
    basis: '统计用语通例：倍数、翻番须写明基期。',
    bad: [
      {
        text: '临江市文化旅游行动计划（2026—2028年）\n\n一、总体目标\n\n到2028年，全市接待过夜游客达到800万人次。\n\n二、重点任务\n\n（一）办好节会赛事。到2028年，⟦实现过夜游客消费规模翻一番⟧。\n',
      },
    ],
    good: [
      {
        text: '临江市文化旅游行动计划（2026—2028年）\n\n一、总体目标\n\n到2028年，较2025年，过夜游客消费规模翻一番，民宿营业收入增长1倍。\n\n二、重点任务\n\n（一）办好节会赛事。提升过夜游客消费规模和民宿营业收入，人均消费水平达到全国平均水平的1.5倍。\n',
      },
      {
        text: '青溪县直播电商工作要点（2026年）\n\n一、主要目标\n\n直播电商销售额同比增长1倍。\n\n二、重点任务\n\n（一）培育主播。开展培训，做大直播电商销售额。\n',
      },
    ],
  },
  check: context => reports(context),
};

function* reports(context: RuleContext): Generator<Report> {
  const { targets, source, facts } = context;
  if (facts.period && facts.period.from === facts.period.to) return;
  const groups = byIndicator(targets);
  for (const target of targets) {
    if (target.kind !== 'multiple' || target.baseYear !== undefined || target.baseValue !== undefined) continue;
    const factor = factorOf(target, source);
    if (!factor?.ownPast || hasBase(source.text, target) || (groups.get(nameKey(target)) ?? []).some(t => t.baseValue !== undefined)) continue;
    yield { span: target.span, message: `“${target.indicator}${factor.word}”没有写明基期，无从核算；请写“较××年${factor.word}”。`, fixes: fixesOf(context, target, factor.word) };
  }
}

const LOOK_BACK = 200;
const BASE = /较|比(?!重|例|率)|同比|环比|基础上|基数|为基[期准年]|相比|(?:19|20)\d\d ?年的|水平的|年均|每年/;

/** From the start of the sentence on. */
function hasBase(text: string, { span }: PlanTarget): boolean {
  const before = fold(text.slice(Math.max(0, span.start - LOOK_BACK), span.start));
  const opening = before.slice(Math.max(before.lastIndexOf('。'), before.lastIndexOf('\n')) + 1);
  return BASE.test(opening + fold(text.slice(span.start, span.end + 16)).replace(/[。;][^]*$/, ''));
}

/** The base of the draft's other targets, else the year before the period. */
function fixesOf({ targets, source, facts }: RuleContext, target: PlanTarget, word: string): readonly Fix[] {
  const others = new Set(targets.flatMap(t => (t.baseYear === undefined ? [] : [t.baseYear])));
  const year = others.size === 1 ? [...others][0] : facts.period && facts.period.from - 1;
  const at = source.slice(target.span).search(/翻[^，,。]{0,2}番|增长|增加|提高|提升|上升/);
  if (year === undefined || at < 0) return [];
  const offset = target.span.start + at;
  return [{ title: `写明基期：较${year}年${word}`, safety: 'review', edits: [{ span: { start: offset, end: offset }, newText: `较${year}年` }] }];
}
