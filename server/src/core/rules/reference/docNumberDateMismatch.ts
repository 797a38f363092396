import { type Rule } from '../rule';

/** 文号年份与成文日期不符. */
export const docNumberDateMismatch: Rule = {
  id: 'reference/doc-number-date-mismatch',
  severity: 'warning',
  docs: {
    title: '文号年份与成文日期不符',
    what: '本文件发文字号的年份与成文日期的年份不同。年末签发、次年编号，或者上年编号、次年一二月成文的，只作提示。',
    why: '发文字号按年度编排，年份应与成文日期一致；两处不符，必有一处有误。',
    exceptions: ['引用其他文件的文号'],
    basis: '《党政机关公文处理工作条例》第九条（五）、（十二）',
    bad: [{ text: '临政办发⟦〔2025〕⟧3号\n\n临江市人民政府办公室关于印发临江市水网建设行动计划的通知\n\n各县（市、区）人民政府，市政府直属各单位：\n\n现将《临江市水网建设行动计划》印发给你们，请认真贯彻执行。\n\n临江市人民政府办公室\n\n2026年6月2日\n\n临江市水网建设行动计划\n\n为完善水网，制定本行动计划。\n' }],
    good: [{ text: '临政办发〔2026〕3号\n\n临江市人民政府办公室关于印发临江市水网建设行动计划的通知\n\n各县（市、区）人民政府，市政府直属各单位：\n\n现将《临江市水网建设行动计划》印发给你们，请认真贯彻执行。\n\n临江市人民政府办公室\n\n2026年6月2日\n\n临江市水网建设行动计划\n\n根据《临江市防汛规定》（临政发〔2024〕8号），制定本行动计划。\n' }],
  },
  *check({ plan, source }) {
    const number = plan.elements.find(e => e.kind === 'issueNumber');
    const dated = plan.elements.find(e => e.kind === 'issueDate');
    if (!number || !dated?.date || number.year === dated.date.year) return;
    const { year, month } = dated.date;
    const turn = (number.year === year - 1 && month !== undefined && month <= 2) || (number.year === year + 1 && month === 12);
    const at = source.slice(number.span).search(/[〔﹝[(【〖［（]/);
    const end = source.slice(number.span).search(/[〕﹞\])】〗］）]/);
    const bracket = at < 0 || end < at ? number.span : { start: number.span.start + at, end: number.span.start + end + 1 };
    const message = `发文字号的年份为${number.year}年，成文日期为${year}年${month === undefined ? '' : `${month}月`}；${turn ? '跨年编号的，请核对' : '两处应当一致'}。`;
    yield { span: bracket, ...(turn ? { severity: 'hint' as const } : {}), message, related: [{ span: dated.span, message: '成文日期' }] };
  },
};
