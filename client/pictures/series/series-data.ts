import type { FigurePoint } from '../figure-point.ts';

/** A place on the line of time. */
export interface SeriesEdition {
  key: string;
  label: string;
  /** When it was, such as its year. Where each edition has it, the distances between them are true. */
  at?: number;
}

/** One figure through the editions. */
export interface SeriesLine {
  key: string;
  label: string;
  /** By key of the edition; an edition that the series lacks is left out. */
  points: Readonly<Record<string, FigurePoint>>;
}

/** From this edition on the series is another one. */
export interface SeriesBreak {
  before: string;
  reason: string;
  /** Keys of the lines that break; all of them where it is left out. */
  lines?: readonly string[];
}

/** Whether a line breaks before an edition. */
export function breaksBefore(
  breaks: readonly SeriesBreak[],
  { line, edition }: { line: string; edition: string },
): boolean {
  return breaks.some(({ before, lines }) => before === edition && (lines === undefined || lines.includes(line)));
}

/** Figures through editions, with where they break. */
export interface SeriesData {
  editions: readonly SeriesEdition[];
  lines: readonly SeriesLine[];
  breaks: readonly SeriesBreak[];
}
