import { type PlanTarget } from '../../model/targets';
import { type Edit, type Fix, type Report, type Rule, type RuleContext } from '../rule';
import { placeWord } from './figures';
import { valueText } from './wording';
import { quoted } from '../quoted';

export const thresholdDrift: Rule = {
  id: 'target/threshold-drift',
  severity: 'hint',
  otherwise: 'hint',
  docs: {
    title: '同一指标门槛用语不一',
    what: '同一指标、同一年份、同一数值，一处写“达到”，一处写“以上”“突破”“超过”。指标表列数而正文写“以上”的，也提示。',
    why: '“达到100家”与“突破100家”考核口径不同：恰为100家时，一处完成，一处没有完成。',
    exceptions: ['数值不同的，由 target/conflict、target/table-text-mismatch 报告。', '“左右”“约”与确数并用的，不提示。', '两步目标（增长8%，力争9%）。'],
    basis: '文内用语一致；《党政机关公文处理工作条例》第二十条：审核公文，看所涉数字等是否准确。',
    bad: [
      {
        text: '临江市旅游发展行动计划（2026—2028年）\n\n一、总体目标\n\n到2028年，旅游总收入达到600亿元。\n\n二、重点任务\n\n（一）丰富旅游产品。到2028年，⟦旅游总收入突破600亿元⟧。\n',
      },
    ],
    good: [
      {
        text: '临江市旅游发展行动计划（2026—2028年）\n\n一、总体目标\n\n到2028年，旅游总收入达到600亿元，等级民宿达到300家。\n\n二、重点任务\n\n（一）丰富旅游产品。到2028年，旅游总收入达到600亿元。到2027年，等级民宿突破300家。\n',
      },
    ],
  },
  check: context => reports(context),
};

function* reports({ links, source }: RuleContext): Generator<Report> {
  const said = new Set<PlanTarget>();
  for (const { a, b } of links) {
    const [here, there] = b.source === 'table' ? [a, b] : [b, a];
    if (said.has(here) || here.year === undefined || here.year !== there.year || !drifts(here, there)) continue;
    said.add(here);
    yield {
      span: here.span,
      message: `${quoted(here.indicator)}${here.year}年：此处${written(here)}，${placeWord(there, here)}${written(there)}，数值相同而门槛不同；请统一用语。`,
      related: [{ span: there.span, message: `${quoted(there.indicator)}：${written(there)}` }],
      fixes: fixesOf(source.slice(here.span), here, there),
    };
  }
}

/** 以上, 不少于 | 突破, 超过, 余 | 达到: reached or passed. */
function written(target: PlanTarget): string {
  const word = target.hedge.find(h => /突破|超|逾|不少于|不低于|至少/.test(h));
  return target.operator === 'eq' || target.source === 'table' ? valueText(target) : word !== undefined ? `${word}${valueText({ ...target, operator: 'eq' })}` : valueText(target);
}

const SHARP: readonly (string | undefined)[] = ['eq', 'ge', 'gt', 'le', 'lt'];
/** 力争突破 beside 达到 is a matter of strength; a table knows no strength. */
function drifts(a: PlanTarget, b: PlanTarget): boolean {
  if (a.operator === b.operator || !SHARP.includes(a.operator) || !SHARP.includes(b.operator)) return false;
  return a.strength === b.strength || (a.source === 'table') !== (b.source === 'table');
}

/** 突破 → 达到, 以上 taken away: only towards a plain value. */
function fixesOf(text: string, here: PlanTarget, there: PlanTarget): readonly Fix[] {
  if (there.operator !== 'eq') return [];
  const edits: Edit[] = [];
  const word = /突破|超过/.exec(text);
  const bound = /\s*以上\s*$/.exec(text);
  if (word) edits.push(edit(here, word.index, word[0].length, '达到'));
  if (bound) edits.push(edit(here, bound.index, bound[0].length, ''));
  const [first, ...more] = edits;
  return first ? [{ title: `改为“${valueText(there)}”的写法`, safety: 'review', edits: [first, ...more] }] : [];
}

const edit = (here: PlanTarget, at: number, length: number, newText: string): Edit => ({ span: { start: here.span.start + at, end: here.span.start + at + length }, newText });
