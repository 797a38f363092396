import { fold } from '../../text/fold';
import { parseHan } from '../../text/numerals';
import { type Block, type Plan } from '../../model/plan';
import { blocksOf, partsOf } from '../../model/walk';
import { type RuleContext } from '../rule';

/** What a draft has that its text can point at: numbers of attachments, boxes, tables, figures, articles. */
export interface Objects {
  readonly attachments: Numbered;
  /** Numbers and count of the 附件说明; undefined: the draft has none. */
  readonly listed: number | undefined;
  /** Attachments stand in the file itself. */
  readonly supplied: boolean;
  /** A page's links to files, which stand for attachments. */
  readonly linked: boolean;
  readonly boxes: Numbered;
  readonly tables: Numbered;
  readonly annexTables: Numbered;
  readonly figures: Numbered;
  /** Tables, those without number too. */
  readonly tableCount: number;
  readonly articles: Numbered;
  /** Headings of the first level. */
  readonly parts: number;
}

export interface Numbered {
  readonly numbers: ReadonlySet<number>;
  /** One without number. */
  readonly plain: boolean;
}

/** A line that opens with the name of an object: 附件2, 专栏3 ……, 表4 ……, 附表1. */
const LABEL = /^\s*[(【[]?(附\s?件|附\s?表|专\s?栏|表|图)\s?(?:([0-9]{1,2}|[一二三四五六七八九十]{1,3})(?![0-9万亿])|(?=\s*[:.]|$))/;

const KINDS = ['附件', '附表', '专栏', '表', '图'] as const;
type Kind = (typeof KINDS)[number];

class Collection {
  readonly #numbers = new Map<Kind, Set<number>>(KINDS.map(k => [k, new Set<number>()]));
  readonly #plain = new Set<Kind>();

  line(text: string): void {
    const found = LABEL.exec(fold(text.slice(0, 40)));
    const kind = KINDS.find(k => k === found?.[1]?.replace(/\s/g, ''));
    if (!found || !kind) return;
    this.add(kind, found[2] === undefined ? undefined : numberOf(found[2]));
  }
  add(kind: Kind, number: number | undefined): void {
    if (number === undefined) this.#plain.add(kind);
    else this.#numbers.get(kind)?.add(number);
  }
  of(kind: Kind): Numbered {
    return { numbers: this.#numbers.get(kind) ?? new Set(), plain: this.#plain.has(kind) };
  }
}

export const numberOf = (text: string): number | undefined => (/^[0-9]/.test(text) ? Number(text) : parseHan(text));

export function objectsOf({ plan, source, prose }: RuleContext): Objects {
  const found = new Collection();
  const articles = new Set<number>();
  let tableCount = 0;
  for (const part of partsOf(plan)) for (const said of part.paragraphs) found.line(said.text.text);
  for (const p of prose) if (p.place === 'cell') found.line(p.text);
  for (const block of blocksOf(plan)) {
    if (block.kind === 'table') {
      tableCount++;
      found.line(block.title);
      if (block.caption) found.line(source.slice(block.caption));
    } else if (block.kind === 'box') found.add('专栏', block.number);
    else if (block.kind === 'section' && block.ordinal?.style === 'article') articles.add(block.ordinal.value);
  }
  plan.attachments.forEach((attachment, i) => {
    const number = /[0-9]{1,2}|[一二三四五六七八九十]{1,3}/.exec(fold(source.slice(attachment.mark)))?.[0];
    found.add('附件', number === undefined ? (plan.attachments.length > 1 ? i + 1 : undefined) : numberOf(number));
  });
  return { ...attachmentsOf(plan, found, source.text), boxes: found.of('专栏'), tables: found.of('表'), annexTables: found.of('附表'), figures: found.of('图'), tableCount, articles: { numbers: articles, plain: false }, parts: partCount(plan.children) };
}

function attachmentsOf(plan: Plan, found: Collection, text: string): Pick<Objects, 'attachments' | 'listed' | 'supplied' | 'linked'> {
  const notes = plan.elements.flatMap(e => (e.kind === 'attachmentNote' ? [e.titles.length] : []));
  const marks = partsOf(plan).some(part => part.paragraphs.some(p => /^\s*附\s?件\s?[0-9一二三四五六七八九十]{0,3}\s*$/.test(fold(p.text.text.slice(0, 20)))));
  return {
    attachments: found.of('附件'),
    listed: notes.length > 0 ? notes.reduce((a, b) => a + b, 0) : undefined,
    supplied: plan.attachments.length > 0 || marks,
    linked: plan.residue.some(r => /附\s?件/.test(text.slice(r.start, Math.min(r.end, r.start + 200)))),
  };
}

const partCount = (blocks: readonly Block[]): number => blocks.filter(b => b.kind === 'section').length;
