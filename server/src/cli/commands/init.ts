import { existsSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { PRESETS, SETTINGS_NAME } from '../../core/service/settingsChain';
import { reasonOf } from '../../node/readText';
import { EXIT, type Io, UsageError } from '../io';
import { type Arguments } from '../options';

/** `nigao init [FOLDER]`: a commented .nigao.json that changes nothing until it is edited. */
export function init(args: Arguments, io: Io): number {
  const [folder = '.', more] = args.positionals;
  if (more !== undefined) throw new UsageError(`nigao init只接受一个文件夹，所给为${args.positionals.length}个。例如：nigao init 文稿`);
  const path = resolve(io.cwd, folder, SETTINGS_NAME);
  if (existsSync(path)) throw new UsageError(`${SETTINGS_NAME}已经存在，没有改动：${path}`);
  try {
    writeFileSync(path, TEMPLATE, { flag: 'wx' });
  } catch (error) {
    throw new UsageError(`写不进${path}：${reasonOf(error)}。`);
  }
  io.out(`已写出${path}\n`);
  return EXIT.clean;
}

export const TEMPLATE = `{
  // 拟稿设置。自文稿所在文件夹逐级向上查找，到git仓库的根为止；最近的一个起作用。
  "root": true,

  // 引用其他设置文件，或者内置方案：${Object.keys(PRESETS).join('、')}
  "extends": [],

  // 文种：auto自动识别，或者digest信息摘要、points工作要点、actionPlan行动计划、multiYear五年计划、planning规划、implementation实施方案
  "kind": "auto",

  // 文本形态：auto自动识别，或者列出formal正式稿、converted半角标点稿、web网页稿、ocr扫描稿、truncated截断稿
  "form": "auto",

  // 单位名称以何日为准：document成文日期，today今天，或者"2026-11-21"
  "asOf": "document",

  // 到哪一级算不通过：error、warning、info、hint、never
  "failOn": "error",

  // 各条规则的级别：error、warning、info、hint、off；规则名见nigao check --list-rules
  "rules": {
    // "responsibility/missing": "error"
  },

  // 忽略的问题：rule规则，files文件，in所在标题或者路径，text句中文字，reason理由；所给条件须同时满足
  "ignore": [
    // { "rule": "responsibility/missing", "in": "保障措施", "reason": "保障措施由各单位共同落实" }
  ],

  // 忽略是否必须写明理由
  "requireReason": true,

  // 本单位名录：file名录文件（制表符分隔），add增补，rename更名，forbid不用的名称，prefer规范简称
  "units": {
    // "add": ["省某某中心"],
    // "rename": { "省甲办": { "to": "省乙办", "since": "2026-03", "basis": "机构改革方案" } },
    // "forbid": { "省丙办": "临时机构，已撤销" },
    // "prefer": { "省人力社保厅": ["省人社厅"] }
  },

  // 现行文件（相对于本文件的通配符或者文件夹），目标与之比对；不写则编辑器与工作区内全部文稿比对
  // "issued": ["已印发/**"],
  // 本单位用语：prefer规范写法 → 其他写法，forbid不用的词语 → 理由
  "terms": {
    // "prefer": { "人工智能": ["AI技术"] },
    // "forbid": { "抓手": "写明具体举措" }
  },

  // 自定文种：title标题所含的词语，profile比照的文种，rules规则级别，sections必备部分（几种说法用“|”隔开）
  "kinds": {
    // "专项整治方案": { "title": ["专项整治"], "profile": "implementation", "sections": ["总体要求", "保障措施|组织实施"] }
  },

  // 本单位行文习惯：nigao learn写出的文件；文稿还没有成例时，补全照它的责任括注和序号
  // "profile": "行文习惯/profile.json",

  // 上限：单个文件的字节数，编辑器中一次检查的毫秒数
  "limits": { "fileBytes": 33554432, "editorMilliseconds": 2000 },

  // 对部分文件另作规定
  "overrides": [
    // { "files": ["附件/**"], "rules": { "responsibility/missing": "off" } }
  ]

}
`;
