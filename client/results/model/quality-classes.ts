import { type EstimateRow, type PublicationStandard, STANDARD_LABELS } from '#contract';
import { qualityOf } from './quality-of.ts';

/** How many rows carry each label of a standard. */
export function qualityClasses(rows: readonly EstimateRow[], standard: PublicationStandard) {
  return STANDARD_LABELS[standard].map((label) => ({
    label,
    quality: qualityOf(label),
    count: rows.filter((row) => row.label === label).length,
  }));
}
