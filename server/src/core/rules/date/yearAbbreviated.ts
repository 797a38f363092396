import { parseHan } from '../../text/numerals';
import { type Prose } from '../../model/prose';
import { type Report, type Rule } from '../rule';
import { clauseBefore, matchesIn, partOf } from '../judged';
import { quoted } from '../quoted';

export const yearAbbreviated: Rule = {
  id: 'date/year-abbreviated',
  severity: 'warning',
  docs: {
    title: '年份简写',
    what: '年份只写后两位：“26年底”“’26年”“2026—28年”“二六年底”。',
    why: '年份要写四位；“20年”还可读作二十年。',
    exceptions: ['“近20年”“20年来”“20年以上”是时间长短。', '“从10年延长到20年”“使用寿命到20年”。', '引号、书名号里的原文。'],
    basis: 'GB/T 15835—2011《出版物上数字用法》5.1.4、5.2.2',
    bad: [{ text: '临江市绿道建设行动计划\n\n一、主要任务\n\n（一）贯通绿道。⟦26年⟧底前完成可行性研究，⟦2027—28年⟧开工建设绿道200公里。\n' }],
    good: [{ text: '临江市绿道建设行动计划\n\n一、主要任务\n\n（一）贯通绿道。2026年底前完成可行性研究，2027—2028年开工建设绿道200公里，绿道使用30年以上，近20年的资料归档。\n' }],
  },
  summary: count => `全文${count}处年份只写两位，应当写四位。`,
  *check({ prose, asOf }) {
    const now = Number(asOf.slice(0, 4));
    for (const p of prose) {
      if (p.element === 'issueDate' || p.element === 'imprint' || !p.folded.includes('年')) continue;
      let end = -1;
      for (const found of [...foundIn(p, now)].sort((a, b) => a.at - b.at)) {
        if (found.at < end) continue;
        end = found.at + found.length;
        yield* toReport(p, found, now);
      }
    }
  },
};

interface Found {
  /** Of the two digits with 年; logical. */
  readonly at: number;
  readonly length: number;
  readonly digits: string;
  /** Certain by its form; else the year must be near that of the draft. */
  readonly certain: boolean;
}

