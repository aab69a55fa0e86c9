import type { EstimateRow } from '#contract';
import { figureOf } from './select-rows.ts';

/** A share of all crimes with its limits; null where it is not defined. */
export interface Share {
  value: number | null;
  lower: number | null;
  upper: number | null;
}

export interface DarkFunnel {
  crimes: EstimateRow | undefined;
  unreported: EstimateRow | undefined;
  noFile: EstimateRow | undefined;
  /** Crimes that a competent authority came to know: what D1 leaves. */
  reported: Share;
  /** Crimes with a formal report, where that is not the same. */
  formal: Share | undefined;
  /** Crimes with a file, as a share of all: what D2 leaves, with D2's limits turned round. */
  file: Share;
}

const NONE: Share = { value: null, lower: null, upper: null };

export function darkFunnel(
  rows: readonly EstimateRow[],
  { crime, frame, outcome = 'both' }: { crime: string; frame: string; outcome?: string },
): DarkFunnel {
  const figure = (measure: string) => figureOf(rows, { measure, crime, frame, outcome });
  const noFile = figure('dark_figure_no_file');
  const unreported = figure('dark_figure_unreported');
  const reported = remainder(unreported);
  const formal = shareOf(figure('reporting_rate'));
  return {
    crimes: figure('crimes'),
    unreported,
    noFile,
    reported,
    formal: formal && differs(formal, reported) ? formal : undefined,
    file: remainder(noFile),
  };
}

function shareOf(row: EstimateRow | undefined): Share | undefined {
  return row && { value: row.estimate, lower: row.lower, upper: row.upper };
}

/**
 * Half a point apart or more. A smaller distance comes from crimes about which it is unknown whether they
 * were reported.
 */
function differs(a: Share, b: Share): boolean {
  return a.value !== null && (b.value === null || Math.abs(a.value - b.value) >= 0.005);
}

function remainder(row: EstimateRow | undefined): Share {
  if (!row || row.estimate === null) return NONE;
  const rest = (share: number | null) => (share === null ? null : 1 - share);
  return { value: rest(row.estimate), lower: rest(row.upper), upper: rest(row.lower) };
}
