import type { EstimateRow, FigureWords, IndicatorUnit } from '#contract';

/** A figure that is exported; of a released table it may be hidden, and then has no numbers. */
export type FigureRow = Omit<EstimateRow, 'n' | 'n_positive'> & {
  readonly n: number | null;
  readonly n_positive: number | null;
  readonly currency?: string;
  readonly suppressed?: string;
};

/** Figures that stand together: a table, or all estimates. */
export interface FigureSet {
  /** Of its files, without an ending. */
  readonly name: string;
  readonly title: string;
  /** By which the figures are divided, in their order. */
  readonly variables: readonly string[];
  readonly rows: readonly FigureRow[];
  readonly unitOf: (row: FigureRow) => RowUnit;
  /** Sentences that belong to it. */
  readonly notes: readonly string[];
  /** Its text in the formats that it has of its own. */
  readonly csv: () => Iterable<string>;
  readonly json: () => Iterable<string>;
}

/** In what a figure is given. */
export interface RowUnit {
  readonly kind: IndicatorUnit | 'mean' | 'rate';
  /** Of a rate: per so many. */
  readonly per: number;
}

/** What figures are made of, and in which words they are written. */
export interface ExportedSource {
  /** Of the edition or the study. */
  readonly title: string;
  readonly source: string;
  /** Sentences on weights and on the analysis file. */
  readonly notes: readonly string[];
  readonly language: string;
  readonly words: FigureWords;
}

/** The quantities of a figure that are written, in their order. */
export const WRITTEN_QUANTITIES = [
  'estimate',
  'se',
  'lower',
  'upper',
  'cv',
  'df',
  'deff',
  'n',
  'n_positive',
  'effective_n',
] as const satisfies readonly (keyof FigureRow)[];

export type WrittenQuantity = (typeof WRITTEN_QUANTITIES)[number];
