/** How a house writes: counts over its issued documents, additive, so that the profile of many is the sum of the parts. */
export interface HouseProfile {
  readonly documents: number;
  readonly kinds: Counts;
  readonly headings: {
    /** Style of the marker by depth: `1 han`, `2 hanParen`… */
    readonly markers: Counts;
    /** The heading is the first sentence of its paragraph. */
    readonly runIn: number;
    readonly ownLine: number;
    /** A blank between marker and title. */
    readonly blankAfterMarker: number;
    readonly noBlankAfterMarker: number;
  };
  readonly clauses: {
    readonly labels: Counts;
    readonly forms: Counts;
    readonly standalone: number;
    readonly inline: number;
    readonly leadBases: Counts;
    /** Units in a clause (02个) → number of clauses. */
    readonly sizes: Counts;
    readonly byLevel: Counts;
  };
  readonly marks: { readonly halfWidth: number; readonly fullWidth: number };
  readonly spacing: { readonly hanDigitBlank: number; readonly hanDigitTight: number };
  /** Forms of each unit known to the registry. */
  readonly unitForms: { readonly [id: string]: Counts };
}
export type Counts = { readonly [value: string]: number };
