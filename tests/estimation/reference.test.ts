import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { type Quantity, riskRatio, taylorDesign } from '#estimation';
import { runReference } from '../../server/reference/run-reference.ts';
import { RELATIVE_ROUNDING } from './tolerances.ts';

const folder = new URL('../fixtures/reference/', import.meta.url);
const reports = await runReference(fileURLToPath(new URL('cases.json', folder)));
const corners = await runReference(fileURLToPath(new URL('corners.json', folder)));
const models = await runReference(fileURLToPath(new URL('models.json', folder)));
const comparisons = await runReference(fileURLToPath(new URL('comparisons.json', folder)));
const areas = await runReference(fileURLToPath(new URL('area-cases.json', folder)));
const everyKind = await runReference(fileURLToPath(new URL('every-kind.json', folder)));

const relativeError = (quantity: Quantity, wanted: number) => Math.abs((quantity as number) / wanted - 1);

describe('the numbers of R survey for every kind of statistic and design', () => {
  it.each(everyKind)('$id', ({ reasons }) => {
    expect(reasons).toEqual([]);
  });
});

describe('what R says of models of a made-up survey', () => {
  it.each(models)('$id', ({ reasons }) => {
    expect(reasons).toEqual([]);
  });
});

describe('what R says of small areas and of generalized variance functions', () => {
  it.each(areas)('$id', ({ reasons }) => {
    expect(reasons).toEqual([]);
  });
});

describe('what R says of differences, concentration, ranks and standardized means', () => {
  it.each(comparisons)('$id', ({ reasons }) => {
    expect(reasons).toEqual([]);
  });
});

describe('what R survey says of PSUs without rows that count, rows of weight 0 and lonely PSUs', () => {
  it.each(corners)('$id', ({ reasons }) => {
    expect(reasons).toEqual([]);
  });
});

describe('the numbers of R survey for a made-up survey', () => {
  it.each(reports)('$id', ({ reasons }) => {
    expect(reasons).toEqual([]);
  });

  describe('a relative risk has the value, standard error and limits on the logarithm of svyby and svycontrast', () => {
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
    const victim = column('victim').map(Number);
    const everyone = rows.map(() => 1);
    const expected = JSON.parse(readFileSync(new URL('relative-risk.json', folder), 'utf8'));

    it('of the young, who are at risk', () => {
      const { value, se, lower, upper } = riskRatio(victim, everyone, young, design);
      expect(relativeError(value, expected.risk.estimate)).toBeLessThan(RELATIVE_ROUNDING);
      expect(relativeError(se, expected.risk.se)).toBeLessThan(RELATIVE_ROUNDING);
      expect(relativeError(lower, expected.risk.lower)).toBeLessThan(RELATIVE_ROUNDING);
      expect(relativeError(upper, expected.risk.upper)).toBeLessThan(RELATIVE_ROUNDING);
    });

    it('of the young, had none of them been a victim: R has no limits', () => {
      const nobodyYoung = victim.map((value, row) => value * (1 - young[row]!));
      expect(expected.none).toEqual({ estimate: 0, se: 0, lower: null, upper: null });
      expect(riskRatio(nobodyYoung, everyone, young, design)).toMatchObject({
        value: 0,
        se: 0,
        lower: { undefined: 'no-logarithm' },
        upper: { undefined: 'no-logarithm' },
        cv: { undefined: 'zero-estimate' },
      });
    });
  });
});
