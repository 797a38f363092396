import { type CorpusCitation, type CorpusDocument, orderOf } from '../../model/corpus';
import { type Span } from '../../text/span';
import { quoted } from '../quoted';
import { type Related, type Report, type RuleContext } from '../rule';
import { filledIn, isSameName, stemOf } from './citedStem';

/** A document's name as the draft has it. */
export interface Cited {
  readonly name: string;
  readonly docNumber: string | undefined;
  /** In the draft. */
  readonly at: Span;
}
interface Other {
  readonly there: CorpusCitation;
  readonly words: string;
}

/** Other documents shown with a name. */
const MOST_SHOWN = 5;

/** Names that other documents write with a word more or less. A later document settles it with this one, not this one with it. */
export function* namedOtherwise(context: RuleContext, cited: readonly Cited[]): Generator<Report> {
  if (context.corpus.documents.length === 0) return;
  const first = new Map<string, Cited>();
  for (const one of cited) if (!first.has(one.name)) first.set(one.name, one);
  const own = [...first.values()].flatMap(one => {
    const stem = stemOf(one.name);
    return stem === undefined ? [] : [{ ...one, stem }];
  });
  for (const here of own) {
    const found = othersOf(context, here, own.filter(o => o.stem === here.stem));
    if (found.length > 0) yield report(here, found);
  }
}

/** One place for each document that knows only the other name, while the draft knows only this one: who writes both, means two. */
function othersOf({ corpus, facts }: RuleContext, here: Cited & { readonly stem: string }, alike: readonly Cited[]): readonly Other[] {
  const found: Other[] = [];
  for (const [document, places] of byDocument(corpus.citedAs(here.stem))) {
    if (orderOf(facts, document) === -1 || places.some(p => alike.some(o => isSameName(o.name, p.name)))) continue;
    const other = places.flatMap(there => {
      const words = isOtherNumber(here, there) ? undefined : filledIn(here.name, there.name);
      return words === undefined ? [] : [{ there, words }];
    })[0];
    if (other) found.push(other);
  }
  return found.slice(0, MOST_SHOWN);
}

const isOtherNumber = (a: Pick<Cited, 'docNumber'>, b: Pick<Cited, 'docNumber'>): boolean => a.docNumber !== undefined && b.docNumber !== undefined && a.docNumber !== b.docNumber;

function byDocument(places: readonly CorpusCitation[]): ReadonlyMap<CorpusDocument, readonly CorpusCitation[]> {
  const documents = new Map<CorpusDocument, CorpusCitation[]>();
  for (const place of places) {
    const known = documents.get(place.document);
    if (known) known.push(place);
    else documents.set(place.document, [place]);
  }
  return documents;
}

function report({ name, at }: Cited, found: readonly Other[]): Report {
  const [{ there, words }] = found as readonly [Other, ...Other[]];
  const more = found.length > 1 ? `另有${found.length - 1}份文件也与此处不一。` : '';
  return {
    span: at,
    severity: 'hint',
    message: `此处作《${name}》，${nameText(there.document)}第${there.range.start.line + 1}行作《${there.name}》，只差${quoted(words)}；如为同一文件，请按原件统一。${more}`,
    related: found.flatMap((f): readonly Related[] => {
      const { document, range } = f.there;
      return document.path === undefined ? [] : [{ span: at, message: `${nameText(document)}作《${f.there.name}》`, other: { path: document.path, range } }];
    }),
  };
}

function nameText({ title, path }: CorpusDocument): string {
  return title === undefined ? quoted((path ?? '').split('/').at(-1) ?? '') : `《${title}》`;
}
