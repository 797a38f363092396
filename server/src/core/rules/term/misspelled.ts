import { type Span, span } from '../../text/span';
import { type TermRecord } from '../../knowledge/terms';
import { type Report, type Rule, type RuleContext } from '../rule';
import { quoted } from '../quoted';
import { misnamed } from './abbreviations';
import { replacing, textOf, type Word, wordsIn } from './words';

export const misspelled: Rule = {
  id: 'term/misspelled',
  severity: 'warning',
  docs: {
    title: '术语误写',
    what: '政策用语、专业术语写错了字或者漏了字，如“工业互连网”“专精特兴”“碳达锋”“拔付”；括注的英文缩写前，中文名称写错了次序或者错了一字，如“企业源资计划（ERP）”。',
    why: '术语写错，轻则闹笑话，重则指向别的事物；检索、考核、对外发布都会受影响。',
    exceptions: ['词表所列都是在规划类文稿里不成词的写法；在上下文里成立的（管理电池、修复盖板、海拔付出）不提示。', '书名号里的名称、单位名称、公司名称。', '缩写另有通行译名的（生产执行系统、制造执行系统都是MES）。'],
    basis: '国务院及部门规范性文件用语、国家标准术语、《现代汉语词典》第7版；每一条的出处见词表。',
    bad: [
      { text: '临江市制造业升级行动计划（2026—2028年）\n\n一、重点任务\n\n（一）建设⟦工业互连网⟧。引导⟦专精特兴⟧企业上云，推广⟦企业源资计划⟧（ERP）。\n\n（二）推进⟦碳达锋⟧试点。及时⟦拔付⟧补助资金，项目当年⟦峻工⟧。\n' },
    ],
    good: [
      { text: '临江市制造业升级行动计划（2026—2028年）\n\n一、重点任务\n\n（一）建设工业互联网。推广生产执行系统（MES）、企业资源规划（ERP），修复盖板，从严竣工验收。\n\n（二）推进碳达峰试点。及时拨付补助资金，选拔付出多、贡献大的骨干。\n' },
    ],
  },
  *check(context) {
    yield* fromList(context);
    yield* beforeAbbreviations(context);
  },
};

function* fromList(context: RuleContext): Generator<Report> {
  const entries = new Map<number, TermRecord>();
  const find = function* ({ folded }: { readonly folded: string }): Generator<Span> {
    entries.clear();
    for (const { span: at, entry } of context.terms.misspelled(folded)) {
      entries.set(at.start, entry);
      yield at;
    }
  };
  for (const word of wordsIn(context, find, { as: fromList })) {
    const entry = entries.get(word.at.start);
    if (entry) yield wrongTerm(word, entry.right, '');
  }
}

function* beforeAbbreviations(context: RuleContext): Generator<Report> {
  const rights = new Map<number, { readonly right: string; readonly abbreviation: string }>();
  const find = function* ({ folded }: { readonly folded: string }): Generator<Span> {
    rights.clear();
    for (const { start, end, right, abbreviation } of misnamed(folded)) {
      rights.set(start, { right, abbreviation });
      yield span(start, end);
    }
  };
  for (const word of wordsIn(context, find, { as: beforeAbbreviations })) {
    const found = rights.get(word.at.start);
    if (found) yield wrongTerm(word, found.right, `，英文缩写${found.abbreviation}`);
  }
}

function wrongTerm(word: Word, right: string, more: string): Report {
  return { ...replacing(word, right), message: `术语${quoted(textOf(word))}有误，应为“${right}”${more}。` };
}
