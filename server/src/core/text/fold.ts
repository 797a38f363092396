// Full-width forms and their half-width partners, one code unit for one code unit, so that offsets stay true (NFKC would not: ㎡, ⑴).
const PAIRS: Readonly<Record<string, string>> = {
  '，': ',', '：': ':', '；': ';', '（': '(', '）': ')', '？': '?', '！': '!', '．': '.', '％': '%', '＋': '+', '－': '-', '～': '~', '／': '/',
  '　': ' ', '\u00a0': ' ', '\u2002': ' ', '\u2003': ' ', '\u2009': ' ', '\u202f': ' ', '﹣': '-', '＜': '<', '＞': '>', '＝': '=', '［': '[', '］': ']',
  '＂': '"', '＇': "'", '﹙': '(', '﹚': ')', '﹕': ':', '﹔': ';', '﹐': ',', '＆': '&', '＃': '#', '＊': '*', '｜': '|',
};

// Radicals that a PDF gives for whole characters (⼯ for 工, ⻅ for 见). Kangxi radicals have compatibility mappings, the supplement has none.
const SUPPLEMENT = '⻁虎⻄西⻅见⻆角⻉贝⻋车⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻨麦⻩黄⻬齐⻮齿⻰龙⻳龟⺠民⺟母';

const NEEDS = /[\u2e80-\u2fdf\u00a0\u2002\u2003\u2009\u202f\u3000\ufe50-\ufe6f\uff01-\uff5e]/;
const EACH = /[\u2e80-\u2fdf\u00a0\u2002\u2003\u2009\u202f\u3000\ufe50-\ufe6f\uff01-\uff5e]/g;

function half(c: string): string {
  const known = PAIRS[c];
  if (known !== undefined) return known;
  const code = c.charCodeAt(0);
  if (code >= 0x2f00 && code <= 0x2fdf) return c.normalize('NFKC');
  if (code >= 0x2e80 && code < 0x2f00) return SUPPLEMENT.includes(c) ? (SUPPLEMENT[SUPPLEMENT.indexOf(c) + 1] ?? c) : c;
  const digitOrLetter = (code >= 0xff10 && code <= 0xff19) || (code >= 0xff21 && code <= 0xff3a) || (code >= 0xff41 && code <= 0xff5a);
  return digitOrLetter ? String.fromCharCode(code - 0xfee0) : c;
}

/**
 * Width-blind form for recognition: `，：；（）？！．％` and full-width digits, letters and blanks become half-width. Same length, so an
 * offset in the result is an offset in `text`. 。、 and the quotation marks have no half-width partner in use and stay.
 */
export function fold(text: string): string {
  return NEEDS.test(text) ? text.replace(EACH, half) : text;
}