const PART = '[底末初]|上半年|下半年|全年|度|(?:1[0-2]|0?[1-9]) ?月|第?[一二三四1-4]季度|年[底末初]|[春夏秋冬]季';
/** 26年底: a part of a year follows. 20年底蕴, 10年初心 are none. */
const WITH_PART = new RegExp(`(?<![\\d.—–~\\-年'’‘] ?)(?<!\\d,)(\\d{2}) ?年(?=(?:${PART})(?![蕴气子心衷创期端级步见具中线色盘座部层板薪价位梢]))`, 'g');
const APOSTROPHE = /['’‘′](\d{2}) ?年/g;
const SECOND = /(?<![\d.])(?:19|20)\d\d ?年?(?: ?\d{1,2} ?月)? ?(?:[-–—―~]{1,2}|[至到]) ?(\d{2}) ?年(?![级前后来间内])/g;
/** 到26年， : a limit; 达到20年, 延长到20年 are lengths. */
const LIMIT = /(?:^|[,。;:、( ]|力争|确保|计划|争取|预计|[,。;、]?截)(?:到|至|截至|自|从|较|比|与) ?(\d{2}) ?年(?=[,、前起]|(?:实现|建成|达到|完成|形成|基本|全面|增长|下降|提高|同期|相比|全))/g;
/** 26年全面推开: opens a clause; round numbers are rather lengths of time. */
const START = /(?<=(?:^|[,。;:、(]) ?)(\d{2}) ?年(?=(?:,|启动|开展|开工|完成|建成|实施|全面|验收|投产|投用|竣工|计划|力争|目标|实现|新增|达到|基本|评估|试点|推广|产值|投资))/g;
const HAN = /(?<![零〇○一二三四五六七八九十百千年第近])([一二三四][〇零○一二三四五六七八九])年(?=[底末初](?![蕴气子心衷创期端])|上半年|下半年|(?:十[一二]?|[一二三四五六七八九])月)/g;
/** Words before the number that make it a length of time. */
const LENGTH = /(?:近|过去|未来|今后|历经|经过|历时|满|第|前|后|每|连续|超过?|逾|余|多|约|不少于|不低于|至少|用|达到?|长达|延长|缩短|再|共|为期|积累|从业|经营|运行|服务|间隔)(?:了|的)? ?$/;
const TERM = /寿命|期限|年限|工龄|教龄|质保|保质|承包|租期|租赁|周期|年期|使用年|保修|房龄|楼龄|树龄|党龄|合同|还款|延长|缩短/;

function* foundIn(prose: Prose, now: number): Generator<Found> {
  for (const pattern of [WITH_PART, LIMIT]) {
    for (const match of matchesIn(prose, pattern)) {
      const found = foundAt(match, false);
      const before = clauseBefore(prose, found.at);
      // 比20年前: a length of time.
      if (/[比与较从自] ?\d{2} ?年$/.test(match[0]) && prose.folded[match.index + match[0].length] === '前') continue;
      if (!LENGTH.test(before) && !TERM.test(before) && !/\d ?年[^,]{0,3}$/.test(before)) yield found;
    }
  }
  for (const match of matchesIn(prose, START)) {
    const ahead = Number(match[1]) - (now % 100);
    if (Number(match[1]) % 5 !== 0 && ahead >= -2 && ahead <= 6) yield foundAt(match, false);
  }
  for (const pattern of [APOSTROPHE, SECOND]) for (const match of matchesIn(prose, pattern, 'quotes')) if (isLater(match)) yield foundAt(match, true);
  for (const match of matchesIn(prose, HAN)) if (!LENGTH.test(clauseBefore(prose, match.index))) yield foundAt(match, false);
}

/** 2026—28年 ends after it begins. */
function isLater(match: RegExpMatchArray): boolean {
  const first = /^(?:19|20)(\d\d)/.exec(match[0])?.[1];
  return first === undefined || Number(first) < Number(match[1]);
}

function foundAt(match: RegExpMatchArray & { readonly index: number }, certain: boolean): Found {
  const digits = match[1] as string;
  const from = match.index + match[0].lastIndexOf(digits);
  const end = match.index + match[0].lastIndexOf('年') + 1;
  return { at: from, length: Math.max(end, from + digits.length) - from, digits, certain };
}

/** Years this far from that of the draft are meant by two digits without another sign. */
const NEAR = 20;

function* toReport(prose: Prose, { at, length, digits, certain }: Found, now: number): Generator<Report> {
  const two = /^\d/.test(digits) ? Number(digits) : (parseHan(digits.replace(/○/g, '〇')) ?? NaN);
  const year = Math.floor(now / 100) * 100 + two;
  const near = Math.abs(year - now) <= NEAR;
  if (!Number.isFinite(two) || (!near && !certain)) return;
  // A range takes in its first year: 2026—28年 is marked whole.
  const before = /(?:19|20)\d\d ?年?(?: ?\d{1,2} ?月)? ?(?:[-–—―~]{1,2}|[至到]) ?$/.exec(prose.folded.slice(Math.max(0, at - 20), at))?.[0].length ?? 0;
  const from = at - before - (/['’‘′]/.test(prose.folded[at - 1] ?? '') ? 1 : 0);
  const text = quoted(prose.text.slice(from, at + length));
  const span = partOf(prose, { index: from }, 0, at + length - from);
  const edit = { span: partOf(prose, { index: from + before }, 0, at + digits.length - from - before), newText: String(year) };
  yield { span, message: near ? `${text}的年份只写两位，应当写“${year}年”。` : `${text}的年份只写两位，应当写四位。`, ...(near ? { fixes: [{ title: `改为“${year}年”`, edits: [edit], safety: 'review' }] } : {}) };
}
