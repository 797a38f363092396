import assert from 'node:assert/strict';
import { analyse } from '../../../support/analysis';

const found = (goal: string, task: string): readonly string[] =>
  analyse(`临江市海洋装备行动计划（2026—2028年）\n\n一、总体目标\n\n到2028年，${goal}。\n\n二、重点任务\n\n（一）强化攻关。${task}\n`).findings.filter(f => f.ruleId === 'target/goal-without-task').map(f => /“([^”]*)/.exec(f.message)?.[1] ?? '');

suite('target/goal-without-task: a counted thing', () => {
  const taken: readonly (readonly [goal: string, task: string])[] = [
    ['突破自主可控的深海装备关键技术20项', '组织联合攻关，突破一批关键技术。'],
    ['打造可复制可推广的标杆应用场景30个', '面向港口开放应用场景。'],
    ['建设省级高能级创新载体5家', '支持高校与企业共建创新载体。'],
    ['培育制造业单项冠军和专精特新“小巨人”企业50家', '完善梯度培育机制，壮大专精特新企业队伍。'],
    ['培育独角兽企业3家', '建立独角兽培育库。'],
    ['引育海洋数据、算法等领域专业服务商20家', '培育海洋信息专业服务商。'],
    ['建成高质量海洋语料库10个', '汇聚资料，建设语料库。'],
    ['培育“智造+”示范企业12家', '遴选示范企业，总结经验。'],
    ['建成海底观测站和浮标监测点80个', '加密布设监测点。'],
  ];
  for (const [goal, task] of taken) test(`taken up: ${goal} — ${task}`, () => assert.deepEqual(found(goal, task), []));

  const open: readonly (readonly [goal: string, task: string, name: string])[] = [
    ['突破自主可控的深海装备关键技术20项', '组织海上演练，完善应急预案。', '自主可控的深海装备关键技术数量'],
    ['建成无人渔场6个', '发展近海养殖。', '无人渔场数量'],
    ['建成深度应用北斗导航的智能工厂30家', '推广北斗导航。', '深度应用北斗导航的智能工厂数量'],
    ['培育海洋卓越工程师后备人才600名', '加强海员培训。', '海洋卓越工程师后备人才数量'],
    ['培育专精特新“小巨人”企业30家', '支持企业上市。', '专精特新‘小巨人’企业数量'],
    ['培育远洋捕捞龙头企业30家', '支持企业上市。', '远洋捕捞龙头企业数量'],
    ['海洋科研成果转化率达到60%', '建设科研码头。', '海洋科研成果转化率'],
  ];
  for (const [goal, task, name] of open) test(`open: ${goal} — ${task}`, () => assert.deepEqual(found(goal, task), [name]));
});
