import { type Span, span } from '../../text/span';
import { type Rule } from '../rule';
import { quoted } from '../quoted';
import { replacing, wordsIn } from './words';

export const deParticles: Rule = {
  id: 'term/de-particles',
  severity: 'off',
  docs: {
    title: '的／地／得',
    what: '少数确定的搭配：“不断的提高”“有效的推动”宜用“地”，“做的好”“抓的紧”宜用“得”。默认不检查，需要的在设置中打开。',
    why: '状语后用“地”，补语前用“得”；印发后容易被挑出来。',
    exceptions: ['清单以外的搭配一概不判断。', '后面是名词的：“有效的推动作用”“积极的促进机制”。', '“得到不断的提高”等作宾语的。'],
    basis: '《现代汉语词典》第7版；现代汉语语法通说',
    bad: [
      { text: '临江市水网建设行动计划（2026—2028年）\n\n一、工作要求\n\n（一）不断⟦的⟧提高服务质量。有效⟦的⟧推动项目落地。\n\n（二）表扬先进。对任务落实⟦的⟧好的单位予以表扬。\n' },
    ],
    good: [
      { text: '临江市水网建设行动计划（2026—2028年）\n\n一、工作要求\n\n（一）不断地提高服务质量。发挥有效的推动作用，使供水能力得到不断的提高。\n\n（二）最大限度地提高用水效率。表扬做得好的单位。\n' },
    ],
  },
  *check(context) {
    for (const word of wordsIn(context, ({ folded }) => places(folded), { as: places, needs: /的/ })) {
      const right = FIT.test(word.prose.folded.slice(0, word.at.start).slice(-2)) ? '得' : '地';
      const around = word.prose.text.slice(Math.max(0, word.at.start - 4), word.at.end + 2);
      yield { ...replacing(word, right), message: `${quoted(around)}中的“的”宜作“${right}”：${right === '地' ? '前面修饰动作' : '后面说明做得怎样'}。` };
    }
  },
};

const ADVERB = '不断|进一步|有效|持续|大力|深入|切实|逐步|显著|大幅|稳步|扎实|有力|充分|最大限度|更好|更快|有序|科学|合理|积极|全面';
const VERB = '提高|提升|加强|推动|推进|促进|改善|增强|解决|落实|利用|发挥|完善|优化|扩大|深化|开展|保障|支撑|降低|减少';
const NOUN = '作用|效果|机制|手段|措施|因素|能力|力量|力度|效应|体系|方式|方法|路径|平台|政策|力|者|和|与|、|,|。|;|$';
const ADVERBIAL = new RegExp(`(?<!(?:得到|取得|获得|实现|有了|给予|予以|进行|作出|一个|一种)[^,。;]{0,4})(?:${ADVERB})(的)(?=(?:${VERB})(?!${NOUN}))`, 'g');
const FIT = /做|干|抓|管|办|建|落实|执行|完成|推进/;
const COMPLEMENT = /(?:做|干|抓|管|办|落实|执行|推进)(的)(?=(?:很|更|比较|较|不)?(?:好|紧|实|快|到位|够|彻底)(?:的|[,。;)]|$))/g;

function* places(folded: string): Generator<Span> {
  const found = [...folded.matchAll(ADVERBIAL), ...folded.matchAll(COMPLEMENT)].map(m => m.index + m[0].length - 1);
  for (const at of found.sort((a, b) => a - b)) yield span(at, at + 1);
}
