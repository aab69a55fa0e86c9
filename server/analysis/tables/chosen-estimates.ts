import type { EstimateRow, PublicationStandard, TableSpec } from '#contract';
import type { AnalysisFile } from '../analysis-file.ts';
import { UNIT_INDICATORS } from '../catalogue/unit-indicators.ts';
import { withoutFewCases } from '../indicators/few-cases.ts';
import type { VarianceFrame } from '../survey-design.ts';
import { type FigureCandidate, type FigureUnit, figureCandidates, figureIds } from './figure-candidates.ts';
import { planTables } from './plan-table.ts';
import { basisOf, recordsOfUnit } from './plan-variables.ts';
import { readTableText } from './read-tables.ts';
import { tabulateTable } from './tabulate-table.ts';

/** How findings would name the tables; what they ask for is known to be there. */
const NAME = 'the chosen indicators';

/** An indicator that a file cannot give, with those that it can or what it lacks. */
export type NotChosen =
  | { readonly id: string; readonly known: readonly string[] }
  | { readonly id: string; readonly lacks: string };

/** The chosen indicators that a file cannot give. */
export function notChosen(file: AnalysisFile, ids: readonly string[]): NotChosen[] {
  const candidates = figureCandidates(file);
  const isGiven = (id: string) => {
    const found = candidates(id);
    return !('lacks' in found) && found.length > 0;
  };
  return ids.flatMap((id): NotChosen[] => {
    const found = candidates(id);
    if ('lacks' in found) return [{ id, lacks: found.lacks }];
    if (found.length > 0) return [];
    const made: readonly string[] = UNIT_INDICATORS.map((one) => one.id);
    return [{ id, known: figureIds(file).filter((one) => !made.includes(one) && isGiven(one)) }];
  });
}

/**
 * Figures that else only tables make, as rows of every file are: for each crime, set, outcome and category, of
 * everybody and by each domain variable alone, those of incidents in both variance frames.
 *
 * @param ids that the file can give, see `notChosen`
 */
export function chosenEstimates(
  file: AnalysisFile,
  ids: readonly string[],
  standard: PublicationStandard,
): EstimateRow[] {
  const candidates = figureCandidates(file);
  const specs = ids.flatMap((id) => {
    const found = candidates(id);
    return 'lacks' in found ? [] : specsOf(file, id, found);
  });
  const sources = specs.map((spec) => readTableText(JSON.stringify({ table: 'chosen', standard, ...spec }), NAME));
  const cells = planTables(sources, file).flatMap((plan) => tabulateTable(plan, file));
  return withoutFewCases(cells.map(({ not_computed: _, currency: __, ...row }) => row));
}

type Asked = Pick<TableSpec, 'frame'> & { readonly figures: readonly object[]; readonly by: readonly object[] };

/** A table for everybody and one for each domain variable, in each frame, by outcome. */
function specsOf(file: AnalysisFile, id: string, found: readonly FigureCandidate[]): Asked[] {
  const units = [...new Set(found.map(({ unit }) => unit))];
  return units.flatMap((unit) => {
    const told = found.filter((figure) => figure.unit === unit && figure.isTold);
    const byOutcome = Map.groupBy(told, ({ outcome }) => outcome ?? 'both');
    const figures = Array.from(byOutcome, ([outcome, own]) => {
      const crimes = [...new Set(own.map(({ crime }) => crime))];
      return { indicator: id, crimes, outcome };
    });
    if (figures.length === 0) return [];
    const variables = [...recordsOfUnit(file, unit).domains.keys()];
    const divisions: { variable: string; total: string }[][] = [
      [],
      ...variables.map((variable) => [{ variable, total: 'none' }]),
    ];
    const basis = basisOf(file);
    const isOfEvent = (by: (typeof divisions)[number]) => by.some(({ variable }) => basis(variable) === 'event');
    return framesOf(file, unit).flatMap((frame) =>
      divisions.map((by) => ({ figures, by, frame, ...(isOfEvent(by) && { basis: 'event' }) })),
    );
  });
}

/** INEGI's frame is of PSUs alone, and of incidents that there are. */
function framesOf({ persons, households, incidents, design }: AnalysisFile, unit: FigureUnit): VarianceFrame[] {
  const isOfPsus = !design.replicates && !persons.laterStages && !households.laterStages;
  return unit === 'incident' && isOfPsus && incidents.rows > 0 ? ['all_psus', 'incident_psus'] : ['all_psus'];
}
