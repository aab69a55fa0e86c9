import { type EstimateRow, type PublicationStandard, STANDARD_LABELS } from '#contract';

/** The three steps of every publication standard, best first, and `none` for a row without a label. */
export type Quality = (typeof STEPS)[number] | 'none';

const STEPS = ['good', 'caution', 'low'] as const;

/** The step that a label of any standard stands for. */
export function qualityOf(label: string): Quality {
  for (const labels of Object.values<readonly string[]>(STANDARD_LABELS)) {
    const step = labels.indexOf(label);
    if (step >= 0) return STEPS[step]!;
  }
  return 'none';
}

/** How many rows carry each label of a standard. */
export function qualityClasses(rows: readonly EstimateRow[], standard: PublicationStandard) {
  return STANDARD_LABELS[standard].map((label) => ({
    label,
    quality: qualityOf(label),
    count: rows.filter((row) => row.label === label).length,
  }));
}
