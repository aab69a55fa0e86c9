import { type EstimateRow, type PublicationStandard, STANDARD_LABELS } from '#contract';
import { QUALITY_STEPS, type Quality } from '../../pictures/quality.ts';

/** The step that a label of any standard stands for: the worst is `low`, the upper half `good`. */
export function qualityOf(label: string): Quality {
  for (const labels of Object.values<readonly string[]>(STANDARD_LABELS)) {
    const place = labels.indexOf(label);
    if (place >= 0) return QUALITY_STEPS[Math.floor((2 * place) / (labels.length - 1))]!;
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
