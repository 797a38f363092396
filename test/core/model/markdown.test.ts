import assert from 'node:assert/strict';
import { SourceText } from '../../../server/src/core/text/sourceText';
import { finished } from '../../../server/src/core/text/steps';
import { type RawLine } from '../../../server/src/core/model/lines';
import { commentsOf, markdownLines, markdownSteps } from '../../../server/src/core/model/markdown';
import { lastingReading } from '../../../server/src/core/model/reading';
import { remembered } from '../../../server/src/core/text/memo';

/** `kind[depth]: words`, cells parted by ` ¦ `, `+` where the line continues. */
function shown(text: string, line: RawLine): string {
  const words = line.kind === 'row' ? (line.cells ?? []).map(c => text.slice(c.start, c.end)).join(' ¦ ') : line.pieces.map(p => text.slice(p.start, p.end)).join('');
  return `${line.kind}${line.depth ?? ''}${line.continues ? '+' : ''}: ${words}`;
}
function read(text: string): readonly string[] {
  return markdownLines(new SourceText(text)).lines.map(line => (line.kind === 'blank' ? '' : shown(text, line)));
}
const opaque = (text: string): readonly string[] => markdownLines(new SourceText(text)).opaque.map(s => text.slice(s.start, s.end));

const CASES: readonly (readonly [name: string, text: string, lines: readonly string[]])[] = [
  ['empty text', '', ['']],
  ['headings', '# 某市养老服务实施方案\n## 一、总体目标 ##\n###### 附注\n#标签', ['heading1: 某市养老服务实施方案', 'heading2: 一、总体目标', 'heading6: 附注', 'text: #标签']],
  ['a heading that ends in #', '# 发展C#', ['heading1: 发展C#']],
  ['underlined heading', '某县交通规划\n====\n正文。', ['heading1: 某县交通规划', '', 'text: 正文。']],
  ['underlined heading over two lines', '某县交通\n规划\n---', ['heading2: 某县交通', 'heading2+: 规划', '']],
  ['bullets', '- 甲\n  - 乙\n    * 丙\n+ 丁', ['item1: 甲', 'item2: 乙', 'item3: 丙', 'item1: 丁']],
  ['ordered items keep their number', '1. 建设算力网络。\n2. 培育企业。', ['text: 1. 建设算力网络。', 'text: 2. 培育企业。']],
  ['ordered in bullet, bullet in ordered', '- 甲\n  1. 乙\n\n1. 丙\n   - 丁', ['item1: 甲', 'text: 1. 乙', '', 'text: 1. 丙', 'item2: 丁']],
  ['a bullet with an ordinal is text', '- （一）加强领导。\n- 1.建设', ['text: （一）加强领导。', 'text: 1.建设']],
  ['second paragraph of a bullet', '- 甲\n\n  乙', ['item1: 甲', '', 'text: 乙']],
  ['task list', '- [x] 甲\n- [ ] 乙', ['item1: 甲', 'item1: 乙']],
  ['table', '| 指标 | 2025年 | 2028年 |\n|:--|--:|---|\n| 增加值（亿元） | 12000 | **15000** |\n| 覆盖率 |  | 95% |', ['row: 指标 ¦ 2025年 ¦ 2028年', '', 'row: 增加值（亿元） ¦ 12000 ¦ 15000', 'row: 覆盖率 ¦  ¦ 95%']],
  ['table without outer bars', '指标|2028年\n--|--\n床位（张）|5万', ['row: 指标 ¦ 2028年', '', 'row: 床位（张） ¦ 5万']],
  ['table in a quotation', '> | 甲 | 乙 |\n> |--|--|\n> | 丙 | 丁 |', ['row: 甲 ¦ 乙', '', 'row: 丙 ¦ 丁']],
  ['bars that are no table', '甲|乙', ['text: 甲|乙']],
  ['soft line break', '到2028年，建成\n养老机构100家。', ['text: 到2028年，建成', 'text+: 养老机构100家。']],
  ['lines that open with an ordinal or label stand alone',
    '二、主要任务\n（一）服务提升\n1.建设。\n（1）甲\n①乙\n——丙\n专栏1 工程\n责任单位：省民政厅\n(牵头单位:省民政厅)\n其余',
    ['text: 二、主要任务', 'text: （一）服务提升', 'text: 1.建设。', 'text: （1）甲', 'text: ①乙', 'text: ——丙', 'text: 专栏1 工程', 'text: 责任单位：省民政厅', 'text: (牵头单位:省民政厅)', 'text+: 其余']],
  ['a bracketed clause stays with its list item', '1. 甲。\n   （责任单位：省民政厅）\n   责任单位：省民政厅\n\n乙。\n（责任单位：省民政厅）',
    ['text: 1. 甲。', 'text+: （责任单位：省民政厅）', 'text: 责任单位：省民政厅', '', 'text: 乙。', 'text: （责任单位：省民政厅）']],
  ['figures are no ordinals', '达到\n1.5亿元\n2.0版', ['text: 达到', 'text+: 1.5亿元', 'text+: 2.0版']],
  ['hard line breaks', '甲  \n乙\\\n丙<br>\n丁', ['text: 甲', 'text: 乙', 'text: 丙', 'text: 丁']],
  ['quotation', '> 甲\n> 乙\n丙\n> > 丁', ['text: 甲', 'text+: 乙', 'text+: 丙', 'text: 丁']],
  ['strong and emphasis', '**到2028年**，*力争*建成***100***家，__确保__ _达标_。', ['text: 到2028年，力争建成100家，确保 达标。']],
  ['strong that ends in a mark of Chinese', '**总体目标。**到2028年，“**四网**”建成。', ['text: 总体目标。到2028年，“四网”建成。']],
  ['marks without partner', '**甲，乙*，3*5，省_市，签名____，~5%~~', ['text: 甲，乙*，3*5，省_市，签名____，~5%']],
  ['struck out', '建成~~90~~100家', ['text: 建成90100家']],
  ['links and pictures', '见[省政府文件](https://example.com/a_b "注")和![图](a.png)，[2020]号、[注]。', ['text: 见省政府文件和，[2020]号、[注]。']],
  ['link with marks inside', '[**甲**](x)', ['text: 甲']],
  ['escapes', '1\\. 甲\\*乙\\|丙\\丁', ['text: 1. 甲*乙|丙\\丁']],
  ['code, tags, blank entities', '用`a*b`和``c`d``，甲<b>乙</b>&nbsp;丙', ['text: 用和，甲乙丙']],
  ['fence and rule', '甲\n\n```ts\n# 不是标题\n```\n\n***\n乙', ['text: 甲', '', '', '', '', '', '', 'text: 乙']],
  ['indented text is text', '    甲\n\t乙', ['text: 甲', 'text+: 乙']],
  ['full-width indent', '　　甲\n\n　　乙', ['text: 甲', '', 'text: 乙']],
  ['front matter', '---\ntitle: 甲\n---\n# 乙', ['', '', '', 'heading1: 乙']],
  ['front matter after a byte-order mark', '\ufeff---\nkind: x\n---\n# 乙', ['', '', '', 'heading1: 乙']],
  ['comment', '<!-- 注 -->\n甲<!-- 乙 -->丙', ['', 'text: 甲丙']],
  ['comment over lines', '甲\n<!--\n# 乙\n-->\n丙', ['text: 甲', '', '', '', 'text: 丙']],
  ['comment that does not end', '甲\n\n<!-- 乙\n丙', ['text: 甲', '', '', '']],
  ['HTML block', '<center>\n某市规划\n</center>', ['', 'text: 某市规划', '']],
  ['HTML table', '<table>\n<tr><td>甲</td></tr>\n</table>', ['', '', '']],
  ['definition', '甲\n\n[a]: https://example.com', ['text: 甲', '', '']],
  ['CRLF and CR', '# 甲\r\n\r\n乙\r\n丙\r- 丁', ['heading1: 甲', '', 'text: 乙', 'text+: 丙', 'item1: 丁']],
  ['characters beyond the basic plane', '**𠮷**林\n𬭎', ['text: 𠮷林', 'text+: 𬭎']],
  ['byte-order mark', '\ufeff# 甲', ['heading1: 甲']],
  ['long line keeps its end', `# ${'甲'.repeat(50)}**乙**\n\n- ${'丙'.repeat(50)}`, [`heading1: ${'甲'.repeat(50)}乙`, '', `item1: ${'丙'.repeat(50)}`]],
];

