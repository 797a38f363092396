/** Work that rests between its parts, for a caller that has others waiting. */
export type Steps<T> = Generator<undefined, T>;

/** Does all that is left of it at one go. */
export function finished<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
