import { breaksBefore, type SeriesData, type SeriesLine } from './series-data.ts';

/** A point of a line where there is a figure. */
export interface PieceEnd {
  edition: string;
  value: number;
}

/** The pieces of a line that are drawn: none goes over an edition without a figure, or over a break of the series. */
export function linePieces(
  { key: line, points }: Pick<SeriesLine, 'key' | 'points'>,
  { editions, breaks }: Pick<SeriesData, 'editions' | 'breaks'>,
): PieceEnd[][] {
  const pieces: PieceEnd[][] = [];
  let open: PieceEnd[] | undefined;
  for (const { key } of editions) {
    const value = points[key]?.value ?? null;
    if (value === null || breaksBefore(breaks, { line, edition: key })) open = undefined;
    if (value === null) continue;
    if (!open) {
      open = [];
      pieces.push(open);
    }
    open.push({ edition: key, value });
  }
  return pieces;
}
