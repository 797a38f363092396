import { judge, type Judged } from '../../../support/judged';

interface Parts {
  readonly title?: string;
  readonly to?: string;
  readonly body?: string;
  readonly note?: readonly string[];
  readonly signature?: string;
  readonly date?: string;
  readonly remark?: string;
  readonly tail?: readonly string[];
}
const NAME = '石桥市港口发展行动计划';
const draft = (p: Parts = {}): string =>
  [
    p.title ?? `石桥市人民政府关于印发${NAME}的通知`,
    p.to ?? '各县（市、区）人民政府，市政府直属各单位：',
    p.body ?? `现将《${NAME}》印发给你们，请认真贯彻执行。`,
    ...(p.note ?? []),
    p.signature ?? '石桥市人民政府',
    p.date ?? '2026年3月2日',
    p.remark ?? '',
    NAME,
    '为发展港口，制定本行动计划。',
    '一、主要任务',
    '（一）建设港口。完善锚地。',
    ...(p.tail ?? []),
  ].filter(line => line !== '').join('\n\n') + '\n';
interface Case extends Parts, Pick<Judged, 'says' | 'levels'> {
  readonly name: string;
  readonly fixed?: Parts;
}
const cases = (all: readonly Case[]): readonly Judged[] => all.map(({ name, says, levels, fixed, ...parts }) => ({ name, text: draft(parts), ...(says ? { says } : {}), ...(levels ? { levels } : {}), ...(fixed ? { fixed: draft(fixed) } : {}) }));
const TITLE = `石桥市人民政府关于印发${NAME}的通知`;
const BODY = `现将《${NAME}》印发给你们，请认真贯彻执行。`;

