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
  readonly language?: 'markdown';
}

const NUMBERING: readonly Case[] = [
  {
    name: '全篇按原有方式：逐节重排的仍逐节',
    command: 'renumber',
    text: lines('一、总体要求', body, '三、主要任务', '（一）改造灌区。', `1.更新渠道。${body}`, `3.更新闸门。${body}`, '（三）修缮泵站。', `1.更换水泵。${body}`, `1.更换电机。${body}`, '三、保障措施', body),
    gives: lines('一、总体要求', body, '二、主要任务', '（一）改造灌区。', `1.更新渠道。${body}`, `2.更新闸门。${body}`, '（二）修缮泵站。', `1.更换水泵。${body}`, `2.更换电机。${body}`, '三、保障措施', body),
  },
  {
    name: '全篇按原有方式：通排的仍通排',
    command: 'renumber',
    text: lines('一、主要任务', '(一)改造灌区。', `1. 更新渠道。${body}`, `2. 更新闸门。${body}`, '(二)修缮泵站。', `3. 更换水泵。${body}`, `5. 更换电机。${body}`, '(三)疏浚河道。', `6. 完成清淤。${body}`),
    gives: lines('一、主要任务', '(一)改造灌区。', `1. 更新渠道。${body}`, `2. 更新闸门。${body}`, '(二)修缮泵站。', `3. 更换水泵。${body}`, `4. 更换电机。${body}`, '(三)疏浚河道。', `5. 完成清淤。${body}`),
  },
  {
    name: '全篇通排：条目最多的一级',
    command: 'renumberRunOn',
    text: lines('一、主要任务', '（一）改造灌区。', `1.更新渠道。${body}`, `2.更新闸门。${body}`, '（二）修缮泵站。', `1.更换水泵。${body}`, '二、保障措施', '（一）加强领导。', `1.明确责任。${body}`, `2.强化调度。${body}`),
    gives: lines('一、主要任务', '（一）改造灌区。', `1.更新渠道。${body}`, `2.更新闸门。${body}`, '（二）修缮泵站。', `3.更换水泵。${body}`, '二、保障措施', '（一）加强领导。', `1.明确责任。${body}`, `2.强化调度。${body}`),
  },
  {
    name: '全篇逐节重排',
    command: 'renumberRestart',
    text: lines('一、主要任务', '（一）改造灌区。', `1.更新渠道。${body}`, '（二）修缮泵站。', `2.更换水泵。${body}`, `3.更换电机。${body}`),
    gives: lines('一、主要任务', '（一）改造灌区。', `1.更新渠道。${body}`, '（二）修缮泵站。', `1.更换水泵。${body}`, `2.更换电机。${body}`),
  },
  {
    name: '光标处逐节重排：只改本组',
    command: 'renumberRestart',
    text: lines('一、主要任务', '（一）改造灌区。', `1.更新渠道。${body}`, '（二）修缮泵站。', `2.更换▮水泵。${body}`, `3.更换电机。${body}`, '（三）疏浚河道。', `4.完成清淤。${body}`),
    gives: lines('一、主要任务', '（一）改造灌区。', `1.更新渠道。${body}`, '（二）修缮泵站。', `1.更换水泵。${body}`, `2.更换电机。${body}`, '（三）疏浚河道。', `4.完成清淤。${body}`),
  },
  {
    name: '光标处通排：与同级各组相接',
    command: 'renumberRunOn',
    text: lines('一、主要任务', '（一）改造灌区。', `1.更新渠道。${body}`, `2.更新闸门。${body}`, '（二）修缮泵站。', `1.更换▮水泵。${body}`, '（三）疏浚河道。', `1.完成清淤。${body}`),
    gives: lines('一、主要任务', '（一）改造灌区。', `1.更新渠道。${body}`, `2.更新闸门。${body}`, '（二）修缮泵站。', `3.更换水泵。${body}`, '（三）疏浚河道。', `4.完成清淤。${body}`),
  },
  {
    name: '（一）跨一级标题通排',
    command: 'renumberRunOn',
    text: lines('一、总体要求', `（一）指导思想。${body}`, `（二）▮基本原则。${body}`, '二、主要任务', `（一）改造灌区。${body}`, `（二）修缮泵站。${body}`),
    gives: lines('一、总体要求', `（一）指导思想。${body}`, `（二）基本原则。${body}`, '二、主要任务', `（三）改造灌区。${body}`, `（四）修缮泵站。${body}`),
  },
  {
    name: '全角数字、下脚点、空格照原样',
    command: 'renumber',
    text: lines('一、主要任务', `１．改造灌区。${body}`, `３．修缮泵站。${body}`, `4． 疏浚河道。${body}`),
    gives: lines('一、主要任务', `１．改造灌区。${body}`, `２．修缮泵站。${body}`, `3． 疏浚河道。${body}`),
  },
  {
    name: '专栏自成一组',
    command: 'renumber',
    text: lines('一、主要任务', `1.改造灌区。${body}`, '专栏1 重点工程', `1.渠首工程。${body}`, `3.泵站工程。${body}`, '（二）修缮泵站。', `1.更换水泵。${body}`, `3.更换电机。${body}`),
    gives: lines('一、主要任务', `1.改造灌区。${body}`, '专栏1 重点工程', `1.渠首工程。${body}`, `2.泵站工程。${body}`, '（一）修缮泵站。', `1.更换水泵。${body}`, `2.更换电机。${body}`),
  },
  {
    name: '另起的列举从1开始',
    command: 'renumber',
    text: lines('一、申报要求', body, '二、申报材料', '申报单位提交以下材料：', '1.申请表。', '2.承诺书。', '入选单位提交以下材料：', '1.协议书。', '3.计划书。'),
    gives: lines('一、申报要求', body, '二、申报材料', '申报单位提交以下材料：', '1.申请表。', '2.承诺书。', '入选单位提交以下材料：', '1.协议书。', '2.计划书。'),
  },
  {
    name: 'Markdown 标题',
    command: 'renumber',
    language: 'markdown',
    text: lines('# 某县灌区行动计划', '', '## 一、总体要求', '', body, '', '## 三、**主要任务**', '', '### （二）改造灌区', '', body, '', '### （三）修缮泵站', '', body),
    gives: lines('# 某县灌区行动计划', '', '## 一、总体要求', '', body, '', '## 二、**主要任务**', '', '### （一）改造灌区', '', body, '', '### （二）修缮泵站', '', body),
  },
  {
    name: '章节条：条通排，节逐章',
    command: 'renumber',
    text: lines('第一章　总则', '第一节　目的', `第一条　${body}`, '第二节　范围', `第二条　${body}`, '第二章　任务', '第二节　建设', `第四条　${body}`, `第五条　${body}`),
    gives: lines('第一章　总则', '第一节　目的', `第一条　${body}`, '第二节　范围', `第二条　${body}`, '第二章　任务', '第一节　建设', `第三条　${body}`, `第四条　${body}`),
  },
];

