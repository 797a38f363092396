import { type Prose } from '../../model/prose';
import { type Report, type Rule } from '../rule';
import { flag } from '../setting';
import { matchesIn, partOf, sentenceAround } from '../judged';
import { quoted } from '../quoted';

interface Options {
  readonly strict: boolean;
}

export const nonlegal: Rule<Options> = {
  id: 'measure/nonlegal',
  severity: 'hint',
  otherwise: 'hint',
  docs: {
    title: '非法定计量单位',
    what: '数量用了公分、公尺、公升、公吨、公方、马力、英寸、英里、尺、寸、担等非法定计量单位。设置 strict 后，亩、斤没有注明公顷、千克的也提示。',
    why: '公文的计量单位用国家法定计量单位。',
    exceptions: ['公里、公斤、公顷、吨、升。', '亩、斤（默认不提示）；“亩均论英雄”。', '晶圆、显示屏的“12英寸”是通行规格。', '“三尺讲台”“开足马力”等习惯语；引号、书名号里的原文。'],
    basis: 'GB 3100《国际单位制及其应用》；GB/T 9704—2012《党政机关公文格式》第9章；《图书编校质量差错认定细则》第四十八条',
    bad: [{ text: '临江市农田建设实施方案\n\n一、主要任务\n\n（一）整治农田。新建渠道宽⟦80公分⟧、长⟦300公尺⟧，购置⟦200马力⟧拖拉机5台。\n' }],
    good: [{ text: '临江市农田建设实施方案\n\n一、主要任务\n\n（一）整治农田。整治农田3万亩，新建渠道宽80厘米、长12公里，建设12英寸晶圆检测平台，开足马力推进。\n' }],
  },
  options: { strict: flag('亩、斤没有注明公顷、千克的也提示', false) },
  *check({ prose }, { strict }) {
    for (const p of prose) {
      yield* found(p, PLAIN);
      yield* found(p, LABEL);
      yield* found(p, LENGTHS, TRADE);
      if (strict) yield* found(p, STRICT);
    }
  },
};

const NUMBER = '(?<![\\dA-Za-z.第])\\d{1,12}(?:\\.\\d{1,6})? ?[余多]?(?:万亿|亿|百万|千万|万|千|百)?[余多]? ?';
/** Number, then unit; the Han numerals only before units that are nothing else. */
const PLAIN = new RegExp(`(?:${NUMBER})(公分(?!母)|[平立]方公[尺分]|公尺|公升|公吨|公方(?!代表)|匹?马力|平方英[尺寸里]|英里|英尺|华里|加仑|盎司|英亩|市[尺寸担](?!场)|担(?!任|当|保|负|责|心|架|忧|纲))|[一二两三四五六七八九十百千万]{1,6}([平立]方公尺|公尺|公升|公吨|英里|英尺)`, 'g');
const LENGTHS = new RegExp(`(?:${NUMBER})(英寸|寸|尺(?!度|寸|码|幅))`, 'g');
/** Wafers and screens are named by inches. */
const TRADE = /晶圆|硅片|半导体|芯片|衬底|外延|碳化硅|砷化镓|氮化镓|集成电路|光刻|产线|面板|显示|屏|电视|显像|轮毂|轮胎|硬盘|照片|电脑|笔记本|手机|平板|终端|车轮/;
const LABEL = /(?<=[(/]|单位 ?: ?)([平立]方公[尺分]|公分|公尺|公升|公吨|公方)(?=[)/]|$)/g;
const STRICT = new RegExp(`(?:${NUMBER})((?<!公)斤(?! ?\\([^()]{0,12}(?:千克|公斤))|亩次?(?! ?\\([^()]{0,12}公顷))(?!均)`, 'g');

const RIGHT: Readonly<Record<string, string>> = { 公分: '厘米', 公尺: '米', 公升: '升', 公吨: '吨', 公方: '立方米', 平方公尺: '平方米', 立方公尺: '立方米', 平方公分: '平方厘米', 立方公分: '立方厘米' };
/** Units of another size: the number changes with them. */
const SIZE: Readonly<Record<string, string>> = {
  马力: '千瓦（1马力约合0.735千瓦）', 华里: '公里（1华里合0.5公里）', 平方英尺: '平方米（1平方英尺约合0.093平方米）', 英亩: '公顷（1英亩约合0.405公顷）', 加仑: '升', 盎司: '克', 英里: '公里（1英里约合1.609公里）', 英尺: '米（1英尺合0.3048米）', 英寸: '厘米（1英寸合2.54厘米）', 尺: '米（1尺约合0.333米）', 寸: '厘米（1寸约合3.33厘米）', 担: '千克（1担合50千克）',
  斤: '千克（1斤合0.5千克）', 亩: '公顷（15亩合1公顷）',
};

/** `trade`: sentences in which the unit names a size of the trade. */
function* found(prose: Prose, pattern: RegExp, trade?: RegExp): Generator<Report> {
  for (const match of matchesIn(prose, pattern)) {
    if (trade?.test(sentenceAround(prose, match.index)) === true) continue;
    const whole = match[0].trim();
    const unit = match[1] ?? match[2] ?? whole;
    const text = quoted(prose.text.slice(match.index, match.index + whole.length));
    const at = partOf(prose, match, whole.length - unit.length, unit.length);
    const span = partOf(prose, match, 0, whole.length);
    const right = RIGHT[unit];
    if (right !== undefined) yield { span, message: `${text}的单位“${unit}”不是法定计量单位，应当用“${right}”。`, fixes: [{ title: `改为“${right}”`, edits: [{ span: at, newText: right }], safety: 'review' }] };
    else yield { span, message: `${text}的单位“${unit}”不是法定计量单位，应当换算为${SIZE[unit] ?? SIZE[unit.replace(/^[市匹]|次$/g, '')] ?? '法定计量单位'}。` };
  }
}
