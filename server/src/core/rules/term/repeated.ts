import { type Span, span } from '../../text/span';

// A word written twice. Without word segmentation: a repetition counts where the second word cannot be the head of a longer word.

const TWICE = /(\p{Script=Han}{2,6})\1/gu;
/** Words of drafts that open no longer word. */
const PLAIN = new Set(
  '进一步 建立 建成 加强 加快 加大 推动 推进 完善 健全 落实 强化 提升 提高 促进 达到 实现 完成 按照 根据 通过 围绕 以及 鼓励 支持 构建 打造 开展 深化 优化 深入 积极 全面 切实 充分 不断 着力 大力 持续 统筹 结合 依托 坚持 确保 力争 争取 严格 及时 认真 定期 制定 出台 印发 负责 牵头 配合 新增 扩大 拓展 培育 引进 推广 做好 抓好 明确 细化 压实 聚焦 突出 有效 有序 稳步 加速 努力 逐步 同步 共同 联合 探索 采取 采用 利用 运用 发挥 纳入 形成 具有 具备 位于 关于 对于 由于 因此 同时 其中 包括 涉及 覆盖 超过 突破 不少于 不低于 左右 以上 以下 以内 我市 我省 我县 我区 全市 全省 全县 全区 全国 各地 各级 有关 相关 主要 重要 重大 重点'.split(' '),
);
/** What may follow a repeated word of any kind: no part of a longer word. */
const BREAK = /^(?:$|[^\p{Script=Han}]|[的和与及等了在对为以并或、将])/u;
/** 一项一项, 逐村逐村, 一个个一个个; numerals. */
const DISTRIBUTIVE = /^[一逐每各两几多]|^[零〇一二三四五六七八九十百千万亿]+$/;
/** Verbs of consideration are said twice: 研究研究. */
const VERB_TWICE = /^(?:研究|商量|讨论|考虑|学习|了解|打听|调查|观察|琢磨|收拾|整理|打扫|介绍|许多|很多|非常|常常|往往|层层|人人|处处|时时|事事|步步|级级|个个|件件|项项|家家|户户|天天|年年|哗啦|好好)$/;

/** Single words of grammar, with what may stand before the first and behind the second where the two belong to different words: 目的的, 和和谐. */
const PARTICLES: Readonly<Record<string, { readonly before: RegExp; readonly after: RegExp }>> = {
  的: { before: /[目标有中鹄靶端打准]$/, after: /^[士确话当]/ },
  了: { before: /[为除完终明知末罢私公]$/, after: /^[解如然结断却得不事]/ },
  和: { before: /[共总饱温缓调谐柔祥平亲随议讲求太颐劝呼附应唱中义人昌泰仁雍保永政云]$/, after: /^[平谐睦气解美县顺缓龙田合声善悦颜约盘静林服风好乐]/ },
  与: { before: /[参授赠给寄付赋相干施]$/, after: /^[会其时日此众世共]/ },
  及: { before: /[普涉以危波触顾提企累推论遍惠殃埃来不]$/, after: /^[时早格第其至物]/ },
  向: { before: /[方面导志意动走趋流去倾风转取偏纵横双单定外内逆正侧投反同径轴朝一]$/, after: /^[阳导往来上日北南东西前后外内下好荣心善新海空]/ },
  对: { before: /[针面相反应绝核校比查结配派作一成敌]$/, after: /^[外口标接手象策比照内华抗应话待立等账位付于联象称方开准]/ },
  将: { before: /[即必行]$/, after: /^[军来领士才乐]/ },
  把: { before: /[一手车拖火]$/, after: /^[手握关控脉]/ },
};
const PARTICLE_TWICE = /([的了和与及向对将把])\1/g;

/** Places of words written twice in `text`, both of them; ascending, disjoint. Linear in time. */
export function* repeatedIn(text: string): Generator<Span> {
  const found: Span[] = [];
  for (const match of text.matchAll(TWICE)) {
    const word = match[1] as string;
    const end = match.index + match[0].length;
    if (isRepeated(text, word, { start: match.index, end })) found.push(span(match.index, end));
  }
  for (const { 0: twice, index } of text.matchAll(PARTICLE_TWICE)) {
    const sides = PARTICLES[twice.charAt(0)];
    const [before, after] = [text.slice(Math.max(0, index - 1), index), text.slice(index + 2, index + 3)];
    if (sides && after !== '' && before !== twice[0] && after !== twice[0] && !sides.before.test(before) && !sides.after.test(after)) found.push(span(index, index + 2));
  }
  yield* found.sort((a, b) => a.start - b.start);
}

function isRepeated(text: string, word: string, { start, end }: Span): boolean {
  if (DISTRIBUTIVE.test(word) || new Set(word).size === 1 || VERB_TWICE.test(word)) return false;
  if (PLAIN.has(word)) return text[end] !== '器';
  if (word.length > 2) return !OF_TWO.test(word) && !DISTRIBUTIVE.test(text.slice(start - 1, start));
  const rest = text.slice(end, end + 4);
  return BREAK.test(rest) || [2, 3].some(n => PLAIN.has(rest.slice(0, n)));
}

/** 广西壮族自治区自治区直属, 县政府办公室办公室主任. */
const OF_TWO = /(?:自治区|办公室|委员会)$/;
