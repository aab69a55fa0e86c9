import { type EstimateRow, type PublicationStandard, STANDARD_LABELS } from '#contract';

/** The three steps of precision, best first, and `none` for a row without a label. */
export type Quality = (typeof STEPS)[number] | 'none';

const STEPS = ['good', 'caution', 'low'] as const;

/** The step that a label of any standard stands for: the worst is `low`, the upper half `good`. */
export function qualityOf(label: string): Quality {
  for (const labels of Object.values<readonly string[]>(STANDARD_LABELS)) {
    const place = labels.indexOf(label);
    if (place >= 0) return STEPS[Math.floor((2 * place) / (labels.length - 1))]!;
  }
  return 'none';
}

/** How many rows carry each label of a standard. */
export function qualityClasses(rows: readonly Pick<EstimateRow, 'label'>[], standard: PublicationStandard) {
  return STANDARD_LABELS[standard].map((label) => ({
    label,
    quality: qualityOf(label),
    count: rows.filter((row) => row.label === label).length,
  }));
}
