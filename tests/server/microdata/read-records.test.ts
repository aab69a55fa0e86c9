import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { EstimateRow } from '#contract';
import type { AnalysisFile, SampledRecords } from '../../../server/analysis/analysis-file.ts';
import { estimateIndicators } from '../../../server/analysis/indicators/estimate-indicators.ts';
import { analysisFileOfRecords } from '../../../server/microdata/read/analysis-file-of-records.ts';
import { folderOfEdition } from '../scripts/edition-folder.ts';
import { folderNamed } from '../scripts/tried-tables.ts';

/** Sums in another order of the records. */
const SAME = 1e-11;

const into = mkdtempSync(join(tmpdir(), 'cifra-read-records-'));
afterAll(() => rmSync(into, { recursive: true }));

const estimated = (file: AnalysisFile) => estimateIndicators(file, { standard: 'inegi' });
const nameOfRow = ({ indicator, crime, outcome, domain, category, variance_frame }: EstimateRow) =>
  JSON.stringify([indicator, crime, outcome, domain, category, variance_frame]);

/** All that each record told, in an order that does not depend on that of the records. */
const answersOfRecords = ({ rows, told }: Pick<SampledRecords, 'rows' | 'told'>) => {
  const columns = [...told!.values()].flatMap((one) => [...one.rows.values()]);
  return Array.from({ length: rows }, (_, row) => columns.map((codes) => codes[row]).join()).sort();
};

const supportOf = ({ persons: { rows, several } }: AnalysisFile) => {
  const columns = Array.from(several!, ([name, { names, asked, given }]) => ({
    name,
    names,
    columns: [asked, ...given],
  }));
  const records = Array.from({ length: rows }, (_, row) =>
    columns.map((one) => one.columns.map((is) => is[row]).join()).join(' '),
  );
  return [JSON.stringify(columns.map(({ name, names }) => [name, names])), ...records.sort()];
};

describe('an analysis file that is read back from its record files', () => {
  it.each(['edition', 'enusc', 'ncvs', 'caribbean', 'caribbean/replicates'] as const)(
    'gives every figure of the file that they were written from: %s',
    async (name) => {
      const { path, described, file } = await folderNamed(into, name);
      const read = await analysisFileOfRecords(path, described, described.analysis!);
      const expected = new Map(estimated(file).map((row) => [nameOfRow(row), row]));
      const found = estimated(read);
      expect(new Set(found.map(nameOfRow))).toEqual(new Set(expected.keys()));
      // Thousands of figures: what differs is gathered, and looked at once.
      const different = found.flatMap((row) => {
        const wanted = expected.get(nameOfRow(row))!;
        const told = (['n', 'n_positive', 'df', 'label', 'flag'] as const).filter((key) => row[key] !== wanted[key]);
        const near = SAME * Math.max(Math.abs(wanted.estimate ?? 0), 1e-9);
        const others = (['estimate', 'se', 'lower', 'upper', 'deff'] as const).filter((quantity) => {
          const one = row[quantity];
          const other = wanted[quantity];
          if (one === null || other === null) return one !== other;
          return !(Math.abs(one - other) <= Math.max(SAME * Math.abs(other), near));
        });
        return [...told, ...others].map((key) => `${key} of ${nameOfRow(row)}: ${row[key]}, not ${wanted[key]}`);
      });
      expect(different).toEqual([]);
    },
    60_000,
  );

  it('has every answer of persons and households that figures count, as the interviews have it', async () => {
    const { path, described, file } = await folderOfEdition(join(into, 'answers'), [4, 5]);
    const read = await analysisFileOfRecords(path, described, described.analysis!);
    for (const unit of ['persons', 'households'] as const) {
      const namesOf = (one: AnalysisFile) =>
        Array.from(one[unit].told!, ([id, { names, rows }]) => [id, names, [...rows.keys()]]);
      expect(namesOf(read)).toEqual(namesOf(file));
      expect(answersOfRecords(read[unit])).toEqual(answersOfRecords(file[unit]));
    }
    expect(supportOf(read)).toEqual(supportOf(file));
    expect(supportOf(file).some((answers) => answers.includes('1'))).toBe(true);
    expect([...file.persons.told!.keys()].length).toBeGreaterThan(15);
    expect([...file.households.told!.keys()]).toContain('protection_measure');
  });

  it('has what each household paid for protection, which its adult was asked', async () => {
    const { path, described, file } = await folderOfEdition(join(into, 'paid'), [6]);
    const read = await analysisFileOfRecords(path, described, described.analysis!);
    const paidIn = ({ households }: AnalysisFile) => {
      const { values, asked } = households.amounts!.get('measures_cost_total')!;
      return Array.from(values, (value, row) => `${value} ${asked[row]}`).sort();
    };
    expect(paidIn(read)).toEqual(paidIn(file));
    expect(new Set(paidIn(file)).size).toBeGreaterThan(5);
  });
});
