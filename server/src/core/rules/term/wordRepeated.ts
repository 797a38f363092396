import { type Span, span } from '../../text/span';
import { type Report, type Rule } from '../rule';
import { quoted } from '../quoted';
import { repeatedIn } from './repeated';
import { replacing, textOf, wordsIn } from './words';

export const wordRepeated: Rule = {
  id: 'term/word-repeated',
  severity: 'warning',
  otherwise: 'warning',
  docs: {
    title: '词语重复',
    what: '同一个词紧接着写了两遍，如“进一步进一步”“达到达到”“的的”。',
    why: '多是删改、粘贴时漏删的；留着会让文件退回。',
    exceptions: ['前后两词相连而成的，如“加快建设建设用地”“提升服务服务业能力”“目的的”“参与与会”。', '叠用的数量、动词，如“一项一项”“逐个逐个”“研究研究”之后另有词语的。', '书名号、引号里的词语，单位名称。', '章、节标题与正文连成一行，相接处恰好同词的（缺的是换行）。'],
    basis: '《党政机关公文处理工作条例》第十九条（四）：文字精练',
    bad: [
      { text: '临江市水网建设行动计划（2026—2028年）\n\n一、重点任务\n\n（一）推进骨干工程。⟦进一步进一步⟧加强管护，供水能力⟦达到达到⟧300万吨，提高用水⟦的的⟧效率。\n\n（二）管好工程。⟦建立建立⟧管护制度，落实管护⟦责任责任⟧。\n' },
    ],
    good: [
      { text: '临江市水网建设行动计划（2026—2028年）\n\n一、重点任务\n\n（一）推进骨干工程。保障建设建设用地，提升服务服务业能力，以节水为目的的项目优先安排，参与与水有关的标准制定。\n\n（二）管好工程。一项一项落实，逐个逐个销号，兼顾人与自然和和谐发展。\n' },
    ],
  },
  *check(context) {
    const find = ({ folded }: { readonly folded: string }): Iterable<Span> => repeatedIn(folded);
    for (const word of wordsIn(context, find, { quotes: true, as: wordRepeated })) if (!isSeam(word)) yield reportOf(word);
  },
};

/** 第二节 加快数据平台建设|建设并完善……: heading and text of a chapter run together where a line break was lost; both words are wanted. */
const isSeam = ({ prose, at }: Parameters<typeof replacing>[0]): boolean => /^\s*第[一二三四五六七八九十百]{1,4}[章节篇][^，。；：、,;:]*$/.test(prose.folded.slice(0, at.start));

function reportOf(word: Parameters<typeof replacing>[0]): Report {
  const written = textOf(word);
  const once = written.slice(0, written.length / 2);
  return { ...replacing({ prose: word.prose, at: span(word.at.start, word.at.end) }, once), message: `${quoted(written)}重复，删去一个${quoted(once)}。` };
}
