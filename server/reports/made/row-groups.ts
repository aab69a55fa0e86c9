import { EVENT_SETS, isOfCrimes, type TableSpec } from '#contract';
import type { RowUnit } from '../../exports/figures/figure-set.ts';
import type { ReportContext } from '../report-context.ts';
import { figureInWords, groupName } from '../sentences/figure-in-words.ts';
import type { ReportedCell, ReportedFigure, ReportedTable } from './made-table.ts';
import { type NumberWriter, numberWriter } from './number-writer.ts';

/** One row of a table and of its picture. */
export interface ReportRow extends ReportedCell {
  readonly label: string;
  /** With everything that tells it from other figures, for a sentence. */
  readonly name: string;
  readonly isSet: boolean;
  readonly figure: ReportedFigure;
}

/** Rows of one unit that stand together under a heading; their numbers have the same decimals. */
export interface RowGroup {
  readonly heading: string;
  readonly unit: RowUnit;
  readonly currency?: string;
  readonly writer: NumberWriter;
  readonly rows: readonly ReportRow[];
}

type Naming = Pick<ReportContext, 'names' | 'sheet' | 'locale' | 'words'>;

/**
 * The rows of a table: by figure where it is divided, else by indicator, the largest first. Tables, pictures and
 * sentences all write their numbers with the writer of the group.
 */
export function rowGroups({ figures, spec, key }: ReportedTable, naming: Naming): RowGroup[] {
  const isDivided = spec.by.length > 0;
  const isListed = key === 'headline' || key === 'sdg';
  const groups = Map.groupBy(figures, (figure) => {
    const { cell } = figure.cells[0]!;
    const own = isDivided ? figureInWords(cell, naming) : '';
    return JSON.stringify([cell.indicator, figure.unit.kind, currencyOf(figure), isListed ? cell.category : own]);
  });
  return [...groups.values()]
    .map((group) => {
      const first = group[0]!;
      const rows = group.flatMap((figure) => rowsOf(figure, { spec, naming, isDivided }));
      const errors = rows.flatMap(({ cell, change }) => [cell.se, ...(change ? [change.minus.se] : [])]);
      const currency = currencyOf(first);
      return {
        heading: figureInWords(first.cells[0]!.cell, naming, { measure: true, crime: isDivided }),
        unit: first.unit,
        ...(currency !== undefined && { currency }),
        writer: numberWriter(first.unit, errors, { locale: naming.locale, currency }),
        rows: isDivided || isListed ? rows : inOrderOfSize(rows),
      };
    })
    .map((group) => ({ ...group, heading: isDivided || isListed ? group.heading : headingOf(group, naming) }));
}

/** Of an indicator with several answers or crimes: its name alone, with the outcome that all of them have. */
function headingOf({ rows, heading }: Pick<RowGroup, 'rows' | 'heading'>, naming: Naming): string {
  const [first] = rows;
  if (first === undefined) return heading;
  const isOne = rows.every(({ cell }) => cell.outcome === first.cell.outcome);
  const cell = { ...first.cell, category: '', ...(!isOne && { outcome: 'both' }) };
  return figureInWords(cell, naming, { measure: true, crime: false });
}

function rowsOf(
  figure: ReportedFigure,
  { spec, naming, isDivided }: { readonly spec: TableSpec; readonly naming: Naming; readonly isDivided: boolean },
): ReportRow[] {
  return figure.cells.map((each): ReportRow => {
    const { cell } = each;
    const whole = figureInWords(cell, naming);
    const isOfAnswers = cell.category !== '';
    const short = figureInWords(cell, naming, { measure: false, crime: !isOfAnswers });
    const group = groupName(cell, spec, naming);
    return {
      ...each,
      label: isDivided ? group : short,
      name: isDivided ? `${whole}, ${group}` : whole,
      isSet: isDivided
        ? Object.keys(cell.domain).length < spec.by.length
        : isOfCrimes(cell.indicator) && !isOfAnswers && EVENT_SETS.includes(cell.crime),
      figure,
    };
  });
}

/** Pools first; what is not shown has no size that may be told, and stands last by name. */
function inOrderOfSize(rows: readonly ReportRow[]): ReportRow[] {
  const size = ({ cell }: ReportRow) => cell.estimate ?? -1;
  return rows.toSorted(
    (a, b) => Number(b.isSet) - Number(a.isSet) || size(b) - size(a) || a.label.localeCompare(b.label),
  );
}

function currencyOf({ cells }: ReportedFigure): string | undefined {
  const { cell } = cells[0]!;
  return 'currency' in cell ? cell.currency : undefined;
}
