import { type Span, span } from '../../text/span';
import { isBodyName, isTitle } from '../../model/marks';
import { type Prose } from '../../model/prose';
import { noticeOf, wholeOf } from '../notice';
import { type Report, type Rule, type RuleContext } from '../rule';

/** 标题要素与标点. */
export const titleForm: Rule = {
  id: 'format/title-form',
  severity: 'hint',
  levels: { digest: 'off' },
  docs: {
    title: '标题要素与标点',
    what: '印发通知的标题缺发文机关（信息）、缺“关于”、缺文种“通知”；标题中间有空格；标题末尾有句号或者冒号；“……的通知的通知”。',
    why: '公文标题由发文机关、事由、文种组成；除书名号、引号、括号等外一般不用标点。',
    exceptions: ['印发的文件名加不加书名号都可以', '联合发文，发文机关之间空格', '网页转载时省去发文机关的', '标题分行排列的', '“国务院印发……的通知”“印发《关于……》的通知”不写“关于”的'],
    basis: '《党政机关公文处理工作条例》第九条（七）；GB/T 9704—2012《党政机关公文格式》7.3.1',
    bad: [
      { text: '临江市人民政府关于印发⟦ ⟧临江市水网建设行动计划的通知\n\n各县（市、区）人民政府，市政府直属各单位：\n\n现将《临江市水网建设行动计划》印发给你们，请认真贯彻执行。\n\n临江市人民政府\n\n2026年3月2日\n\n临江市水网建设行动计划\n\n为完善水网，制定本行动计划。\n', fixed: '临江市人民政府关于印发临江市水网建设行动计划的通知\n\n各县（市、区）人民政府，市政府直属各单位：\n\n现将《临江市水网建设行动计划》印发给你们，请认真贯彻执行。\n\n临江市人民政府\n\n2026年3月2日\n\n临江市水网建设行动计划\n\n为完善水网，制定本行动计划。\n' },
      { text: '⟦关于印发临江市水网建设行动计划的通知⟧\n\n各县（市、区）人民政府，市政府直属各单位：\n\n现将《临江市水网建设行动计划》印发给你们，请认真贯彻执行。\n\n临江市人民政府\n\n2026年3月2日\n\n临江市水网建设行动计划\n\n为完善水网，制定本行动计划。\n' },
    ],
    good: [{ text: '临江市水利局 临江市财政局关于印发《临江市水网建设行动计划（2026—2028年）》的通知\n\n各县（市、区）水利局、财政局：\n\n现将《临江市水网建设行动计划（2026—2028年）》印发给你们，请认真贯彻执行。\n\n临江市水利局 临江市财政局\n\n2026年3月2日\n\n临江市水网建设行动计划（2026—2028年）\n\n为完善水网，制定本行动计划。\n' }],
  },
  *check(context) {
    if (!context.profile.carrier) return;
    const title = noticeOf(context)?.title ?? misread(context);
    if (!title) return;
    yield* blanks(title);
    yield* elements(title, context);
  },
};

const NOTICE_TITLE = /^[^。;]{0,60}关于印发[^。;]{4,80}?的通知\s*[。:]$/;
const NO_GENRE = /^[^。;]{0,60}关于印发[^。;]{4,80}$/;

/** A title that a mark at its end or a missing 文种 kept from being read as one: above the addressees. */
function misread({ prose, plan }: RuleContext): Prose | undefined {
  const addressees = plan.elements.find(e => e.kind === 'addressees');
  if (!addressees) return undefined;
  const above = prose.slice(0, TOP).filter(p => p.place === 'text' && wholeOf(p).end <= addressees.span.start);
  return above.find((p, i) => {
    const line = p.folded.trim();
    return NOTICE_TITLE.test(line) || (NO_GENRE.test(line) && isTitle(line) && !/通知[。:]?\s*$/.test(above[i + 1]?.folded ?? ''));
  });
}

const TOP = 12;

function* blanks(title: Prose): Iterable<Report> {
  const { folded } = title;
  for (const match of folded.trimEnd().matchAll(/(?<=[\p{Script=Han}》”)])[^\S\r\n]+(?=[\p{Script=Han}《“(])/gu)) {
    if (betweenBodies(folded, span(match.index, match.index + match[0].length))) continue;
    const at = title.spanOf(span(match.index, match.index + match[0].length));
    yield { span: at, message: '标题中间有空格；标题各字之间不空格。', fixes: [{ title: '删去空格', edits: [{ span: at, newText: '' }], safety: 'safe' }] };
  }
}

/** Issuing bodies side by side: 甲局 乙局关于……. */
function betweenBodies(folded: string, at: Span): boolean {
  const about = folded.indexOf('关于');
  const before = folded.slice(0, at.start).split(/\s+/).pop() ?? '';
  return (about < 0 || at.end <= about) && isBodyName(before);
}

function* elements(title: Prose, { profile }: RuleContext): Iterable<Report> {
  const { folded } = title;
  const whole = folded.trim();
  const at = wholeOf(title);
  const web = profile.form.includes('web');
  if (/^(?:关于|印发)/.test(whole) && !web) yield { span: at, severity: 'info', message: '标题没有写发文机关；公文标题由发文机关、事由、文种组成。' };
  if (/^(?!关于).{2,40}?(?<!关于)印发/.test(whole) && !/关于/.test(whole.slice(0, whole.indexOf('印发'))) && isBodyName(whole.slice(0, whole.indexOf('印发')).trim()) && !/^(?:国务院|中共中央|中央)|印发\s*《关于/.test(whole)) {
    const before = title.folded.indexOf('印发');
    const place = title.spanOf(span(before, before + 2));
    yield { span: place, message: '标题缺“关于”；事由由“关于”引出。', fixes: [{ title: '补“关于”', edits: [{ span: { start: place.start, end: place.start }, newText: '关于' }], safety: 'review' }] };
  }
  const mark = /[。:]+$/.exec(folded.trimEnd());
  if (mark) {
    const place = title.spanOf(span(mark.index, mark.index + mark[0].length));
    yield { span: place, message: `标题末尾不用“${title.text.slice(mark.index, mark.index + 1)}”。`, fixes: [{ title: '删去', edits: [{ span: place, newText: '' }], safety: 'safe' }] };
  }
  const bare = whole.replace(/[。:]+$/, '').replace(/\([^()]{0,8}稿\)$/, '');
  if (/印发/.test(bare) && !/(?:通知|函|决定|命令|批复|公告|通告)$/.test(bare.replace(/\s/g, ''))) yield { span: at, message: '标题缺文种；印发文件用“……的通知”。' };
  const twice = /的通知》?的通知$/.exec(bare);
  if (twice) yield { span: title.spanOf(span(folded.indexOf(bare) + twice.index, folded.indexOf(bare) + bare.length)), message: '“的通知的通知”重复；转发通知可写作“关于印发……的通知”。' };
}
