import { type Rule } from '../rule';
import { quoted } from '../quoted';
import { houseWords } from './houseTerms';
import { replacing, textOf } from './words';

export const housePreferred: Rule = {
  id: 'term/house-preferred',
  severity: 'warning',
  otherwise: 'warning',
  docs: {
    title: '本单位规范用语',
    what: '用了本单位用语表（.nigao.json的terms.prefer）所列的其他写法，应改为规范写法。没有用语表的，本条不起作用。',
    why: '同一事物全文、全单位用一个说法，检索、汇总、考核才对得上。',
    exceptions: ['书名号里的名称、单位名称、公司名称、网址。', '规范写法本身：表中“人工智能”的其他写法有“智能”的，不把“人工智能”里的“智能”算在内。', '几种写法重叠的，以最长的为准。'],
    basis: '本单位用语表',
    bad: [
      {
        text: '临江市产业升级行动计划（2026—2028年）\n\n一、重点任务\n\n（一）发展⟦AI技术⟧产业。推广⟦AI⟧应用。\n\n（二）建设人工智能园区。推广OpenAI接口的替代产品。\n',
        terms: { prefer: { 人工智能: ['AI技术', 'AI'] } },
      },
    ],
    good: [
      {
        text: '临江市产业升级行动计划（2026—2028年）\n\n一、重点任务\n\n（一）发展人工智能产业。落实《AI技术应用指南》。\n',
        terms: { prefer: { 人工智能: ['AI技术', 'AI'] } },
      },
    ],
  },
  *check(context) {
    for (const { word, term } of houseWords(context)) {
      if (term.right !== undefined) yield { ...replacing(word, term.right), message: `${quoted(textOf(word))}在本单位用语表中规范为“${term.right}”。` };
    }
  },
};
