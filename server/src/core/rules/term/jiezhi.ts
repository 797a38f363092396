import { type Span, span } from '../../text/span';
import { type Prose } from '../../model/prose';
import { type Rule } from '../rule';
import { replacing, textOf, wordsIn } from './words';

export const jiezhi: Rule = {
  id: 'term/jiezhi',
  severity: 'warning',
  docs: {
    title: '截止／截至',
    what: '“截止”后带时间又接着往下说的，如“截止2025年底，……”，应作“截至”；“截至”放在句末或者修饰“日期”“时间”的，如“6月30日截至”“截至日期”，应作“截止”。',
    why: '“截止”是到期停止，后面不带时间；“截至”是统计到某时为止，后面一定有时间。用反了，统计口径与办理期限会混淆。',
    exceptions: ['截止日期、截止时间。', '“申报于6月30日截止”。', '“申报截止2026年6月30日”一类说明办理期限的。'],
    basis: '《图书编校质量差错认定细则》第十二条',
    bad: [
      { text: '临江市口岸发展行动计划（2026—2028年）\n\n一、发展基础\n\n⟦截止⟧2025年底，全市有口岸5个。⟦截止⟧目前，货运量居全省前列。\n\n二、实施步骤\n\n申报工作6月30日⟦截至⟧。逾期不予受理，⟦截至⟧日期不再顺延。\n' },
    ],
    good: [
      { text: '临江市口岸发展行动计划（2026—2028年）\n\n一、发展基础\n\n截至2025年底，全市有口岸5个。\n\n二、实施步骤\n\n申报工作于2026年6月30日截止，截止日期不再顺延。\n' },
    ],
  },
  *check(context) {
    for (const word of wordsIn(context, ({ folded, place }) => untilPlaces(folded, place), { as: untilPlaces, needs: /截止/ })) {
      yield { ...replacing(word, '截至'), message: `“${textOf(word)}”后面有时间，应作“截至”：“截止”是到期停止，不带时间。` };
    }
    for (const word of wordsIn(context, ({ folded }) => endPlaces(folded), { as: endPlaces, needs: /截至/ })) {
      yield { ...replacing(word, '截止'), message: `“${textOf(word)}”应作“截止”：此处说的是到期停止；“截至”后面要有时间。` };
    }
  },
};

const NOW = '目前|当前|现在|现阶段|今日|昨日|今年|去年|上年|本年|当年|本月|上月';
const TIME = `(?:${NOW}|公元|[0-9]{1,4}年|[0-9]{1,2}月|[一二三四五六七八九十〇零○]{2,4}年|[一二三四五六七八九十]{1,2}月|年[底末]|[月期季]末|月底|“?十[一二三四五]?五”?)`;
/** At the head of a clause; behind 申报, 受理 and other words it says when that ends. */
const UNTIL = new RegExp(`(?:^|[,。;:、!?\\s”)》])(截止)(?:到|至)?\\s{0,2}${TIME}`, 'g');
const UNTIL_NOW = /(截止)(?:到|至)?(?:目前|当前|现在|今日)/g;
/** Characters of a time phrase. */
const REST = /^[到至\s0-9年月日上下半旬季度底末时点分前后初中期间“”十一二三四五六七八九〇零○目当现在阶段今昨去本]*/;

function* untilPlaces(folded: string, place: Prose['place']): Generator<Span> {
  const starts = new Set<number>();
  for (const match of folded.matchAll(UNTIL)) {
    const at = match.index + match[0].indexOf('截止');
    const rest = folded.slice(at + 2, at + 42);
    const after = rest[REST.exec(rest)?.[0].length ?? 0];
    // A time and nothing more is a term for applications: 即日起，截止6月30日。
    if (after !== undefined && !/[。;!?)]/.test(after) && place === 'text' && !isTerm(folded.slice(at + 2, at + 60))) starts.add(at);
  }
  for (const { index } of folded.matchAll(UNTIL_NOW)) starts.add(index);
  for (const at of [...starts].sort((a, b) => a - b)) yield span(at, at + (/^截止至/.test(folded.slice(at, at + 3)) ? 3 : 2));
}

/** 截止6月30日，逾期不予受理: what follows speaks of applications. */
const isTerm = (rest: string): boolean => /逾期|过期|不予受理|不再受理|停止(?:申报|受理|报名|征集)/.test(rest);

const AT_END = /(?<=[0-9一二三四五六七八九十][日月]|年底|月底|[0-9]时|年末)(?:24时|下午[0-9]{1,2}时)?(截至)(?=[。;,!?)]|$)/g;
const AS_NOUN = /(截至)(?=日期|时间|期限|之日)/g;

function* endPlaces(folded: string): Generator<Span> {
  const found = [...folded.matchAll(AT_END), ...folded.matchAll(AS_NOUN)].map(m => m.index + m[0].length - 2);
  for (const at of [...new Set(found)].sort((a, b) => a - b)) yield span(at, at + 2);
}
