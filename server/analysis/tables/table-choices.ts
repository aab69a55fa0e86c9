import type { OfferedFigure, OfferedVariable, TableSpec } from '#contract';
import type { AnalysisFile } from '../analysis-file.ts';
import { type FigureCandidate, type FigureUnit, figureCandidates, figureIds } from './figure-candidates.ts';
import { largestOf } from './plan-table.ts';
import { basisOf, variablesOfUnit } from './plan-variables.ts';

const UNITS: readonly FigureUnit[] = ['person', 'household', 'incident'];

/** What stands for the missing variable where it is the records themselves that a file does not have. */
const RECORDS = 'records';

/** Every indicator by its name: for which crimes a file has it, or what it lacks. */
export function offeredFigures(file: AnalysisFile): OfferedFigure[] {
  // A table that lacks the product says so; here it is told what can be had.
  const candidates = figureCandidates(file, { money: { gdp: { amount: 1, source: 'the table' } } });
  return figureIds(file).map((id) => {
    const found = candidates(id);
    if ('lacks' in found) return { id, crimes: [], categories: [], lacks: found.lacks };
    const [first] = found;
    if (first === undefined) return { id, crimes: [], categories: [], lacks: RECORDS };
    const [largest] = largestOf(found.filter(({ outcome }) => outcome === undefined));
    return {
      id,
      crimes: crimesOf(found),
      ...(largest !== undefined && { largest }),
      categories: [...new Set(found.map(({ category }) => category))].filter((category) => category !== ''),
      kind: figureKind(first),
      per: first.per,
    };
  });
}

/** How a figure is read: that of the most victimized tenth as a share, a Gini coefficient as a number without unit. */
export function figureKind({ isShareOfGdp, statistic }: FigureCandidate): NonNullable<OfferedFigure['kind']> {
  if (isShareOfGdp || statistic === 'top_tenth') return 'share';
  return statistic === 'gini' ? 'ratio' : statistic;
}

function crimesOf(found: readonly FigureCandidate[]): OfferedFigure['crimes'] {
  return Array.from(
    Map.groupBy(found, ({ crime }) => crime),
    ([crime, figures]) => ({
      crime,
      unit: figures[0]!.unit,
      isSet: figures[0]!.isSet,
      outcomes: [...new Set(figures.map(({ outcome }): TableSpec['figures'][number]['outcome'] => outcome ?? 'both'))],
      isTold: figures.every(({ isTold }) => isTold),
    }),
  );
}

/** Every variable by which figures of some kind of record can be divided. */
export function offeredVariables(file: AnalysisFile): OfferedVariable[] {
  const units = new Map<string, FigureUnit[]>();
  const values = new Map<string, string[]>();
  for (const unit of UNITS)
    for (const [name, { names }] of variablesOfUnit(file, unit)) {
      units.set(name, [...(units.get(name) ?? []), unit]);
      values.set(name, [...new Set([...(values.get(name) ?? []), ...names])]);
    }
  const basis = basisOf(file);
  return Array.from(units, ([variable, having]) => ({
    variable,
    values: values.get(variable)!,
    units: having,
    basis: basis(variable),
  }));
}
