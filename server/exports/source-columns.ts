/** What figures are made from, where it is not the interviews that count with the weights of the design. */
export interface SourceOfRows {
  readonly weighting?: { readonly name: string; readonly hash: string } | undefined;
  readonly numbered?: { readonly number: number; readonly sha256: string } | undefined;
}

/** Columns at the end of a CSV that say it in every line; none where there is nothing to say. */
export function sourceColumns({ weighting, numbered }: SourceOfRows): Readonly<Record<string, string | number>> {
  return {
    ...(weighting && { weighting: weighting.name, weighting_hash: weighting.hash }),
    ...(numbered && { analysis_file: numbered.number, analysis_file_sha256: numbered.sha256 }),
  };
}
