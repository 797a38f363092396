import { lengthOf, type Span, span } from '../../text/span';
import { trimBlanks } from '../../text/blanks';
import { type UnitMention, type UnitRole } from '../responsibility';
import { roleAtEnd } from './labels';

/** A piece of a unit list before roles are dealt out. Spans are relative to the paragraph. */
interface Piece {
  readonly span: Span;
  /** , and ; separate classes (departments , cities); ; also ends the reach of a role. */
  readonly closes: '、' | ',' | ';';
}

export interface UnitList {
  readonly mentions: readonly UnitMention[];
  /** 等, 等部门 — what stands behind the last unit. */
  readonly tail: Span | undefined;
}

const OPEN = '([〔《“【{';
const CLOSE = ')]〕》”】}';
/** Longer pieces are prose, not names; they are passed over, which also keeps the work linear. */
const LONGEST_PIECE = 120;
const ORGAN_END = /(?:部|委|局|厅|办|院|会|署|行|社|组|府|位|门|心|司|关|队|团|所|校|学|盟|联|协|台|馆|企业|公司|机构)$/;
const FRESH_START = /^(?:各|省|市|县|区|州|盟|国家|国务院|中国|中央|中共|有关|相关|地方|全国|军队|属地|[\p{Script=Han}]{0,12}(?:部|委|局|厅|办|院|会|署|社|组|府|公司|海关|总队|办公室|委员会|管委会)$)/u;
const PLACE_CLASS = /^(?:各|全省各|全市各|设区的?|省辖)*(?:省|自治区|直辖市|市|州|盟|地区|地|县|区|旗|镇|乡|街道|乡镇|设区市|地市|地级以?上?市|县级市|计划单列市|功能区|开发区|园区)(?:\([^()]{1,20}\))?$/;
const CLASS_CONTINUES = /^(?:自治区|直辖市|自治州|州|市|县|区|旗|镇|乡|街道|功能区|开发区|园区|计划单列市|新区|高新区|经开区|风景区)(?!直|级|委|属)/;

/**
 * Units of a list such as 「省发展改革委、财政厅牵头，各市、县（市、区）人民政府配合」. `folded` is the width-blind paragraph, `within` the list in it.
 * Split at 、，； outside brackets and at 和 between two bodies; places that share one 政府 stay together; roles apply backwards to the last 牵头, 配合… or ；.
 */
export function readUnitList(folded: string, within: Span, label: UnitRole): UnitList {
  const pieces = mergePlaceClasses(folded, splitPieces(folded, within)).flatMap(piece => splitAtAnd(folded, piece));
  const mentions: UnitMention[] = [];
  let tail: Span | undefined;
  let pending: Span[] = [];
  const settle = (role: UnitRole, stated: boolean): void => {
    for (const s of pending) addMention(folded, s, { role, stated, into: mentions });
    pending = [];
  };
  for (const piece of pieces) {
    const { name, role, rest } = unitIn(folded, piece.span);
    if (rest) tail = rest;
    if (name) pending.push(...name);
    if (role) settle(role, true);
    if (piece.closes === ';') settle(label, false);
  }
  settle(label, false);
  return { mentions: distribute(mentions), tail };
}

function splitPieces(folded: string, within: Span): Piece[] {
  const pieces: Piece[] = [];
  let depth = 0;
  let start = within.start;
  for (let i = within.start; i <= within.end; i++) {
    const c = i < within.end ? (folded[i] as string) : ';';
    if (i < within.end && OPEN.includes(c)) depth++;
    else if (i < within.end && CLOSE.includes(c)) depth = Math.max(0, depth - 1);
    if (i < within.end && (depth > 0 || !'、,;。\t'.includes(c))) continue;
    const closes = c === ',' || c === ';' ? c : c === '。' ? ';' : '、';
    const inner = trimBlanks(folded, span(start, i));
    if (inner.end > inner.start) pieces.push({ span: inner, closes });
    start = i + 1;
  }
  return pieces;
}

/** 各市、县（市、区）人民政府 is one collective, though 、 stands in it. */
function mergePlaceClasses(folded: string, pieces: readonly Piece[]): Piece[] {
  const merged: Piece[] = [];
  for (const piece of pieces) {
    const last = merged[merged.length - 1];
    if (last && last.closes === '、' && lengthOf(last.span) < 60 && PLACE_CLASS.test(lastPart(folded, last.span)) && CLASS_CONTINUES.test(textOf(folded, piece.span))) {
      merged[merged.length - 1] = { span: span(last.span.start, piece.span.end), closes: piece.closes };
    } else merged.push(piece);
  }
  return merged;
}

function lastPart(folded: string, s: Span): string {
  const text = textOf(folded, s);
  let depth = 0;
  for (let i = text.length - 1; i >= 0; i--) {
    if (CLOSE.includes(text[i] as string)) depth++;
    else if (OPEN.includes(text[i] as string)) depth--;
    else if (text[i] === '、' && depth === 0) return text.slice(i + 1);
  }
  return text;
}

const textOf = (folded: string, s: Span): string => folded.slice(s.start, s.end).replace(/\s/g, '');

