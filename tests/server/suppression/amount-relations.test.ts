import { join } from 'node:path';
import { expect, it } from 'vitest';
import { rulesSchema } from '#contract';
import { planTables } from '../../../server/analysis/tables/plan-table.ts';
import { readTables } from '../../../server/analysis/tables/read-tables.ts';
import { suppress } from '../../../server/suppression/suppress.ts';
import type { Relation, ReleaseSystem } from '../../../server/suppression/system/release-system.ts';
import { systemOfRelease } from '../../../server/suppression/system/system-of-release.ts';
import { folderWith } from '../analysis/small-survey.ts';
import { costFile } from '../analysis/tables/small-costs.ts';

const INDICATORS = ['loss_total', 'loss_mean', 'health_cost_total', 'crime_cost_total'];
const SPEC = {
  table: 'costs',
  figures: INDICATORS.map((indicator) => ({ indicator, crimes: 'all' })),
  by: [{ variable: 'sex' }],
  imputation: { seed: 15, variables: [{ variable: 'loss_amount', within: ['crime'] }] },
};

async function systemOfCosts(): Promise<ReleaseSystem> {
  const file = await costFile();
  const folder = folderWith({ 'costs.json': JSON.stringify(SPEC) });
  return systemOfRelease(planTables(readTables([join(folder, 'costs.json')]), file), file, rulesSchema.parse({}));
}

const nameIn = ({ quantities }: ReleaseSystem) => {
  const written = ({ terms }: Relation, sign: number) =>
    terms.filter(({ factor }) => factor * sign > 0).map(({ quantity }) => quantities[quantity]!.name.split(', ')[0]!);
  return (relation: Relation) => `${written(relation, 1).join(' + ')} = ${written(relation, -1).join(' + ')}`;
};

it('amounts add up over the crimes of a set and over loss and health care, and so do the treatments of an amount', async () => {
  const system = await systemOfCosts();
  const ofAmounts = system.relations.filter(({ onlyTotals }) => onlyTotals);
  const names = ofAmounts.map(nameIn(system));
  expect(names.some((name) => /^crime_cost_total \S+ .*= loss_total .* \+ health_cost_total/.test(name))).toBe(true);
  expect(names.some((name) => /^loss_total any .*= loss_total burglary .*loss_total robbery/.test(name))).toBe(true);
  expect(names.some((name) => /unknown_as_0.* = .*winsorised.* less /.test(name))).toBe(true);
  expect(names.some((name) => /imputed.* = .*unknown_as_0.* less /.test(name))).toBe(true);
  for (const { terms } of ofAmounts) {
    const sum = terms.reduce((all, { quantity, factor }) => all + factor * system.quantities[quantity]!.total, 0);
    const size = Math.max(1, ...terms.map(({ quantity }) => system.quantities[quantity]!.total));
    expect(Math.abs(sum / size)).toBeLessThan(1e-9);
  }
});

it('a sum of amounts is one quantity, whether it is told as a total or as a mean', async () => {
  const { quantities } = await systemOfCosts();
  const sums = quantities.filter(({ name }) => name.includes('(sum)'));
  expect(sums.some(({ name }) => name.startsWith('loss_total any unknown_as_0'))).toBe(true);
  expect(sums.filter(({ name }) => /^loss_mean \S+ (known|unknown_as_0)/.test(name))).toEqual([]);
});

it('what the few largest amounts have beyond the limit does not follow from a total and its winsorised one', async () => {
  const system = await systemOfCosts();
  const { hidden, primary, recovered } = await suppress(system, rulesSchema.parse({}));
  expect(recovered).toEqual([]);
  const excesses = [...primary.keys()].filter((one) => system.quantities[one]!.name.includes(' less '));
  expect(excesses.length).toBeGreaterThan(0);
  for (const excess of excesses)
    for (const { terms } of system.relations.filter((relation) =>
      relation.terms.some(({ quantity }) => quantity === excess),
    ))
      expect(terms.filter(({ quantity }) => !hidden.isTold(quantity)).length).toBeGreaterThan(1);
});
