import { type Rule } from '../rule';
import { clauseBefore, matchesIn, partOf } from '../judged';
import { quoted } from '../quoted';
import { NUM } from './amount';

export const decreaseByMultiple: Rule = {
  id: 'number/decrease-by-multiple',
  severity: 'error',
  otherwise: 'error',
  docs: {
    title: '减少、下降、缩短用倍数',
    what: '“减少”“下降”“降低”“缩短”“压减”等说减的幅度，用了“N倍”。',
    why: '倍数只能说增加；减少一倍就成了零，减少两倍不可能。',
    exceptions: ['“差距缩小到1.8倍”说的是减到的比值。', '“倍差”“收入比”一类指标本身以倍计。', '“下降5%，产量增长2倍”，倍数说的是增长。', '引号、书名号里的原文。'],
    basis: '《图书编校质量差错认定细则》第十九条',
    bad: [{ text: '临江市营商环境提升方案\n\n一、主要任务\n\n（一）提高审批效率。审批时限⟦缩短2倍⟧，企业办事成本⟦降低了近一倍⟧。\n' }],
    good: [{ text: '临江市营商环境提升方案\n\n一、主要任务\n\n（一）提高审批效率。审批时限缩短三分之二，企业办事成本降低50%，城乡居民收入差距缩小到1.8倍以内。\n' }],
  },
  *check({ prose }) {
    for (const p of prose) {
      for (const match of matchesIn(p, DECREASE)) {
        const [whole, , gap] = match as unknown as readonly [string, string, string];
        if (/[增提升扩长翻倍到至为在是达于较比按]|[带拉撬]动|实现|放大|形成|获得|以上$/.test(gap.replace(/(?:较|比)20\d\d ?年|(?:幅度|^)(?:达到?|为)$/g, '').replace(/^了?(?:至少)?/, ''))) continue;
        if (/倍差|倍数|倍率|收入比|之比|比值|差距|杠杆|[不未没]$/.test(clauseBefore(p, match.index, 24))) continue;
        const text = quoted(p.text.slice(match.index, match.index + whole.length));
        yield { span: partOf(p, match, 0, whole.length), message: `${text}：减少不能用倍数；应当写减少的百分比、几分之几，或者写“降为原来的几分之几”。` };
      }
    }
  },
};

const VERB = '锐减|骤降|降幅|减少|下降|降低|缩短|压减|缩减|削减|减轻|减低|缩小|下调|压缩(?=[^,。;、]{0,6}时)|(?<=(?:时间|时限|时长|用时|周期|期限|成本|环节|材料|流程|费用|能耗|排放)(?:平均|分别|进一步|再|又|均|总体|大幅|累计)?)压缩';
/** Between verb and number: 了近、办理时间; no mark and no other number but a year of comparison. */
const DECREASE = new RegExp(`(${VERB})((?:[^,。;:、\\d()倍]|20\\d\\d ?年){0,10}?)(${NUM}|[一二两三四五六七八九十百数几]{1,4}) ?[多余]?倍(?![差率数增])`, 'g');
