// No `vscode` here: tested without an editor.

const examined = 4000;

/** GB18030 read as UTF-8 (�) or as Western European (ÐÐ¶¯¼Æ»®): what a text from 记事本 or WPS looks like where the editor does not guess encodings. */
export function looksGarbled(text: string): boolean {
  const head = text.slice(0, examined);
  let lost = 0;
  let western = 0;
  for (let i = 0; i < head.length; i++) {
    const c = head.charCodeAt(i);
    if (c === 0xfffd) lost++;
    else if (c >= 0xa1 && c <= 0xff) western++;
  }
  return lost >= 8 && lost * 20 >= head.length || western >= 16 && western * 3 >= head.length;
}

/** The bytes as GB18030, undefined where they are none. */
export function asGb18030(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('gb18030', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
