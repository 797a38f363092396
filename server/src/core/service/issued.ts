import { hasWildcard, matchesGlob } from '../text/glob';
import { type CorpusDocument } from '../model/corpus';
import { type Standing } from './corpusIndex';

/** Whether a path (relative to the settings, with /) is one of `issued`; a plain name may be that of a folder. */
export function isIssuedPath(path: string, globs: readonly string[]): boolean {
  return globs.some(glob => matchesGlob(path, glob) || (!hasWildcard(glob) && matchesGlob(path, `${glob.replace(/\/$/, '')}/**`)));
}

/**
 * What a draft is read beside. With `issued`: the documents it names, in force; others only where `named` (they are checked in the same run). Without
 * it: every document there is; those with 成文日期 and 文号 are in force, the others are drafts beside this one. Shipped facts are always in force.
 */
export function standingBy(issued: readonly string[] | undefined, relative: (document: CorpusDocument) => string | undefined, named: (document: CorpusDocument) => boolean): Standing {
  return document => {
    if (document.path === undefined) return 'issued';
    const path = issued === undefined ? undefined : relative(document);
    if (issued === undefined) return document.date !== undefined && document.docNumber !== undefined ? 'issued' : 'draft';
    if (path !== undefined && isIssuedPath(path, issued)) return 'issued';
    return named(document) ? 'draft' : undefined;
  };
}
