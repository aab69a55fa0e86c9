import { type IndicatorUnit, isUnknown, type MadeCell, type MadeTable } from '#contract';
import type { ChartMark } from '../../pictures/dots/chart-mark.ts';
import { type MarkOrder, orderMarks } from '../../pictures/dots/order-marks.ts';
import type { ResultsTexts } from '../../text/results-texts.ts';
import { isOfAreas } from '../areas/is-of-areas.ts';
import type { IsTestedPair } from '../compared/tested-pairs.ts';
import { decimalsFor, type FigureFormat, figureFormat } from '../model/figure-format.ts';
import { findingOf } from '../model/finding.ts';
import { hasOrder, type Line } from '../model/lines.ts';
import { marksOf } from '../model/marks-of.ts';
import { measureOf } from '../model/measure-of.ts';
import { unitInTable } from '../tables/model/table-words.ts';
import { type PictureVariables, type PlacedCell, placeCell } from './place-cell.ts';
import { unitOfCells } from './unit-of-cells.ts';

/** A picture that suits cells of a table, with every text written out. */
export interface TablePicture {
  kind: 'dots' | 'map';
  /** Names it in its address and its files. */
  name: string;
  title: string;
  unit: string;
  unitKind: IndicatorUnit;
  finding: string;
  marks: ChartMark[];
  format: FigureFormat;
  /** Whether all differences between marks of these keys are tested beside it. */
  isTestedBetween: (top: readonly string[], bottom: readonly string[]) => boolean;
  /** The figure of everybody, where the marks are read against it. */
  reference?: { value: number; text: string };
}

/** More marks than these are no picture any more, more pictures than these no page. */
const MOST_MARKS = 150;
const MOST_PICTURES = 12;

/** In whose words, and what is known of units. */
interface PictureReader {
  texts: ResultsTexts;
  locale: string;
  /** The unit of a cell, where more is known than the table says. */
  unitIn?: ((cell: MadeCell) => IndicatorUnit) | undefined;
  /** Whether the difference of two cells is tested beside the pictures; of none where it is left out. */
  isTested?: IsTestedPair;
  /** How the lines stand within their groups; as suits the variable where it is left out. */
  order?: MarkOrder | undefined;
}

/** By value, unless the values of the variable have an order, such as ages. */
export function suitedOrder({ specification: { by } }: Pick<MadeTable, 'specification'>): MarkOrder {
  const first = by[0]?.variable;
  return first !== undefined && hasOrder(first) ? 'own' : 'value';
}

/**
 * The pictures that suit the cells of a table: a dot on its interval for each value of the first variable, grouped by
 * crimes and by the second variable, and a picture for each value of the third. Without variables the lines are
 * crimes or categories. Where the only variable says in which area, there is a map besides. At most 12 pictures,
 * none of a single mark and none of more than 150.
 *
 * @param table as `cifra table` writes it
 */
export function picturesFor(table: MadeTable, reader: PictureReader): TablePicture[] {
  const figures = grouped(table.cells, ({ indicator, outcome }) => `${indicator} ${outcome}`);
  const pictures = figures.flatMap((cells) => picturesOfFigure(cells, table, reader));
  const name = table.specification.table.replaceAll(/[._]/g, '-');
  return pictures.slice(0, MOST_PICTURES).map((picture, index) => ({ ...picture, name: `${name}-${index + 1}` }));
}

