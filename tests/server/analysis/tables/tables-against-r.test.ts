import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fileOf } from '../small-survey.ts';
import { cellOf, cellsOf } from './small-tables.ts';

const FOLDER = join(import.meta.dirname, '../../../fixtures/reference');

/** What R says of a cell: a share or an event per person, not yet per 100,000. */
interface CellOfR {
  readonly figure: string;
  readonly frame: string;
  readonly domain: Record<string, string>;
  readonly estimate: number;
  readonly se: number;
  readonly lower?: number;
  readonly upper?: number;
  readonly df?: number;
}

/** Relative difference of sums in another order, and of a quantile of t with its logarithms. */
const SAME = 1e-10;
const SAME_LIMIT = 1e-8;

const rowsOf = (name: string) => readFileSync(join(FOLDER, name), 'utf8').trim().split('\n').slice(1);

describe('crossed cells', () => {
  it('are those of R survey: shares, totals, incidents over persons, both frames, a lonely PSU', async () => {
    const { cells } = JSON.parse(readFileSync(join(FOLDER, 'tables.json'), 'utf8')) as { cells: CellOfR[] };
    const file = await fileOf(rowsOf('tables-persons.csv'), rowsOf('tables-incidents.csv'));
    const by = [{ variable: 'sex' }, { variable: 'age_group' }];
    const ids = ['prevalence_person', 'incidence_person', 'repeat_share_person', 'crimes', 'reporting_rate'];
    const figures = ids.map((indicator) => ({ indicator }));
    const made = new Map(
      ['all_psus', 'incident_psus'].map((frame) => [frame, cellsOf(file, { figures, by, frame, per: 1 })]),
    );
    expect(cells).toHaveLength(9 * 7);
    for (const { figure, frame, domain, ...expected } of cells) {
      const cell = cellOf(made.get(frame)!, domain, { indicator: figure })!;
      const where = `${figure} ${frame} ${JSON.stringify(domain)}`;
      for (const name of ['estimate', 'se'] as const)
        expect(Math.abs(cell[name]! / expected[name] - 1), `${name} of ${where}`).toBeLessThan(SAME);
      if (expected.df === undefined) continue;
      expect(cell.df, where).toBe(expected.df);
      for (const name of ['lower', 'upper'] as const)
        expect(Math.abs(cell[name]! / expected[name]! - 1), `${name} of ${where}`).toBeLessThan(SAME_LIMIT);
    }
  });
});
