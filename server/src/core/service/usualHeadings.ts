import { type ProfileId } from '../model/profile';

/** A heading of the genre and its pinyin initials. */
export interface UsualHeading {
  readonly title: string;
  readonly initials: string;
}

const table = (...rows: readonly string[]): readonly UsualHeading[] => rows.map(row => {
  const [title = '', initials = ''] = row.split(' ');
  return { title, initials };
});

const PLAN = table('总体要求 ztyq', '总体思路 ztsl', '总体目标 ztmb', '主要目标 zymb', '主要任务 zyrw', '重点任务 zdrw', '重点举措 zdjc', '重大工程 zdgc', '实施步骤 ssbz', '保障措施 bzcs', '组织实施 zzss');
const BY_PROFILE: Readonly<Partial<Record<ProfileId, readonly UsualHeading[]>>> = {
  points: table('总体要求 ztyq', '主要目标 zymb', '重点任务 zdrw', '重点工作 zdgz', '工作要求 gzyq', '保障措施 bzcs'),
  planning: table('发展基础 fzjc', '发展环境 fzhj', '面临形势 mlxs', '总体要求 ztyq', '发展目标 fzmb', '空间布局 kjbj', '主要任务 zyrw', '重大工程 zdgc', '保障措施 bzcs', '规划实施 ghss'),
  implementation: table('总体要求 ztyq', '工作目标 gzmb', '主要任务 zyrw', '重点举措 zdjc', '实施步骤 ssbz', '工作要求 gzyq', '保障措施 bzcs', '附则 fz'),
};
/** Below a heading, by a word of it. */
const BELOW: readonly (readonly [RegExp, readonly UsualHeading[]])[] = [
  [/总体|思路|要求/, table('指导思想 zdsx', '基本原则 jbyz', '主要目标 zymb', '发展目标 fzmb', '发展定位 fzdw')],
  [/保障|组织|实施/, table('加强组织领导 jqzzld', '完善工作机制 wsgzjz', '强化政策支持 qhzczc', '强化要素保障 qhysbz', '加强人才支撑 jqrczc', '强化督促考核 qhdckh', '营造良好氛围 yzlhfw')],
  [/基础|形势|环境/, table('发展基础 fzjc', '存在问题 czwt', '面临形势 mlxs', '机遇挑战 jytz')],
];

/** `parent`: title of the heading above, undefined at the top. */
export function usualHeadings(profile: ProfileId | undefined, parent: string | undefined): readonly UsualHeading[] {
  if (parent === undefined) return (profile === undefined ? undefined : BY_PROFILE[profile]) ?? PLAN;
  return BELOW.find(([word]) => word.test(parent))?.[1] ?? [];
}
