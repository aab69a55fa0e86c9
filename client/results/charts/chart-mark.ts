import type { Quality } from '../model/quality.ts';

/** What a chart draws for one estimate. Every text is already written in the reader's language. */
export interface ChartMark {
  key: string;
  label: string;
  /** A second, quieter line of the label. */
  sub?: string;
  value: number | null;
  lower: number | null;
  upper: number | null;
  valueText: string;
  quality: Quality;
  qualityText: string;
  /** Why there is no figure or no interval. */
  reason?: string;
  /** A pool of the others, drawn apart; or the second of a pair, drawn hollow. */
  style?: 'set' | 'second';
}
