// No `vscode` here: the skeletons are tested without an editor.

/** Snippets of whole drafts, in the order in which they are offered. */
export const skeletonNames = ['行动计划', '实施方案', '工作要点', '规划'] as const;

/** Year in which the snippets were written. */
const writtenIn = 2026;

/** The years of a skeleton counted from this year on: a plan written in 2028 begins in 2028. */
export function shifted(body: string, thisYear: number): string {
  return body.replace(/(?<!\d)20\d\d(?!\d)/g, year => String(Number(year) + Math.max(0, thisYear - writtenIn)));
}
