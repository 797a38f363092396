/** Markers that are set off from the title: 第一章　总体要求. Others close with a mark of their own: 一、总体要求. */
const SET_OFF = /^第.+[编篇章节条]$/;

/** A heading as one line of a list or of a table. */
export function headline({ marker, title }: { readonly marker: string; readonly title: string }): string {
  return SET_OFF.test(marker) && title !== '' ? `${marker} ${title}` : marker + title;
}
