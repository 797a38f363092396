import { type Span } from '../text/span';
import { type LogicalText } from '../text/logical';
import { type Deadline, type PlainDate } from '../parse/date';
import { type Ordinal } from '../parse/ordinal';
import { type ParagraphScan } from '../parse/paragraph';
import { type Citation } from '../parse/quotation';
import { type ResponsibilityClause, type UnitMention } from '../parse/responsibility';
import { type Target } from '../parse/target';
import { type Known } from './known';

/** 公文格式要素, keyed by the terms of GB/T 9704-2012 (clause in brackets). Spans are absolute. */
export type Element =
  | { readonly kind: 'redHead'; readonly span: Span } // 发文机关标志 (7.2.4)
  | { readonly kind: 'issueNumber'; readonly span: Span; readonly organCode: Span; readonly year: number; readonly serial: number } // 发文字号 (7.2.5)
  | { readonly kind: 'title'; readonly span: Span; readonly text: string; readonly carrier: boolean } // 标题 (7.3.1); carrier: 印发通知的标题
  | { readonly kind: 'addressees'; readonly span: Span; readonly mentions: readonly UnitMention[] } // 主送机关 (7.3.2)
  | { readonly kind: 'attachmentNote'; readonly span: Span; readonly titles: readonly Span[] } // 附件说明 (7.3.4)
  | { readonly kind: 'signature'; readonly span: Span; readonly units: readonly UnitMention[] } // 发文机关署名 (7.3.5)
  | { readonly kind: 'issueDate'; readonly span: Span; readonly date: PlainDate | undefined } // 成文日期 (7.3.5); date undefined: no such day, or a part is missing
  | { readonly kind: 'note'; readonly span: Span } // 附注 (7.3.6)
  | { readonly kind: 'imprint'; readonly span: Span; readonly copyTo: readonly UnitMention[]; readonly printer: Span | undefined; readonly printDate: PlainDate | undefined }; // 版记 (7.4)

/** What a heading or paragraph says, moved to absolute spans. `text` maps back: spans that run over a join hold the line break. */
export interface Said {
  readonly text: LogicalText;
  readonly clauses: readonly ResponsibilityClause[];
  readonly targets: readonly Target[];
  readonly deadlines: readonly Deadline[];
  readonly citations: readonly Citation[];
  readonly quotations: readonly Span[];
  /** The same in the offsets of `text.text`, without the cost of moving it. */
  readonly scan: ParagraphScan;
  /** What was worked out from its text; lasts as long as the text is remembered. */
  readonly memory: Known;
}

/** What a node of the outline is: container, unit of work, or principle/goal/bullet/entry of a box. */
export type NodeRole = 'section' | 'task' | 'item';

/**
 * A node of the outline. Three spans: `ordinal.span` (renumbering), `heading` (outline, diagnostics), `span` (folding, scope).
 */
export interface Section extends Said {
  readonly kind: 'section';
  readonly role: NodeRole;
  /** 标题行到下一同级（上级）标题之前 */
  readonly span: Span;
  /** 标题行，或段首到第一个。（不含）; without the ordinal. */
  readonly heading: Span;
  /** Heading as text, reflowed, final 。 taken off. */
  readonly title: string;
  /** The heading is the first sentence of a longer paragraph. */
  readonly runIn: boolean;
  /** undefined: a heading recognised without a mark, low confidence (no structural errors). */
  readonly ordinal: Ordinal | undefined;
  /** Marker as printed (一、 (一) 1. —— 01), empty if there is none. */
  readonly marker: string;
  /** Depth in the tree, from 1. */
  readonly level: number;
  /** Markers joined: 二/(一)/1, 二/(一)/1/——2; a node without marker gives its title. */
  readonly path: string;
  readonly children: readonly Block[];
}
export interface Paragraph extends Said {
  readonly kind: 'paragraph';
  readonly span: Span;
}
/** 专栏: boxed text, numbered on its own. */
export interface Box extends Said {
  readonly kind: 'box';
  readonly span: Span;
  readonly heading: Span;
  readonly title: string;
  /** 专栏 1, as printed. */
  readonly marker: string;
  readonly level: number;
  readonly path: string;
  readonly number: number | undefined;
  readonly children: readonly Block[];
}
/** 表. Rows and cells by tab or by Markdown |; cells are trimmed raw spans. */
export interface Table {
  readonly kind: 'table';
  readonly span: Span;
  readonly caption: Span | undefined;
  readonly title: string;
  readonly level: number;
  readonly path: string;
  readonly header: readonly Span[];
  /** Body rows; a header repeated after a page break is left out. */
  readonly rows: readonly (readonly Span[])[];
  /** Clauses in cells of a 分工 table (form 'cell'), one list a row, parallel to `rows`. */
  readonly rowClauses: readonly (readonly ResponsibilityClause[])[];
  /** Targets that the task of a row says in words, parallel to `rows`; those of an indicator table are read from its columns. */
  readonly rowTargets: readonly (readonly Target[])[];
}
export type Block = Section | Paragraph | Box | Table;

/** 附件 (7.3.7): a document inside the document. */
export interface Attachment {
  readonly span: Span;
  readonly mark: Span;
  readonly body: Plan;
}

export interface Plan {
  readonly kind: 'plan';
  readonly span: Span;
  readonly elements: readonly Element[];
  readonly children: readonly Block[];
  readonly attachments: readonly Attachment[];
  /** 网页残留: outside the document. */
  readonly residue: readonly Span[];
  /** Raw gaps that reflow closes: line break, blank lines and indent between two halves of a sentence (rules.md §2.3). Ascending. */
  readonly joins: readonly Span[];
  /** Every paragraph in reading order, those of elements, headings, boxes and residue too; tables excepted. */
  readonly paragraphs: readonly Said[];
  /** Spans that are no prose and that no rule judges: code, comments, front matter of Markdown. Ascending. */
  readonly opaque: readonly Span[];
}
