/** An estimate in a printed picture; every text is written in the reader's language. */
export interface PrintedMark {
  readonly key: string;
  readonly label: string;
  readonly value: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly valueText: string;
  readonly quality: PrintedQuality;
  readonly qualityText: string;
  /** Of what the notes say of it: they stand behind the figure where there is no room for `qualityText`. */
  readonly signs?: readonly string[];
  /** Marks of one group stand together under its name. */
  readonly group?: string;
  /** A pool of the others, drawn apart; or the second of a pair, drawn hollow. */
  readonly style?: 'set' | 'second';
}

/** How precise a figure is by its standard, and `none` for one that no standard judged. */
export type PrintedQuality = 'good' | 'caution' | 'low' | 'none';

export interface PrintedDots {
  readonly marks: readonly PrintedMark[];
  readonly width: number;
  /** The marks that its scale has room for; its own where absent. Parts of one picture share a scale. */
  readonly scaledTo?: readonly PrintedMark[];
  /** The largest value that the figure can take. */
  readonly most?: number;
  /** Writes the numbers of the axis. */
  readonly tickTexts: (ticks: readonly number[]) => string[];
  /** What the picture shows, in a sentence: its text alternative. */
  readonly finding: string;
}

/** One step from all incidents to those with a file; `value` is a share of the first. */
export interface PrintedStep {
  readonly key: string;
  readonly label: string;
  readonly value: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly text: string;
}

/** The pictures of the page, drawn as text for a report. */
export interface PrintedPictures {
  readonly dots: (picture: PrintedDots) => string;
  readonly funnel: (picture: {
    readonly steps: readonly PrintedStep[];
    readonly width: number;
    readonly finding: string;
  }) => string;
  /** The sign of a class of precision, for a legend. */
  readonly swatch: (quality: PrintedQuality) => string;
  /** Styles of the pictures; they name colours by custom properties. */
  readonly styles: string;
}
