import type { EstimateRow, StandardCode } from '#contract';

/** The three steps of every publication standard, best first, and `none` for a row without a label. */
export type Quality = (typeof STEPS)[number] | 'none';

const STEPS = ['good', 'caution', 'low'] as const;

/** Labels of each standard, one a step. */
export const PRECISION_LABELS = {
  inegi: ['high', 'moderate', 'low'],
  ine_chile: ['reliable', 'weakly-reliable', 'not-reliable'],
} as const satisfies Record<StandardCode, readonly string[]>;

/** The step that a label of any standard stands for. */
export function qualityOf(label: string): Quality {
  for (const labels of Object.values<readonly string[]>(PRECISION_LABELS)) {
    const step = labels.indexOf(label);
    if (step >= 0) return STEPS[step]!;
  }
  return 'none';
}

/** How many rows carry each label of a standard. */
export function qualityClasses(rows: readonly EstimateRow[], standard: StandardCode) {
  return PRECISION_LABELS[standard].map((label) => ({
    label,
    quality: qualityOf(label),
    count: rows.filter((row) => row.label === label).length,
  }));
}
