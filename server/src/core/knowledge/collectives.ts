/** 泛指单位: phrases for a set of bodies, with a determiner (各, 各级, 有关, 相关, 三级, 直属). Patterns are for folded text. */

/** One character inside such a phrase; words of a sentence end it. */
const WITHIN = '(?:(?![要的各对和在以并把将应须可等及与由向为是了让使做按经报给从])[\\u4e00-\\u9fff])';
const SET = '(?:部门|单位|机关)';
/** What follows a government or a party committee: 直属各单位, 各部门, 有关部门, 各部委、各直属机构. */
const BELOW = `(?:各部委、各直属机构|(?:直属|直属各|所属|所属各|各直属|组成|各组成|各工作|各|有关|各有关|相关)${WITHIN}{0,4}?(?:部门|单位|机关|机构))`;

const PLACES = '(?:[省市州盟县区旗镇乡、()自治直辖设的地级以上有关街道新]|开发区|管委会){1,20}?';
const PATTERNS = [
  // 各市、县(市、区)人民政府 · 各设区市政府 · 各级政府 · 各级党委和政府
  `(?:全[省市县区国]|地方)?各${PLACES}(?:党委[、和]?)?(?:(?:人民)?政府(?:办公厅|办公室)?|党委)(?:有关部门|各部门)?`,
  // 各有关部门 · 各部门 · 各级政法单位 · 各成员单位 · 各有关部门和单位 · 各市级部门
  `(?:全[省市县区国]|地方)?各(?:级政府|级人民政府)?(?:各?有关)?${WITHIN}{0,10}?${SET}(?:(?:和|、)(?:有关)?单位|、各直属机构)?`,
  // 相关部门 · 有关部门 · 有关省级部门
  `(?:有关|相关)${WITHIN}{0,6}?(?:部门|单位|机关)(?:和单位)?`,
  // 省级有关单位 · 省有关部门 · 市级各有关部门 · 市直机关各单位
  `(?:省|市|县|区|自治区|国家|中央)(?:级|直|属|直属|直机关)?(?:有关|相关|各有关|各相关|各)${WITHIN}{0,6}?(?:部门|单位|机关)`,
  // 省市县三级行业监管部门 · 市县两级政府
  `(?:[省市县乡镇村区]{2,4})?[两二三四五]级(?:行业|主管|监管|党政|行政|政府|有关|相关|数据|政法)${WITHIN}{0,6}?(?:部门|单位|机关|政府)|[省市县乡镇]{2,4}[两二三四]级(?:政府|部门|单位|机关)`,
];

export interface Collectives {
  readonly here: RegExp;
  readonly below: RegExp;
}
/** Sticky patterns; the caller sets lastIndex. */
export function createCollectives(): Collectives {
  return { here: new RegExp(PATTERNS.join('|'), 'y'), below: new RegExp(BELOW, 'y') };
}

/** Whether a name (folded) means a set of bodies. */
export function isCollective(name: string): boolean {
  return /^(?:全[省市县区国]|地方)?各|有关(?:部门|单位|机关|方面)|相关(?:部门|单位|机关)|(?:直属|有关|相关|各|成员|其他|组成).{0,6}(?:部门|单位|机构|机关)$|[两三四]级.{0,12}(?:部门|单位|机关|政府)$|各(?:市|县|区|设区市).*政府/.test(name);
}
