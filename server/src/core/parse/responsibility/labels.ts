import { type UnitRole } from '../responsibility';

/** What a label inside a responsibility clause announces. */
export type LabelKind = UnitRole | 'person' | 'deadline' | 'other';

const KIND: readonly (readonly [RegExp, LabelKind])[] = [
  [/(?:领导|责任人|负责人|联系人|责任领导|联络员)$/, 'person'],
  [/^(?:完成|办理|办结|时间|起止|实施)?(?:时限|时间|期限|节点|时间节点|时间要求|时限要求|进度|进度安排|进度要求)$/, 'deadline'],
  [/^[省市县区]?(?:总?牵头|主办|主责|主管|主要责任)(?:负责|责任|协调|实施)?(?:单位|部门|处室|科室|机构|主体|地区)?$/, 'lead'],
  [/^[省市县区]?(?:配合|参与|参加|协办|协同|协作|协助|支持|会办)(?:责任|实施|落实|建设)?(?:单位|部门|处室|科室|机构|主体|地区)?$/, 'support'],
  [/^[省市县区]?(?:工作|任务|具体)?(?:责任|负责|承办|承担|实施|落实|执行|建设|推进)(?:实施|落实)?(?:单位|部门|处室|科室|机构|主体|分工|地区|位)(?:和(?:参加|配合|参与)单位)?$/, 'responsible'],
];

/** Kind of a label, written without blanks and colon; `other` for whatever this clause grammar does not know (适用范围). */
export function labelKind(label: string): LabelKind {
  for (const [pattern, kind] of KIND) if (pattern.test(label)) return kind;
  return 'other';
}

export function announcesUnits(kind: LabelKind): kind is UnitRole {
  return kind === 'lead' || kind === 'support' || kind === 'responsible';
}

/** 列第一位的为牵头单位, 排名第一的为牵头单位, 排在首位的责任单位为牵头或汇总单位 (rules.md §5.1, forms 3–5 and 14). On folded text. */
export const FIRST_LEADS = /(?:(?:列|排|位列|排名|排列|排序)(?:名)?在?(?:第一|首)位?(?:的|者)?|第一个?(?=(?:责任|承办|主办|负责)?(?:单位|部门))|首个(?=(?:责任|承办|主办|负责)?(?:单位|部门)))[^。;()]{0,12}(?:为|是|负责)[^。;()]{0,12}(?:牵头|汇总|主办)/;

export function declaresFirstLeads(folded: string): boolean {
  return FIRST_LEADS.test(folded);
}

/** A role written behind units. Longest first; on folded text without blanks at the end. */
const ROLE_END: readonly (readonly [RegExp, UnitRole])[] = [
  [/(?:(?:分别|共同|联合)?牵头(?:负责|落实|组织实施|组织|实施|推进|会同|抓总|督导|指导|统筹|协调|抓好落实)?|负总责|主办)$/, 'lead'],
  [/(?:积极|协同|共同)?(?:配合|参与|参加|协助|协办|协同|支持)(?:实施|落实|推进|做好)?$/, 'support'],
  [/(?:结合(?:本地区?|本部门|各自|自身|工作)?实际(?:情况)?(?:认真|抓好|做好)?(?:贯彻|组织)?(?:落实|实施|推进|负责)?|等?(?:依|按照?|根据)(?:各自)?(?:职责|职能|任务|工作)(?:分工|权限)?(?:分别|共同|组织|抓好|协同|做好)*(?:负责|落实|推进|实施|配合)?|(?<=.{3})(?:推进)?落实|(?<=[厅局委办部署府院位门])(?:共同|协同|联合|组织)?推进|(?:分工|分别|共同|具体|组织|分头|协同)(?:负责|落实|实施|推进)|负责(?:具体)?(?:落实|组织实施|实施|推进)?|抓好落实|组织实施)$/, 'responsible'],
];

export interface RoleEnd {
  readonly role: UnitRole;
  /** Length of the role words at the end of the text. */
  readonly length: number;
}

/** Role words that `folded` ends in; undefined if it ends in a name. */
export function roleAtEnd(folded: string): RoleEnd | undefined {
  const tail = folded.slice(-24);
  for (const [pattern, role] of ROLE_END) {
    const found = pattern.exec(tail);
    if (found) return { role, length: tail.length - found.index };
  }
  return undefined;
}