/** 「A和B」 where A ends as a body does and B begins as one; 经济和信息化厅 and 各级党委和政府 stay whole. */
function splitAtAnd(folded: string, piece: Piece): Piece[] {
  if (lengthOf(piece.span) > LONGEST_PIECE) return [piece];
  const text = folded.slice(piece.span.start, piece.span.end);
  for (const match of text.matchAll(/以及|会同|和|及|与/g)) {
    const left = text.slice(0, match.index).trimEnd();
    const right = text.slice(match.index + match[0].length).trimStart();
    if (depthAt(text, match.index) > 0 || right === '' || !(left.endsWith('等') || ORGAN_END.test(left))) continue;
    const bare = right.slice(0, right.length - (roleAtEnd(right)?.length ?? 0));
    if (/^(?:人民)?政府/.test(bare) || !FRESH_START.test(bare)) continue;
    const middle = piece.span.start + match.index;
    const first: Piece = { span: trimBlanks(folded, span(piece.span.start, middle)), closes: '、' };
    const second: Piece = { span: trimBlanks(folded, span(middle + match[0].length, piece.span.end)), closes: piece.closes };
    return [first, ...splitAtAnd(folded, second)];
  }
  return [piece];
}

function depthAt(text: string, at: number): number {
  let depth = 0;
  for (let i = 0; i < at; i++) {
    if (OPEN.includes(text[i] as string)) depth++;
    else if (CLOSE.includes(text[i] as string)) depth--;
  }
  return depth;
}

interface PieceReading {
  readonly name: readonly Span[] | undefined;
  readonly role: UnitRole | undefined;
  readonly rest: Span | undefined;
}

/** Takes 由…, role words, 等 and role brackets off a piece; what is left is the name. */
function unitIn(folded: string, piece: Span): PieceReading {
  if (lengthOf(piece) > LONGEST_PIECE) return { name: undefined, role: roleAtEnd(folded.slice(piece.end - 24, piece.end))?.role, rest: undefined };
  let { start, end } = piece;
  let role: UnitRole | undefined;
  let rest: Span | undefined;
  const bracket = /\s*\((牵头|配合|负责|参与)(?:单位)?\)$/.exec(folded.slice(start, end));
  if (bracket) {
    role = bracket[1] === '牵头' ? 'lead' : bracket[1] === '负责' ? 'responsible' : 'support';
    end -= bracket[0].length;
  }
  const ending = roleAtEnd(folded.slice(start, end).trimEnd());
  if (ending) {
    role ??= ending.role;
    end = trimBlanks(folded, span(start, end)).end - ending.length;
  }
  const lead = /^(?:[^、,;。]{0,6}由|会同|联合|并|分别由|以及|其中)(?=\p{Script=Han}{2})/u.exec(folded.slice(start, end));
  if (lead) start += lead[0].length;
  const etc = /(?<![高平同初中])等(?:(?:省级?|市级?|县级?|区级?)?(?:各?有关|相关|各)?(?:部门|单位|机构|方面|地区?|企业)(?:和(?:部门|单位|机构|地区))?)?$/.exec(folded.slice(start, end).trimEnd());
  let collective: Span | undefined;
  if (etc) {
    const at = start + etc.index;
    const more = span(at + 1, at + etc[0].length);
    rest = span(at, at + etc[0].length);
    if (/^(?:省级?|市级?|县级?|区级?|有关|相关|各)/.test(folded.slice(more.start, more.end))) collective = more;
    end = at;
  }
  const name = trimBlanks(folded, span(start, end));
  const names = [...(name.end > name.start ? [name] : []), ...(collective ? [collective] : [])];
  return { name: names.length > 0 ? names : undefined, role, rest };
}

function addMention(folded: string, s: Span, how: { role: UnitRole; stated: boolean; into: UnitMention[] }): void {
  const name = textOf(folded, s);
  if (!/\p{Script=Han}/u.test(name)) return;
  how.into.push({ span: s, name, distributed: name, role: how.role, roleStated: how.stated, collective: isCollective(name) });
}

/** Names as the file has them (recognition works on folded text of the same length), blanks taken out. */
export function asWritten(mentions: readonly UnitMention[], text: string): readonly UnitMention[] {
  return mentions.map(mention => {
    const name = text.slice(mention.span.start, mention.span.end).replace(/\s/g, '');
    return name === mention.name ? mention : { ...mention, name, distributed: mention.distributed.slice(0, mention.distributed.length - mention.name.length) + name };
  });
}

const COLLECTIVE = /^(?:全省|全市|全县|全区|沿线|沿江|沿海|相关|有关)?(?:各|相关|有关|其他|其它|省级|市级|县级|区级|省直|市直|县直|区直|省市县|市县|三级|地方|属地|所在地|各级|试点|承办)[^]*(?:单位|部门|政府|机关|党委|机构|管委会|委员会|厅局|委办局|企业|地区?|街道|乡镇|县|市|区|州|院校|高校|市场主体|主体|省|院|司法机关|企事业单位)$|(?:成员单位|有关部门|相关部门|有关单位|相关单位|各部门|各单位|主管部门|责任单位)$/;

/** A set of bodies (各设区市政府, 省级有关单位, 领导小组成员单位), not one. */
export function isCollective(name: string): boolean {
  return COLLECTIVE.test(name);
}

const LEVEL = /^(省|市|县|区|自治区|州)(?=\p{Script=Han}{2,})/u;
const HAS_OWN_LEVEL = /^(?:省|市|县|区|州|自治区|国家|国务院|中国|中央|中共|全国|各|有关|相关|人行|人民银行|浙江|驻)/;

/** 省发展改革委、财政厅、经信厅: the level word of the first unit holds for bare names behind it. */
function distribute(mentions: readonly UnitMention[]): readonly UnitMention[] {
  let level: string | undefined;
  return mentions.map(mention => {
    const own = LEVEL.exec(mention.name);
    if (own && !mention.collective) level = own[1];
    if (own || level === undefined || mention.collective || HAS_OWN_LEVEL.test(mention.name)) return mention;
    return { ...mention, distributed: level + mention.name };
  });
}
