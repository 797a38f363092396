import { span } from '../text/span';
import { type SourceText } from '../text/sourceText';
import { type Scan } from '../parse/paragraph';
import { type Plan } from './plan';

export type Language = 'plain' | 'markdown';

/** Any text gives a Plan; what is odd is for rules to say. `scan` may be memoised: it is pure. */
export function buildPlan(source: SourceText, language: Language, scan: Scan): Plan {
  void language;
  void scan;
  return { kind: 'plan', span: span(0, source.text.length), elements: [], children: [], attachments: [], residue: [], joins: [], paragraphs: [], opaque: [] };
}
