import { type Span, span } from '../../text/span';
import { type Edit, type Fix, type Report, type Rule, type RuleContext } from '../rule';
import { type HalfWidth, halfWidthOf } from './halfWidth';

const MINORITY = 0.2;
const FULL = /[，：；（）？！]/g;

/** 全角半角混用. */
export const widthMixed: Rule = {
  id: 'punctuation/width-mixed',
  severity: 'warning',
  levels: { digest: 'hint' },
  otherwise: 'warning',
  docs: {
    title: '全角半角混用',
    what: '一对括号一半全角一半半角；或者全文基本用半角标点，个别段落却用全角（少于两成），此时只指出换用之处。',
    why: '同一文稿标点宽度应当一致；混用多为拼接不同来源的文字所致，拼接处宜一并核对。',
    exceptions: ['全文基本用全角、个别标点为半角，由punctuation/ascii逐处指出', '外文词语里的半角标点'],
    basis: 'GB/T 15834—2011《标点符号用法》',
    bad: [
      { text: '某县河道治理行动计划\n一、主要任务\n建设监控系统⟦(⟧含平台），清理河道，加固堤防。\n', fixed: '某县河道治理行动计划\n一、主要任务\n建设监控系统（含平台），清理河道，加固堤防。\n' },
      {
        text: '某县河道治理行动计划\n一、主要任务\n清理河道,加固堤防,修复岸线,完成绿化,建成步道;疏通沟渠,修建水闸,添置泵机,整治塘坝。\n建立台账⟦，⟧定期巡查。\n',
        fixed: '某县河道治理行动计划\n一、主要任务\n清理河道，加固堤防，修复岸线，完成绿化，建成步道；疏通沟渠，修建水闸，添置泵机，整治塘坝。\n建立台账，定期巡查。\n',
      },
    ],
    good: [{ text: '某县河道治理行动计划\n一、主要任务\n清理河道，加固堤防（含护坡）。使用OpenFlow(v1.3)协议，接入设备。\n' }],
  },
  check(context) {
    const half = halfWidthOf(context);
    if (half.length === 0) return [];
    const places = fullWidthIn(context);
    const marks = half.reduce((n, h) => n + h.edits.length, 0);
    if (places.count < MINORITY * (marks + places.count)) return places.count === 0 ? [] : [boundary(places, half, marks)];
    return context.profile.form.includes('converted') ? [] : half.filter(h => h.kind === 'mixed').map(mixedPair);
  },
};

interface FullWidth {
  readonly count: number;
  /** First mark of each run of paragraphs that have full-width marks. */
  readonly starts: readonly Span[];
}

function fullWidthIn({ prose }: RuleContext): FullWidth {
  const starts: Span[] = [];
  let count = 0;
  let running = false;
  for (const one of prose) {
    const marks = one.text.match(FULL)?.length ?? 0;
    count += marks;
    if (marks > 0 && !running) {
      const at = one.text.search(FULL);
      starts.push(one.spanOf(span(at, at + 1)));
    }
    if (marks > 0 || /[,:;()?!]/.test(one.text)) running = marks > 0;
  }
  return { count, starts };
}

function boundary({ count, starts }: FullWidth, half: readonly HalfWidth[], marks: number): Report {
  const [first, ...others] = starts;
  const edits: Edit[] = [];
  for (const h of half) for (const edit of h.edits) edits.push(edit);
  const [edit, ...more] = edits.sort((a, b) => a.span.start - b.span.start);
  const fix: Fix | undefined = edit && { title: `其余${marks}处改为全角`, edits: [edit, ...more], safety: 'safe' };
  return {
    span: first ?? span(0, 0),
    message: `全文${marks}处标点为半角，${others.length === 0 ? '此处' : `此处和另外${others.length}处`}换用全角，共${count}个；全文应当统一用全角。`,
    ...(fix ? { fixes: [fix] } : {}),
    ...(others.length > 0 ? { related: others.map(s => ({ span: s, message: '自此处又换用全角' })) } : {}),
  };
}

function mixedPair({ edits }: HalfWidth): Report {
  return { span: edits[0].span, message: '一对括号一半全角、一半半角，应当都用全角“（）”。', fixes: [{ title: '括号改为全角', edits, safety: 'safe' }] };
}
