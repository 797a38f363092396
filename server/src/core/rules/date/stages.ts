import { type Span } from '../../text/span';
import { type Report, type RuleContext } from '../rule';
import { matchesIn, partOf } from '../judged';
import { quoted } from '../quoted';

// （一）启动阶段（2026年1月至6月）, （二）实施阶段（2026年5月至2027年10月）: stages follow each other.

interface Stage {
  readonly from: number;
  readonly to: number;
  readonly shown: string;
  readonly at: Span;
}

const STAGE = /(?:阶段|步骤)[^。;()\d]{0,6}[(:,]? ?((?:19|20)\d\d) ?年 ?(\d{1,2}) ?月(?:份)?(?:底|初|上旬|中旬|下旬)? ?[-–—~至到]{1,2} ?(?:((?:19|20)\d\d) ?年 ?)?(\d{1,2}) ?月/g;

/** A stage that begins before the one before it has ended, and reaches beyond it. */
export function* stages({ prose }: RuleContext): Generator<Report> {
  let before: Stage | undefined;
  for (const p of prose) {
    if (p.place === 'cell' || p.element !== undefined) continue;
    for (const match of matchesIn(p, STAGE)) {
      const [, year, month, last, end] = [...match] as readonly (string | undefined)[];
      const from = Number(year) * 12 + Number(month);
      const at = match[0].search(/(?:19|20)\d\d/);
      const own = partOf(p, match, at, match[0].length - at);
      const stage: Stage = { from, to: Number(last ?? year) * 12 + Number(end), at: own, shown: p.text.slice(match.index + at, match.index + match[0].length) };
      if (before && stage.from > before.from && stage.from < before.to && stage.to > before.to) {
        yield { span: own, message: `本阶段${quoted(stage.shown)}与上一阶段${quoted(before.shown)}重叠；应当核对起止月份。`, related: [{ span: before.at, message: '上一阶段的起止' }] };
      }
      before = stage;
    }
  }
}
