import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { StudyError } from '../../../../server/analysis/from-study/study-error.ts';
import { describeAnalysis, describedAnalysis } from '../../../../server/microdata/analysed/describe-analysis.ts';
import { costFile, costStudy, REFERENCE } from './small-costs.ts';
import { cellOf, cellsOf, findingsOf } from './small-tables.ts';

interface CellOfR {
  readonly figure: string;
  readonly category: string;
  readonly domain: Record<string, string>;
  readonly estimate: number;
  readonly se: number;
}

/** Relative difference of sums in another order. */
const SAME = 1e-10;

const PERSONS = ['ID,SEX,STRATUM,PSU,WH,WP,PROT', 'a,1,1,1,10,20,100', 'b,2,1,2,10,20,', 'c,1,1,3,10,20,9999'].join(
  '\n',
);
const HEADER = 'IID,ID,CRIME,WE,LOSS,HEALTH';

describe('the cost of crime', () => {
  it('is that of R survey: totals, means, unknown shares, per victim, three together, winsorised', async () => {
    const { cells } = JSON.parse(readFileSync(join(REFERENCE, 'cost.json'), 'utf8')) as { cells: CellOfR[] };
    const file = await costFile();
    const ofSex = new Set(cells.filter(({ domain }) => domain.sex).map(({ figure }) => figure));
    const ofAll = new Set(cells.map(({ figure }) => figure).filter((figure) => !ofSex.has(figure)));
    const figures = (ids: ReadonlySet<string>) => Array.from(ids, (indicator) => ({ indicator }));
    const made = [
      ...cellsOf(file, { figures: figures(ofSex), by: [{ variable: 'sex' }] }),
      ...cellsOf(file, { figures: figures(ofAll) }),
    ];
    expect(cells).toHaveLength(3 * 11 + 3);
    for (const { figure, category, domain, estimate, se } of cells) {
      const cell = cellOf(made, domain, { indicator: figure, category })!;
      const where = `${figure} ${category} ${JSON.stringify(domain)}`;
      expect(Math.abs(cell.estimate! / estimate - 1), where).toBeLessThan(SAME);
      expect(Math.abs(cell.se! / se - 1), `standard error of ${where}`).toBeLessThan(SAME);
      expect(cell.currency, where).toBe(figure.endsWith('_unknown') ? undefined : 'MXN');
    }
  });

  it('is a share of the domestic product that the table states, in the prices that it states', async () => {
    const file = await costFile();
    const gdp = { amount: 2e7, source: 'the office' };
    const share = { figures: [{ indicator: 'cost_gdp_share' }, { indicator: 'cost_total' }] };
    const [ofGdp, , total] = cellsOf(file, { ...share, money: { gdp } });
    expect(ofGdp!.estimate).toBeCloseTo(total!.estimate! / 2e7, 12);
    expect(ofGdp).not.toHaveProperty('currency');
    const prices = { factor: 0.8, of: 'July 2018' };
    const [, , constant] = cellsOf(file, { ...share, money: { gdp, prices } });
    expect(constant!.estimate).toBeCloseTo(0.8 * total!.estimate!, 6);
    expect(constant!.cv).toBeCloseTo(total!.cv!, 12);
    expect(findingsOf(file, share)[0]).toMatchObject({ code: 'indicator-absent', line: 5 });
  });

  it('counts an amount once in its own unit, and one that was not asked as nothing lost', async () => {
    const incidents = [HEADER, 'i1,a,R,20,300,10', 'i2,a,R,20,9999,', 'i3,b,B,10,40,', 'i4,c,T,20,,'].join('\n');
    const file = await costFile({ persons: PERSONS, incidents });
    const cells = cellsOf(file, {
      figures: [
        { indicator: 'loss_total', crimes: ['any', 'robbery', 'threats'] },
        { indicator: 'loss_mean', crimes: ['any'] },
        { indicator: 'loss_per_victim_person' },
        { indicator: 'loss_per_victim_household' },
        { indicator: 'protection_mean' },
        { indicator: 'cost_total' },
        { indicator: 'cost_per_victim' },
      ],
    });
    const value = (indicator: string, crime: string, category = 'unknown_as_0') =>
      cellOf(cells, {}, { indicator, crime, category })!.estimate;
    expect(value('loss_total', 'any')).toBe(6400);
    expect(value('loss_total', 'robbery')).toBe(6000);
    expect(value('loss_total', 'threats')).toBe(0);
    expect(value('loss_mean', 'any', 'known')).toBeCloseTo(6400 / 30, 12);
    expect(value('loss_mean', 'any')).toBeCloseTo(6400 / 70, 12);
    expect(value('loss_per_victim_person', 'any_person')).toBe(150);
    expect(value('loss_per_victim_household', 'any_household')).toBe(40);
    expect(value('protection_mean', 'any', 'known')).toBe(100);
    expect(value('protection_mean', 'any')).toBeCloseTo(100 / 3, 12);
    expect(value('cost_total', 'any')).toBe(6400 + 200 + 1000);
    expect(value('cost_per_victim', 'any')).toBeCloseTo(7600 / 60, 12);
  });

  it('is not told of a crime whose amounts the survey does not ask, nor of a set with it: a blank is no 0', async () => {
    const study = costStudy();
    const { amounts, ...incidents } = study.incidents;
    const wide = {
      ...study,
      incidents: {
        ...incidents,
        wide: true,
        crimes: incidents.crimes.map((crime) => (crime.key === 'robbery' ? { ...crime, amounts } : crime)),
        sets: { ...incidents.sets, robberies: ['robbery'] },
      },
    } as unknown as ReturnType<typeof costStudy>;
    const rows = [HEADER, 'i1,a,R,20,300,10', 'i2,a,R,20,9999,', 'i3,b,B,10,40,', 'i4,c,T,20,,'].join('\n');
    const file = await costFile({ persons: PERSONS, incidents: rows }, wide);
    for (const indicator of ['loss_total', 'loss_mean', 'loss_per_victim_person'])
      for (const crime of indicator === 'loss_per_victim_person' ? ['any_person'] : ['threats', 'any_person', 'any'])
        expect(findingsOf(file, { figures: [{ indicator, crimes: [crime] }] })[0]!.problem).toContain(
          `${indicator} of ${crime} would be too small: the survey does not ask the amounts of`,
        );
    expect(findingsOf(file, { figures: [{ indicator: 'loss_total', crimes: ['threats'] }] })[0]!.remedy).toBe(
      'choose among robbery, robberies',
    );
    expect(findingsOf(file, { figures: [{ indicator: 'cost_total' }] })[0]!.problem).toContain('burglary, threats');
    const cells = cellsOf(file, {
      figures: [
        { indicator: 'loss_mean', crimes: ['robbery', 'robberies'] },
        { indicator: 'loss_unknown', crimes: ['any_person'] },
      ],
    });
    for (const crime of ['robbery', 'robberies'])
      expect(cellOf(cells, {}, { crime, category: 'unknown_as_0' })!.estimate).toBeCloseTo(150, 12);
    expect(cellOf(cells, {}, { indicator: 'loss_unknown' })!.estimate).toBeCloseTo(0.5, 12);
    // As figures are made again of record files.
    const { crimes } = describeAnalysis(file);
    expect(describedAnalysis.parse(JSON.parse(JSON.stringify(describeAnalysis(file)))).crimes).toEqual(crimes);
    expect(crimes.map(({ withoutAmounts }) => withoutAmounts?.length)).toEqual([2, undefined, 2]);
  });

  it('needs the amounts, and none below 0', async () => {
    const { amounts: _, ...incidents } = costStudy().incidents;
    const without = await costFile({}, { ...costStudy(), incidents } as ReturnType<typeof costStudy>);
    const [finding] = findingsOf(without, { figures: [{ indicator: 'loss_total' }] });
    expect(finding!.problem).toBe('loss_total counts the answers to loss_amount, which this file does not have');
    const below = costFile({ persons: PERSONS, incidents: [HEADER, 'i1,a,R,20,-5,'].join('\n') });
    await expect(below).rejects.toThrow(StudyError);
    await expect(below).rejects.toThrow('incidents.csv, line 2, column {LOSS}: the amount is -5');
  });
});
