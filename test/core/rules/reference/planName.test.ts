import { judge, type Judged } from '../../../support/judged';

interface Names {
  /** Title of the notice; '' for none. */
  readonly title?: string;
  readonly body?: string;
  readonly head?: string;
  readonly opening?: string;
}
const NAME = '石桥市港口发展行动计划（2026—2028年）';
const draft = ({ title = `石桥市人民政府关于印发${NAME}的通知`, body = `《${NAME}》已经市政府同意，现印发给你们，请认真贯彻执行。`, head = NAME, opening = '为发展港口，制定本行动计划。' }: Names): string =>
  [title, '各县（市、区）人民政府，市政府直属各单位：', body, '石桥市人民政府', '2026年3月2日', head, opening, '一、主要任务', '（一）建设港口。完善锚地。', ''].filter((line, i) => line !== '' || i === 9).join('\n\n');

const SAME: readonly (Names & { readonly name: string })[] = [
  { name: 'all alike' },
  { name: '《》 in the title', title: `石桥市人民政府关于印发《${NAME}》的通知` },
  { name: 'other dashes', body: '《石桥市港口发展行动计划（2026-2028年）》已经市政府同意，现印发给你们。', head: '石桥市港口发展行动计划（2026～2028年）' },
  { name: '年 at both years', body: '现将《石桥市港口发展行动计划（2026年—2028年）》印发给你们。' },
  { name: '2026至2028年', body: '现将《石桥市港口发展行动计划（2026至2028年）》印发给你们。' },
  { name: 'half-width brackets', body: '现将《石桥市港口发展行动计划(2026—2028年)》印发给你们。' },
  { name: 'full-width digits', head: '石桥市港口发展行动计划（２０２６—２０２８年）' },
  { name: 'blanks', head: '石桥市港口发展行动计划 （2026—2028 年）' },
  { name: 'title over two lines', head: '石桥市港口发展行动计划\n（2026—2028年）' },
  { name: 'notice title over two lines', title: '石桥市人民政府关于印发石桥市港口发展\n行动计划（2026—2028年）的通知' },
  { name: 'the city left out behind the issuer', title: '石桥市人民政府关于印发港口发展行动计划（2026—2028年）的通知' },
  { name: 'office and joint issuers', title: `石桥市交通运输局 石桥市财政局关于印发${NAME}的通知` },
  { name: 'draft for comments', head: `${NAME}（征求意见稿）` },
  { name: 'no title of the notice', title: '' },
  { name: 'title of a web page', title: '' , body: `经市政府同意，现将《${NAME}》印发给你们，请抓好落实。` },
  { name: 'formulated', body: `为发展港口，市交通局制定了《${NAME}》，现予印发，请认真执行。` },
  { name: 'formulated, in two sentences', body: `市交通局制定了《${NAME}》。现印发给你们，请认真执行。` },
  { name: 'as an attachment', body: `现将《${NAME}》（见附件）印发给你们。` },
  { name: 'under a mark', head: `附件\n\n${NAME}` },
  { name: 'after a meeting', body: `《${NAME}》已经2026年3月1日市政府第12次常务会议审议通过，现予印发。` },
  { name: 'a basis beside it', body: `根据《石桥市港口条例》，市政府制定了《${NAME}》，现印发给你们。` },
  { name: 'two plans at once', title: '石桥市人民政府关于印发《石桥市港口发展行动计划》和《石桥市航道整治方案》的通知', body: '现将《石桥市港口发展行动计划》《石桥市航道整治方案》印发给你们。', head: '石桥市港口发展行动计划' },
  { name: 'quoted word in the name', title: '石桥市人民政府关于印发石桥市“智慧港口”行动计划的通知', body: '现将《石桥市“智慧港口”行动计划》印发给你们。', head: '石桥市“智慧港口”行动计划' },
  { name: 'nested title', title: '石桥市人民政府关于印发《石桥市贯彻〈港口条例〉行动计划》的通知', body: '现将《石桥市贯彻〈港口条例〉行动计划》印发给你们。', head: '石桥市贯彻《港口条例》行动计划' },
  { name: 'shorter self-name', opening: '为发展港口，特制定本计划。' },
];

