import { type Prose } from '../../model/prose';
import { type Report, type Rule } from '../rule';
import { inEach, matchesIn, partOf } from '../judged';
import { quoted } from '../quoted';
import { HAN_NUM, MEASURE, NUM, SCALE, SIGN } from './amount';

export const quantityRedundant: Rule = {
  id: 'number/quantity-redundant',
  severity: 'warning',
  otherwise: 'warning',
  docs: {
    title: '数量限定重复或矛盾',
    what: '一个数量前后用了两个意思重复的限定词（“超过50家以上”“约30个左右”“近20余家”“不超过5%以内”），或者两个相矛盾的限定词（“近100家以上”“30余家以上”）；数值范围后面又加“左右”“以上”。',
    why: '重复的删一个，矛盾的不知以哪一个为准，无从考核。',
    exceptions: ['“达到50家以上”“力争50家以上”。', '“不少于10家规模以上企业”，“规模以上”说的是企业。', '“突破10项以上关键技术”，“突破”说的是攻克。', '“近二十余年来”是时间。', '“1000万元—5000万元以下”是分档。', '引号、书名号里的原文。'],
    basis: '《图书编校质量差错认定细则》第十九条',
    bad: [
      { text: '临江市创新主体培育方案\n\n一、主要任务\n\n（一）培育创新主体。培育高新技术企业⟦超过50家以上⟧，建设研发机构⟦约30个左右⟧，引进团队⟦5—8个左右⟧。\n' },
      { text: '临江市创新主体培育方案\n\n一、主要任务\n\n（一）培育创新主体。服务企业⟦近200余家⟧，新增专利⟦近100件以上⟧。\n' },
    ],
    good: [{ text: '临江市创新主体培育方案\n\n一、主要任务\n\n（一）培育创新主体。培育高新技术企业50家以上，突破10项以上关键技术，建设研发机构约30个，引进团队5—8个。\n' }],
  },
  *check({ prose }) {
    yield* inEach(prose, inProse);
  },
};

function* inProse(prose: Prose): Generator<Report> {
  let end = -1;
  for (const found of [...shapesIn(prose)].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (found.start < end) continue;
    end = found.end;
    yield found.report;
  }
}

interface Found {
  readonly start: number;
  readonly end: number;
  readonly report: Report;
}

const NUMBER = `(?:${NUM}|三分之[一二]|四分之[一三]|百分之${HAN_NUM}|${HAN_NUM})`;
const AMOUNT = `${NUMBER}(?: ?个?(?:${SCALE}))?(?: ?${MEASURE})?`;
const VAGUE = `${NUMBER} ?(?:(?:${SCALE}) ?[余多] ?${MEASURE}|[余多] ?(?:(?:${SCALE}) ?)?${MEASURE})`;
const SOME = '(?:(?:[要应需可]?达到?|保持在|每[年月季周]度?|提前|开展|组织|举办|建成|培育|建设|新增|完成|配备|安排|引进|要有|有) ?){0,2}';

const ABOVE = '不少于|不得少于|不低于|不得低于|不小于|至少|起码|最少|(?<![不得未没莫有])(?:超过|超出|突破|大于|高于|多于|(?<![高赶反入])超(?!过|出)|(?<!不)逾(?!期))了?';
const BELOW = '不超过|不得超过|不高于|不得高于|不多于|不大于|至多|最多|(?<!不|不得)(?:低于|少于|小于)';
const NEAR = '大约[有为需占达在]?|约[有为需占达在]?|大概[有为需占达在]?|大致[有为需占达在]?|将近|接近|近';
/** 突破10项以上技术: to solve, not to pass. */
const SOLVED = /^突破了? ?[^以]*(?:项|个|种|件|类|款|批|门|道|台|套)以上$/;
const NO_NEAR = /(?:[节制契公合预条签特邀集违解履守如赴续简隐盟相大][约]|[附临靠邻就远最亲贴走逼相][近])$/;
const TIME = /(?:年|个月|月|天|日|周|小时|次|期|届|代|场)(?:以上|以来|左右|上下)?$/;

interface Shape {
  readonly pattern: RegExp;
  /** What every match holds: a text without it is not searched. */
  readonly needs: RegExp;
  readonly relation: 'same' | 'opposite';
}
// Groups: 1 the first word, 2 what stands between, 3 the second word.
const SHAPES: readonly Shape[] = [
  { pattern: new RegExp(`(${ABOVE})( ?${SOME}${AMOUNT} ?)(及?以上)`, 'g'), needs: /以上/, relation: 'same' },
  // 至少排查场所2万家以上: 至少 bounds the number through its verb.
  { pattern: new RegExp(`(至少|起码)(\\p{Script=Han}{2,8}${AMOUNT} ?)(及?以上)`, 'gu'), needs: /(?:至少|起码).*以上/, relation: 'same' },
  { pattern: new RegExp(`(${BELOW})( ?${AMOUNT} ?)(以下|以内|之内)`, 'g'), needs: /以[下内]|之内/, relation: 'same' },
  { pattern: new RegExp(`(${BELOW})( ?${AMOUNT} ?)(以上)`, 'g'), needs: /以上/, relation: 'opposite' },
  { pattern: new RegExp(`(不少于|不得少于|不低于|不得低于|至少|起码)( ?${AMOUNT} ?)(以下|以内|之内)`, 'g'), needs: /以[下内]|之内/, relation: 'opposite' },
  { pattern: new RegExp(`(${NEAR})( ?${AMOUNT} ?)(左右|上下)`, 'g'), needs: /左右|上下/, relation: 'same' },
  { pattern: new RegExp(`(?<![\\dA-Za-z.])${AMOUNT} ?(以上|以下|以内)()(左右|上下)`, 'g'), needs: /以[上下内](?:左右|上下)/, relation: 'opposite' },
  { pattern: new RegExp(`(约占)([^,。;:、\\d]{0,10}${AMOUNT} ?)(左右|上下)`, 'g'), needs: /左右|上下/, relation: 'same' },
  { pattern: new RegExp(`(${NEAR})( ?${AMOUNT} ?)(以上)`, 'g'), needs: /以上/, relation: 'opposite' },
];

