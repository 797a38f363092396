/** Values brought to base units, so that 2.6万亿元 and 26000亿元 compare (rules.md §4.2). */

const SCALES: readonly (readonly [string, number])[] = [
  ['万亿', 1e12], ['千亿', 1e11], ['百亿', 1e10], ['十亿', 1e9], ['亿', 1e8], ['千万', 1e7], ['百万', 1e6], ['十万', 1e5], ['万', 1e4], ['千', 1e3], ['百', 1e2],
];
// Units that begin with a character that is a scale elsewhere.
const NO_SCALE = /^(?:百分|千瓦|千米|千克|千伏)/;

export interface Measure {
  /** Base units in one printed unit: 1e12 for 万亿元. */
  readonly factor: number;
  /** Unit without scale: 元, 台, 元/人. */
  readonly base: string;
}

/** 万亿元 → 元 × 1e12, 万元/人年 → 元/人年 × 1e4, 万千瓦 → 千瓦 × 1e4. A ％ of full width is a %. */
export function measureOf(unit: string): Measure {
  const plain = unit.replace(/\s/g, '').replace('％', '%').replace('人民币', '');
  const scale = NO_SCALE.test(plain) ? undefined : SCALES.find(([word]) => plain.startsWith(word) && plain.length > word.length);
  return scale ? { factor: scale[1], base: plain.slice(scale[0].length) } : { factor: 1, base: plain };
}

/** Decimal product without binary noise: 2.6 × 1e12 is 2600000000000, 0.07 × 1e4 is 700. */
export function scaled(value: number, factor: number): number {
  const product = value * factor;
  return Number.isInteger(product) && Math.abs(product) < 1e15 ? product : Number(product.toPrecision(15));
}

const CONVERSIONS: Readonly<Record<string, readonly [string, number]>> = {
  兆瓦: ['千瓦', 1e3], MW: ['千瓦', 1e3], 吉瓦: ['千瓦', 1e6], GW: ['千瓦', 1e6], kW: ['千瓦', 1], MWh: ['千瓦时', 1e3], GWh: ['千瓦时', 1e6], kWh: ['千瓦时', 1], 兆瓦时: ['千瓦时', 1e3],
  Gbps: ['Mbps', 1e3], Tbps: ['Mbps', 1e6], 公里: ['米', 1e3], 千米: ['米', 1e3], 公斤: ['克', 1e3], 千克: ['克', 1e3], 吨: ['克', 1e6], 平方公里: ['平方米', 1e6], 公顷: ['平方米', 1e4],
  TB: ['GB', 1e3], PB: ['GB', 1e6], EB: ['GB', 1e9], EFLOPS: ['PFLOPS', 1e3], 名: ['人', 1], 位: ['人', 1], 个: ['个', 1], 标煤: ['标准煤', 1], 吨标煤: ['吨标准煤', 1],
};

/** Of units without 每. */
const WHOLE: ReadonlyMap<string, Measure> = new Map(Object.entries(CONVERSIONS).map(([unit, [base, factor]]) => [unit, { factor, base }]));

/** Unit of the dimension, for comparison only: 1.2吉瓦 and 120万千瓦, 名 and 人. Compound units convert by their numerator. */
export function dimensionOf(base: string): Measure {
  if (!base.includes('/')) return WHOLE.get(base) ?? { factor: 1, base };
  const [numerator = '', ...rest] = base.split('/');
  const known = CONVERSIONS[numerator];
  return known ? { factor: known[1], base: [known[0], ...rest].join('/') } : { factor: 1, base };
}
