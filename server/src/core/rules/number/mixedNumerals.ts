import { formatHan } from '../../text/numerals';
import { type Fix, type Rule } from '../rule';
import { matchesIn, partOf } from '../judged';
import { quoted } from '../quoted';
import { MEASURE, valueOf } from './amount';

export const mixedNumerals: Rule = {
  id: 'number/mixed-numerals',
  severity: 'warning',
  otherwise: 'warning',
  docs: {
    title: '阿拉伯数字与“十百千”混写',
    what: '阿拉伯数字后面接“十”“百”“千”，如“4千”“3百人”“5千万元”。',
    why: '除“万”“亿”以外，阿拉伯数字不与汉字数位词连写。',
    exceptions: ['“万”“亿”“万亿”。', '千米、千克、千瓦、千伏等以“千”起头的计量单位，百帕。', '“千亿级”“百强”“百日攻坚”等名称。', '引号、书名号里的原文。'],
    basis: 'GB/T 15835—2011《出版物上数字用法》5.3；《图书编校质量差错认定细则》第四十条（三）',
    bad: [{ text: '临江市技能培训行动计划\n\n一、主要任务\n\n（一）扩大培训规模。培训技能人才⟦4千⟧人次，安排资金⟦5千万⟧元。\n' }],
    good: [{ text: '临江市技能培训行动计划\n\n一、主要任务\n\n（一）扩大培训规模。培训技能人才4000人次，安排资金5000万元，新增光伏装机500千瓦。\n' }],
  },
  *check({ prose }) {
    for (const p of prose) {
      for (const match of matchesIn(p, MIXED)) {
        const [whole, digits, word, scale] = match as unknown as readonly [string, string, string, string];
        const at = partOf(p, match, 0, whole.length);
        const text = p.text.slice(match.index, match.index + whole.length);
        const compound = /\d[余多]?[万亿]$/.test(p.folded.slice(Math.max(0, match.index - 3), match.index));
        const forms = compound ? [] : rightForms(digits, word, scale);
        const fixes: readonly Fix[] = forms.map(form => ({ title: `改为“${form}”`, edits: [{ span: at, newText: form }], safety: 'review' }));
        const advice = forms.length > 0 ? `应当写${forms.map(quoted).join('或者')}` : '应当全用阿拉伯数字（可带“万”“亿”）或者全用汉字';
        yield { span: at, message: `${quoted(text)}把阿拉伯数字与“${word}”混写；${advice}。`, ...(fixes.length > 0 ? { fixes } : {}) };
      }
    }
  },
};

/** A small number, 十百千, and then what only a quantity is followed by. 千米 and 千瓦 are units, 百分点 is one. */
const UNIT_OF_THOUSAND = '千(?=[米克瓦伏赫焦卡帕乏字欧安])';
const MIXED = new RegExp(`(?<![\\dA-Za-z.第+\\-—])(\\d{1,2}(?:\\.\\d{1,2})?) ?(?!${UNIT_OF_THOUSAND}|百帕|百分|百家号)([十百千])([万亿]?)(?![万亿]?[级强])(?=[余多来]?[万亿]?(?:${MEASURE}|[ ,。;、)的]|以上|左右|以下|以内|平方|立方|公|海里|企业|$))(?!百?家争鸣|家万户|家讲坛|人计划|人会|企联|村|年(?:大计|老|名|品牌|学府|企业|传承))`, 'g');

const WEIGHT: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

function rightForms(digits: string, word: string, scale: string): readonly string[] {
  const value = Math.round(valueOf(digits) * (WEIGHT[word] ?? 1) * 100) / 100;
  const forms = [`${value}${scale}`];
  return Number.isInteger(value) && !digits.includes('.') && value < 10000 ? [...forms, `${formatHan(value)}${scale}`] : forms;
}
