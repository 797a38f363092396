import { labelKind } from '../parse/responsibility/labels';

/** 重点任务, 工作内容, 实事项目: what is to be done. */
const TASK = /(?:任务|工作|措施|举措|事项|内容|实事|目标|要求|项目)(?:内容|名称|分解|目标|要求|安排|清单|事项|任务|措施|及要求)?$/;
const NO_TASK = /依据|来源|类别|领域|类型|板块|指标|资金|投资|(?:资|联)系/;

/** Columns of a table that divides work: it says what is to be done, and who does it or by when. Empty where it is no such table. */
export function taskColumns(header: readonly string[]): readonly number[] {
  const kinds = header.map(title => labelKind(title.replace(/\(.*$/, '')));
  if (!kinds.some(kind => kind === 'lead' || kind === 'responsible')) return [];
  return header.flatMap((title, i) => (kinds[i] === 'other' && TASK.test(title.replace(/\(.*$/, '')) && !NO_TASK.test(title) ? [i] : []));
}

/** Column of 完成时限; -1 if there is none. */
export function deadlineColumn(header: readonly string[]): number {
  return header.findIndex(title => labelKind(title.replace(/\(.*$/, '')) === 'deadline');
}
