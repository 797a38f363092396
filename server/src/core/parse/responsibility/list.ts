import { lengthOf, type Span, span } from '../../text/span';
import { trimBlanks } from '../../text/blanks';
import { PROVINCES } from '../provinces';
import { type UnitMention, type UnitRole } from '../responsibility';
import { roleAtEnd } from './labels';
import { isCollective, LONGEST_PIECE, readPiece } from './piece';

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
const SEPARATORS = '、,;。\t/';
const ORGAN_END = /(?:部|委|局|厅|办|院|会|署|行|社|组|府|位|门|心|司|关|队|团|所|校|学|盟|联|协|台|馆|企业|公司|机构)$/;
const FRESH_START = /^(?:各|省|市|县|区|州|盟|国家|国务院|中国|中央|中共|有关|相关|地方|全国|军队|属地|[\p{Script=Han}]{0,12}(?:部|委|局|厅|办|院|会|署|社|组|府|公司|海关|总队|办公室|委员会|管委会)$)/u;
const PLACE_CLASS = /^(?:各|全省|全市|全县|全区|沿海|沿江|沿线|有关|相关|其他|设区的?|省辖)*(?:省|自治区|直辖市|市|州|盟|地区|地|县|区|旗|镇|乡|街道|乡镇|设区市|地市|地级以?上?市|县级市|计划单列市|功能区|开发区|园区)(?:\([^()]{1,20}\))?$/;
const CLASS_CONTINUES = /^(?:县级市|自治区|直辖市|自治州|州|市|县|区|旗|镇|乡|街道|功能区|开发区|园区|计划单列市|新区|高新区|经开区|风景区)(?!直|级|委|属|国有|.{0,14}(?:公司|集团|局|(?<!党)委|(?<!街道|[乡镇])办|(?<!办事)处|厅|中心|学院|医院|协会|联合会|研究院)$)/;

/**
 * Units of a list such as 「省发展改革委、财政厅牵头，各市、县（市、区）人民政府配合」. `folded` is the width-blind paragraph, `within` the list in it.
 * Split at 、，； outside brackets and at 和 between two bodies; places that share one 政府 stay together; roles apply backwards to the last 牵头, 配合… or ；.
 */
export function readUnitList(folded: string, within: Span, label: UnitRole): UnitList {
  const pieces = mergePlaceClasses(folded, splitPieces(folded, within)).flatMap(piece => splitAtAnd(folded, piece));
  const mentions: UnitMention[] = [];
  let tail: Span | undefined;
  let pending: Span[] = [];
  let joined = false;
  const settle = (role: UnitRole | undefined): void => {
    const dealt = joined && role !== 'lead' ? 'support' : (role ?? label);
    for (const s of pending) addMention(folded, s, { role: dealt, stated: joined || role !== undefined, into: mentions });
    pending = [];
    joined = false;
  };
  for (const piece of pieces) {
    const read = readPiece(folded, piece.span);
    if (read.rest) tail = read.rest;
    // A会同B、C: who joins others leads them.
    if (read.joins || (read.role && read.own)) settle(read.joins && pending.length > 0 && pending.length <= 3 ? 'lead' : undefined);
    joined ||= read.joins;
    for (const name of read.names) pending.push(name);
    if (read.role) settle(read.role);
    else if (piece.closes === ';') settle(undefined);
  }
  settle(undefined);
  return { mentions: distribute(mentions), tail };
}

function splitPieces(folded: string, within: Span): Piece[] {
  const pieces: Piece[] = [];
  let depth = 0;
  let start = within.start;
  let last = -1; // last character that is no blank
  const cut = (end: number, closes: Piece['closes']): void => {
    const inner = trimBlanks(folded, span(start, end));
    if (inner.end > inner.start) pieces.push({ span: inner, closes });
  };
  for (let i = within.start; i < within.end; i++) {
    const c = folded[i] as string;
    if (OPEN.includes(c)) depth++;
    else if (CLOSE.includes(c)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && SEPARATORS.includes(c)) {
      cut(i, c === ',' ? ',' : c === ';' || c === '。' ? ';' : '、');
      start = i + 1;
    } else if (depth === 0 && last >= start && i > last + 1 && standsApart(folded, { start, last, at: i })) {
      cut(i, '、');
      start = i;
    }
    if (c.trim() !== '') last = i;
  }
  cut(within.end, ';');
  return pieces;
}