const OTHER: readonly (Judged & Names)[] = [
  { name: 'the body leaves a word out', text: draft({ body: '《⟦石桥市港口行动计划（2026—2028年）⟧》已经市政府同意，现印发给你们。' }), levels: ['error'], says: [/通知正文作“石桥市港口行动计划/] },
  { name: 'the body says 方案', text: draft({ body: '现将《⟦石桥市港口发展实施方案（2026—2028年）⟧》印发给你们。' }), levels: ['error'] },
  { name: 'the body has other years', text: draft({ body: '现将《⟦石桥市港口发展行动计划（2026—2030年）⟧》印发给你们。' }), levels: ['error'] },
  { name: 'the body leaves the period out', text: draft({ body: '现将《⟦石桥市港口发展行动计划⟧》印发给你们。' }), levels: ['error'] },
  { name: 'the title of the notice differs', text: draft({ title: '石桥市人民政府关于印发⟦石桥市海港发展行动计划（2026—2028年）⟧的通知' }), levels: ['error'] },
  { name: 'the title of the notice, in 《》', text: draft({ title: '石桥市人民政府办公室关于印发《⟦石桥市港口高质量发展行动计划（2026—2028年）⟧》的通知' }), levels: ['error'] },
  { name: 'the title line differs', text: draft({ head: '⟦石桥市港口建设发展行动计划（2026—2028年）⟧' }), levels: ['error'], says: [/正文标题作/] },
  { name: 'two lines of the title differ', text: draft({ head: '⟦石桥市港口建设发展行动计划\n（2026—2028年）⟧' }), levels: ['error'] },
  { name: 'no notice title', text: draft({ title: '', body: '现将《⟦石桥市港口发展三年行动计划（2026—2028年）⟧》印发给你们。' }), levels: ['error'] },
  { name: 'under a mark', text: draft({ body: '现将《⟦石桥市海港发展行动计划（2026—2028年）⟧》印发给你们。', head: `附件\n\n${NAME}` }), levels: ['error'] },
  { name: 'formulated', text: draft({ body: '市交通局制定了《⟦石桥市海港发展行动计划（2026—2028年）⟧》。现印发给你们，请认真执行。' }), levels: ['error'] },
  { name: 'page head above the notice', text: `石桥市港口发展行动计划\n\n${draft({ body: '《⟦石桥市海港发展行动计划（2026—2028年）⟧》已经市政府同意，现印发给你们。' })}`, levels: ['error'] },
  { name: 'draft for comments', text: draft({ title: '石桥市人民政府关于印发⟦石桥市海港发展行动计划（2026—2028年）⟧的通知（征求意见稿）' }), levels: ['error'] },
  { name: 'a typing error', text: draft({ body: '现将《⟦石桥市港口发展行动计化（2026—2028年）⟧》印发给你们。' }), levels: ['error'] },
  { name: 'only 的', text: draft({ title: '石桥市人民政府关于印发⟦石桥市港口的发展行动计划（2026—2028年）⟧的通知' }), levels: ['warning'] },
  { name: 'the city left out in the body', text: draft({ body: '现将《⟦港口发展行动计划（2026—2028年）⟧》印发给你们。' }), levels: ['warning'] },
  { name: 'half-width text', text: draft({ body: '《⟦石桥市港口行动计划(2026-2028年)⟧》已经市政府同意,现印发给你们.' }), levels: ['error'] },
  { name: 'no title line', text: draft({ head: '', body: `《⟦${NAME}⟧》已经市政府同意，现印发给你们。` }), levels: ['info'], says: [/没有标题行/] },
  { name: 'self-name of another kind', text: draft({ opening: '为发展港口，制定⟦本实施方案⟧。' }), levels: ['warning'], says: [/标题为“计划”，此处自称“本实施方案”/] },
  { name: 'self-name of another kind, without notice', text: '石桥市港口发展实施方案\n\n为发展港口，特制定⟦本行动计划⟧。\n\n一、主要任务\n\n（一）建设港口。完善锚地。\n', levels: ['warning'] },
];

suite('name of the plan', () => {
  judge('reference/plan-name-mismatch', SAME.map(({ name, ...names }): Judged => ({ name, text: draft(names) })));
  judge('reference/plan-name-mismatch', OTHER);
});
