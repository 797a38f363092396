import { type Span, within } from '../../text/span';
import { partsByTopic } from '../../model/sections';
import { type PlanTarget } from '../../model/targets';
import { type Report, type Rule, type RuleContext } from '../rule';
import { placeWord } from './figures';
import { valueText } from './wording';
import { rankStatements, sameSubject } from './rankStatements';
import { quoted } from '../quoted';

export const strengthDrift: Rule = {
  id: 'target/strength-drift',
  severity: 'info',
  otherwise: 'info',
  docs: {
    title: '同一目标力度不一',
    what: '同一目标（指标值，或者“走在全国前列”一类的位次），总体目标部分与任务部分一处写定，一处写“力争”“争取”。一处写“确保”、另一处写定的，为提示。',
    why: '“力争”留有余地，写定的即须完成；同一目标两种力度，责任单位会各取所需。',
    exceptions: ['“增长8%，力争9%”一类的两步目标。', '指标表只列数，不与正文的“力争”比较。', '同为总体目标或者同为任务的，不比较。'],
    basis: '文内表述一致；已印发文件中同一目标前定后争的情形。',
    bad: [
      {
        text: '临江市现代物流行动计划（2026—2028年）\n\n一、总体目标\n\n到2028年，社会物流总额突破2万亿元。\n\n二、重点任务\n\n（一）建设物流枢纽。到2028年，⟦力争社会物流总额突破2万亿元⟧。\n',
      },
    ],
    good: [
      {
        text: '临江市现代物流行动计划（2026—2028年）\n\n一、总体目标\n\n到2028年，社会物流总额突破2万亿元，快递业务收入年均增长8%，力争10%。\n\n二、重点任务\n\n（一）建设物流枢纽。到2028年，社会物流总额突破2万亿元。发展快递业务，力争建成快递园区12个。\n',
      },
    ],
  },
  check: context => reports(context),
};

function* reports(context: RuleContext): Generator<Report> {
  const { goals } = partsByTopic(context.plan);
  yield* ofValues(context, goals);
  yield* ofRanks(context, goals);
}

/** Statements looked at; no plan has more. */
const MOST_RANKS = 60;

/** 走在全国前列 among the goals, 力争走在全国前列 in a task: no number, the same drift. */
function* ofRanks({ plan, source }: RuleContext, goals: readonly Span[]): Generator<Report> {
  const all = rankStatements(plan).filter(s => s.strength !== undefined).slice(0, MOST_RANKS);
  const inGoals = all.filter(s => within(goals, s.span));
  for (const here of all) {
    if (within(goals, here.span)) continue;
    const there = inGoals.find(g => g.rank === here.rank && g.strength !== here.strength && sameSubject(g.subject, here.subject));
    if (!there?.strength || !here.strength) continue;
    const weaker = here.strength === 'strive' || there.strength === 'strive';
    yield {
      span: here.span,
      severity: weaker ? 'info' : 'hint',
      message: `${quoted(source.slice(here.span))}：此处${WORDS[here.strength]}，${there.span.start < here.span.start ? '前文' : '后文'}${WORDS[there.strength]}；请统一力度。`,
      related: [{ span: there.span, message: `${WORDS[there.strength]}：${quoted(source.slice(there.span))}` }],
    };
  }
}

function* ofValues({ links }: RuleContext, goals: readonly Span[]): Generator<Report> {
  const said = new Set<PlanTarget>();
  for (const { a, b } of links) {
    if (a.source === 'table' || b.source === 'table') continue;
    if (a.year !== b.year || a.strength === b.strength || said.has(b)) continue;
    if (within(goals, a.span) === within(goals, b.span)) continue;
    said.add(b);
    const weaker = a.strength === 'strive' || b.strength === 'strive';
    yield {
      span: b.span,
      severity: weaker ? 'info' : 'hint',
      message: `${quoted(b.indicator)}${valueText(b)}：此处${WORDS[b.strength]}，${placeWord(a, b)}${WORDS[a.strength]}；请统一力度。`,
      related: [{ span: a.span, message: `${WORDS[a.strength]}：${quoted(a.indicator)}${valueText(a)}` }],
    };
  }
}

const WORDS: Readonly<Record<PlanTarget['strength'], string>> = { firm: '写定', strive: '写“力争”', ensure: '写“确保”' };