suite('parts of a notice', () => {
  judge('format/addressee-form', cases([
    { name: 'right' },
    { name: 'several classes', to: '各市、县（市、区）人民政府，市政府各委、办、局，市直属各单位：' },
    { name: 'one class', to: '各县（市、区）交通局：' },
    { name: 'half-width colon', to: '各县（市、区）人民政府，市政府直属各单位:' },
    { name: 'offices', to: '市级有关部门，各县（市、区）交通、财政等部门：' },
    { name: 'one body', to: '石桥市交通运输局：' },
    { name: 'streets', to: '各镇人民政府，各街道办事处，市政府各部门：' },
    { name: 'agencies', to: '各县（市、区）人民政府，石桥港管委会，各大企业，各高等院校：' },
    { name: 'text in the same line', to: '', body: `各县（市、区）人民政府：现将《${NAME}》印发给你们，请认真贯彻执行。` },
    { name: 'half-width commas', to: '各市,县(市,区)人民政府,市政府直属各单位：'.replace('各市,县(市,区)', '各县(市、区)') },
    { name: 'a full stop', to: '各县（市、区）人民政府，市政府直属各单位⟦。⟧', fixed: {} },
    { name: 'a semicolon', to: '各县（市、区）人民政府，市政府直属各单位⟦；⟧', fixed: {} },
    { name: 'a comma', to: '各县（市、区）人民政府，市政府直属各单位⟦，⟧', fixed: {} },
    { name: 'no mark', to: '各县（市、区）人民政府，市政府直属各单⟦位⟧', fixed: {} },
    { name: '; between', to: '各县（市、区）人民政府⟦；⟧市政府直属各单位⟦：⟧'.replace('⟦：⟧', '⟦。⟧') , fixed: {} },
    { name: '、 between classes', to: '各县（市、区）人民政府⟦、⟧市政府直属各单位：', fixed: {}, says: [/不是同类/] },
    { name: '、 between classes, departments', to: '各县（市、区）人民政府⟦、⟧市级各部门：', fixed: { to: '各县（市、区）人民政府，市级各部门：' } },
    { name: ', inside a class', to: '各市⟦，⟧县（市、区）人民政府，市政府直属各单位：', fixed: { to: '各市、县（市、区）人民政府，市政府直属各单位：' } },
    { name: 'none', title: `⟦${TITLE}⟧`, to: '' },
    { name: 'none, two issuers', title: `⟦石桥市交通局 石桥市财政局关于印发${NAME}的通知⟧`, to: '', signature: '石桥市交通局 石桥市财政局' },
    { name: 'none, approved', title: `⟦${TITLE}⟧`, to: '', body: `《${NAME}》已经市政府同意，现印发给你们。` },
  ]));

  judge('format/signature-date-missing', cases([
    { name: 'right' },
    { name: 'joint', title: `石桥市交通局 石桥市财政局关于印发${NAME}的通知`, signature: '石桥市交通局 石桥市财政局' },
    { name: 'seven bodies', title: `石桥市交通局等七部门关于印发${NAME}的通知`, signature: '石桥市交通局' },
    { name: 'proxy seal', title: `石桥市港口领导小组办公室关于印发${NAME}的通知`, signature: '石桥市港口领导小组办公室\n\n（石桥市交通局代章）' },
    { name: 'no issuer in the title', title: `关于印发${NAME}的通知` },
    { name: 'month only', date: '2026年3月' },
    { name: 'a date in Chinese numerals', date: '二〇二六年三月二日' },
    { name: 'a date still open', date: '2026年×月×日' },
    { name: 'a date with blanks', date: '2026年  月  日' },
    { name: 'a date with dots', date: '2026.3.2' },
    { name: 'red head, seal page left out', title: `石桥市人民政府文件\n\n石政发〔2026〕3号\n\n${TITLE}`, signature: '', date: '' },
    { name: 'signed in the last line of the text', body: `${BODY}石桥市人民政府2026年3月2日`, signature: '', date: '' },
    { name: 'office seal in brackets', signature: '石桥市人民政府（章）' },
    { name: 'none', body: `⟦${BODY}⟧`, signature: '', date: '', says: [/没有发文机关署名和成文日期/] },
    { name: 'no signature', body: `⟦${BODY}⟧`, signature: '', says: [/没有发文机关署名；/] },
    { name: 'no date', signature: '⟦石桥市人民政府⟧', date: '', says: [/没有成文日期/] },
    { name: 'no date, office', title: `石桥市人民政府办公室关于印发${NAME}的通知`, signature: '⟦石桥市人民政府办公室⟧', date: '' },
    { name: 'another body', signature: '⟦石桥市人民政府办公室⟧', says: [/署名为“石桥市人民政府办公室”，通知标题的发文机关为“石桥市人民政府”/] },
    { name: 'another bureau', title: `石桥市交通局关于印发${NAME}的通知`, signature: '⟦石桥市水利局⟧' },
    { name: 'none, approved', body: `⟦《${NAME}》已经市政府同意，现印发给你们。⟧`, signature: '', date: '' },
    { name: 'no signature, no issuer', title: `关于印发${NAME}的通知`, body: `⟦${BODY}⟧`, signature: '' },
    { name: 'none, with remark', body: `⟦${BODY}⟧`, signature: '', date: '', remark: '（此件公开发布）' },
  ]));

  judge('format/title-form', cases([
    { name: 'right' },
    { name: 'in 《》', title: `石桥市人民政府关于印发《${NAME}》的通知` },
    { name: 'two lines', title: `石桥市人民政府关于印发\n${NAME}的通知` },
    { name: 'joint', title: `石桥市交通局 石桥市财政局 石桥市水利局关于印发${NAME}的通知` },
    { name: 'draft for comments', title: `石桥市人民政府关于印发${NAME}的通知（征求意见稿）` },
    { name: 'a name with 关于', title: `中共石桥市委办公室 石桥市人民政府办公室印发《关于发展港口的行动计划》的通知` },
    { name: 'State Council', title: `国务院印发${NAME}的通知` },
    { name: 'blank before a year', title: '石桥市人民政府关于印发石桥市港口发展行动计划（2026—2028 年）的通知' },
    { name: 'seven bodies', title: `石桥市交通局等七部门关于印发${NAME}的通知` },
    { name: 'blank', title: `石桥市人民政府关于印发⟦ ⟧${NAME}的通知`, fixed: {} },
    { name: 'full-width blank', title: `石桥市人民政府关于印发⟦　⟧${NAME}的通知`, fixed: {} },
    { name: 'blank before 的通知', title: `石桥市人民政府关于印发${NAME}⟦ ⟧的通知`, fixed: {} },
    { name: 'blank before 《', title: `石桥市人民政府关于印发⟦ ⟧《${NAME}》的通知`, fixed: { title: `石桥市人民政府关于印发《${NAME}》的通知` } },
    { name: 'no issuer', title: `⟦关于印发${NAME}的通知⟧`, levels: ['info'] },
    { name: 'full stop', title: `石桥市人民政府关于印发${NAME}的通知⟦。⟧`, fixed: {} },
    { name: 'colon', title: `石桥市人民政府关于印发${NAME}的通知⟦：⟧`, fixed: {} },
    { name: 'no 关于', title: `石桥市人民政府⟦印发⟧${NAME}的通知`, says: [/缺“关于”/] },
    { name: 'no 文种', title: `⟦石桥市人民政府关于印发${NAME}⟧`, says: [/缺文种/] },
    { name: 'notice of a notice', title: `石桥市人民政府关于印发${NAME}⟦的通知的通知⟧` },
  ]));

  const list = (...note: readonly string[]): Parts => ({ note });
  const ATTACHED = ['附件1', '重点任务清单', '1.建设锚地。年内完工。', '附件2', '项目表', '1.疏浚航道。年内完工。'];
  judge('format/attachment-note-form', cases([
    { name: 'none' },
    { name: 'one', ...list('附件：重点任务清单') },
    { name: 'two', ...list('附件：1.重点任务清单', '2.项目表') },
    { name: 'number of copies', ...list('附件：3份') },
    { name: 'as the text', ...list('附件：如文') },
    { name: 'links', ...list('附件：重点任务清单.docx；') },
    { name: 'with attachments', ...list('附件：1.重点任务清单', '2.项目表'), tail: ATTACHED },
    { name: 'a gap in the numbers', ...list('附件：1.重点任务清单', '2.项目表'), tail: ['附件1', '重点任务清单', '1.建设锚地。年内完工。', '⟦附件3⟧', '项目表', '1.疏浚航道。年内完工。'], says: [/应为“附件2”/] },
    { name: 'a title over two lines', ...list('附件：1.石桥市港口重点任务清单', '2.项目表'), tail: ['附件1', '石桥市港口', '重点任务清单', '1.建设锚地。年内完工。', '附件2', '项目表', '1.疏浚航道。年内完工。'] },
    { name: '《》 and dashes of the years', ...list('附件：1.任务清单（2026-2028年）', '2.项目表'), tail: ['附件1', '任务清单（2026—2028年）', '1.建设锚地。年内完工。', '附件2', '项目表', '1.疏浚航道。年内完工。'] },
    { name: 'half-width colon', ...list('附件:1.重点任务清单', '2.项目表') },
    { name: '、 behind the number', ...list('附件：⟦1、⟧重点任务清单', '⟦2、⟧项目表'), fixed: list('附件：1.重点任务清单', '2.项目表') },
    { name: 'a mark behind the name', ...list('附件：重点任务清单⟦。⟧'), fixed: list('附件：重点任务清单') },
    { name: 'marks behind the names', ...list('附件：1.重点任务清单⟦；⟧', '2.项目表⟦。⟧'), fixed: list('附件：1.重点任务清单', '2.项目表') },
    { name: '《》', ...list('附件：⟦《⟧重点任务清单》'), levels: ['hint'], fixed: list('附件：重点任务清单') },
    { name: 'one, numbered', ...list('附件：⟦1.⟧重点任务清单'), fixed: list('附件：重点任务清单') },
    { name: 'no colon', ...list('⟦附件⟧ 重点任务清单'), fixed: list('附件：重点任务清单') },
    { name: '附件1：', ...list('⟦附件1：⟧重点任务清单', '⟦附件2：⟧项目表') },
    { name: 'one more than there are', ...list('附件：1.⟦重点任务清单', '2.项目表', '3.责任表⟧'), tail: ATTACHED, says: [/列了3个附件，文后有2个/] },
    { name: 'another order', ...list('附件：1.⟦项目表⟧', '2.⟦重点任务清单⟧'), tail: ATTACHED, says: [/顺序/] },
    { name: 'another wording', ...list('附件：1.⟦重点任务分解清单⟧', '2.项目表'), tail: ATTACHED, says: [/附件标题作“重点任务清单”/] },
  ]));

  const imprint = (...tail: readonly string[]): Parts => ({ tail });
  judge('format/cc-note-issue-form', cases([
    { name: 'none' },
    { name: 'right', remark: '（此件公开发布）', ...imprint('抄送：市委各部门，市法院，市检察院。', '石桥市人民政府办公室 2026年3月3日印发') },
    { name: 'half-width brackets', remark: '(此件公开发布)' },
    { name: 'over two lines', ...imprint('抄送：市委各部门，市人大常委会、市政协办公室，\n市法院，市检察院。') },
    { name: 'a sentence', ...imprint('抄送有关单位。') },
    { name: 'a task', ...imprint('（二）通报情况。抄送市委各部门，并报市政府。') },
    { name: 'October', ...imprint('石桥市人民政府办公室 2026年10月30日印发') },
    { name: 'no final mark', ...imprint('抄送：市委各部门，市法院，⟦市检察院⟧'), fixed: imprint('抄送：市委各部门，市法院，市检察院。') },
    { name: 'a comma at the end', ...imprint('抄送：市委各部门，市法院，市检察院⟦，⟧'), fixed: imprint('抄送：市委各部门，市法院，市检察院。') },
    { name: 'one body, no final mark', ...imprint('抄送：⟦市委各部门⟧'), fixed: imprint('抄送：市委各部门。') },
    { name: 'no colon, a blank', ...imprint('⟦抄送⟧ 市委各部门，市法院。'), fixed: imprint('抄送：市委各部门，市法院。') },
    { name: 'no colon', ...imprint('⟦抄送⟧市委各部门，市法院。'), fixed: imprint('抄送：市委各部门，市法院。') },
    { name: 'no brackets', remark: '⟦此件公开发布⟧', fixed: { remark: '（此件公开发布）' } },
    { name: 'square brackets', remark: '⟦【此件主动公开】⟧', fixed: { remark: '（此件主动公开）' } },
    { name: 'a full stop', remark: '⟦此件依申请公开。⟧', fixed: { remark: '（此件依申请公开）' } },
    { name: 'no date', ...imprint('⟦石桥市人民政府办公室印发⟧') },
  ]));
});
