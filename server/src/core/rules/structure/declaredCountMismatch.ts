import { span } from '../../text/span';
import { type Block, type Plan } from '../../model/plan';
import { partsOf, withDescendants } from '../../model/walk';
import { type Report, type Rule } from '../rule';
import { quoted } from '../quoted';
import { attributive, closingDeclared, type Declared, introduced, itemsBehind, titleDeclares } from './declaredCount';
import { declaredOnes, declaredTotals } from './declaredTotals';
import { hiddenBetween, hiddenIn } from './outline';

/** 声明数目与实际列举不符. */
export const declaredCountMismatch: Rule = {
  id: 'structure/declared-count-mismatch',
  severity: 'warning',
  levels: { digest: 'hint' },
  otherwise: 'warning',
  docs: {
    title: '声明数目与实际列举不符',
    what: '写明“三大工程”“五个方面”“四位一体”，紧接着列举的项数与之不同；列举可以在前、在后，也可以是其下的标题；“5个方面18项任务”一类，一个数与各级标题相符而另一个数不符的，也报。',
    why: '数目与列举对不上，不是漏了一项就是数错了，是审稿最常见的硬伤。',
    exceptions: ['“1+N”“531X”一类代号', '列举以“等”收尾的', '“若干”“10个以上”等约数', '列举与数目不相邻的'],
    basis: '《党政机关公文处理工作条例》第二十条（四）',
    bad: [
      { text: '某县矿山治理行动计划\n一、主要任务\n统筹推进⟦四大工程：⟧边坡加固、矿坑回填、植被恢复。\n二、保障措施\n各单位要抓好⟦三个方面的工作：⟧一是压实责任；二是加强调度。\n' },
      { text: '某县矿山治理行动计划\n一、主要任务\n重点抓好以下⟦三项工作：⟧\n（一）加固边坡。完成危岩清理。\n（二）回填矿坑。完成土方运输。\n二、保障措施\n推动政府、企业、社会⟦四大⟧主体协同治理。\n' },
    ],
    good: [
      { text: '某县矿山治理行动计划\n一、主要任务\n统筹推进三大工程：边坡加固、矿坑回填、植被恢复。\n二、保障措施\n各单位要抓好三个方面的工作：一是压实责任；二是加强调度；三是严格考核。\n' },
      { text: '某县矿山治理行动计划\n一、主要任务\n推动政府、企业、社会三大主体协同治理，支持北山、南岭等五个乡镇先行先试。\n二、保障措施\n落实各方责任，建立定期通报制度。\n' },
    ],
  },
  *check({ plan }) {
    for (const part of partsOf(plan)) {
      yield* declaredTotals(part);
      yield* declaredOnes(part);
      const hidden = hiddenIn(part);
      yield* among(part.children, { part, hidden });
      for (const block of part.children) {
        for (const inner of withDescendants(block)) if (inner.kind === 'section' || inner.kind === 'box') yield* among(inner.children, { part, hidden });
      }
    }
  },
};

interface Around {
  readonly part: Plan;
  readonly hidden: ReturnType<typeof hiddenIn>;
}

function* among(siblings: readonly Block[], { hidden }: Around): Iterable<Report> {
  for (let i = 0; i < siblings.length; i++) {
    const block = siblings[i] as Block;
    if (block.kind === 'table') continue;
    const folded = block.text.folded;
    for (const declared of block.memory.once(attributive, () => [...attributive(folded)])) yield report(block, declared, declared.listed);
    for (const declared of block.memory.once(introduced, () => [...introduced(folded)])) {
      const counts = declared.last ? childCounts(siblings, i, hidden) : itemsBehind(folded, declared, siblings[i + 1]);
      if (counts && !counts.includes(declared.count)) yield report(block, declared, counts);
    }
    const closing = closingDeclared(folded, () => titlesBelow(siblings, i));
    const counts = closing && childCounts(siblings, i, hidden);
    if (closing && counts && !counts.includes(closing.count)) yield report(block, closing, counts);
    const titled = block.kind === 'section' ? titleDeclares(block) : undefined;
    if (titled && block.kind === 'section' && !hiddenBetween(hidden, block.span.start, block.span.end)) yield report(block, titled, titled.listed);
  }
}

const titlesBelow = (siblings: readonly Block[], at: number): readonly string[] => {
  const block = siblings[at];
  const below = block?.kind === 'section' && block.children.length > 0 ? block.children : siblings.slice(at + 1, at + 1 + MOST);
  return below.flatMap(b => (b.kind === 'section' ? [b.title] : []));
};

/** Numbers of the headings or items that a lead-in announces: its own children, else those that stand behind it. */
function childCounts(siblings: readonly Block[], at: number, hidden: Around['hidden']): readonly number[] | undefined {
  const block = siblings[at] as Exclude<Block, { kind: 'table' }>;
  const below = block.kind === 'section' && block.children.length > 0 ? block.children : siblings.slice(at + 1, at + 1 + MOST);
  const first = below[0];
  const end = below[below.length - 1]?.span.end ?? 0;
  if (first?.kind !== 'section' || first.ordinal?.value !== 1 || hiddenBetween(hidden, block.span.start, end)) return undefined;
  let count = 0;
  for (const next of below) {
    if (next.kind !== 'section' || next.ordinal?.style !== first.ordinal.style) break;
    // A series with a fault of its own, or a second one, says nothing about the count.
    if (next.ordinal.value !== count + 1) return undefined;
    count++;
  }
  return count >= 2 && count < MOST ? [count] : undefined;
}

const MOST = 30;

function report(block: Exclude<Block, { kind: 'table' }>, { at, shown, count }: Declared, listed: readonly number[]): Report {
  return { span: block.text.spanOf(span(at.start, at.end)), message: `${quoted(shown)}写明${count}项，实际列举${listed[0] ?? 0}项；请核对数目，或者补齐列举。` };
}
