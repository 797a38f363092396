import { span } from '../../text/span';
import { type Prose } from '../../model/prose';
import { type Report, type Rule } from '../rule';
import { isChinese, isContiguous, neighbour } from './marks';

/** 破折号、项目号形式. */
export const dashForm: Rule = {
  id: 'punctuation/dash-form',
  severity: 'warning',
  otherwise: 'warning',
  docs: {
    title: '破折号、项目号形式',
    what: '破折号写成--、－－、──、— —，段首的项目号只用了一个—。',
    why: '破折号的形式是占两个字位置的“——”，中间不断开；写法不一，排版时粗细、长短不一，项目也不能识别。',
    exceptions: ['起止、范围用的—、～、-', '命令、代码和网址里的--', '分隔线'],
    basis: 'GB/T 15834—2011《标点符号用法》4.10.2',
    bad: [
      { text: '某县河道治理行动计划\n一、主要任务\n⟦--⟧清理河道。完成清淤。\n⟦—⟧加固堤防。完成验收。\n', fixed: '某县河道治理行动计划\n一、主要任务\n——清理河道。完成清淤。\n——加固堤防。完成验收。\n' },
      { text: '某县河道治理行动计划\n一、主要任务\n推广新型管护模式⟦－－⟧河道管家。\n', fixed: '某县河道治理行动计划\n一、主要任务\n推广新型管护模式——河道管家。\n' },
    ],
    good: [{ text: '某县河道治理行动计划（2026—2028年）\n一、主要任务\n——清理河道。完成清淤，采用GB/T—2026格式，运行nigao --fix命令。\n' }],
  },
  *check(context) {
    for (const prose of context.prose) if (prose.place === 'text' && /[-－─—–]/.test(prose.text)) yield* inProse(prose);
  },
};

/** Two or three marks of one kind, or two dashes with a blank between. */
const WRONG = /(?<![-－─—–―])(?:-{2,3}|－{2,3}|─{2,3}|–{2}|—[ 　]—|[-－–]—|—[-－–])(?![-－─—–―])/g;
const LONE = /^[—─－–](?=[ 　]?[\p{Script=Han}“《])/u;
const TIME = /[年月日时分号%％0-9０-９]/;

function* inProse(prose: Prose): Generator<Report> {
  const lone = LONE.exec(prose.text);
  if (lone) yield report(prose, 0, lone[0], '段首的项目号应为“——”');
  for (const match of prose.text.matchAll(WRONG)) {
    const at = match.index;
    const end = at + match[0].length;
    const before = neighbour(prose.text, at, -1);
    const after = neighbour(prose.text, end - 1, 1);
    const opens = before === undefined && isChinese(after);
    const between = isChinese(before) && isChinese(after) && !TIME.test(before ?? '') && !TIME.test(after ?? '');
    if ((opens || between) && isContiguous(prose, span(at, end))) yield report(prose, at, match[0], '破折号应为“——”');
  }
}

function report(prose: Prose, at: number, printed: string, why: string): Report {
  const place = prose.spanOf(span(at, at + printed.length));
  return { span: place, message: `“${printed}”形式不对，${why}。`, fixes: [{ title: '改为“——”', edits: [{ span: place, newText: '——' }], safety: 'safe' }] };
}
