import type { FigurePoint } from '../figure-point.ts';

/** What a chart draws for one estimate. Every text is already written in the reader's language. */
export interface ChartMark extends FigurePoint {
  key: string;
  label: string;
  /** A second, quieter line of the label. */
  sub?: string;
  qualityText: string;
  /** Marks of one group stand together under its name. */
  group?: string;
  /** A number that is no estimate and has no limits, such as a count of records: drawn as a bar across the line. */
  count?: number;
  /** A pool of the others, drawn apart; or the second of a pair, drawn hollow. */
  style?: 'set' | 'second';
}
