import { type Rule } from '../rule';
import { quoted } from '../quoted';
import { houseWords } from './houseTerms';
import { textOf } from './words';

export const houseForbidden: Rule = {
  id: 'term/house-forbidden',
  severity: 'warning',
  otherwise: 'warning',
  docs: {
    title: '本单位不用的词语',
    what: '用了本单位用语表（.nigao.json的terms.forbid）所列不用的词语。没有用语表的，本条不起作用。',
    why: '理由由本单位在用语表中写明，随提示显示。',
    exceptions: ['书名号里的名称、单位名称、公司名称、网址。', '规范写法（terms.prefer）里含有该词语的。'],
    basis: '本单位用语表',
    bad: [
      {
        text: '临江市产业升级行动计划（2026—2028年）\n\n一、重点任务\n\n（一）以项目为⟦抓手⟧。推动产业升级。\n',
        terms: { forbid: { 抓手: '用“着力点”或者直接写明举措' } },
      },
    ],
    good: [
      {
        text: '临江市产业升级行动计划（2026—2028年）\n\n一、重点任务\n\n（一）以项目为着力点。落实《以标准化为抓手的若干措施》。\n',
        terms: { forbid: { 抓手: '用“着力点”或者直接写明举措' } },
      },
    ],
  },
  *check(context) {
    for (const { word, term } of houseWords(context)) {
      if (term.right !== undefined) continue;
      yield { span: word.prose.spanOf(word.at), message: `${quoted(textOf(word))}是本单位不用的词语${term.reason === '' ? '' : `：${term.reason.replace(/[。.]$/, '')}`}。` };
    }
  },
};
