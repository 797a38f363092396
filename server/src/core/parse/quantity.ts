import { type Span } from '../text/span';

/** 数量：照文中所写的数和单位。 */
export interface Quantity {
  readonly span: Span;
  readonly value: number;
  /** Upper end of a range (5—8家). */
  readonly value2: number | undefined;
  /** Unit as printed, scale words included: 万亿元, 万台, %, 家, 台(套). Empty for a bare index. */
  readonly unit: string;
  /** Half a unit of the last place written, in `unit`: the rounding interval (2.6 → 0.05). */
  readonly half: number;
}
