import { trimBlanks } from '../../text/blanks';
import { lengthOf, type Span, span } from '../../text/span';
import { type UnitRole } from '../responsibility';
import { roleAtEnd } from './labels';

/** Longer pieces are prose, not names; they are passed over, which also keeps the work linear. */
export const LONGEST_PIECE = 120;

/** One piece of a unit list, its words that are no name taken off. */
export interface PieceReading {
  /** The name, and behind it the collective of 等省有关部门. */
  readonly names: readonly Span[];
  readonly role: UnitRole | undefined;
  /** The role stands in brackets at the name and holds for it alone; else it reaches back over the list. */
  readonly own: boolean;
  /** Opens with 会同, 联合: these join the units before. */
  readonly joins: boolean;
  /** 等, 等部门 */
  readonly rest: Span | undefined;
}

const ROLE_BRACKET = /\s*\((牵头|主办|配合|协办|负责|参与)(?:单位|部门)?\)$/;
const LEAD_IN = /^(?:[^、,;。]{0,6}由|会同|联合|并|分别由|以及|其中)(?=\p{Script=Han}{2})/u;
const ETC = /(?<![高平同初中])等(?:(?:省级?|市级?|县级?|区级?)?(?:各?有关|相关|各)?(?:部门|单位|机构|方面|地区?|企业)(?:和(?:部门|单位|机构|地区))?)?$/;

/** Takes 由…, role words, 等 and role brackets off a piece; what is left is the name. */
export function readPiece(folded: string, piece: Span): PieceReading {
  if (lengthOf(piece) > LONGEST_PIECE) return { names: [], role: roleAtEnd(folded.slice(piece.end - 24, piece.end))?.role, own: false, joins: false, rest: undefined };
  const bracket = ROLE_BRACKET.exec(folded.slice(piece.start, piece.end));
  const before = trimBlanks(folded, span(piece.start, piece.end - (bracket?.[0].length ?? 0)));
  const ending = roleAtEnd(folded.slice(before.start, before.end));
  const inner = trimBlanks(folded, span(before.start, before.end - (ending?.length ?? 0)));
  const leadIn = LEAD_IN.exec(folded.slice(inner.start, inner.end))?.[0] ?? '';
  const start = inner.start + leadIn.length;
  const etc = ETC.exec(folded.slice(start, inner.end));
  const end = etc ? start + etc.index : inner.end;
  const name = trimBlanks(folded, span(start, end));
  const more = span(end + 1, inner.end);
  const collective = etc !== null && /^(?:省|市|县|区|有关|相关|各)/.test(folded.slice(more.start, more.end));
  return {
    names: [...(name.end > name.start ? [name] : []), ...(collective ? [more] : [])],
    role: bracket ? bracketRole(bracket[1] as string) : ending?.role,
    own: bracket !== null,
    joins: /^(?:会同|联合)/.test(leadIn),
    rest: etc ? span(end, inner.end) : undefined,
  };
}

function bracketRole(word: string): UnitRole {
  if (word === '牵头' || word === '主办') return 'lead';
  return word === '负责' ? 'responsible' : 'support';
}

const SET_WORDS = '各|相关|有关|其他|其它|省级|市级|县级|区级|省直|市直|县直|区直|省市县|市县|三级|地方|属地|所在地|各级|试点|承办';
const SET_KINDS = '单位|部门|政府|机关|党委|机构|管委会|委员会|厅局|委办局|企业|地区?|街道办事处|街道办|办事处|街道|乡镇|镇街|街镇|园区|功能区|平台|镇|乡|县|市|区|州|院校|高校|市场主体|主体|省|院|司法机关|企事业单位';
const COLLECTIVE = new RegExp(
  `^(?:全省|全市|全县|全区|沿线|沿江|沿海|相关|有关)?(?:${SET_WORDS})[^]*(?:${SET_KINDS})(?:[(〔][^()〔〕]*[)〕])?$|(?:成员单位|有关部门|相关部门|有关单位|相关单位|各部门|各单位|主管部门|责任单位)$`,
);

/** A set of bodies (各设区市政府, 省级有关单位, 领导小组成员单位), not one. `name` may be of any width. */
export function isCollective(name: string): boolean {
  return COLLECTIVE.test(name);
}
