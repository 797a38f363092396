import { type Prose } from '../../model/prose';
import { type Report, type Rule } from '../rule';
import { clauseBefore, matchesIn, partOf } from '../judged';
import { quoted } from '../quoted';

export const moneyUnitMissing: Rule = {
  id: 'measure/money-unit-missing',
  severity: 'warning',
  otherwise: 'warning',
  docs: {
    title: '金额缺“元”',
    what: '产值、收入、投资、增加值、销售额一类金额，“万”“亿”“万亿”后面没有写“元”。',
    why: '计量单位要写全；缺“元”的数不知以什么计。',
    exceptions: ['“企业50万家”“注册量2亿个”，后面有量词。', '“用户规模5000万”，说的不是钱。', '“100亿、200亿元”，单位写在最后。', '表内另注单位的；“百亿级”“千亿级”；引号、书名号里的原文。'],
    basis: '《党政机关公文处理工作条例》第十一条：公文使用的计量单位应当符合国家有关标准',
    bad: [{ text: '临江市先进制造业倍增方案\n\n一、发展目标\n\n到2028年，规模以上工业总产值达到⟦2.5万亿⟧，完成技改投资⟦300亿以上⟧。\n' }],
    good: [{ text: '临江市先进制造业倍增方案\n\n一、发展目标\n\n到2028年，规模以上工业总产值达到2.5万亿元，完成技改投资300亿元以上，用户规模突破5000万。\n' }],
  },
  *check({ prose }) {
    for (const p of prose) {
      if (p.place === 'cell' && /单位|[万亿]\)/.test(p.folded)) continue;
      for (const match of matchesIn(p, MISSING)) {
        const [whole, head, amount, scale, bound] = match as unknown as readonly [string, string, string, string, string | undefined];
        if (!NOT_MONEY.test(clauseBefore(p, match.index + KEY_LONGEST) + head)) yield report(p, match, { from: head.length, length: whole.length - head.length, amount, scale, bound: bound ?? '' });
      }
      for (const match of matchesIn(p, BEFORE_NOUN)) {
        const [whole, amount, scale] = match as unknown as readonly [string, string, string];
        yield report(p, match, { from: 0, length: whole.length, amount, scale, bound: '' });
      }
    }
  },
};

interface Amount {
  /** From the start of the match. */
  readonly from: number;
  readonly length: number;
  readonly amount: string;
  readonly scale: string;
  readonly bound: string;
}

function report(prose: Prose, match: { readonly index: number }, { from, length, amount, scale, bound }: Amount): Report {
  const whole = prose.folded.slice(match.index + from, match.index + from + length);
  const at = from + whole.indexOf(scale, amount.length);
  return {
    span: partOf(prose, match, from, length),
    message: `金额${quoted(prose.text.slice(match.index + from, match.index + from + length))}缺“元”，应当写“${amount}${scale}元${bound}”。`,
    fixes: [{ title: '补“元”', edits: [{ span: partOf(prose, match, at, scale.length), newText: `${scale}元` }], safety: 'review' }],
  };
}

const KEY = '引资|外资|内资|纳税|资本|估值|造价|费用|支出|债务|投入|产出|签约额|合同额|产值|增加值|收入|投资|投资额|营收|营业额|销售额|销售|零售额|交易额|成交额|贸易额|进出口|进出口额|总额|余额|税收|利润|利税|资产|市值|融资额?|贷款|信贷|资金|经费|财政支出|补贴|补助|奖励|生产总值|GDP|消费额|保费|授信额?度?|(?:产业|市场|资产|基金|经济|投资|贷款|融资|消费|交易|信贷|债券|营收|产值)(?:总)?规模';
const KEY_LONGEST = 6;
/** What may stand between the name and the number. */
const SAYS = '最高|最多|给予|总规模|规模|总额|总量|总计|合计|累计|年均|每年|全年|力争|预计|争取|计划|确保|超过|突破|达到|达|超|逾|接近|近|约|不低于|不少于|不超过|完成|实现|增长到|增加到|提高到|提升到|增至|升至|扩大到|扩大至|控制在|稳定在|保持在|增加|增长|新增|减少|下降|累计|总体|分别|首次|有望|各|均|将|已|可|为|至|到|的|是|在|了|额|率先|20\\d\\d ?年(?:年?[底末])?(?:前)?';
const MISSING = new RegExp(`((?:${KEY})(?: ?(?:${SAYS})){0,6} ?)(?<![\\d.])((?:\\d{1,6}(?:\\.\\d{1,4})? ?(?:万亿|亿|万)? ?[—–~\\-至到]{1,2} ?)?\\d{1,6}(?:,\\d{3}){0,3}(?:\\.\\d{1,4})?) ?(万亿|亿|万)(?![级元])(?: ?[余多](?=[,。;、)以]|$))?( ?(?:及以上|以上|左右|以内|以下|上下)|(?= ?(?:[,。;)!]|、(?! ?\\d)|的|$)))`, 'g');
const NOT_MONEY = /(?:用户|人口|网民|就业|从业|客户|算力|装机|市场主体|学位|床位|连接|终端|数据|参数|访问|流量|下载|注册|参保|游客|培训|种植|养殖|建筑|存栏|出栏)(?:总)?(?:规模|总额|总量|数|量|人数|面积)?[^,]{0,4}$|股权|人次|户数|粮食|销售[^,]{0,4}(?:辆|台|套|面积)|用电|发电/;
/** 给予10万奖励, 500亿产值. */
const BEFORE_NOUN = /(?<![\dA-Za-z第—–~\-])(?<!\d[.,])(\d{1,6}(?:,\d{3}){0,3}(?:\.\d{1,4})?) ?(万亿|亿|万)(?= ?的?(?:一次性|财政|专项|启动|配套|信用|年度)?(?:奖励|奖补|补助|补贴|资助|资金|贷款|经费|奖金|投资|产值|授信|营收|融资|基金|税收)(?!户|名额|人|笔|者|主体|对象|企业数|次数|证))/g;
