import type { SeriesData, SeriesLine } from './series-data.ts';

/** A point of a line where there is a figure. */
export interface PieceEnd {
  edition: string;
  value: number;
}

/** The pieces of a line that are drawn: none goes over an edition without a figure, or over a break of the series. */
export function linePieces(
  { points }: Pick<SeriesLine, 'points'>,
  { editions, breaks }: Pick<SeriesData, 'editions' | 'breaks'>,
): PieceEnd[][] {
  const pieces: PieceEnd[][] = [];
  let open: PieceEnd[] | undefined;
  for (const { key } of editions) {
    const value = points[key]?.value ?? null;
    if (value === null || breaks.some(({ before }) => before === key)) open = undefined;
    if (value === null) continue;
    if (!open) {
      open = [];
      pieces.push(open);
    }
    open.push({ edition: key, value });
  }
  return pieces;
}
