import { type Rule } from '../rule';
import { matchesIn, partOf } from '../judged';
import { quoted } from '../quoted';

export const approxWithDun: Rule = {
  id: 'number/approx-with-dun',
  severity: 'warning',
  otherwise: 'warning',
  docs: {
    title: '概数连用加顿号',
    what: '相邻两个数字连用表示概数，中间加了顿号：“三、四个”“两、三次”“七、八十人”。',
    why: '加了顿号就成了列举；概数连用不加顿号。',
    exceptions: ['列举：“一、二、三产业”“一、二级”“三、四季度”“第一、二批”。', '“一、二等奖”“三、四线城市”“五、六年级”。', '行首的序号。', '引号、书名号里的原文。'],
    basis: 'GB/T 15835—2011《出版物上数字用法》5.2.1；GB/T 15834—2011《标点符号用法》4.5.3.5',
    bad: [{ text: '临江市养老服务实施方案\n\n一、主要任务\n\n（一）建设服务站点。每个街道建设⟦三、四个⟧站点，每站配备⟦二、三十名⟧护理人员。\n' }],
    good: [{ text: '临江市养老服务实施方案\n\n一、主要任务\n\n（一）建设服务站点。每个街道建设三四个站点，第一、二批站点面向一、二级失能老人，三、四季度完成验收。\n' }],
  },
  *check({ prose }) {
    for (const p of prose) {
      for (const match of matchesIn(p, DUN)) {
        const [whole, first, second] = match as unknown as readonly [string, string, string];
        const step = DIGITS.indexOf(second.replace('两', '二')) - DIGITS.indexOf(first.replace('两', '二'));
        if (step !== 1 && !(first === '三' && second === '五')) continue;
        if (LISTED.test(p.folded.slice(Math.max(0, match.index - 4), match.index))) continue;
        // 两三个, but 二三十个.
        const right = first === '二' && !whole.startsWith('十', 3) ? '两' : first;
        const text = p.text.slice(match.index, match.index + whole.length);
        yield {
          span: partOf(p, match, 0, whole.length),
          message: `${quoted(text)}是概数，连用的数字之间不加顿号，应当写“${right}${whole.slice(2)}”。`,
          fixes: [{ title: `改为“${right}${whole.slice(2)}”`, edits: [{ span: partOf(p, match, 0, 2), newText: right }], safety: 'review' }],
        };
      }
    }
  },
};

const DIGITS = '零一二三四五六七八九';
/** Behind a numeral, 第, a list or the end of a sentence (there 三、 is an ordinal). */
const LISTED = /(?:^|[第、。!?;:\s()]|[零一二三四五六七八九百千]|第[一二三四五六七八九十]{1,3}|上述|以上|前述|其中|本条)$/;
const COUNTED = '[十百千万亿]{1,2}|个月|个(?!方面)|家|名|人(?!称)|户|件|台|套|辆|所|座|处|亩|元|吨|头|只|间|张|种|支|股|天|(?<=两)次|倍|成|折|公里|千米|米|公斤|小时|分钟|岁|场|门|遍|位(?!数)|年(?!级|度|内完成|代|期)|棵|株|艘|架|条(?!规定|款|内容)';
const DUN = new RegExp(`([一二两三四五六七八九])、([一二两三四五六七八九])((?:${COUNTED})(?:多|余)?(?:[名个家人户件台套年岁亩元吨万亿](?!级))?)`, 'g');
