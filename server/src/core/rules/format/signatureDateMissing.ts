import { isBodyName } from '../../model/marks';
import { type Prose } from '../../model/prose';
import { type Notice, noticeOf, startOf, wholeOf } from '../notice';
import { quoted } from '../quoted';
import { type Fix, type Report, type Rule, type RuleContext } from '../rule';

/** 署名或成文日期缺失. */
export const signatureDateMissing: Rule = {
  id: 'format/signature-date-missing',
  severity: 'warning',
  levels: { digest: 'off' },
  docs: {
    title: '署名或成文日期缺失',
    what: '印发通知没有发文机关署名，或者没有成文日期；署名与通知标题的发文机关不一致。',
    why: '署名表明责任，成文日期是生效和判断机构名称的依据。',
    exceptions: ['红头文件的署名、日期在盖章页，没有录入的', '联合发文，“等七部门”', '标题没有写发文机关的，不比较', '领导小组办公室署名由牵头部门代章的'],
    basis: 'GB/T 9704—2012《党政机关公文格式》7.3.5；《党政机关公文处理工作条例》第九条（十一）、（十二）',
    bad: [
      { text: '临江市人民政府关于印发临江市水网建设行动计划的通知\n\n各县（市、区）人民政府，市政府直属各单位：\n\n⟦现将《临江市水网建设行动计划》印发给你们，请认真贯彻执行。⟧\n\n临江市水网建设行动计划\n\n为完善水网，制定本行动计划。\n' },
      { text: '临江市人民政府办公室关于印发临江市水网建设行动计划的通知\n\n各县（市、区）人民政府，市政府直属各单位：\n\n现将《临江市水网建设行动计划》印发给你们，请认真贯彻执行。\n\n⟦临江市人民政府⟧\n\n2026年3月2日\n\n临江市水网建设行动计划\n\n为完善水网，制定本行动计划。\n' },
    ],
    good: [{ text: '临江市人民政府关于印发临江市水网建设行动计划的通知\n\n各县（市、区）人民政府，市政府直属各单位：\n\n现将《临江市水网建设行动计划》印发给你们，请认真贯彻执行。\n\n临江市人民政府\n\n2026年3月2日\n\n临江市水网建设行动计划\n\n为完善水网，制定本行动计划。\n' }],
  },
  *check(context) {
    const notice = context.profile.carrier ? noticeOf(context) : undefined;
    if (!notice?.body) return;
    yield* absent(context, notice, notice.body);
    yield* otherIssuer(context, notice);
  },
};

const DATE = /(?:[12][0-9]{3}|[一二][〇○零一二三四五六七八九]{3}|[0-9]{2}|×{2,4}|[Xx]{2,4}|_{2,4})\s?[年./-]\s?(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3}|×{1,2}|[Xx]{1,2}|\s{1,4})\s?[月./-]/;
const SEAL = /\((?:[^()]{0,16}(?:代章|盖章|公章|印章)|章)\)/;
const LONGEST = 120;

function* absent(context: RuleContext, notice: Notice, body: Prose): Iterable<Report> {
  const { plan, facts } = context;
  const behind = notice.lines.filter(p => startOf(p) > startOf(body) && p.text.length <= LONGEST);
  const signed = plan.elements.some(e => e.kind === 'signature') || behind.some(p => SEAL.test(p.folded) || names(p)) || SIGNED_INLINE.test(body.folded);
  const dated = plan.elements.some(e => e.kind === 'issueDate') || behind.some(p => DATE.test(p.folded)) || DATE.test(body.folded.slice(-LONGEST));
  if (signed && dated) return;
  if (!signed && !dated && plan.elements.some(e => e.kind === 'redHead')) return;
  const lacking = signed ? '成文日期' : dated ? '发文机关署名' : '发文机关署名和成文日期';
  const issuer = signed ? '' : (facts.issuer ?? '××××');
  const insert = ['', ...(signed ? [] : [issuer]), ...(dated ? [] : ['××××年×月×日'])].join('\n\n');
  const anchor = wholeOf(signed ? (behind.find(p => p.element === 'signature' || names(p)) ?? body) : body);
  const fix: Fix = { title: `补${lacking}`, safety: 'review', edits: [{ span: { start: anchor.end, end: anchor.end }, newText: insert }] };
  yield { span: signed ? anchor : wholeOf(body), message: `印发通知没有${lacking}；请在通知正文下补写。`, fixes: [fix] };
}

/** Text and signature in one paragraph. */
const SIGNED_INLINE = /。\s*\p{Script=Han}{2,30}(?:政府|办公厅|办公室|委员会|[厅局委部院])\s*(?:[12][0-9]{3}\s?年|$)/u;

function names({ folded }: Prose): boolean {
  return folded.trim().split(/[\s、]+/).some(name => name.length >= 3 && isBodyName(name.replace(SEAL, '')));
}

// ── signature and title ─────────────────────────────────────────────────

const bare = (name: string): string => name.replace(/\s/g, '').replace(/\([^()]*\)$/, '');

function* otherIssuer({ plan }: RuleContext, { title, body }: Notice): Iterable<Report> {
  const issuer = /^\s*(\S{4,40}?)\s*关于/.exec(title?.folded ?? '')?.[1];
  const signatures = plan.elements.flatMap(e => (e.kind === 'signature' && body !== undefined && e.span.start > startOf(body) ? e.units : []));
  const [only] = signatures;
  if (issuer === undefined || !only || signatures.length !== 1 || /等|、|\s/.test(issuer) || !isBodyName(issuer)) return;
  const signed = bare(only.name.replace(/[（]/g, '(').replace(/[）]/g, ')'));
  if (signed === bare(issuer) || !isBodyName(signed) || plan.elements.some(e => e.kind === 'signature' && e.span.start !== only.span.start)) return;
  yield { span: only.span, message: `署名为${quoted(only.name)}，通知标题的发文机关为${quoted(issuer)}；两处应当一致。`, related: title ? [{ span: wholeOf(title), message: '通知标题' }] : [] };
}
