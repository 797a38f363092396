import { type Report, type Rule } from '../rule';
import { matchesIn, partOf } from '../judged';
import { quoted } from '../quoted';
import { NOT_IN_CODE, NUM, SIGN, valueOf } from './amount';

export const rangeUnitOmitted: Rule = {
  id: 'number/range-unit-omitted',
  severity: 'error',
  otherwise: 'error',
  docs: {
    title: '范围前项省略 % 或 万/亿致歧义',
    what: '数值范围的前一个数省去了百分号，或者省去了“万”“亿”。用“至”“到”连接的，只作信息提示。',
    why: '“9—16亿”也可以读作从9到16亿，前后两个数都要带“%”“万”“亿”。',
    exceptions: ['“100—150千克”“12500—20000元”“5—8家”不会误读。', '“8000—12万人”前项本来不以万计。', '“1—3亿级”是级别。', '引号、书名号里的原文。'],
    basis: 'GB/T 15835—2011《出版物上数字用法》5.1.3',
    bad: [{ text: '临江市港口发展行动计划\n\n一、主要任务\n\n（一）扩大吞吐能力。新增泊位投资⟦9—16亿元⟧，集装箱占比提高⟦15—30%⟧。\n' }],
    good: [{ text: '临江市港口发展行动计划\n\n一、主要任务\n\n（一）扩大吞吐能力。新增泊位投资9亿元—16亿元，建设泊位5—8个，集装箱占比提高15%—30%。\n' }],
  },
  *check({ prose }) {
    for (const p of prose) {
      for (const match of matchesIn(p, OMITTED)) {
        const [whole, first, joint, second, unit] = match as unknown as readonly [string, string, string, string, string];
        if (valueOf(first) >= valueOf(second)) continue;
        const word = /[至到]/.test(joint);
        if (word && /[从由自]$/.test(p.folded.slice(Math.max(0, match.index - 1), match.index).trim())) continue;
        const added = unit.startsWith('%') || unit.startsWith('‰') ? unit.slice(0, 1) : unit;
        const span = partOf(p, match, 0, whole.length);
        const text = p.text.slice(match.index, match.index + whole.length);
        const right = `${p.text.slice(match.index, match.index + first.length)}${added}`;
        const printed = p.text.slice(match.index + first.length, match.index + first.length + joint.length).trim();
        const sign = word || printed === '～' ? printed : '—';
        const edit = { span: partOf(p, match, 0, first.length), newText: right };
        const report: Report = {
          span,
          message: `${quoted(text)}的前一个数省去了“${added}”，可读作从${first}${added.replace(/^[十百千万亿]+/, '')}到${second}${added}；应当写“${right}${sign}${second}${unit}”。`,
          fixes: [{ title: `前一个数改为“${right}”`, edits: [edit], safety: 'review' }],
        };
        yield word ? { ...report, severity: 'info' } : report;
      }
    }
  },
};

/** 万 and 亿 that open a name (万达, 万科, 亿联) are no scale; 亿级 is a class. */
const OMITTED = new RegExp(`${NOT_IN_CODE}(${NUM})( ?(?:${SIGN}|至|到) ?)(${NUM}) ?(%|‰|万亿元?|亿元?|万元?)(?![级达科象向里邦隆宁州盛能维物联阳])`, 'g');
