import type { EstimateRow } from '#contract';
import { type DomainEstimate, type PublicationStandard, proportion, riskRatios } from '#estimation';
import type { Categories } from '../analysis-file.ts';
import { estimateColumns } from './estimate-columns.ts';
import { optionsFor, type SurveyChoices } from './estimation-options.ts';
import { POOLED, type Pool } from './pools.ts';
import { positivesBy } from './positives.ts';
import { rowOf } from './rows.ts';
import type { FigureBase, UnitMeasures } from './unit-measures.ts';

/** Names under which the profile of persons or of households is published. */
export interface ProfileNames {
  /** Share of each group among the victims. */
  readonly composition: string;
  /** Share of each group in the population; without crimes. */
  readonly population?: string;
  /** Victims of a group / the group. */
  readonly risk: string;
  /**
   * Risk of a group / risk of everyone else, persons of unknown group included, so that it follows from the
   * two compositions.
   */
  readonly relativeRisk?: string;
}

/**
 * Who the victims are, by each variable of the profile. Units whose value is not known have a row of their
 * own, `unknown`.
 */
export function tabulateProfiles(
  names: ProfileNames,
  profiled: {
    measures: UnitMeasures;
    pools: readonly Pool[];
    variables: readonly string[];
    standard: PublicationStandard;
    choices: SurveyChoices;
  },
): EstimateRow[] {
  const { measures, standard, choices } = profiled;
  const { everyone, records } = measures;
  const variables: ProfileVariable[] = [];
  for (const name of profiled.variables) {
    const categories = records.domains.get(name);
    if (categories !== undefined) variables.push(profileVariable(name, categories));
  }
  const groups = variables.flatMap((variable) => variable.groups);
  const rows: EstimateRow[] = [];

  const addRow = (
    indicator: string,
    { key, outcome }: Pick<Pool, 'key' | 'outcome'>,
    category: string,
    { estimate, positives }: { estimate: DomainEstimate; positives?: number },
  ) => {
    const isShare = indicator !== names.relativeRisk;
    const cell = { indicator, crime: key, outcome, domain: {}, category, positives };
    rows.push(rowOf(cell, estimate, { standard, isShare }));
  };
  const addComposition = (indicator: string, pool: Pick<Pool, 'key' | 'outcome'>, base: FigureBase) => {
    const everybody = { codes: new Int32Array(base.rows), count: 1 };
    for (const { category, member } of groups) {
      const inGroup = base.cut(member);
      const positives = positivesBy(inGroup, base.design, [everybody])[0]![0]!;
      addRow(indicator, pool, category, {
        estimate: proportion(inGroup, base.design, optionsFor(choices, base.design)),
        positives,
      });
    }
  };

  if (names.population) addComposition(names.population, { key: POOLED }, everyone);
  const victims = profiled.pools.map((pool) => measures.column('victim', pool));
  const partitions = variables.map(({ codes, groups: parts }) => ({ codes, count: parts.length }));
  const risks = estimateColumns('share', victims, everyone.design, { partitions, choices });
  const everybody = new Float64Array(everyone.rows).fill(1);
  const relativeRisks = groups.map(({ member, isKnown }) =>
    names.relativeRisk !== undefined && isKnown
      ? riskRatios(victims, everybody, member, everyone.design, optionsFor(choices, everyone.design))
      : undefined,
  );
  for (const [place, pool] of profiled.pools.entries()) {
    addComposition(names.composition, pool, measures.victims(pool));
    const positives = positivesBy(victims[place]!, everyone.design, partitions);
    for (const [variable, { groups: parts }] of variables.entries())
      for (const [group, estimate] of risks[variable]![place]!.entries())
        addRow(names.risk, pool, parts[group]!.category, { estimate, positives: positives[variable]![group]! });
    if (names.relativeRisk === undefined) continue;
    for (const [group, { category }] of groups.entries()) {
      const ratio = relativeRisks[group]?.[place];
      if (ratio !== undefined) addRow(names.relativeRisk, pool, category, { estimate: ratio });
    }
  }
  return rows;
}

/**
 * A profile variable as groups of everyone: its categories, and `unknown` where it is not known of somebody.
 */
interface ProfileVariable {
  readonly codes: Int32Array;
  readonly groups: readonly ProfileGroup[];
}

interface ProfileGroup {
  /** As published, e.g. `sex=female`. */
  readonly category: string;
  /** 1 for the units of the group. */
  readonly member: Float64Array;
  readonly isKnown: boolean;
}

function profileVariable(variable: string, { codes, names }: Categories): ProfileVariable {
  const unknown = names.length;
  const allCodes = codes.map((code) => (code === -1 ? unknown : code));
  const allNames = allCodes.includes(unknown) ? [...names, 'unknown'] : names;
  const groups = allNames.map((name, code) => ({
    category: `${variable}=${name}`,
    member: indicatorOf(allCodes, code),
    isKnown: code !== unknown,
  }));
  return { codes: allCodes, groups };
}

function indicatorOf(codes: Int32Array, wanted: number): Float64Array {
  const indicator = new Float64Array(codes.length);
  for (let row = 0; row < codes.length; row++) if (codes[row] === wanted) indicator[row] = 1;
  return indicator;
}
