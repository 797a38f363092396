import assert from 'node:assert/strict';
import { type DraftCommand } from '../../../server/src/core/service/draftEdits';
import { run } from '../../support/draftEdits';

const lines = (...all: readonly string[]): string => `${all.join('\n')}\n`;
const body = '完成年度工作，按期验收。';

interface Case {
  readonly name: string;
  readonly command: DraftCommand;
  readonly text: string;
  readonly gives: string;
  readonly references?: readonly string[];
  readonly language?: 'markdown';
}

const LEVELS: readonly Case[] = [
  {
    name: '降低：（二）归入（一）之下，其下各级随降，后面的（三）递补',
    command: 'demote',
    text: lines('一、主要任务', '（一）改造灌区。', `1.更新渠道。${body}`, '（二）修缮▮泵站。', `1.更换水泵。${body}`, `（1）完成采购。${body}`, `2.更换电机。${body}`, '（三）疏浚河道。', `1.完成清淤。${body}`),
    gives: lines('一、主要任务', '（一）改造灌区。', `1.更新渠道。${body}`, '2.修缮泵站。', `（1）更换水泵。${body}`, `①完成采购。${body}`, `（2）更换电机。${body}`, '（二）疏浚河道。', `1.完成清淤。${body}`),
  },
  {
    name: '提升：（二）成为二、，原来的（三）归它，后面的一级标题递增',
    command: 'promote',
    text: lines('一、主要任务', '（一）改造灌区。', body, '（二）修缮▮泵站。', `1.更换水泵。${body}`, `2.更换电机。${body}`, '（三）疏浚河道。', `1.完成清淤。${body}`, '二、保障措施', `（一）加强领导。${body}`),
    gives: lines('一、主要任务', '（一）改造灌区。', body, '二、修缮泵站。', `（一）更换水泵。${body}`, `（二）更换电机。${body}`, '（三）疏浚河道。', `1.完成清淤。${body}`, '三、保障措施', `（一）加强领导。${body}`),
  },
  {
    name: '两级文稿：一、下面就是1.',
    command: 'demote',
    text: lines('一、总体要求', `1.指导思想。${body}`, '二、工作▮原则', `1.统筹推进。${body}`, `2.分步实施。${body}`, '三、主要任务', `1.改造灌区。${body}`),
    gives: lines('一、总体要求', `1.指导思想。${body}`, '2.工作原则', `（1）统筹推进。${body}`, `（2）分步实施。${body}`, '二、主要任务', `1.改造灌区。${body}`),
  },
  {
    name: '照本稿的括号和空格：半角括号，1. 后有空格',
    command: 'promote',
    text: lines('一、主要任务', '(一)改造灌区。', `1. 更新渠道。${body}`, `2. 更新▮闸门。${body}`, `3. 更新水泵。${body}`, '(二)修缮泵站。', `1. 更换电机。${body}`),
    gives: lines('一、主要任务', '(一)改造灌区。', `1. 更新渠道。${body}`, `(二)更新闸门。${body}`, `1. 更新水泵。${body}`, '(三)修缮泵站。', `1. 更换电机。${body}`),
  },
  {
    name: '通排的文稿，全篇的1.都重排',
    command: 'demote',
    text: lines('一、主要任务', '（一）改造灌区。', `1.更新渠道。${body}`, '（二）修缮▮泵站。', body, '（三）疏浚河道。', `2.完成清淤。${body}`, `3.完成护坡。${body}`, '（四）管护设施。', `4.明确主体。${body}`),
    gives: lines('一、主要任务', '（一）改造灌区。', `1.更新渠道。${body}`, '2.修缮泵站。', body, '（二）疏浚河道。', `3.完成清淤。${body}`, `4.完成护坡。${body}`, '（三）管护设施。', `5.明确主体。${body}`),
  },
  {
    name: '通排的文稿，提升一节最后一项，后面各节的1.递减',
    command: 'promote',
    text: lines('一、主要任务', '（一）改造灌区。', `1.更新渠道。${body}`, `2.更新▮闸门。${body}`, '（二）修缮泵站。', `3.更换水泵。${body}`, '（三）疏浚河道。', `4.完成清淤。${body}`),
    gives: lines('一、主要任务', '（一）改造灌区。', `1.更新渠道。${body}`, `（二）更新闸门。${body}`, '（三）修缮泵站。', `2.更换水泵。${body}`, '（四）疏浚河道。', `3.完成清淤。${body}`),
  },
  {
    name: '引用的编号列出',
    command: 'demote',
    text: lines('一、主要任务', '（一）改造灌区。', body, '（二）修缮▮泵站。', body, `（三）疏浚河道。按照第（三）项和第（一）项落实，见一（二）。${body}`),
    gives: lines('一、主要任务', '（一）改造灌区。', body, '1.修缮泵站。', body, `（二）疏浚河道。按照第（三）项和第（一）项落实，见一（二）。${body}`),
    references: ['第（三）项', '一（二）'],
  },
  {
    name: 'Markdown 的 # 随层级增减',
    command: 'demote',
    language: 'markdown',
    text: lines('# 某县灌区行动计划', '', '## 一、总体要求', '', '### （一）指导思想', '', body, '', '## 二、主要▮任务', '', '### （一）改造灌区', '', body, '', '## 三、保障措施', '', body),
    gives: lines('# 某县灌区行动计划', '', '## 一、总体要求', '', '### （一）指导思想', '', body, '', '### （二）主要任务', '', '#### 1.改造灌区', '', body, '', '## 二、保障措施', '', body),
  },
  {
    name: '序号的写法从多数',
    command: 'demote',
    text: lines('一、总体要求', '（一）、改造灌区。', body, '（二）修缮泵站。', body, '（三）疏浚河道。', body, '二、保障▮措施', `（一）加强领导。${body}`),
    gives: lines('一、总体要求', '（一）、改造灌区。', body, '（二）修缮泵站。', body, '（三）疏浚河道。', body, '（四）保障措施', `1.加强领导。${body}`),
  },
  {
    name: '——和专栏不动',
    command: 'demote',
    text: lines('一、主要任务', '（一）改造灌区。', body, '（二）修缮▮泵站。', `——更换水泵。${body}`, '专栏1 泵站工程', `1.渠首泵站。${body}`, `2.渠尾泵站。${body}`, '（三）疏浚河道。', body),
    gives: lines('一、主要任务', '（一）改造灌区。', body, '1.修缮泵站。', `——更换水泵。${body}`, '专栏1 泵站工程', `1.渠首泵站。${body}`, `2.渠尾泵站。${body}`, '（二）疏浚河道。', body),
  },
];