function* shapesIn(prose: Prose): Generator<Found> {
  for (const shape of SHAPES.filter(({ needs }) => needs.test(prose.folded))) {
    for (const match of matchesIn(prose, shape.pattern)) {
      const [whole, first, , second] = match as unknown as readonly [string, string, string, string];
      if (SOLVED.test(whole) || isOtherWord(prose, match.index, whole)) continue;
      yield foundAt(prose, match.index, whole, { first, second, relation: shape.relation });
    }
  }
  if (/[\d一二两三四五六七八九十百千万亿半数几] ?[亿万千百十]{0,2} ?[余多]/.test(prose.folded)) yield* vagueIn(prose);
  if (/左右|上下|以上/.test(prose.folded)) yield* rangesIn(prose);
}

/** 签约, 附近: the word before the number is none of these; 近三十余年 is a time. */
function isOtherWord(prose: Prose, at: number, whole: string): boolean {
  return NO_NEAR.test(prose.folded.slice(Math.max(0, at - 1), at + 1)) || (whole.startsWith('近') && TIME.test(whole));
}

interface Words {
  readonly first: string;
  readonly second: string;
  readonly relation: Shape['relation'];
}

function foundAt(prose: Prose, at: number, whole: string, { first, second, relation }: Words): Found {
  const text = quoted(prose.text.slice(at, at + whole.length));
  const tail = whole.lastIndexOf(second);
  const same = relation === 'same';
  const message = same ? `${text}中“${first}”与“${second}”意思重复，只留一个。` : `${text}中“${first}”与“${second}”矛盾，应当只留一个，写明以哪一个为准。`;
  const report: Report = { span: partOf(prose, { index: at }, 0, whole.length), message };
  const fix = { title: `删去“${second}”`, edits: [{ span: partOf(prose, { index: at }, tail, second.length), newText: '' }], safety: 'review' } as const;
  return { start: at, end: at + whole.length, report: same ? { ...report, fixes: [fix] } : report };
}

// ── 近200余家, 30余家以上 ───────────────────────────────────────────────

const NEAR_VAGUE = new RegExp(`(${NEAR}) ?${VAGUE}(?:左右|上下|以上)?`, 'g');
const VAGUE_BOUND = new RegExp(`(?<![\\dA-Za-z.])${VAGUE} ?(以上|左右|上下)`, 'g');

function* vagueIn(prose: Prose): Generator<Found> {
  for (const match of matchesIn(prose, NEAR_VAGUE)) {
    const [whole, first] = match as unknown as readonly [string, string];
    if (!isOtherWord(prose, match.index, whole)) yield foundAt(prose, match.index, whole, { first, second: vagueWord(whole.slice(first.length)), relation: first.endsWith('近') ? 'opposite' : 'same' });
  }
  for (const match of matchesIn(prose, VAGUE_BOUND)) {
    const [whole, bound] = match as unknown as readonly [string, string];
    yield foundAt(prose, match.index, whole, { first: vagueWord(whole), second: bound, relation: bound === '以上' ? 'same' : 'opposite' });
  }
}

const vagueWord = (text: string): string => /[余多]/.exec(text)?.[0] ?? '余';

// ── 5—8家左右 ───────────────────────────────────────────────────────────

const UNIT = `(?: ?(?:${SCALE}))?(?: ?${MEASURE})?`;
const RANGE = new RegExp(`(?<![\\dA-Za-z./+第零一二三四五六七八九十百千])(?:${NUM}${UNIT} ?((?:${SIGN}|至|到)) ?${NUM}|[一二三四五六七八九十百]{1,4} ?((?:${SIGN}|至|到)) ?[一二三四五六七八九十百]{1,4})${UNIT} ?(左右|上下|以上)(?!限)`, 'g');

function* rangesIn(prose: Prose): Generator<Found> {
  for (const match of matchesIn(prose, RANGE)) {
    const [whole, digits, han, bound] = match as unknown as readonly [string, string | undefined, string | undefined, string];
    const joint = digits ?? han ?? '';
    if (/[至到]/.test(joint) && /[从由自]/.test(prose.folded.slice(Math.max(0, match.index - 8), match.index))) continue;
    if (joint === '到' && /(?:19|20)\d\d ?年?/.test(whole)) continue;
    const found = foundAt(prose, match.index, whole, { first: joint, second: bound, relation: 'same' });
    const text = quoted(prose.text.slice(match.index, match.index + whole.length));
    yield { ...found, report: { ...found.report, message: `${text}已经写明范围，后面不再用“${bound}”。` } };
  }
}
