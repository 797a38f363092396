import { type Said } from './plan';

/** What a question about paragraphs needs: a key of its own, and how an answer moves with its paragraph. */
export interface Question<T> {
  /** The answer for the same paragraph `by` characters further on; a new object, the old one stays as it is. */
  moved(answer: T, by: number, said: Said): T;
}

interface Last {
  said: Said | undefined;
  given: readonly unknown[];
  answers: readonly unknown[];
}

/**
 * Answers to a question about a paragraph that bears on its surroundings: `given` is all they depend on beside what the paragraph says. Where neither has
 * changed since the last version the same objects come back; a paragraph that only moved gives them moved.
 */
export function placed<T>(said: Said, question: Question<T>, given: readonly unknown[], make: (said: Said) => readonly T[]): readonly T[] {
  // The gaps between pieces may change where their text does not.
  if (said.text.pieces.length !== 1) return make(said);
  const last = said.memory.once(question, newLast);
  const before = last.said !== undefined && sameAll(last.given, given) ? last.said : undefined;
  if (before === said) return last.answers as readonly T[];
  const answers = before === undefined ? make(said) : moved(last.answers as readonly T[], said, { question, by: said.text.span.start - before.text.span.start });
  last.said = said;
  last.given = given;
  last.answers = answers;
  return answers;
}

/** The same for answers that do not say where the paragraph stands: they hold for it wherever that is. */
export function anywhere<T>(said: Said, question: object, given: readonly unknown[], make: () => readonly T[]): readonly T[] {
  if (said.text.pieces.length !== 1) return make();
  const last = said.memory.once(question, newLast);
  // `said` may be a block, which holds others: it is not kept.
  if (last.given.length === 0 || !sameAll(last.given, given)) {
    last.given = given;
    last.answers = make();
  }
  return last.answers as readonly T[];
}

const newLast = (): Last => ({ said: undefined, given: [], answers: [] });

function sameAll(a: readonly unknown[], b: readonly unknown[]): boolean {
  if (a === b) return true;
  for (let i = 0; i < b.length; i++) if (a[i] !== b[i]) return false;
  return a.length === b.length;
}

function moved<T>(answers: readonly T[], said: Said, { question, by }: { readonly question: Question<T>; readonly by: number }): readonly T[] {
  return answers.length === 0 ? answers : answers.map(answer => question.moved(answer, by, said));
}
