import { STANDARD_LABELS } from '#contract';

/** The three steps of every publication standard, best first, and `none` for a row without a label. */
export type Quality = 'good' | 'caution' | 'low' | 'none';

const STEPS = ['good', 'caution', 'low'] as const;

const STEP_OF_LABEL = new Map<string, Quality>(
  Object.values(STANDARD_LABELS).flatMap((labels) => labels.map((label, step) => [label, STEPS[step]!] as const)),
);

export function qualityOf(label: string): Quality {
  return STEP_OF_LABEL.get(label) ?? 'none';
}
