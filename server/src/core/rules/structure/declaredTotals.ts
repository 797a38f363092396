import { parseHan } from '../../text/numerals';
import { span } from '../../text/span';
import { type Block, type Plan, type Section } from '../../model/plan';
import { withDescendants } from '../../model/walk';
import { type Report } from '../rule';
import { quoted } from '../quoted';

// 5个方面18项重点任务, 实施5大行动、15项任务: against the headings of the plan and the items under them.

const NUMBER = '[二两三四五六七八九]|十[一二三四五六七八九]?|[二三四五]十[一二三四五六七八九]?|\\d{1,3}';
const DECLARED = new RegExp(`(?<![\\d一二三四五六七八九十第前+])(${NUMBER})(?:个方面|大方面|方面|大行动|项行动|个行动|大工程|项工程|大任务|个板块|大板块|个领域)[,、的共计]{0,2}(?:推进|开展|实施|落实|提出|明确|部署|细化)?(?:共计?)?(${NUMBER})(?:项|条|个)(?:具体|重点|主要|改革)?(?:工作)?(?:任务|举措|措施|工作)`, 'g');

/** A group of headings and the number of items under them all. */
interface Group {
  readonly size: number;
  readonly items: number;
}

/** One of the two numbers fits a group of headings and the other does not, by a little: the text and the outline tell who is right about the first. */
export function* declaredTotals(part: Plan): Iterable<Report> {
  let groups: readonly Group[] | undefined;
  for (const said of part.paragraphs) {
    for (const match of said.text.folded.matchAll(DECLARED)) {
      groups ??= groupsOf(part);
      const [whole, first, second] = match as unknown as readonly [string, string, string];
      const [size, items] = [valueOf(first), valueOf(second)];
      if (groups.some(g => g.size === size && g.items === items)) continue;
      const at = said.text.spanOf(span(match.index, match.index + whole.length));
      const bySize = groups.filter(g => g.size === size && Math.abs(g.items - items) <= NEAR_ITEMS);
      const byItems = groups.filter(g => g.items === items && Math.abs(g.size - size) <= NEAR_SIZE);
      const [one, other] = [bySize[0], byItems[0]];
      if (one && bySize.length === 1 && byItems.length === 0) yield { span: at, message: `${quoted(whole)}写明${items}项，其下标题合计${one.items}项；请核对数目，或者补齐列举。` };
      else if (other && byItems.length === 1 && bySize.length === 0) yield { span: at, message: `${quoted(whole)}写明${size}个部分，实际标题${other.size}个；请核对数目，或者补齐列举。` };
    }
  }
}

const NEAR_ITEMS = 3;
const NEAR_SIZE = 2;
const valueOf = (text: string): number => (/^\d/.test(text) ? Number(text) : (parseHan(text) ?? 0));

function groupsOf(part: Plan): readonly Group[] {
  const lists: (readonly Block[])[] = [part.children];
  for (const block of part.children) for (const inner of withDescendants(block)) if (inner.kind === 'section') lists.push(inner.children);
  return lists.flatMap(list => {
    const counts = list.filter(isNumbered).map(s => s.children.filter(isNumbered).length).filter(n => n > 0);
    return counts.length > 1 ? [{ size: counts.length, items: counts.reduce((a, b) => a + b, 0) }] : [];
  });
}

const isNumbered = (block: Block): block is Section => block.kind === 'section' && block.ordinal !== undefined && block.ordinal.style !== 'bullet' && block.ordinal.style !== 'dash';

// ── “4个一”机制，即一个专班、一套台账……; “五个一批”工程：…… ───────────────────

const ONES = new RegExp(`[“"]?(${NUMBER})个一(批?)[”"]?[^。;:,、]{0,8}(?:[,:]? ?即|:) ?([^。;:]{8,200})(?=[。;])`, 'g');
const LEAST = 2;

/** Each item says 一个, 一套 (or 一批), so that they can be counted. */
export function* declaredOnes(part: Plan): Iterable<Report> {
  for (const said of part.paragraphs) {
    if (!said.text.folded.includes('个一')) continue;
    for (const match of said.text.folded.matchAll(ONES)) {
      const [whole, number, lots, list] = match as unknown as readonly [string, string, string, string];
      const items = list.split(/[、,]|[和及](?=一)/).filter(i => i.trim() !== '');
      const each = lots === '' ? /^ ?(?:[\p{Script=Han}]{0,4})一[\p{Script=Han}]/u : /一批/;
      if (/等/.test(list.slice(-4)) || items.length < LEAST || items.length === valueOf(number) || !items.every(i => each.test(i))) continue;
      const shown = whole.slice(0, whole.length - list.length).replace(/[,:]? ?即$|[:,] ?$/, '');
      yield { span: said.text.spanOf(span(match.index, match.index + shown.length)), message: `${quoted(shown.replace(/[“”"]/g, ''))}写明${valueOf(number)}项，实际列举${items.length}项；请核对数目，或者补齐列举。` };
    }
  }
}
