import { type Analysis } from './analysis';
import { type Counts } from './houseProfile';

/** How the house of the draft writes, where its profile is clear; what the draft itself does stands above it. */
export interface Habits {
  /** 责任单位, 牵头单位…; undefined: no profile, or it has no clauses. */
  readonly label: string | undefined;
  readonly halfWidth: boolean;
  /** A blank between marker and title. */
  readonly blankAfterMarker: boolean;
  /** Style of the marker at a depth (from 1); undefined where none prevails. */
  markerStyle(level: number): string | undefined;
}

export function habitsOf({ config: { profile } }: Analysis): Habits | undefined {
  if (profile === undefined || typeof profile === 'string') return undefined;
  const { headings, clauses, marks } = profile;
  return {
    label: prevailing(clauses.labels),
    halfWidth: marks.halfWidth > marks.fullWidth,
    blankAfterMarker: headings.blankAfterMarker > headings.noBlankAfterMarker,
    markerStyle: level => prevailing(Object.fromEntries(Object.entries(headings.markers).flatMap(([key, count]) => (key.startsWith(`${level} `) && NUMBERED.test(key) ? [[key.slice(key.indexOf(' ') + 1), count]] : [])))),
  };
}

const NUMBERED = / (?:han|hanParen|arabic|arabicParen|chapter)$/;

/** What stands in more than half of the cases. */
function prevailing(counts: Counts): string | undefined {
  const all = Object.entries(counts).filter(([value]) => value !== '');
  const total = all.reduce((sum, [, count]) => sum + count, 0);
  return all.find(([, count]) => count * 2 > total)?.[0];
}
