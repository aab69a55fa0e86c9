import { ANALYSED_VARIABLES } from '../../derivation/analysed-variables.ts';
import type { CodeableColumns, DerivedRows, IncidentColumns, RowsOfHalf } from '../../derivation/derived-columns.ts';
import { openStored, SMALLEST, type StoreKeys, sealStored } from './sealed-values.ts';

/** Rows without the names of their columns and the id of their case, which is that of the whole. */
type PackedRow = readonly unknown[];

interface PackedRows {
  readonly columns: readonly string[];
  readonly rows: readonly PackedRow[];
}

/** Interviews, incidents and incidents to code, of the open half and then of the sealed one. */
type PackedDerived = readonly PackedRows[];

interface Place {
  readonly survey: string;
  readonly caseId: string;
}

/**
 * Seals all derived rows of an interview as one: neither what they hold nor how many there are is seen in the
 * database.
 *
 * @throws Problem keys-absent
 */
export function sealDerived(keys: StoreKeys, place: Place, { open, sealed }: DerivedRows): Buffer {
  const packed: PackedDerived = [open, sealed].flatMap(({ interview, incidents, codeable }) => [
    pack([interview]),
    pack(incidents, NOT_ANSWERED),
    pack(codeable),
  ]);
  return sealStored(keys, packed, { place: placeOf(place), smallest: SMALLEST.derived });
}

/** @throws Problem keys-absent; SealingError unknown-key, damaged */
export function openDerived(keys: StoreKeys, place: Place, sealed: Uint8Array): DerivedRows {
  const [open, openIncidents, openCodeable, other, otherIncidents, otherCodeable] = openStored<PackedDerived>(
    keys,
    sealed,
    placeOf(place),
  );
  // Each is unpacked where it is read: few read all of them. What was packed had these columns.
  const half = (interview: PackedRows, incidents: PackedRows, codeable: PackedRows): RowsOfHalf => ({
    get interview() {
      return unpack(interview, place.caseId)[0] as unknown as RowsOfHalf['interview'];
    },
    get incidents() {
      return unpack(incidents, place.caseId, NOT_ANSWERED) as unknown as IncidentColumns[];
    },
    get codeable() {
      return unpack(codeable, place.caseId) as unknown as CodeableColumns[];
    },
  });
  return {
    open: half(open!, openIncidents!, openCodeable!),
    sealed: half(other!, otherIncidents!, otherCodeable!),
  };
}

/** Most questions about an incident are asked of few: what nobody was asked takes no room. */
const NOT_ANSWERED: Readonly<Record<string, null>> = Object.fromEntries(ANALYSED_VARIABLES.map((name) => [name, null]));

/** @param blank columns that are left out where no row has a value */
function pack(rows: readonly object[], blank: Readonly<Record<string, null>> = {}): PackedRows {
  const cellOf = (row: object, column: string) => (row as Record<string, unknown>)[column];
  const isEmpty = (column: string) => column in blank && rows.every((row) => cellOf(row, column) === null);
  const columns = Object.keys(rows[0] ?? {}).filter((column) => column !== 'case_id' && !isEmpty(column));
  return { columns, rows: rows.map((row) => columns.map((column) => cellOf(row, column))) };
}

function unpack(
  { columns, rows }: PackedRows,
  caseId: string,
  blank: Readonly<Record<string, null>> = {},
): Record<string, unknown>[] {
  return rows.map((values) => {
    const row: Record<string, unknown> = { case_id: caseId, ...blank };
    for (const [place, column] of columns.entries()) row[column] = values[place];
    return row;
  });
}

function placeOf({ survey, caseId }: Place): string {
  return `derived_interviews ${survey} ${caseId}`;
}
