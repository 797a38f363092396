import { type Span, span } from '../../text/span';
import { type Fix, type Rule } from '../rule';
import { replacing, textOf, type Word, wordsIn } from './words';

const CHINESE: Readonly<Record<string, readonly string[]>> = { and: ['和', '与'], or: ['或者'], of: ['的'], the: [], to: ['到'], for: [], with: ['与'], from: ['从'], by: [] };

export const foreignResidue: Rule = {
  id: 'term/foreign-residue',
  severity: 'warning',
  docs: {
    title: '中文句中残留外文词',
    what: '汉字之间夹着小写的外文虚词（and、or、of、the、to等）。',
    why: '多是翻译、转换、输入法切换留下的；公文用中文，外文应当译出或者括注中文。',
    exceptions: ['品牌、型号、单位、缩写（5G、eWTP、km）。', '网址、邮箱、文件名。', '引号、书名号里的原文。', '整段外文：虚词两旁不是汉字。'],
    basis: '《中华人民共和国国家通用语言文字法》第十一条；公文使用外文的惯例',
    bad: [
      { text: '临江市商贸流通行动计划（2026—2028年）\n\n一、重点任务\n\n（一）支持流通企业⟦and⟧专业市场数字化改造。推广直采⟦or⟧统配。\n' },
    ],
    good: [
      { text: '临江市商贸流通行动计划（2026—2028年）\n\n一、重点任务\n\n（一）支持流通企业和专业市场数字化改造。建设5G基站，引进“Made to order”服务。\n' },
    ],
  },
  *check(context) {
    for (const word of wordsIn(context, ({ folded }) => places(folded), { quotes: true, as: places, needs: /[a-z]{2}/ })) {
      const written = textOf(word).trim();
      const [first] = CHINESE[written] ?? [];
      yield { ...replacing(word, first ?? ''), ...fixesOf(word, CHINESE[written] ?? []), message: first === undefined ? `中文句中残留外文词“${written}”，请删去或者改写。` : `中文句中残留外文词“${written}”，应改为“${first}”等中文。` };
    }
  },
};

function fixesOf(word: Word, rights: readonly string[]): { readonly fixes?: readonly Fix[] } {
  const fixes = rights.flatMap(right => replacing({ ...word, at: withBlanks(word) }, right).fixes ?? []);
  return { fixes };
}

/** The word with the blanks on its sides: between Chinese words none is left. */
function withBlanks({ prose: { text }, at }: Word): Span {
  let { start, end } = at;
  while (text[start - 1] === ' ') start--;
  while (text[end] === ' ') end++;
  return span(start, end);
}

const WORDS = /(?<=[\p{Script=Han}”》)]\s{0,3})(?<![A-Za-z0-9])(?:and|or|of|the|to|for|with|from|by)(?![A-Za-z0-9])(?=\s{0,3}[\p{Script=Han}“《(])/gu;

function* places(folded: string): Generator<Span> {
  for (const match of folded.matchAll(WORDS)) yield span(match.index, match.index + match[0].length);
}
