/** The annotation as its files hold it: lines from 1, columns from 0. */
export interface Gold {
  readonly file: string;
  readonly meta: {
    readonly title: string | null;
    readonly issuer: string | null;
    readonly docNumber: string | null;
    readonly date: string | null;
    readonly printDate?: string | null;
    readonly kind: string | null;
    readonly planPeriod: { readonly from: number; readonly to: number } | null;
  };
  readonly outline: readonly GoldNode[];
  readonly responsibilities: readonly GoldClause[];
  readonly unitMentions: readonly { readonly line: number; readonly column: number; readonly text: string }[];
  readonly targets: readonly GoldTarget[];
  readonly citations: readonly { readonly line: number; readonly column: number; readonly text: string; readonly type: 'title' | 'docnum' | 'unbracketed' }[];
}
export interface GoldNode {
  readonly marker: string;
  readonly title: string;
  readonly line: number;
  readonly level: number;
  readonly kind: string;
  readonly path: string;
  readonly children: readonly GoldNode[];
}
export interface GoldClause {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly attachesTo: string;
  readonly lead: string | null;
  readonly leadBasis: string;
  readonly units: readonly string[];
  readonly tail: string;
}
export interface GoldTarget {
  readonly id: string;
  readonly line: number;
  readonly cell?: { readonly line: number; readonly column: number };
  readonly indicator: string;
  readonly year: number | null;
  readonly kind: string;
  readonly kindAlt?: string | readonly string[];
  readonly per?: string;
  readonly operator: string | null;
  readonly operatorAlt?: string | readonly string[];
  readonly value: number | null;
  readonly unit: string | null;
  readonly certainty?: string;
}
