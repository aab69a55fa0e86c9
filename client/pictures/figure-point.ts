import type { Quality } from './quality.ts';

/** An estimate as every picture takes it. Its texts are written in the reader's language. */
export interface FigurePoint {
  value: number | null;
  lower: number | null;
  upper: number | null;
  valueText: string;
  quality: Quality;
  /** Signs of what stands beside the class, which the legend explains. */
  signs?: readonly string[];
  /** Why there is no figure or no interval. */
  reason?: string;
}