const MOVES: readonly Case[] = [
  {
    name: '下移：连同其下各项，编号仍按先后',
    command: 'moveDown',
    text: lines('一、主要任务', '（一）改造▮灌区。', `1.更新渠道。${body}`, '', '（二）修缮泵站。', body, '（三）疏浚河道。', body),
    gives: lines('一、主要任务', '（一）修缮泵站。', body, '', '▮（二）改造灌区。', `1.更新渠道。${body}`, '（三）疏浚河道。', body),
  },
  {
    name: '上移：文末一节，没有换行',
    command: 'moveUp',
    text: `${lines('一、主要任务', '（一）改造灌区。', body)}（二）修缮▮泵站。`,
    gives: `${lines('一、主要任务', '▮（一）修缮泵站。', '（二）改造灌区。')}${body}`,
  },
  {
    name: '通排的文稿，节内各项的编号一并重排',
    command: 'moveUp',
    text: lines('一、主要任务', '（一）改造灌区。', `1.更新渠道。${body}`, '（二）修缮▮泵站。', `2.更换水泵。${body}`, `3.更换电机。${body}`, '（三）疏浚河道。', `4.完成清淤。${body}`),
    gives: lines('一、主要任务', '▮（一）修缮泵站。', `1.更换水泵。${body}`, `2.更换电机。${body}`, '（二）改造灌区。', `3.更新渠道。${body}`, '（三）疏浚河道。', `4.完成清淤。${body}`),
  },
  {
    name: '行首的空格在行内',
    command: 'moveDown',
    text: lines('　　一、主要任务', `▮　　1.改造灌区。${body}`, `　　2.修缮泵站。${body}`, '　　二、保障措施'),
    gives: lines('　　一、主要任务', `　　1.修缮泵站。${body}`, `　　▮2.改造灌区。${body}`, '　　二、保障措施'),
  },
];

const REFUSED: readonly (readonly [DraftCommand, string, RegExp])[] = [
  ['promote', lines('一、主要▮任务', `（一）改造灌区。${body}`), /“一、”已经是最高层级/],
  ['demote', lines('一、主要任务', `（一）改造▮灌区。${body}`, `（二）修缮泵站。${body}`), /“（一）”之前没有同级的一项/],
  ['demote', lines('一、主要任务', '（一）灌区。', '1.渠道。', '（1）渠首。', `①采购。${body}`, `②施▮工。${body}`), /没有更低的层级/],
  ['promote', `▮${body}\n`, /没有编号/],
  ['moveUp', lines('一、主要任务', `（一）改造▮灌区。${body}`, `（二）修缮泵站。${body}`), /“（一）”之前没有同级的一项，不能上移/],
  ['moveDown', lines('一、主要任务', `（一）改造灌区。${body}`, `（二）修缮▮泵站。${body}`), /“（二）”之后没有同级的一项，不能下移/],
];

suite('levels and places of sections', () => {
  for (const { name, command, text, gives, references = [], language } of LEVELS) {
    test(name, () => {
      const done = run(command, text, language);
      assert.equal(done.refused, undefined);
      assert.equal(done.text, gives);
      assert.deepEqual(done.references, references);
    });
  }
  for (const { name, command, text, gives } of MOVES) {
    test(name, () => assert.equal(run(command, text).withCursor, gives));
  }
  for (const [command, text, sentence] of REFUSED) test(`${command}: ${sentence.source}`, () => assert.match(run(command, text).refused ?? '', sentence));

  test('up and down again gives the draft back', () => {
    const text = lines('一、主要任务', '（一）改造灌区。', `1.更新渠道。${body}`, '（二）修缮泵站。', `1.更换水泵。${body}`, `2.更换电机。${body}`, '（三）疏浚河道。', body);
    const moved = run('moveDown', text.replace('改造', '改▮造')).withCursor;
    assert.equal(run('moveUp', moved).text, text);
  });

  test('CRLF stays', () => {
    const text = lines('一、主要任务', '（一）改造灌区。', body, '（二）修缮▮泵站。', body, '（三）疏浚河道。', body).replace(/\n/g, '\r\n');
    for (const command of ['demote', 'promote', 'moveUp', 'moveDown'] as const) assert.doesNotMatch(run(command, text).text, /[^\r]\n/, command);
  });
});
