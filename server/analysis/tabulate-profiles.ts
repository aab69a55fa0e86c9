import type { EstimateRow } from '#contract';
import { type Design, type Estimate, proportion, riskRatio, type Standard } from '#estimation';
import type { Categories } from './analysis-file.ts';
import type { Pool } from './pools.ts';
import { rowOf } from './rows.ts';
import type { UnitMeasures } from './unit-measures.ts';

/** Names under which the profile of persons or of households is published. */
export interface ProfileNames {
  /** Share of each group among the victims. */
  composition: string;
  /** Share of each group in the population; without crimes. */
  population?: string;
  /** Victims of a group / the group. */
  risk: string;
  /** Risk of a group / risk of everyone else, those of unknown group among them, so that it follows from the two compositions. */
  relativeRisk?: string;
}

const DF = { df: 'domain' } as const;

/** Who the victims are, over the variables of the profile. What is not known of somebody is a row of its own, `unknown`. */
export function tabulateProfiles(
  names: ProfileNames,
  of: {
    measures: UnitMeasures;
    design: Design;
    pools: readonly Pool[];
    variables: readonly string[];
    standard: Standard;
  },
): EstimateRow[] {
  const groups = of.variables.flatMap((name) => groupsOf(name, of.measures.records.domains.get(name)));
  const figure = (indicator: string, crime: string, category: string, estimate: Estimate, share = true) =>
    rowOf({ indicator, crime, domain: {}, category }, estimate, { standard: of.standard, share, per: 1 });

  const { population, relativeRisk } = names;
  const ofPopulation = population
    ? groups.map(({ category, member }) => figure(population, 'any', category, proportion(member, of.design, DF)))
    : [];
  const ofVictims = of.pools.flatMap((pool) => {
    const victim = of.measures.column('victim', pool);
    const one = of.measures.column('one', pool);
    const composition = groups.map(({ category, member }) => {
      const amongVictims = member.map((value, row) => (victim[row] ? value : Number.NaN));
      return figure(names.composition, pool.key, category, proportion(amongVictims, of.design, DF));
    });
    const risk = groups.map(({ category, member }) =>
      figure(names.risk, pool.key, category, proportion(victim, of.design, { ...DF, domain: member })),
    );
    const relative = relativeRisk
      ? groups
          .filter(({ known }) => known)
          .map(({ category, member }) =>
            figure(relativeRisk, pool.key, category, riskRatio(victim, one, member, of.design, DF), false),
          )
      : [];
    return [...composition, ...risk, ...relative];
  });
  return [...ofPopulation, ...ofVictims];
}

function groupsOf(
  variable: string,
  categories: Categories | undefined,
): { category: string; member: Float64Array; known: boolean }[] {
  if (categories === undefined) return [];
  const { codes, names } = categories;
  const group = (name: string, code: number) => ({
    category: `${variable}=${name}`,
    member: Float64Array.from(codes, (other) => (other === code ? 1 : 0)),
    known: code !== -1,
  });
  const known = names.map(group);
  return codes.includes(-1) ? [...known, group('unknown', -1)] : known;
}
