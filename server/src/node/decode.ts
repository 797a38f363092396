/** How a file's bytes are written; named in messages. */
export type Encoding = 'UTF-8' | 'GB18030' | 'UTF-16LE' | 'UTF-16BE';
export type Decoded = { readonly text: string; readonly encoding: Encoding } | { readonly refused: string };

/**
 * Bytes → text: by byte-order mark, else strict UTF-8, else GB18030 (drafts saved by Notepad or WPS). A byte-order mark stays in the text as its first
 * character, so that offsets are those of the file. What is no text is refused with the reason, in Chinese.
 */
export function decodeText(bytes: Uint8Array): Decoded {
  const foreign = foreignFormat(bytes);
  if (foreign !== undefined) return { refused: foreign };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodedBy('utf-16le', 'UTF-16LE', bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodedBy('utf-16be', 'UTF-16BE', bytes);
  if (bytes.includes(0)) return { refused: '是二进制文件，不是文本' };
  const utf8 = decodedBy('utf-8', 'UTF-8', bytes);
  if ('text' in utf8) return binaryLooking(utf8.text) ? { refused: '是二进制文件，不是文本' } : utf8;
  const gb = decodedBy('gb18030', 'GB18030', bytes);
  return 'text' in gb && !binaryLooking(gb.text) ? gb : { refused: '既不是UTF-8也不是GB18030编码的文本' };
}

function decodedBy(label: string, encoding: Encoding, bytes: Uint8Array): Decoded {
  try {
    return { text: new TextDecoder(label, { fatal: true, ignoreBOM: true }).decode(bytes), encoding };
  } catch {
    return { refused: `不是有效的${encoding}文本` };
  }
}

const MAGIC: readonly (readonly [readonly number[], string])[] = [
  [[0x50, 0x4b, 0x03, 0x04], '是Word（.docx）、WPS等压缩格式的文件，请另存为纯文本（.txt）再检查'],
  [[0xd0, 0xcf, 0x11, 0xe0], '是旧版Word（.doc）文件，请另存为纯文本（.txt）再检查'],
  [[0x25, 0x50, 0x44, 0x46], '是PDF文件，请先导出为纯文本（.txt）再检查'],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], '是RTF文件，请另存为纯文本（.txt）再检查'],
];
function foreignFormat(bytes: Uint8Array): string | undefined {
  return MAGIC.find(([magic]) => magic.every((byte, i) => bytes[i] === byte))?.[1];
}

/** More than one in a hundred of the first characters are control characters that no text editor writes. */
function binaryLooking(text: string): boolean {
  const head = text.slice(0, 8192);
   
  const controls = head.match(/[\u0001-\u0008\u000e-\u001a\u001c-\u001f\u007f]/g)?.length ?? 0;
  return controls > 0 && controls * 100 > head.length;
}