/** Blanks that stand for 、: 「市水利局 市财政局」, not 「省 水利局」 or 「省委 组织部」 from a PDF. */
function standsApart(folded: string, { start, last, at }: { start: number; last: number; at: number }): boolean {
  return /[省市县区州各]/.test(folded[at] as string) && last - start >= 2 && ORGAN_END.test(folded[last] as string);
}

/** 各市、县（市、区）人民政府 is one collective, though 、 stands in it. */
function mergePlaceClasses(folded: string, pieces: readonly Piece[]): Piece[] {
  const merged: Piece[] = [];
  for (const piece of pieces) {
    const last = merged[merged.length - 1];
    // 市直有关部门、单位 is one set.
    if (last && last.closes === '、' && lengthOf(last.span) < 60 && /(?:有关|相关|各)部门$/.test(textOf(folded, last.span)) && /^(?:单位|机构)$/.test(textOf(folded, piece.span))) {
      merged[merged.length - 1] = { span: span(last.span.start, piece.span.end), closes: piece.closes };
    } else if (last && last.closes === '、' && lengthOf(last.span) < 60 && PLACE_CLASS.test(lastPart(folded, last.span)) && CLASS_CONTINUES.test(textOf(folded, piece.span))) {
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
    if (depthAt(text, match.index) > 0 || right === '' || !(left.endsWith('等') || ORGAN_END.test(left) || (match[0] === '会同' && left.endsWith('牵头')))) continue;
    const bare = right.slice(0, right.length - (roleAtEnd(right)?.length ?? 0));
    if (/^(?:人民)?政府/.test(bare) || !FRESH_START.test(bare)) continue;
    const middle = piece.span.start + match.index;
    const first: Piece = { span: trimBlanks(folded, span(piece.span.start, middle)), closes: '、' };
    const second: Piece = { span: trimBlanks(folded, span(match[0] === '会同' ? middle : middle + match[0].length, piece.span.end)), closes: piece.closes };
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

/** What stands where the unit is left open: 略, 无, 待定. */
const NO_UNIT = /^(?:略|无|待定|同上|另定|空缺|(?:详?见|参见).*)$/;

function addMention(folded: string, s: Span, how: { role: UnitRole; stated: boolean; into: UnitMention[] }): void {
  const name = textOf(folded, s);
  if (!/\p{Script=Han}/u.test(name) || NO_UNIT.test(name)) return;
  how.into.push({ span: s, name, distributed: name, role: how.role, roleStated: how.stated, collective: isCollective(name) });
}

/** Names as the file has them (recognition works on folded text of the same length), blanks taken out. */
export function asWritten(mentions: readonly UnitMention[], text: string): readonly UnitMention[] {
  return mentions.map(mention => {
    const name = text.slice(mention.span.start, mention.span.end).replace(/\s/g, '');
    return name === mention.name ? mention : { ...mention, name, distributed: mention.distributed.slice(0, mention.distributed.length - mention.name.length) + name };
  });
}

/** 市场监管局, 市政园林局, 区域……: the first character is no level. */
const LEVEL_WORD = '省|市(?!场|容|政(?!府|协|法))|县(?!域)|区(?!域|划)|州|自治区';
const LEVEL = new RegExp(`^(${LEVEL_WORD})(?=\\p{Script=Han}{2,})`, 'u');
const HAS_OWN_LEVEL = new RegExp(`^(?:${LEVEL_WORD}|国家|国务院|中国|中央|中共|全国|各|有关|相关|人行|人民银行|驻|团[省市县区]|[省市县区]委|${PROVINCES.map(([name]) => name).join('|')})`);

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