suite('Markdown lines', () => {
  for (const [name, text, lines] of CASES) test(name, () => assert.deepEqual(read(text), lines));

  test('what is opaque', () => {
    assert.deepEqual(opaque('---\na: 1\n---\n甲`乙`\n\n```\n丙\n```\n<!-- 丁 -->'), ['---\na: 1\n---', '`乙`', '```\n丙\n```', '<!-- 丁 -->']);
  });

  test('every physical line is there once, in order, and its pieces lie in it', () => {
    for (const [name, text] of CASES) {
      const source = new SourceText(text);
      const { lines } = markdownLines(source);
      assert.deepEqual(lines.map(l => l.line), Array.from({ length: source.lineCount }, (_, i) => i), name);
      for (const { line, pieces, cells } of lines) {
        const whole = source.line(line);
        let at = whole.start;
        for (const piece of pieces) {
          assert.ok(piece.start >= at && piece.end > piece.start && piece.end <= whole.end, `${name}: ${line}`);
          at = piece.end;
        }
        for (const cell of cells ?? []) assert.ok(cell.start >= whole.start && cell.end <= whole.end, `${name}: ${line}`);
      }
    }
  });

  test('what is remembered of the blocks gives the same lines as reading anew, wherever something is typed', () => {
    const remembering = remembered(lastingReading);
    const typed = ['甲', '\n', '# ', '- ', '> ', '|', '```\n', '**', '  '];
    let text = CASES.map(([, given]) => given).join('\n\n# 节\n\n');
    for (let round = 0; round < 60; round++) {
      const at = (round * 7919) % text.length;
      text = text.slice(0, at) + (typed[round % typed.length] ?? '') + text.slice(at);
      assert.deepEqual(finished(markdownSteps(new SourceText(text), remembering)), markdownLines(new SourceText(text)), `round ${round}`);
    }
  });

  test('any mixture of marks keeps pieces in their lines, in order, and opaque parts disjoint from them', () => {
    const parts = ['甲乙', '𠮷', '。', '\n', '\n\n', '\r\n', ' ', '    ', '\t', '#', '## ', '- ', '* ', '1. ', '> ', '|', '|--|', '**', '*', '_', '`', '```', '~~', '[', '](', ')', '![', '<!--', '-->', '<b>', '---', '\\', '&nbsp;', '（责任单位：', '一、', '\ufeff'];
    let seed = 20261121;
    const next = (below: number): number => {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      return Math.floor((seed / 2147483648) * below);
    };
    for (let round = 0; round < 300; round++) {
      const text = Array.from({ length: 1 + next(40) }, () => parts[next(parts.length)] ?? '').join('');
      const source = new SourceText(text);
      const { lines, opaque: hidden } = markdownLines(source);
      assert.equal(lines.length, source.lineCount, JSON.stringify(text));
      for (const { line, pieces, cells } of lines) {
        const whole = source.line(line);
        let at = whole.start;
        for (const piece of pieces) {
          assert.ok(piece.start >= at && piece.end > piece.start && piece.end <= whole.end, JSON.stringify(text));
          assert.ok(!hidden.some(h => h.start < piece.end && piece.start < h.end), JSON.stringify(text));
          at = piece.end;
        }
        for (const cell of cells ?? []) assert.ok(cell.start >= whole.start && cell.end <= whole.end && cell.start <= cell.end, JSON.stringify(text));
      }
      for (const { text: words } of commentsOf(source)) assert.ok(!words.includes('-->'), JSON.stringify(text));
    }
  });

  const HOSTILE: Readonly<Record<string, string>> = {
    'a million brackets': '['.repeat(500_000) + ']'.repeat(500_000),
    'brackets of links': '[甲]('.repeat(200_000),
    'pictures': '!['.repeat(500_000) + ']('.repeat(100_000),
    'a million stars': '*'.repeat(1_000_000),
    'single stars': '*a '.repeat(300_000),
    'backticks of every length': Array.from({ length: 1000 }, (_, i) => '`'.repeat(i)).join('甲'),
    'quotations': '>'.repeat(1_000_000),
    'quotations in lines': `${'>'.repeat(300)}甲\n`.repeat(1000),
    'bullets in bullets': '- '.repeat(300_000) + '甲',
    'deeper and deeper': Array.from({ length: 400 }, (_, i) => `${' '.repeat(i * 2)}- 甲`).join('\n'),
    'angles': '<'.repeat(1_000_000),
    'tags': '<a '.repeat(300_000),
    'comments that do not end': '甲<!-- 乙\n\n'.repeat(3000),
    'bars': '|'.repeat(1_000_000),
    'wide table': `|${'甲|'.repeat(2000)}\n|${'-|'.repeat(2000)}\n|${'乙|'.repeat(2000)}`,
    'dashes': '-'.repeat(1_000_000),
    'hashes': '#'.repeat(1_000_000),
    'one long line': '建设100个项目，'.repeat(500_000),
    'long list': '- 甲\n'.repeat(40_000),
    'long table': `|甲|乙|\n|--|--|\n${'|1|2|\n'.repeat(40_000)}`,
    'definitions': '[a]: b\n'.repeat(40_000),
    'HTML': '<div>甲\n'.repeat(40_000),
    'fence that does not end': `甲\n\n\`\`\`\n${'乙\n\n'.repeat(20_000)}`,
    'long paragraph': '建设100个项目，**甲**\n'.repeat(10_000),
    'many lines': '# 甲\n\n1.乙\n'.repeat(40_000),
    'entities': '&'.repeat(500_000),
    'lone surrogates': '\ud842'.repeat(1000) + '\n# \udfb7',
    'zeros': '\0'.repeat(100_000),
  };
  for (const [name, text] of Object.entries(HOSTILE)) {
    test(`does not choke on ${name}`, function () {
      this.timeout(60_000);
      const { lines } = markdownLines(new SourceText(text));
      assert.equal(lines.length, new SourceText(text).lineCount);
      commentsOf(new SourceText(text));
    });
  }

  test('a long stretch without a paragraph of its own is read line by line', () => {
    const lines = read(`- 甲\n|丙|丁|\n|--|--|\n\`\`\`\n戊\n\`\`\`\n> **己**\n${'- 辛\n'.repeat(1500)}1.庚`);
    assert.deepEqual(lines.slice(0, 8), ['item1: 甲', 'row: 丙 ¦ 丁', '', '', '', '', 'text: 己', 'item1: 辛']);
    assert.equal(lines[lines.length - 1], 'text: 1.庚');
  });

  test('a text in parts reads like one in a piece', () => {
    const part = '## 一、甲\n\n正文**乙**\n续行\n\n1. 丙\n\n   - 丁\n\n   （责任单位：省民政厅）\n\n| 甲 | 乙 |\n|--|--|\n| 1 | 2 |\n\n> 引文\n\n';
    const once = read(part).slice(0, -1);
    assert.deepEqual(read(part.repeat(100)), [...Array.from({ length: 100 }, () => once).flat(), '']);
  });

  test('a fence or comment is not cut', () => {
    for (const [open, close] of [['```', '```'], ['<!--', '-->']] as const) {
      const text = `甲\n\n${open}\n${'# 乙\n\n丙\n\n'.repeat(150)}${close}\n\n${'丁\n\n'.repeat(200)}`;
      const lines = read(text);
      assert.deepEqual(lines.filter(l => l !== ''), ['text: 甲', ...Array.from({ length: 200 }, () => 'text: 丁')], open);
    }
  });
});

suite('Markdown comments', () => {
  test('text and place', () => {
    const text = '# 甲\n<!-- nigao-disable-next-line unit/former-name: 引文 -->\n乙<!--丙-->\n\n```\n<!-- 丁 -->\n```\n`<!-- 戊 -->`\n';
    const found = commentsOf(new SourceText(text));
    assert.deepEqual(found.map(c => c.text), ['nigao-disable-next-line unit/former-name: 引文', '丙']);
    assert.deepEqual(found.map(c => text.slice(c.span.start, c.span.end)), ['<!-- nigao-disable-next-line unit/former-name: 引文 -->', '<!--丙-->']);
  });
  test('several in one HTML block, over lines', () => {
    assert.deepEqual(commentsOf(new SourceText('<!-- 甲 --> <!-- 乙 -->\n\n<!--\n丙\n丁 -->')).map(c => c.text), ['甲', '乙', '丙\n丁']);
  });
});
