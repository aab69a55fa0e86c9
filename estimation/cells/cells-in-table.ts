import type { Design } from '../design/types.ts';
import { type Cells, pickCounts, pickNumbers, type RowSelection, takesPart } from './cells.ts';
import type { CodeSpans } from './code-spans.ts';

/**
 * Numbers the cells by a table of places: adds up rows and weights there, and keeps the places with a row.
 *
 * Every table has a loop of its own. The processor then has more rows under way, which matters most in a file
 * that is not sorted, where it waits for memory.
 */
export function cellsInTable(design: Design, selection: RowSelection, spans: CodeSpans): Cells {
  const { groups, from } = selection;
  const placeOf = placesOfRows(design, selection, spans);
  const rows = new Int32Array(spans.places);
  const weight = new Float64Array(spans.places);
  countRows(placeOf, rows);
  addWeights(placeOf, design.base, from, weight);
  // If every weight is above 0, rows and rows that count are the same.
  const counted = hasZeroWeights(design) ? countWeighted(placeOf, design.weights, from, spans.places) : rows;
  const { occupied, ...cells } = occupiedPlaces(rows, groups?.count ?? 1, spans);
  return {
    placeOf,
    places: spans.places,
    occupied,
    ...cells,
    counted: pickCounts(counted, occupied),
    weight: pickNumbers(weight, occupied),
  };
}

function placesOfRows(
  { rowUnit }: Design,
  { groups, domain, incomplete, from, to }: RowSelection,
  { start }: CodeSpans,
): Int32Array {
  const placeOf = new Int32Array(to - from);
  if (groups === undefined) for (let row = from; row < to; row++) placeOf[row - from] = start[rowUnit[row]!]!;
  else fillPlaces(placeOf, { codes: groups.codes, rowUnit, from, start });
  if (domain === undefined && incomplete === undefined) return placeOf;
  for (let row = from; row < to; row++) if (!takesPart(domain, incomplete, row)) placeOf[row - from] = -1;
  return placeOf;
}

interface CodedRows {
  readonly codes: Int32Array;
  readonly rowUnit: Int32Array;
  readonly from: number;
  readonly start: Int32Array;
}

function fillPlaces(placeOf: Int32Array, { codes, rowUnit, from, start }: CodedRows): void {
  for (let position = 0; position < placeOf.length; position++) {
    const code = codes[from + position]!;
    placeOf[position] = code < 0 ? -1 : start[rowUnit[from + position]!]! + code;
  }
}

function countRows(placeOf: Int32Array, rows: Int32Array): void {
  for (let position = 0; position < placeOf.length; position++) {
    const place = placeOf[position]!;
    if (place >= 0) rows[place]!++;
  }
}

function addWeights(placeOf: Int32Array, base: Float64Array, from: number, weight: Float64Array): void {
  for (let position = 0; position < placeOf.length; position++) {
    const place = placeOf[position]!;
    if (place >= 0) weight[place]! += base[from + position]!;
  }
}

function hasZeroWeights({ unitRows, unitCounted }: Design): boolean {
  return unitRows.some((rows, unit) => rows !== unitCounted[unit]);
}

function countWeighted(placeOf: Int32Array, weights: Float64Array, from: number, places: number): Int32Array {
  const counted = new Int32Array(places);
  for (let position = 0; position < placeOf.length; position++) {
    const place = placeOf[position]!;
    if (place >= 0 && weights[from + position] !== 0) counted[place]!++;
  }
  return counted;
}

/** The places that have a row, sorted by group and by unit within it. */
function occupiedPlaces(rows: Int32Array, groupCount: number, { start, ends }: CodeSpans) {
  const groupStart = new Int32Array(groupCount + 1);
  const rowsOfGroup = new Int32Array(groupCount);
  for (let each = 0; each < start.length; each++)
    for (let code = ends[2 * each]!; code <= ends[2 * each + 1]!; code++) {
      const rowsThere = rows[start[each]! + code]!;
      if (rowsThere === 0) continue;
      groupStart[code + 1]!++;
      rowsOfGroup[code]! += rowsThere;
    }
  for (let group = 0; group < groupCount; group++) groupStart[group + 1]! += groupStart[group]!;
  const unit = new Int32Array(groupStart[groupCount]!);
  const occupied = new Int32Array(unit.length);
  const next = groupStart.slice(0, groupCount);
  for (let each = 0; each < start.length; each++)
    for (let code = ends[2 * each]!; code <= ends[2 * each + 1]!; code++) {
      const place = start[each]! + code;
      if (rows[place] === 0) continue;
      const cell = next[code]!++;
      unit[cell] = each;
      occupied[cell] = place;
    }
  return { groupStart, rowsOfGroup, unit, occupied };
}
