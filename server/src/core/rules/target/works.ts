import { type PlanTarget } from '../../model/targets';

// What is done to the things that a target counts: a count of what is newly built is none of what is rebuilt, one of contracts none of what goes into production.

/** Stages that a project goes through, one after the other. */
const STAGE = /签约|签订|洽谈|储备|入库|落地|开工|续建|竣工|投产|投运|投用|达产|验收/;
const NEW = /新建|新改|新增|新\(改/;
const AGAIN = /改造|提升|升级|修复|修缮|改建|扩建|改扩建|更新|迁建/;

function worksOf({ raw, source, indicator }: PlanTarget): { readonly stage: string | undefined; readonly build: string | undefined } {
  const text = source === 'table' ? (raw.split(/[\t|]/)[0] ?? '') : raw;
  const [isNew, again] = [NEW.test(text), AGAIN.test(text)];
  // 粮食储备能力: part of the name, no stage.
  return { stage: STAGE.exec(text.replace(indicator, ''))?.[0], build: isNew && again ? 'both' : isNew ? 'new' : again ? 'again' : undefined };
}

/** 签约30个，开工20个; 新建和改造210座, 新建120座: two works, not two values. */
export function otherWork(a: PlanTarget, b: PlanTarget): boolean {
  const [x, y] = [worksOf(a), worksOf(b)];
  return x.stage !== y.stage || (x.build !== undefined && y.build !== undefined && x.build !== y.build);
}
