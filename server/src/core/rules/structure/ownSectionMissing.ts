import { fold } from '../../text/fold';
import { span } from '../../text/span';
import { type Plan } from '../../model/plan';
import { blocksOf } from '../../model/walk';
import { type Rule } from '../rule';

export const ownSectionMissing: Rule = {
  id: 'structure/own-section-missing',
  severity: 'warning',
  otherwise: 'warning',
  docs: {
    title: '自定文种缺必备部分',
    what: '本单位自定文种（.nigao.json的kinds）写明了必备部分（sections），文稿没有标题含有其中的词语。没有自定文种的，本条不起作用。',
    why: '同一文种的文件部分齐全，便于对照、审核和汇总。',
    exceptions: ['几种说法用“|”隔开的，有一种即可。', '标题在哪一级、带不带序号都算。', '信息摘要。'],
    basis: '本单位自定文种',
    bad: [
      {
        text: '⟦临江市燃气安全整治方案⟧\n\n一、总体要求\n\n（一）守牢底线。落实各方责任。\n\n二、重点任务\n\n（一）排查隐患。完成入户检查。\n',
        kinds: { 整治方案: { title: ['整治方案'], profile: 'implementation', sections: ['总体要求', '保障措施|组织实施'] } },
      },
    ],
    good: [
      {
        text: '临江市燃气安全整治方案\n\n一、总体要求\n\n（一）守牢底线。落实各方责任。\n\n二、组织实施\n\n（一）强化统筹。完善协调机制。\n',
        kinds: { 整治方案: { title: ['整治方案'], profile: 'implementation', sections: ['总体要求', '保障措施|组织实施'] } },
      },
    ],
  },
  *check({ plan, profile: { own } }) {
    if (!own || own.sections.length === 0) return;
    const titles = headingsOf(plan);
    const missing = own.sections.filter(section => !section.split('|').some(word => titles.some(title => title.includes(plainOf(word)))));
    if (missing.length === 0) return;
    const at = plan.elements.find(e => e.kind === 'title' && !e.carrier) ?? plan.elements.find(e => e.kind === 'title');
    const [block] = blocksOf(plan);
    const names = missing.map(section => `“${section.split('|').join('”或者“')}”`).join('、');
    yield { span: at?.span ?? block?.span ?? span(0, 0), message: `本单位的“${own.name}”应有${names}部分，本稿没有。` };
  },
};

const plainOf = (text: string): string => fold(text).replace(/\s/g, '');

function headingsOf(plan: Plan): readonly string[] {
  return [...blocksOf(plan)].flatMap(b => (b.kind === 'section' ? [plainOf(b.title)] : []));
}
