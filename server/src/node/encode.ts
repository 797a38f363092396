import { type Encoding } from './decode';

/** Text → bytes in the encoding the file was read in, so that a fix changes nothing but what it says. undefined: a character has no place there. */
export function encodeText(text: string, encoding: Encoding): Uint8Array | undefined {
  if (encoding === 'UTF-8') return new TextEncoder().encode(text);
  if (encoding === 'GB18030') return encodeGb18030(text);
  const bytes = Buffer.from(text, 'utf16le');
  return encoding === 'UTF-16LE' ? bytes : bytes.swap16();
}

/** The platform decodes GB18030 but does not encode it: the table is read off the decoder, two-byte and four-byte forms of the basic plane, at the first use. */
function encodeGb18030(text: string): Uint8Array | undefined {
  const table = gbTable();
  const out: number[] = [];
  for (const c of text) {
    const code = c.codePointAt(0) ?? 0;
    if (code < 0x80) out.push(code);
    else if (code > 0xffff) out.push(...fourBytes(189000 + code - 0x10000));
    else {
      const bytes = table.get(c);
      if (bytes === undefined) return undefined;
      out.push(...bytes);
    }
  }
  return Uint8Array.from(out);
}

const fourBytes = (index: number): readonly number[] => [0x81 + Math.floor(index / 12600), 0x30 + (Math.floor(index / 1260) % 10), 0x81 + (Math.floor(index / 10) % 126), 0x30 + (index % 10)];

function gbTable(): ReadonlyMap<string, readonly number[]> {
  const decoder = new TextDecoder('gb18030');
  const table = new Map<string, readonly number[]>();
  const add = (bytes: readonly number[]): void => {
    const text = decoder.decode(Uint8Array.from(bytes));
    if (text.length === 1 && text !== '\ufffd' && !table.has(text)) table.set(text, bytes);
  };
  for (let lead = 0x81; lead <= 0xfe; lead++) for (let trail = 0x40; trail <= 0xfe; trail++) if (trail !== 0x7f) add([lead, trail]);
  for (let index = 0; index < 39420; index++) add(fourBytes(index));
  return table;
}
