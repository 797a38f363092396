import { type Span, span } from '../../text/span';
import { type Prose } from '../../model/prose';
import { quoted } from '../quoted';
import { type Edit, type Report, type Rule } from '../rule';
import { inEach } from '../judged';
import { inside, titlesIn } from './names';

/** 书名号用于课题、活动、会议、奖项等. */
export const bookTitleMisuse: Rule = {
  id: 'reference/book-title-misuse',
  severity: 'hint',
  docs: {
    title: '书名号用于课题、活动、会议、奖项等',
    what: '课题、活动、会议、工程、项目、奖项、证书、系统、平台的名称用了书名号。',
    why: '这些名称不是作品、文件，不用书名号，可用引号。',
    exceptions: ['《规划》课题组、《规划》项目库：书名号里是文件', '并列的都是规划、方案、报告等文件', '“《规划》等系统部署”：“系统”不是名称'],
    basis: 'GB/T 15834—2011《标点符号用法》附录A.13.1；《图书编校质量差错认定细则》第三十三条',
    bad: [
      { text: '临江市科技工作要点\n\n一、重点任务\n\n（一）加强研究。开展⟦《水网韧性提升研究》⟧课题研究，办好⟦《临江之春》⟧活动。\n' },
      { text: '临江市科技工作要点\n\n一、重点任务\n\n（一）加强应用。推广⟦《智慧水务》《河长通》⟧等系统。\n' },
    ],
    good: [{ text: '临江市科技工作要点\n\n一、重点任务\n\n（一）加强研究。组建《临江市水网规划》课题组，建立《临江市水网规划》项目库，开展“水网韧性提升研究”课题研究。\n' }],
  },
  *check({ prose }) {
    yield* inEach(prose, inProse);
  },
};

const KIND = /^(等)?(?:[0-9一二三四五六七八九十两多]{0,3}[个项场届])?(?:重大|重点|系列|主题|专项|品牌|示范|信息|管理|研究|省级|市级|国家级|赛事|文化|体育|宣传|教育|培训|竞赛|评选|志愿服务){0,2}(课题(?!组)|活动(?!方案|通知|场|日程)|会议(?!纪要|精神|决定|通过|要求|部署|明确|提出|审议)|论坛|大会(?!通过|审议|决议)|工程(?!师|款|质量|建设标准|量)|项目(?!库|清单|表|申报|部|指南|资金|书)|奖(?!励|补|惩|金|优)|证书|系统(?!性|推进|梳理|谋划|学习|部署|开展|阐述|总结|化|思维|集成)|平台)/;
/** Ends of names of documents. */
const DOCUMENT = /(?:规划|计划|方案|纲要|意见|办法|条例|通知|清单|目录|标准|规范|协定|协议|法|法典|指南|指引|报告|白皮书|公约|规定|细则|要点|决定|章程|制度|宣言|倡议|倡议书|准则|公报|措施|手册|合同|导则|规程|建议|政策|图谱|蓝图|任务书|责任书)(?:\([^()]*\))?$/;

function* inProse(prose: Prose): Iterable<Report> {
  const { folded } = prose;
  let list: Span[] = [];
  for (const title of titlesIn(prose)) {
    const last = list[list.length - 1];
    if (!last || !/^[、,和与及\s]*$/.test(folded.slice(last.end, title.start))) list = [];
    list.push(title);
    const kind = KIND.exec(folded.slice(title.end, title.end + 20));
    if (!kind) continue;
    // Without 等 only the last name is meant.
    const meant = kind[1] === undefined ? [title] : list;
    if (meant.every(t => DOCUMENT.test(inside(folded, t)))) continue;
    yield report(prose, meant, (kind[2] as string));
  }
}

function report(prose: Prose, meant: readonly Span[], kind: string): Report {
  const [first, ...rest] = meant as readonly [Span, ...Span[]];
  const end = rest[rest.length - 1]?.end ?? first.end;
  const edits = meant.flatMap((t): readonly Edit[] => [
    { span: prose.spanOf(span(t.start, t.start + 1)), newText: '“' },
    { span: prose.spanOf(span(t.end - 1, t.end)), newText: '”' },
  ]) as [Edit, ...Edit[]];
  const names = meant.length === 1 ? quoted(inside(prose.text, first)) : `${quoted(inside(prose.text, first))}等${meant.length}个名称`;
  const nested = prose.quotations.some(q => prose.text[q.start] === '“' && q.start < first.start && end < q.end) || meant.some(t => /[“”]/.test(inside(prose.text, t)));
  return {
    span: prose.spanOf(span(first.start, end)),
    message: `${names}是${kind}的名称，不用书名号；可用引号。`,
    ...(nested ? {} : { fixes: [{ title: '书名号改为引号', edits, safety: 'review' as const }] }),
  };
}