function picturesOfFigure(
  cells: readonly MadeCell[],
  { specification }: MadeTable,
  { texts, locale, unitIn, isTested = () => false, order = suitedOrder({ specification }) }: PictureReader,
): TablePicture[] {
  const [first, second, third] = specification.by.map(({ variable }) => variable);
  const variables: PictureVariables = { first, second, third };
  const { indicator, outcome, crime } = cells[0]!;
  const areSeveral = new Set(cells.map(({ crime }) => crime)).size > 1;
  const placed = cells.flatMap((cell) => placeCell(cell, variables, { texts, areSeveral }) ?? []);
  const unitKind = unitIn?.(cells[0]!) ?? unitOfCells(indicator, cells);
  const errors = cells.map(({ se }) => se);
  const format = figureFormat(locale, unitKind, decimalsFor(unitKind, errors));
  const unit = cells[0]!.currency ?? unitInTable(unitKind, specification, texts.figures, locale);
  const everybody = unitKind === 'count' || areSeveral ? undefined : cells.find(({ domain }) => !hasAny(domain));
  return grouped(placed, ({ of }) => of)
    .filter(({ length }) => length > 1 && length <= MOST_MARKS)
    .flatMap((inPicture): TablePicture[] => {
      const { of } = inPicture[0]!;
      const measure = measureOf({ measure: indicator, outcome, crime: areSeveral ? '' : crime }, texts);
      const title = of === '' ? measure : `${measure} · ${of}`;
      const marks = groupedMarks(inPicture, texts, format);
      const cellOf = ({ row }: Line) => inPicture.find(({ cell }) => cell === row)!.cell;
      const picture = {
        name: '',
        title,
        unit,
        unitKind,
        finding: findingOf(title, inPicture.map(lineOf), texts.figures.findings, format, {
          areAlike: areAlike(inPicture, texts),
          isTestedBeside: (top, bottom) => isTested(cellOf(top), cellOf(bottom)),
        }),
        isTestedBetween: betweenKeys(inPicture, isTested),
        format,
      };
      const dots: TablePicture = { ...picture, kind: 'dots', marks: orderMarks(marks, order) };
      if (everybody?.estimate != null && everybody.category === '' && first !== undefined)
        dots.reference = { value: everybody.estimate, text: texts.figures.reference(format.value(everybody.estimate)) };
      const isMap = first !== undefined && isOfAreas(first) && inPicture.every(({ group }) => group === '');
      const onMap = marks.filter(({ key }) => !isUnknown(key));
      return isMap ? [dots, { ...picture, kind: 'map', marks: onMap }] : [dots];
    });
}

/** An amount by several treatments is several figures: which of them is the highest says nothing of the people. */
function areAlike(placed: readonly PlacedCell[], { treatments }: ResultsTexts): boolean {
  const categories = new Set(placed.map(({ cell }) => cell.category));
  return categories.size === 1 || ![...categories].every((category) => Object.hasOwn(treatments, category));
}

/** A line as its finding names it: with its group. */
function lineOf({ cell, key, label, group, isSet }: PlacedCell): Line {
  const named = group === '' ? label : `${group} · ${label}`;
  return { key, label: named, row: cell, kind: isUnknown(key) ? 'unknown' : isSet ? 'set' : 'item' };
}

/** Of a map: its marks are in no groups, so that their keys are those of the lines. */
function betweenKeys(placed: readonly PlacedCell[], isTested: IsTestedPair): TablePicture['isTestedBetween'] {
  const byKey = new Map(placed.map(({ key, cell }) => [key, cell]));
  const test = (one: string, other: string) =>
    byKey.has(one) && byKey.has(other) && isTested(byKey.get(one)!, byKey.get(other)!);
  return (top, bottom) =>
    top.length > 0 && bottom.length > 0 && top.every((one) => bottom.every((other) => test(one, other)));
}

function groupedMarks(placed: readonly PlacedCell[], texts: ResultsTexts, format: FigureFormat): ChartMark[] {
  // A group of pools stands by itself: there is no crime of its own in it.
  const lines = placed.map((each) => ({
    ...lineOf({ ...each, isSet: each.isSet && each.group === '' }),
    label: each.label,
  }));
  return marksOf(lines, texts.figures, format).map((mark, index) => {
    const { group } = placed[index]!;
    return group === '' ? mark : { ...mark, group, key: `${group} ${mark.key}` };
  });
}

const hasAny = (domain: MadeCell['domain']) => Object.keys(domain).length > 0;

/** Things of one name together, in the order in which the names come. */
function grouped<T>(things: readonly T[], nameOf: (thing: T) => string): T[][] {
  return [...Map.groupBy(things, nameOf).values()];
}