suite('renumbering', () => {
  for (const { name, command, text, gives, language } of NUMBERING) {
    test(name, () => {
      const done = run(command, text, language);
      assert.equal(done.refused, undefined);
      assert.equal(done.text, gives);
      if (!text.includes('▮')) assert.equal(run(command, gives, language).text, gives, 'a second time changes nothing');
    });
  }

  const SOUND: readonly (readonly [name: string, text: string])[] = [
    ['标题并入上一段的，号数照计', lines('第一章　总则', body, '第二章　任务', `${body}第三章　措施`, '第四章　附则', body)],
    ['节选从原文的号数起', lines('（三）改造灌区。', body, '（四）修缮泵站。', body)],
    ['目录在前', lines('目录', '第一章　总则', '第二章　任务', '第三章　附则', '第一章　总则', body, '第二章　任务', body, '第三章　附则', body)],
  ];
  for (const [name, text] of SOUND) test(`${name}：按原有方式重排，不变`, () => assert.equal(run('renumber', text).text, text));

  test('no number at the cursor', () => {
    assert.match(run('renumberRestart', `▮${body}\n`).refused ?? '', /没有编号/);
  });

  test('references to numbers that change are named', () => {
    const done = run('renumber', lines(
      '一、总体要求', body, '三、主要任务', `（一）改造灌区。按照第（三）项要求落实。${body}`, `（三）修缮泵站。详见三（三）和三（一），做法同本方案第五部分。${body}`,
      '四、保障措施', `（一）加强领导。《灌区管理办法》第三条另有规定，落实第三项任务，不受上述（二）影响。${body}`, `（二）强化调度。见四、（一）。${body}`,
    ));
    assert.deepEqual(done.references, ['第（三）项', '三（三）', '三（一）', '第三项', '四、（一）']);
  });

  test('references elsewhere are not', () => {
    const done = run('renumber', lines('一、总体要求', body, '二、主要任务', `（一）改造灌区。按照第（一）项要求落实，见二（一）。${body}`, `（三）修缮泵站。第三产业增长3%，第二批项目开工。${body}`));
    assert.deepEqual(done.references, []);
  });

  test('10,001 headings; numerals end at 9999', function () {
    this.timeout(60_000);
    const text = `一、主要任务\n${'（一）改造灌区。完成验收。\n'.repeat(10_001)}`;
    const changed = run('renumber', text).text.trimEnd().split('\n');
    assert.deepEqual(changed.slice(9_999), ['（九千九百九十九）改造灌区。完成验收。', '（一）改造灌区。完成验收。', '（一）改造灌区。完成验收。']);
  });
});
