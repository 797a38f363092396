import { type Span, span } from '../../text/span';
import { type Rule } from '../rule';
import { wordsIn } from './words';

export const relativeTimeWord: Rule = {
  id: 'term/relative-time-word',
  severity: 'hint',
  levels: { digest: 'off' },
  docs: {
    title: '相对时间词',
    what: '正文使用“今年”“明年”“去年”“近日”“日前”“目前”等随读者所处时间而变的词。',
    why: '文件要执行几年，到时“今年”是哪一年、“目前”是什么时候就说不清；考核也无从对照。',
    exceptions: ['每年、当年、本年度、次年。', '“6月30日前”“工作日前”“项目前期”等字面相连的。', '引号、书名号里的原文。', '表格里的说明。', '信息摘要。'],
    basis: '《党政机关公文处理工作条例》第十九条（表述准确）；编辑惯例',
    bad: [
      { text: '临江市水网建设行动计划（2026—2028年）\n\n一、发展基础\n\n⟦目前⟧，全市供水管网长500公里。\n\n二、重点任务\n\n（一）改造管网。⟦今年⟧改造100公里，⟦明年⟧全部完成。\n' },
    ],
    good: [
      { text: '临江市水网建设行动计划（2026—2028年）\n\n一、发展基础\n\n截至2025年底，全市供水管网长500公里。\n\n二、重点任务\n\n（一）改造管网。2026年6月30日前做好项目前期工作，当年开工，每年改造100公里。\n' },
    ],
  },
  *check(context) {
    for (const { prose, at } of wordsIn(context, p => (p.element === undefined && p.place === 'text' ? places(p.folded) : []), { quotes: true, as: places })) {
      const word = prose.text.slice(at.start, at.end);
      yield { span: prose.spanOf(at), message: `“${word}”随读文件的时间而变；${/年$/.test(word) ? '请写明年份' : '请写明截至何时，如“截至××年底”'}。` };
    }
  },
};

/** 如今年轻, 至今年均, 当今年代 · 证明年限, 文明年度, 写明年份 · 过去年份, 除去年费 · 项目前期, 节目前 · 接近日均. */
const YEARS = /(?<![如至当现古])今年(?!轮|轻)|今年(?=[内度底初上下]|以来|年底)|(?<![证说文声标注阐透表指查载申鲜分清公开黎光发写签附言讲陈列])明年(?![份限龄月])|(?<![过除失])去年/g;
const NOW = /(?<![项科题数条栏账帐节剧曲篇名书编要纲品类醒瞩盲耳头总级])目前(?![期端台沿后])/g;
/** 日前 and 近日 only at the head of a clause: 6月30日前, 工作日前, 接近日均. */
const DAYS = /(?<=^|[,。;:!?)\s])(?:日前|近日)(?=[,\p{Script=Han}])(?!常|照|均)/gu;

function* places(folded: string): Generator<Span> {
  const found = [YEARS, NOW, DAYS].flatMap(pattern => [...folded.matchAll(pattern)].map(m => m.index));
  for (const at of [...new Set(found)].sort((a, b) => a - b)) yield span(at, at + 2);
}
