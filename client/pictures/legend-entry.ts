import type { ReactElement } from 'react';

/** Size of what stands beside the words of a legend. */
export const SWATCH = { width: 28, height: 18 } as const;

/** A sign of a picture and what it means. */
export interface LegendEntry {
  key: string;
  /** An `svg` of the size of `SWATCH`. */
  swatch: ReactElement;
  text: string;
}
