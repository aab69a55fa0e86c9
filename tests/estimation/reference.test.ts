import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { riskRatio, taylorDesign } from '#estimation';
import { runReference } from '../../server/reference/run-reference.ts';
import { RELATIVE_ROUNDING } from './tolerances.ts';

const folder = new URL('../fixtures/reference/', import.meta.url);
const reports = await runReference(fileURLToPath(new URL('cases.json', folder)));
const everyKind = await runReference(fileURLToPath(new URL('every-kind.json', folder)));

describe('the numbers of R survey for every kind of statistic and design', () => {
  it.each(everyKind)('$id', ({ reasons }) => {
    expect(reasons).toEqual([]);
  });
});

describe('the numbers of R survey for a made-up survey', () => {
  it.each(reports)('$id', ({ reasons }) => {
    expect(reasons).toEqual([]);
  });

  it('a relative risk has the value and standard error of svyby and svycontrast', () => {
    const rows: Record<string, string>[] = parse(readFileSync(new URL('survey.csv', folder)), { columns: true });
    const column = (name: string) => rows.map((row) => row[name]!);
    const design = taylorDesign({
      weights: column('weight').map(Number),
      strata: [column('stratum')],
      clusters: [column('psu')],
      nest: true,
      lonelyPsu: 'adjust',
    });
    const young = column('age').map((age) => (age === '18-29' ? 1 : 0));
    const estimate = riskRatio(
      column('victim').map(Number),
      rows.map(() => 1),
      young,
      design,
    );
    const expected = JSON.parse(readFileSync(new URL('relative-risk.json', folder), 'utf8'));
    expect(Math.abs((estimate.value as number) / expected.estimate - 1)).toBeLessThan(RELATIVE_ROUNDING);
    expect(Math.abs((estimate.se as number) / expected.se - 1)).toBeLessThan(RELATIVE_ROUNDING);
  });
});
