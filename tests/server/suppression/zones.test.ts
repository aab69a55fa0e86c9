import { expect, it } from 'vitest';
import { fileOf, smallStudy } from '../analysis/small-survey.ts';
import { less, released, subtracted } from './released.ts';

/** 30 persons in each of four strata. */
const PERSONS = Array.from(
  { length: 120 },
  (_, i) => `p${i},${1 + (i % 2)},40,s${i % 4},s${i % 4}p${Math.floor(i / 4) % 5},${10 + (i % 5)},${20 + (i % 7)},1,2`,
);

/** Two victims of the first stratum, ten of each of the others. */
const VICTIMS = [0, 4, ...Array.from({ length: 40 }, (_, i) => i).filter((i) => i % 4 > 0)];

const stratum = (one: number) => `{STRATUM} = 's${one}'`;

/** Of the last two strata. */
const part = (column: string, least: number, to: number) =>
  `(${stratum(2)} or ${stratum(3)}) and {${column}} >= ${least} and {${column}} < ${to}`;

const DISTRICT = {
  d0: stratum(0),
  d1: stratum(1),
  d2: part('WH', 0, 12),
  d3: part('WH', 12, 13),
  d4: part('WH', 13, 99),
};

/** The first is of two whole districts; the others cut through the other districts. */
const ZONE = {
  whole: `${stratum(0)} or ${stratum(1)}`,
  a: part('WP', 0, 22),
  b: part('WP', 22, 24),
  c: part('WP', 24, 99),
};

it('a zone of whole districts less the others of it does not follow, though other zones cut through districts', async () => {
  const study = smallStudy();
  Object.assign(study.persons.domains, { district: { categories: DISTRICT }, zone: { categories: ZONE } });
  const robberies = VICTIMS.map((person) => `z${person},p${person},R,${20 + (person % 7)},1,2,1,,,,1,,`);
  const figures = [{ indicator: 'victims_person', crimes: ['any_person'] }];
  const specs = [
    { figures, by: [{ variable: 'district' }] },
    { figures, by: [{ variable: 'zone' }] },
  ];
  const { made, cells, recovered } = await released(await fileOf(PERSONS, robberies, study), specs);
  const of = (domain: Record<string, string>) => ({
    of: { indicator: 'victims_person', crime: 'any_person', domain },
    column: 'estimate' as const,
  });
  const first = [of({ zone: 'whole' }), less(of({ district: 'd1' }))];
  // Persons 0 and 4, of weights 20 and 24.
  expect(subtracted(made, first)).toBeCloseTo(44, 6);
  expect(subtracted(cells, first)).toBeUndefined();
  expect(recovered).toBe(0);
});
