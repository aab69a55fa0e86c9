/** The three steps of every publication standard, best first, and `none` for a row without a label. */
export type Quality = 'good' | 'caution' | 'low' | 'none';

const STEPS: Record<string, Quality> = {
  high: 'good',
  moderate: 'caution',
  low: 'low',
  reliable: 'good',
  'weakly-reliable': 'caution',
  'not-reliable': 'low',
};

export function qualityOf(label: string): Quality {
  return STEPS[label] ?? 'none';
}
