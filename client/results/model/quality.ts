import { type EstimateRow, type PublicationStandard, STANDARD_LABELS } from '#contract';
import { QUALITY_STEPS, type Quality } from '../../pictures/quality.ts';

/** The step that a label of any standard stands for. */
export function qualityOf(label: string): Quality {
  for (const labels of Object.values<readonly string[]>(STANDARD_LABELS)) {
    const step = labels.indexOf(label);
    if (step >= 0) return QUALITY_STEPS[step]!;
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
