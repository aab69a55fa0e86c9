import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { EstimateRow } from '#contract';
import type { AnalysisFile } from '../../../server/analysis/analysis-file.ts';
import { estimateIndicators } from '../../../server/analysis/indicators/estimate-indicators.ts';
import { isToldIndicator } from '../../../server/contract/words/told/told-texts.ts';
import { analysisFileOfRecords } from '../../../server/microdata/read/analysis-file-of-records.ts';
import { folderNamed } from '../scripts/tried-tables.ts';

/** Sums in another order of the records. */
const SAME = 1e-11;

const into = mkdtempSync(join(tmpdir(), 'cifra-read-records-'));
afterAll(() => rmSync(into, { recursive: true }));

/** Shares of what people told have their questions in the files, and are not read back. */
const estimated = (file: AnalysisFile) =>
  estimateIndicators(file, { standard: 'inegi' }).filter(({ indicator }) => !isToldIndicator(indicator));
const nameOfRow = ({ indicator, crime, outcome, domain, category, variance_frame }: EstimateRow) =>
  JSON.stringify([indicator, crime, outcome, domain, category, variance_frame]);

describe('an analysis file that is read back from its record files', () => {
  it.each(['edition', 'enusc', 'ncvs', 'caribbean', 'caribbean/replicates'] as const)(
    'gives every figure of the file that they were written from: %s',
    async (name) => {
      const { path, described, file } = await folderNamed(into, name);
      const read = await analysisFileOfRecords(path, described, described.analysis!);
      const expected = new Map(estimated(file).map((row) => [nameOfRow(row), row]));
      const found = estimated(read);
      expect(new Set(found.map(nameOfRow))).toEqual(new Set(expected.keys()));
      for (const row of found) {
        const wanted = expected.get(nameOfRow(row))!;
        expect([row.n, row.n_positive, row.df, row.label, row.flag], nameOfRow(row)).toEqual([
          wanted.n,
          wanted.n_positive,
          wanted.df,
          wanted.label,
          wanted.flag,
        ]);
        for (const quantity of ['estimate', 'se', 'lower', 'upper', 'deff'] as const) {
          const one = row[quantity];
          const other = wanted[quantity];
          if (one === null || other === null) expect(one, `${quantity} of ${nameOfRow(row)}`).toBe(other);
          else
            expect(Math.abs(one - other), `${quantity} of ${nameOfRow(row)}`).toBeLessThanOrEqual(
              SAME * Math.max(Math.abs(other), Math.abs(wanted.estimate ?? 0), 1e-9),
            );
        }
      }
    },
    60_000,
  );
});
