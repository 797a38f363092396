import { type Span, span } from '../../text/span';
import { type ResponsibilityClause } from '../responsibility';
import { FIRST_LEADS, roleAtEnd } from './labels';
import { isOffice } from './office';
import { deadlineIn, listEnd, readSegment } from './segment';

export const BODY_NAME = /(?:部|委|局|(?:工商|残|妇|文|侨|台|社)联|[科作记文法]协|机构|办事处|管理处|厅|办|院|会|署|行|社|组|政府|单位|部门|办公室|中心|公司|海关|总队|支队|大学|学院|集团|联盟|管委会|机关|党校|电网|街道|区|县|市)$/;
// 应急管理部, 不动产登记中心, 对外联络部 are names all the same.
export const NO_NAME = /[。:?!%]|\d{2}|^(?:不(?!动产)|可(?!再生)|应(?!急|用)|须|需|并|如(?!皋|东)|若|对(?!外|口|台)|在(?!京)|已|将|要|为|其(?!他|它)|该|本(?![省市县区州级地]))/;
/** When it is due, written among the units: 2026年底前完成, 长期坚持. */
const DUE = '(?:(?:完成|办理|办结|实施|推进)(?:时限|时间|期限):)?\\s*(?:(?:[12]\\d{3}\\s*年|(?:每|今|当)?年底|[01]?\\d\\s*月|[上下]半年|第?[一二三四1-4]\\s*季度|年内|近期|每[年季月]|全年|长期|持续|常年|立行立改)[^,;、。()]{0,16})';
const DUES = `${DUE}(?:、${DUE}){0,3}`;
const DUE_FIRST = new RegExp(`^(${DUES})[,;。]\\s*`);
const DUE_LAST = new RegExp(`[,;。]\\s*(${DUES})[。;]?$`);

/** （A牵头，B、C按职责分工负责）: without a label; every piece must look like the name of a body. `cut`: the end of the text cuts it off. */
export function unlabelled(folded: string, whole: Span, all: Span, cut = false): ResponsibilityClause | undefined {
  const { units: inner, due } = dueApart(folded, all);
  const text = folded.slice(inner.start, inner.end);
  const list = text.slice(0, listEnd(text));
  const leads = FIRST_LEADS.test(text);
  if (!(leads || cut || roleAtEnd(list.trimEnd())) || list.includes('。') || list.length < 4) return undefined;
  const read = readSegment(folded, inner, 'responsible');
  const named = read.mentions.filter(m => BODY_NAME.test(m.name) || isOffice(m.name));
  if (named.length * 2 < read.mentions.length || named.length === 0 || !(leads || read.mentions.some(m => m.roleStated))) return undefined;
  if (read.mentions.some(m => NO_NAME.test(m.name) || m.name.length > 40)) return undefined;
  const tailSpan = read.tails[0];
  const tail = read.tails.map(t => folded.slice(t.start, t.end)).join('');
  return { span: whole, form: 'parenthetical', label: '', mentions: read.mentions, tail, tailSpan, firstLeads: read.firstLeads, deadline: due && deadlineIn(folded, due), deadlineText: due && folded.slice(due.start, due.end), standalone: false };
}

/** （A牵头，B配合，2026年底前完成）: the units, and the limit before or behind them. */
export function dueApart(folded: string, inner: Span): { readonly units: Span; readonly due: Span | undefined } {
  const first = DUE_FIRST.exec(folded.slice(inner.start, Math.min(inner.end, inner.start + LONGEST_DUE)));
  if (first) return { units: span(inner.start + first[0].length, inner.end), due: span(inner.start, inner.start + (first[1] as string).length) };
  const from = Math.max(inner.start, inner.end - LONGEST_DUE);
  const last = DUE_LAST.exec(folded.slice(from, inner.end));
  if (!last) return { units: inner, due: undefined };
  const at = from + last.index + last[0].indexOf(last[1] as string);
  return { units: span(inner.start, from + last.index), due: span(at, at + (last[1] as string).length) };
}

const LONGEST_DUE = 60;
