import { overlaps, type Span, span } from '../../text/span';
import { type TermRecord } from '../../knowledge/terms';
import { type Report, type Rule, type RuleContext } from '../rule';
import { quoted } from '../quoted';
import { replacing, textOf, wordsIn } from './words';

export const wordVariant: Rule = {
  id: 'term/word-variant',
  severity: 'info',
  docs: {
    title: '异形词、别字',
    what: '用了已整理的异形词，如“帐户”“成份”“人材”；或者常见别字，如“布署”“按装”“一如继往”；四字成语、习用语写了一个同音字，如“有备无换”。确定的报警告，并可改为规范词形；“其它”“惟有”等两可的只提示。',
    why: '同一个词应当用国家推荐的词形，别字更会让文件退回。',
    exceptions: ['“标识”：标识解析、工业标识是专门用语，不改为“标志”。', '帐篷、营帐；“渡过难关”。', '书名号里的名称、单位名称、公司名称。', '字面相连而不成词的，如“组成份额”“法人材料”“按装机容量”。'],
    basis: 'GF 1001—2001《第一批异形词整理表》；《现代汉语词典》第7版。每一条的出处见词表。',
    bad: [
      { text: '临江市财源建设行动计划（2026—2028年）\n\n一、重点任务\n\n（一）规范专户管理。清理闲置⟦帐户⟧，健全往来⟦帐目⟧。\n\n（二）引育财会⟦人材⟧。优化队伍年龄⟦成份⟧，按期⟦布署⟧轮训。\n' },
      { text: '青溪县水网建设实施方案\n\n一、工作要求\n\n（一）压实责任。⟦既使⟧遇到极端天气，也要保障供水。\n\n（二）保障物资。储备⟦必须品⟧，并做好⟦其它⟧准备。\n' },
    ],
    good: [
      { text: '临江市数字基建行动计划（2026—2028年）\n\n一、重点任务\n\n（一）推广标识解析。工业标识注册量到2028年达到3亿个，建设分布式账本平台。\n\n（二）保障应急物资。储备帐篷，核定各县组成份额，查验法人材料，支持企业渡过难关。既使企业减负，又使银行受益。\n' },
    ],
  },
  *check(context) {
    yield* fromList(context);
    yield* evenIf(context);
    yield* nearPhrases(context);
  },
};

function* fromList(context: RuleContext): Generator<Report> {
  const entries = new Map<number, TermRecord>();
  const find = function* ({ folded }: { readonly folded: string }): Generator<Span> {
    entries.clear();
    for (const { span: at, entry } of context.terms.variants(folded)) {
      entries.set(at.start, entry);
      yield at;
    }
  };
  for (const word of wordsIn(context, find, { as: fromList })) {
    const entry = entries.get(word.at.start);
    if (entry) yield report(word, entry);
  }
}

function report(word: Parameters<typeof replacing>[0], { right, certain, source }: TermRecord): Report {
  const written = textOf(word);
  const { span: at, fixes } = replacing(word, right);
  if (!certain) return { span: at, message: `${quoted(written)}宜作“${right}”：推荐词形是“${right}”。` };
  const why = source.startsWith('GF') ? '依据第一批异形词整理表' : '依据《现代汉语词典》';
  return { span: at, severity: 'warning', message: `${quoted(written)}应作“${right}”（${why}）。`, ...(fixes ? { fixes } : {}) };
}

/** 有备无换 for 有备无患: what the list has itself is left to it. */
function* nearPhrases(context: RuleContext): Generator<Report> {
  const rights = new Map<number, string>();
  const find = function* ({ folded }: { readonly folded: string }): Generator<Span> {
    rights.clear();
    const near = context.terms.phrases(folded);
    if (near.length === 0) return;
    const listed = [...context.terms.variants(folded), ...context.terms.misspelled(folded)].map(h => h.span);
    for (const { span: at, entry } of near) {
      if (listed.some(l => overlaps(l, at))) continue;
      rights.set(at.start, entry.right);
      yield at;
    }
  };
  for (const word of wordsIn(context, find, { as: nearPhrases })) {
    const right = rights.get(word.at.start);
    if (right !== undefined) yield { ...replacing(word, right), severity: 'warning', message: `${quoted(textOf(word))}应作“${right}”：音同而字误。` };
  }
}

/** 既使…也… is 即使; 既使…又… is right. */
const EVEN_IF = /(?<!又)既使(?=[^。；;!?]{0,60})/g;

function* evenIf(context: RuleContext): Generator<Report> {
  const find = function* ({ folded }: { readonly folded: string }): Generator<Span> {
    for (const { index } of folded.matchAll(EVEN_IF)) {
      const rest = /^[^。；;!?]{0,80}/.exec(folded.slice(index + 2, index + 82))?.[0] ?? '';
      if (/[,、][^,]{0,8}(?:也|都|仍|亦|依然)|^[^,、]{2,16}(?:也|仍)(?:要|能|不|应|须|必须|得|会|可|将)/.test(rest) && !/又|还|[也更][能要可]?[使让令]|同时|且/.test(rest)) yield span(index, index + 2);
    }
  };
  for (const word of wordsIn(context, find, { as: evenIf, needs: /既使/ })) yield { ...replacing(word, '即使'), severity: 'warning', message: '“既使”应作“即使”：后面是“也”“都”“仍”，说的是让步；“既”与“又”“且”相配。' };
}
