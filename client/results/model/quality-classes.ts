import type { EstimateRow } from '#contract';
import { qualityOf } from './quality-of.ts';
import type { Standard } from './view.ts';

/** Labels of each standard, best first. */
export const LABELS_OF = {
  inegi: ['high', 'moderate', 'low'],
  ine_chile: ['reliable', 'weakly-reliable', 'not-reliable'],
} as const satisfies Record<Standard, readonly string[]>;

/** How many rows carry each label of a standard. */
export function qualityClasses(rows: readonly EstimateRow[], standard: Standard) {
  return LABELS_OF[standard].map((label) => ({
    label,
    quality: qualityOf(label),
    count: rows.filter((row) => row.label === label).length,
  }));
}
