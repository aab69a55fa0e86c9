import { z } from 'zod';
import { plainFile } from './folder/plain-file.ts';
import type { Released } from './read-release.ts';
import { hashOfContent, type ReleaseManifest } from './release-manifest.ts';

/** Where a revision names the cells of its report, so that other releases can be compared with them too. */
export const CELLS_OF_REPORT = 'data/report/cells.json';

const cellOfReport = z.strictObject({
  indicator: z.string(),
  crime: z.string(),
  outcome: z.string(),
  category: z.string(),
  domain: z.record(z.string(), z.string()),
  /** Blank of a cell that is told. */
  suppressed: z.enum(['', 'confidential']),
});

/** Which cell a report tells or hides; what it tells of it stands in the report alone. */
export type CellOfReport = z.infer<typeof cellOfReport>;

/** Of the report that was made beside the tables of a release. */
export function cellsOfReport({ hiddenBeside, toldBeside }: Released['report']): CellOfReport[] {
  const named =
    (suppressed: CellOfReport['suppressed']) =>
    ({ indicator, crime, outcome, category, domain }: (typeof toldBeside)[number]): CellOfReport => ({
      indicator,
      crime,
      outcome,
      category,
      domain,
      suppressed,
    });
  return [...hiddenBeside.map(named('confidential')), ...toldBeside.map(named(''))];
}

/**
 * The same of a revision that was prepared: none of one without a report, or of before.
 *
 * @param folders where it may lie
 * @returns undefined where they are in no folder as they were published
 */
export function readCellsOfReport(
  { files }: Pick<ReleaseManifest, 'files'>,
  folders: readonly string[],
): CellOfReport[] | undefined {
  const expected = files.find(({ path }) => path === CELLS_OF_REPORT)?.sha256;
  if (expected === undefined) return [];
  const texts = folders.map((folder) => plainFile(folder, CELLS_OF_REPORT));
  const text = texts.find((bytes) => bytes !== undefined && hashOfContent(bytes) === expected);
  return text && z.array(cellOfReport).parse(JSON.parse(text.toString()));
}
