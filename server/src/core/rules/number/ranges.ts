import { span, type Span } from '../../text/span';
import { type Prose } from '../../model/prose';
import { matchesIn } from '../judged';
import { MEASURE, NOT_IN_CODE, NUM, SCALE, SIGN, valueOf, weightOf } from './amount';

/** 起止：两个数之间用一个连接号。Logical offsets. */
export interface NumberRange {
  readonly kind: 'years' | 'calendar' | 'quantity';
  /** From the first number to the last unit. */
  readonly whole: Span;
  /** The sign with the blanks round it. */
  readonly joint: Span;
  /** The sign as printed. */
  readonly sign: string;
}

const CALENDAR = '年度|年|月份|月|日(?!元)|时(?!段)|点(?!位)';
const UNIT = `(?: ?(?:${SCALE}))?(?: ?(?:${CALENDAR}|${MEASURE}))?`;
/** Year and month of the first date, where the range is one of days. */
const LEAD = '(?:(?:19|20)\\d\\d ?年 ?)?(?:\\d{1,2} ?月 ?(?=\\d{1,2} ?日))?';
const RANGE = new RegExp(
  `${NOT_IN_CODE}(${LEAD})(${NUM})(${UNIT})( ?(?:${SIGN}) ?)(${NUM})(${UNIT})((?<=[年月]) ?\\d{1,2} ?[月日](?: ?\\d{1,2} ?日)?)?(?! ?[-–—~−]|[\\dA-Za-z/]|\\.\\d|(?<=\\d):\\d)`,
  'g',
);
const YEAR = /^(?:19|20)\d\d$/;
/** A number behind these is the number of a thing, not a quantity. */
const NUMBERED = /(?:[A-Za-z] |图|(?<![代报发])表|附件|专栏|编号|型号|代码|电话|传真|热线|邮编|文号|证号|版本|[路街弄巷])[::]? ?$/;
/** 页、号 and the like count places, not things. */
const PLACE = /^ ?(?:页|号|室|弄|楼|单元)/;

/** Ranges of numbers, years and dates. Codes, addresses, telephone and page numbers are none. */
export function* rangesIn(prose: Prose): Generator<NumberRange> {
  for (const match of matchesIn(prose, RANGE, 'quotes')) {
    const [whole, lead, first, unit1, joint, second, unit2] = match as unknown as readonly [string, string, string, string, string, string, string];
    const end = match.index + whole.length;
    const kind = kindOf({ first, unit1: unit1.trim(), second, unit2: unit2.trim(), after: prose.folded.slice(end, end + 3) });
    if (kind === undefined || NUMBERED.test(prose.folded.slice(Math.max(0, match.index - 4), match.index))) continue;
    const at = match.index + lead.length + first.length + unit1.length;
    yield { kind, whole: span(match.index, end), joint: span(at, at + joint.length), sign: prose.text.slice(at, at + joint.length).trim() };
  }
}

interface Sides {
  readonly first: string;
  readonly unit1: string;
  readonly second: string;
  readonly unit2: string;
  readonly after: string;
}

function kindOf(sides: Sides): NumberRange['kind'] | undefined {
  const { first, unit1, second, unit2, after } = sides;
  if (areYears(sides)) return 'years';
  if (unit2 === '' && (PLACE.test(after) || !/^ ?(?:之间|以内|左右|以上|以下)/.test(after))) return undefined;
  if (/^0\d/.test(first) || /^0\d/.test(second)) return undefined;
  if (/^(?:年度?|月份?|日|时|点)$/.test(unit2) && (unit1 !== '' || !unit2.startsWith('年'))) return isCalendar(sides) ? 'calendar' : undefined;
  const ordered = valueOf(first) * weightOf(unit1) < valueOf(second) * weightOf(unit2);
  return ordered ? 'quantity' : undefined;
}

function areYears({ first, unit1, second, unit2 }: Sides): boolean {
  return YEAR.test(first) && YEAR.test(second) && Number(first) < Number(second) && /^(?:年度?)?$/.test(unit1) && /^(?:年度?|学年)?$/.test(unit2);
}

/** 1—6月, 3月1日—5月31日, 2026年3月—2027年5月; 5年—8年 is a length. */
function isCalendar({ first, unit1, second, unit2 }: Sides): boolean {
  const [a, b] = [valueOf(first), valueOf(second)];
  if (!Number.isInteger(a) || !Number.isInteger(b)) return false;
  if (unit1 === '' || unit1 === unit2) return a < b;
  return /^(?:年度?|月份?|日|时|点)$/.test(unit1);
}
