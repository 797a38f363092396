import { inflateRawSync } from 'node:zlib';

/** The sheet of a workbook with its shared strings, as XML. */
export function sheetOf(file: Buffer): string {
  let xml = '';
  const end = file.lastIndexOf(Buffer.from('PK\u0005\u0006'));
  let at = file.readUInt32LE(end + 16);
  for (let n = file.readUInt16LE(end + 10); n > 0; n--) {
    const [method, size, name] = [file.readUInt16LE(at + 10), file.readUInt32LE(at + 20), file.readUInt16LE(at + 28)];
    const local = file.readUInt32LE(at + 42);
    const start = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28);
    const data = file.subarray(start, start + size);
    if (/sheet1|sharedStrings|xl\/workbook\.xml$/.test(file.toString('utf8', at + 46, at + 46 + name))) xml += (method === 0 ? data : inflateRawSync(data)).toString('utf8');
    at += 46 + name + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
  }
  return xml;
}
