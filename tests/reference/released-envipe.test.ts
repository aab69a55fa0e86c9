import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { analysisFileFromStudy } from '../../server/analysis/from-study/analysis-file-from-study.ts';
import type { TableCell } from '../../server/analysis/tables/table-cell.ts';
import type { PublishedCell } from '../../server/suppression/published-cells.ts';
import { released } from '../server/suppression/released.ts';

const root = resolve(import.meta.dirname, '../..');
const data = resolve(root, process.env.CIFRA_REFERENCE ?? '../shared', 'data');
const study = resolve(root, 'questionnaires/studies/envipe-2021.json');

/** The crimes of `any_person` but kidnapping. */
const OTHERS = [
  'street_robbery',
  'personal_theft',
  'bank_fraud',
  'consumer_fraud',
  'extortion',
  'threats',
  'assault',
  'other',
  'sexual_offence',
];
const BY_STATE = [{ variable: 'state' }];
/** Of the release's rules. */
const FEWEST = 5;

const stateOf = ({ domain }: TableCell | PublishedCell) => domain.state ?? 'country';
const isFew = (n: number) => n > 0 && n < FEWEST;

describe.runIf(existsSync(resolve(data, 'envipe2021_persons.csv.gz')))('ENVIPE 2021, released by state', () => {
  it('tells no few kidnappings by the set without its other crimes, which the tables tell by themselves', async () => {
    const file = await analysisFileFromStudy(study, data);
    const figures = [
      { indicator: 'crimes', crimes: [...OTHERS, 'any_person'] },
      { indicator: 'incidence_person', crimes: ['any_person'] },
    ];
    const { made, cells, recovered } = await released(file, [{ figures, by: BY_STATE }]);
    expect(recovered).toBe(0);
    /** The set less its other crimes, where all of them stand there. */
    const left = (some: readonly (TableCell | PublishedCell)[]) => {
      const ofCrimes = some.filter(({ indicator }) => indicator === 'crimes');
      return Array.from(Map.groupBy(ofCrimes, stateOf), ([state, own]) => {
        const whole = own.find(({ crime }) => crime === 'any_person')?.n;
        const parts = own.filter(({ crime }) => crime !== 'any_person').map(({ n }) => n);
        const isOpen = typeof whole === 'number' && parts.every((n) => typeof n === 'number');
        return { state, n: isOpen ? parts.reduce((sum: number, n) => sum - n!, whole) : undefined };
      });
    };
    expect(left(made).find(({ state }) => state === '02')).toEqual({ state: '02', n: 1 });
    expect(left(made).filter(({ n }) => isFew(n!)).length).toBeGreaterThan(10);
    expect(left(cells).filter(({ n }) => n !== undefined && isFew(n))).toEqual([]);
    expect(left(cells).find(({ state }) => state === '02')).toEqual({ state: '02', n: undefined });
  }, 120_000);

  it('tells no few incidents by the bases of two figures of one crime', async () => {
    const file = await analysisFileFromStudy(study, data);
    const indicators = ['crimes', 'dark_figure_unreported', 'dark_figure_no_file', 'nonreporting_reason'];
    const crimes = ['street_robbery', 'extortion', 'vehicle_theft', 'any_person'];
    const figures = indicators.map((indicator) => ({ indicator, crimes }));
    const { made, cells, recovered } = await released(file, [{ figures, by: BY_STATE }]);
    expect(recovered).toBe(0);
    const differences = (some: readonly (TableCell | PublishedCell)[]) =>
      [...Map.groupBy(some, (cell) => `${cell.crime} ${stateOf(cell)}`)].flatMap(([name, own]) => {
        const bases = own.flatMap(({ n }) => (typeof n === 'number' ? [n] : []));
        const found = bases.flatMap((one) => bases.map((other) => one - other)).filter(isFew);
        return found.length > 0 ? [name] : [];
      });
    expect(differences(made).length).toBeGreaterThan(20);
    expect(differences(cells)).toEqual([]);
  }, 120_000);
});
