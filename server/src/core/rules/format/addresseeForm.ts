import { fold } from '../../text/fold';
import { span } from '../../text/span';
import { isAddresseeLine } from '../../model/marks';
import { type Prose } from '../../model/prose';
import { noticeOf, wholeOf } from '../notice';
import { quoted } from '../quoted';
import { type Edit, type Report, type Rule } from '../rule';

/** 主送机关. */
export const addresseeForm: Rule = {
  id: 'format/addressee-form',
  severity: 'warning',
  levels: { digest: 'off' },
  docs: {
    title: '主送机关',
    what: '印发通知标题下没有主送机关；主送机关末尾不是冒号；同类机关之间没有用顿号，不同类机关之间没有用逗号。',
    why: '主送机关决定文件发给谁办；标点是公文格式标准规定的。',
    exceptions: ['公告、通告等不写主送机关的文种', '新闻摘登', '“市政府各委、办、局”一类同类机关之间的顿号', '冒号是半角的，由标点规则一并处理'],
    basis: 'GB/T 9704—2012《党政机关公文格式》7.3.2；《党政机关公文处理工作条例》第九条（八）',
    bad: [
      { text: '临江市人民政府关于印发临江市水网建设行动计划的通知\n\n各县（市、区）人民政府，市政府直属各单位⟦；⟧\n\n现将《临江市水网建设行动计划》印发给你们，请认真贯彻执行。\n\n临江市人民政府\n\n2026年3月2日\n\n临江市水网建设行动计划\n\n为完善水网，制定本行动计划。\n', fixed: '临江市人民政府关于印发临江市水网建设行动计划的通知\n\n各县（市、区）人民政府，市政府直属各单位：\n\n现将《临江市水网建设行动计划》印发给你们，请认真贯彻执行。\n\n临江市人民政府\n\n2026年3月2日\n\n临江市水网建设行动计划\n\n为完善水网，制定本行动计划。\n' },
      { text: '⟦临江市人民政府关于印发临江市水网建设行动计划的通知⟧\n\n现将《临江市水网建设行动计划》印发给你们，请认真贯彻执行。\n\n临江市人民政府\n\n2026年3月2日\n\n临江市水网建设行动计划\n\n为完善水网，制定本行动计划。\n' },
    ],
    good: [{ text: '临江市人民政府关于印发临江市水网建设行动计划的通知\n\n各县（市、区）人民政府，市政府各委、办、局，市直属各单位：\n\n现将《临江市水网建设行动计划》印发给你们，请认真贯彻执行。\n\n临江市人民政府\n\n2026年3月2日\n\n临江市水网建设行动计划\n\n为完善水网，制定本行动计划。\n' }],
  },
  *check(context) {
    const notice = context.profile.carrier ? noticeOf(context) : undefined;
    if (!notice) return;
    const { title, body, lines } = notice;
    const before = body ? context.prose.slice(title ? context.prose.indexOf(title) + 1 : 0, context.prose.indexOf(body)) : lines.slice(0, 3);
    const right = context.prose.find(p => p.element === 'addressees');
    if (right) {
      yield* separators(right);
      return;
    }
    const wrong = before.find(p => p.element === undefined && p.folded.length <= LONGEST && isAddresseeLine(withColon(p.folded)));
    if (wrong) {
      yield ending(wrong);
      yield* separators(wrong);
    } else if (body && runOn(body) > 0) {
      const at = body.spanOf(span(runOn(body) - 1, runOn(body)));
      yield { span: at, message: `主送机关末尾用了${quoted(body.text.slice(runOn(body) - 1, runOn(body)))}，应为冒号。`, fixes: [{ title: '改用冒号', edits: [{ span: at, newText: '：' }], safety: 'safe' }] };
    } else if (title && body && !INLINE.test(fold(body.text))) yield { span: wholeOf(title), message: '通知标题下没有主送机关；请另起一行顶格写明，末尾用冒号。' };
  },
};

const LONGEST = 300;

/** Addressees and text in one paragraph. */
const INLINE = /^[^。]{0,200}(?:单位|部门|政府|机构|委员会|管委会|[局委办]):/;
const RUN_ON = /^([^。]{2,200}?(?:单位|部门|政府|机构|委员会|管委会|办事处|[局委办]))[,、](?=现将|《|为|经|根据|按照)/;

/** Addressees that a comma at their end joins with the text: end of them, that mark included; 0: none. */
function runOn({ folded }: Prose): number {
  const found = RUN_ON.exec(folded);
  return found && isAddresseeLine(`${found[1] as string}:`) ? found[0].length : 0;
}

const LAST_MARKS = /[\s,.;。、·]+$/;
const withColon = (folded: string): string => `${folded.trim().replace(LAST_MARKS, '').replace(/;/g, ',')}:`;

function ending(prose: Prose): Report {
  const bare = prose.folded.replace(LAST_MARKS, '').length;
  const at = bare < prose.folded.length ? span(bare, prose.folded.trimEnd().length) : span(bare - 1, bare);
  const written = prose.text.slice(bare).trim();
  const place = prose.spanOf(at);
  const insert: Edit = { span: written === '' ? span(place.end, place.end) : place, newText: '：' };
  return {
    span: place,
    message: written === '' ? '主送机关末尾没有冒号。' : `主送机关末尾用了${quoted(written)}，应为冒号。`,
    fixes: [{ title: '改用冒号', edits: [insert], safety: 'safe' }],
  };
}

/** ；between bodies; 、 before bodies of another class; ， inside 各市、县. */
const WRONG: readonly (readonly [RegExp, string | undefined, string])[] = [
  [/(?<=[府处局委办门位构会])[ 　](?=\p{Script=Han})/gu, undefined, '主送机关之间不空格；同类用顿号，不同类用逗号'],
  [/;(?=.)/g, '，', '主送机关之间不用分号；同类用顿号，不同类用逗号'],
  [/(?<=(?:人民政府|管委会|管理委员会|街道办事处|政府))、(?=(?:省|市|县|区|州|自治区)(?:人民)?政府(?:直属|各|组成)|(?:省|市|县|区)(?:级|直)?(?:机关)?(?:直属)?各(?:部门|单位|委))/g, '，', '前后不是同类机关，应当用逗号'],
  [/(?<=^各(?:设区)?[市州县区])[,](?=[县市区](?:\(|人民政府))/g, '、', '前后是同类机关，应当用顿号'],
];

function* separators(prose: Prose): Iterable<Report> {
  const line = prose.folded.replace(LAST_MARKS, m => ' '.repeat(m.length));
  for (const [pattern, newText, says] of WRONG) {
    for (const match of line.matchAll(pattern)) {
      const at = prose.spanOf(span(match.index, match.index + 1));
      yield { span: at, message: `${says}。`, ...(newText === undefined ? {} : { fixes: [{ title: `改用“${newText}”`, edits: [{ span: at, newText }], safety: 'safe' as const }] }) };
    }
  }
}
