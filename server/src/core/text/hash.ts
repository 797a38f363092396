import { fold } from './fold';

/**
 * 53-bit hash of a text as 14 hexadecimal digits: names a sentence in a suppression or a title in derived data without keeping it. Width and blanks do
 * not count, so that it survives reflow and a change of punctuation width.
 */
export function hashOf(text: string): string {
  const plain = fold(text).replace(/\s+/g, '');
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let i = 0; i < plain.length; i++) {
    const code = plain.charCodeAt(i);
    a = Math.imul(a ^ code, 2654435761);
    b = Math.imul(b ^ code, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return (4294967296 * (2097151 & b) + (a >>> 0)).toString(16).padStart(14, '0');
}
