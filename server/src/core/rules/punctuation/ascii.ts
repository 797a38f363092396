import { type Span } from '../../text/span';
import { type Edit, type Report, type Rule, type RuleContext } from '../rule';
import { type HalfWidth, halfWidthOf, namesOf } from './halfWidth';

/** 中文语境半角标点. */
export const ascii: Rule = {
  id: 'punctuation/ascii',
  severity: 'warning',
  levels: { digest: 'hint' },
  otherwise: 'warning',
  docs: {
    title: '中文语境半角标点',
    what: '中文语句里的逗号、冒号、分号、问号、叹号、圆括号和直引号用了半角，句末用了半角的点。全文基本都是半角的文稿（网页复制、格式转换所致），全文只报一处，可一次改正。',
    why: '公文用全角标点；半角标点排版时挤占字距，复制、检索也常因此出错。',
    exceptions: ['时间11:16、比例1:500、小数、分节的1,234', '外文词语、代码、网址和文件名里的标点', '序号1.、1)和一.', 'Markdown的链接、表格、列表记号'],
    basis: 'GB/T 15834—2011《标点符号用法》；GB/T 9704—2012《党政机关公文格式》7.3.2、7.3.4、7.4.2（全角冒号）',
    bad: [
      { text: '某县河道治理行动计划\n一、主要任务\n清理河道⟦,⟧加固堤防。\n', fixed: '某县河道治理行动计划\n一、主要任务\n清理河道，加固堤防。\n' },
      { text: '某县河道治理行动计划\n一、主要任务\n建设视频监控系统⟦(⟧含平台)，接入9:00至17:00的数据。\n', fixed: '某县河道治理行动计划\n一、主要任务\n建设视频监控系统（含平台），接入9:00至17:00的数据。\n' },
    ],
    good: [{ text: '某县河道治理行动计划\n一、主要任务\n测绘1:500地形图，建成平台即服务（PaaS）系统，每日11:16发布水情。\n' }],
  },
  summary: count => `全文${count}处标点为半角，可一次改为全角。`,
  check(context) {
    const marks = halfWidthOf(context);
    if (context.profile.form.includes('converted')) return asOne(marks, context);
    const own = marks.filter(m => m.kind !== 'mixed');
    return context.profile.id === 'digest' ? asOne(own, context) : own.map(single);
  },
};

function single({ printed, right, kind, edits }: HalfWidth): Report {
  const [first, second] = edits;
  const what = kind === 'pair' ? `${printed === '()' ? '括号' : '引号'}“${printed}”` : `“${printed}”`;
  return {
    span: first.span,
    message: `${what}为半角，中文语句用全角${kind === 'pair' ? right : `“${right}”`}。`,
    fixes: [{ title: `改为${right}`, edits, safety: 'safe' }],
    ...(second ? { related: [{ span: second.span, message: '与此处成对' }] } : {}),
  };
}

/** The whole text came with half-width marks: one finding, one fix. */
function asOne(marks: readonly HalfWidth[], { profile }: RuleContext): Report[] {
  const edits: Edit[] = [];
  for (const mark of marks) for (const edit of mark.edits) edits.push(edit);
  const [first, ...others] = edits.sort((a, b) => a.span.start - b.span.start);
  if (!first) return [];
  const related = others.map((e): { span: Span; message: string } => ({ span: e.span, message: '同为半角' }));
  return [{
    span: first.span,
    ...(profile.id === 'digest' ? {} : { severity: 'info' as const }),
    message: edits.length === 1 ? `${namesOf(marks)}为半角，中文语句用全角。` : `全文${edits.length}处${namesOf(marks)}为半角，可一次改为全角。`,
    count: edits.length,
    fixes: [{ title: edits.length === 1 ? '改为全角' : `全部改为全角（${edits.length}处）`, edits: [first, ...others], safety: 'safe' }],
    ...(related.length > 0 ? { related } : {}),
  }];
}
