import type { EstimateRow } from '#contract';
import { type DomainEstimate, type PublicationStandard, proportion, proportionBy, riskRatio } from '#estimation';
import type { Categories } from '../analysis-file.ts';
import type { Pool } from './pools.ts';
import { rowOf } from './rows.ts';
import type { FigureBase, UnitMeasures } from './unit-measures.ts';

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
  of: { measures: UnitMeasures; pools: readonly Pool[]; variables: readonly string[]; standard: PublicationStandard },
): EstimateRow[] {
  const { measures } = of;
  const { design } = measures.everyone;
  const variables = of.variables.flatMap((name) => partitionOf(name, measures.records.domains.get(name)));
  const groups = variables.flatMap((variable) => variable.groups);
  const figure = (indicator: string, crime: string, category: string, estimate: DomainEstimate, share = true) =>
    rowOf({ indicator, crime, domain: {}, category }, estimate, { standard: of.standard, share, per: 1 });
  const composition = (indicator: string, crime: string, base: FigureBase) =>
    groups.map(({ category, member }) =>
      figure(indicator, crime, category, proportion(base.cut(member), base.design, DF)),
    );

  const ofVictims = of.pools.flatMap((pool) => {
    const victim = measures.column('victim', pool);
    const risk = variables.flatMap(({ codes, groups: parts }) =>
      proportionBy(victim, design, { codes, count: parts.length }, DF).map((estimate, group) =>
        figure(names.risk, pool.key, parts[group]?.category ?? '', estimate),
      ),
    );
    const { relativeRisk } = names;
    const relative = relativeRisk
      ? groups
          .filter(({ known }) => known)
          .map(({ category, member }) => {
            const estimate = riskRatio(victim, measures.column('one', pool), member, design, DF);
            return figure(relativeRisk, pool.key, category, estimate, false);
          })
      : [];
    return [...composition(names.composition, pool.key, measures.victims(pool)), ...risk, ...relative];
  });
  return [...(names.population ? composition(names.population, 'any', measures.everyone) : []), ...ofVictims];
}

/** A profile variable as a partition of everyone: its categories, and `unknown` where somebody is in none. */
interface Partition {
  codes: Int32Array;
  groups: { category: string; member: Float64Array; known: boolean }[];
}

function partitionOf(variable: string, categories: Categories | undefined): Partition[] {
  if (categories === undefined) return [];
  const { names } = categories;
  const codes = categories.codes.map((code) => (code === -1 ? names.length : code));
  const group = (name: string, code: number) => ({
    category: `${variable}=${name}`,
    member: Float64Array.from(codes, (other) => (other === code ? 1 : 0)),
    known: code < names.length,
  });
  const known = names.map(group);
  return [{ codes, groups: codes.includes(names.length) ? [...known, group('unknown', names.length)] : known }];
}
