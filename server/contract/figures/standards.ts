import { z } from 'zod';
import type { PublicationStandard, QualityFlag } from '#estimation';

/**
 * The labels of each publication standard, best first. Everything that lists standards or labels is derived
 * from here.
 */
export const STANDARD_LABELS = {
  inegi: ['high', 'moderate', 'low'],
  ine_chile: ['reliable', 'weakly-reliable', 'not-reliable'],
  cepal_2020: ['publish', 'review', 'suppress'],
  cepal_2023: ['reliable', 'weakly-reliable', 'not-reliable'],
  nchs: ['publish', 'review', 'suppress'],
  dane: ['precise', 'acceptable', 'regular', 'imprecise'],
  abs: ['sufficient', 'use-with-caution', 'too-unreliable'],
} as const satisfies Record<PublicationStandard, readonly [string, string, string, ...string[]]>;

export type { PublicationStandard } from '#estimation';

export type StandardLabel = (typeof STANDARD_LABELS)[PublicationStandard][number];

/** The publication standards by which figures can be labelled. */
export const STANDARDS = Object.keys(STANDARD_LABELS) as PublicationStandard[]; // Object.keys gives strings.

export const standard = z.enum(STANDARDS);

/** Standards that say when a whole table is published: at least this share of its cells has the best label. */
export const TABLE_SHARES: Partial<Record<PublicationStandard, number>> = { ine_chile: 0.5 };

/**
 * Standards of which a document could not be read: its limits are as others cite it. An office compares them with it
 * before it publishes by them (docs/publication.md).
 */
export const UNREAD_STANDARDS = ['nchs', 'dane'] as const satisfies readonly PublicationStandard[];

export type UnreadStandard = (typeof UNREAD_STANDARDS)[number];

export function isUnread(standard: PublicationStandard): standard is UnreadStandard {
  return UNREAD_STANDARDS.some((unread) => unread === standard);
}

/**
 * What may stand beside a label: of every figure, of cells of fewer cases than their table asks for, and of cells
 * that a release tells rounded to more than their standard error.
 */
export const QUALITY_FLAGS = [
  'complement',
  'wide-limits',
  'no-variation',
  'no-effective-n',
  'below-minimum-n',
  'coarsely-rounded',
] as const satisfies readonly (
  | Exclude<QualityFlag, '' | `${string} ${string}`>
  | 'below-minimum-n'
  | 'coarsely-rounded'
)[];

export type QualityFlagCode = (typeof QUALITY_FLAGS)[number];

/** The flags of a figure, which stand in one text with blanks between them. */
export function flagsOf(flag: string): QualityFlagCode[] {
  return QUALITY_FLAGS.filter((code) => flag.split(' ').includes(code));
}

/** By a standard with a rule for whole tables: how many labelled cells have the best label, and whether to publish. */
export interface TableVerdict {
  readonly best: number;
  readonly judged: number;
  readonly publish: boolean;
}

/**
 * Whether a standard publishes a table. Cells without a coefficient of variation, such as shares of 0, are not
 * judged: so R package calidad does it (`publish_table`).
 *
 * @returns undefined where the standard has no rule for tables, or no cell has a label
 */
export function tableVerdict(
  cells: readonly { readonly label: string; readonly cv?: number | null }[],
  standard: PublicationStandard,
): TableVerdict | undefined {
  const share = TABLE_SHARES[standard];
  const known: readonly string[] = STANDARD_LABELS[standard];
  const labels = cells.flatMap(({ label, cv }) => (cv !== null && known.includes(label) ? [label] : []));
  const judged = labels.length;
  if (share === undefined || judged === 0) return undefined;
  const best = labels.filter((label) => label === known[0]).length;
  return { best, judged, publish: best / judged >= share };
}
