import { type Span, span } from '../../text/span';
import { type Rule } from '../rule';
import { quoted } from '../quoted';
import { replacing, textOf, wordsIn } from './words';

export const zuoZuo: Rule = {
  id: 'term/zuo-zuo',
  severity: 'hint',
  docs: {
    title: '作／做',
    what: '“做出决定”“做出部署”“做出贡献”等宜用“作出”；“作好”“作强”“作大”等宜用“做好”“做强”“做大”。',
    why: '抽象的、书面的动作用“作”，具体的、办成某事的用“做”；公文有固定的习惯。',
    exceptions: ['“做大做强”“做优做精”；“作为”“当作”“合作”“工作”。', '“工作好”“动作大”等字面相连的。', '其余搭配不判断。'],
    basis: '《现代汉语词典》第7版；公文用语习惯',
    bad: [
      { text: '临江市水网建设行动计划（2026—2028年）\n\n一、工作要求\n\n（一）落实上级⟦做出⟧的部署。⟦作好⟧汛前检查，着力⟦作强⟧水务企业。\n\n（二）表扬⟦做出⟧突出贡献的集体。\n' },
    ],
    good: [
      { text: '临江市水网建设行动计划（2026—2028年）\n\n一、工作要求\n\n（一）落实上级作出的部署。做好汛前检查，做大做强水务企业，表扬工作好的集体。\n\n（二）做出样板。作为年度重点，合作好的单位优先支持。\n' },
    ],
  },
  *check(context) {
    for (const word of wordsIn(context, ({ folded }) => places(folded), { as: places, needs: /[作做]/ })) {
      const written = textOf(word);
      const right = written === '做出' ? '作出' : `做${written.slice(1)}`;
      const why = right === '作出' ? '决定、部署、贡献等抽象的动作用“作”' : '把事情办成什么样用“做”';
      yield { ...replacing(word, right), message: `${quoted(written)}宜作“${right}”：${why}。` };
    }
  },
};

const OBJECT = '决定|规定|部署|安排|贡献|努力|回应|说明';
const MODIFIER = '(?:重要|重大|突出|积极|应有|更大|较大|新|具体|明确|全面|统一|相应|不懈|进一步|专门|周密|系统|及时|有力|巨大|杰出|特殊|特别|科学|正确|详细|书面|公开|原则|如下|适当|必要)';
const MADE = new RegExp(`做出(?=(?:了|过)?(?:一定|一系列)?的?(?:${MODIFIER}的?){0,2}(?:${OBJECT}))`, 'g');
/** What may stand before 作 without making a word with it: the head of a clause, or an adverb. */
const HEAD = '(?<=^|[,。;:、(“\\s]|要|应|须|应当|必须|着力|努力|全力|切实|认真|抓紧|提前|统筹|全面|积极|继续|进一步|持续|加快|充分|共同|协同|同步|及时|并|和|以及|能够|可以|真正)';
const WELL = new RegExp(`${HEAD}作(?:好|强|大|优|实|细|精|专)(?![为家者])`, 'g');
const DOUBLE = /作(?:大|强|优|精|专|实|细)(?=[做作](?:大|强|优|精|专|实|细))|(?<=[做作](?:大|强|优|精|专|实|细))作(?:大|强|优|精|专|实|细)/g;

function* places(folded: string): Generator<Span> {
  const found = [...folded.matchAll(MADE), ...folded.matchAll(WELL), ...folded.matchAll(DOUBLE)].map(m => m.index);
  for (const at of [...new Set(found)].sort((a, b) => a - b)) if (!isPartOfWord(folded, at)) yield span(at, at + 2);
}

/** 工作大, 合作强: 作 belongs to the word before. */
const isPartOfWord = (folded: string, at: number): boolean => folded[at] === '作' && /[工合动创操运协写制著耕劳当看视用杂炮发名佳原习拍振][作]?$/.test(folded.slice(Math.max(0, at - 1), at));
