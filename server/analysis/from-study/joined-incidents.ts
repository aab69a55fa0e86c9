import type { Amounts, Categories } from '../analysis-file.ts';
import type { IncidentsFromStudy } from './incidents-from-study.ts';

/** Incidents of one crime after the other, each of which was read by itself: the first one is crime 0, and so on. */
export function joinedIncidents(byCrime: readonly IncidentsFromStudy[]): IncidentsFromStudy {
  const [first] = byCrime;
  const records = byCrime.map((one) => one.records);
  const weightNames = [...(first?.records.weights?.keys() ?? [])];
  const answers = joinedColumns(records.map((one) => ({ rows: one.rows, columns: one.answers })));
  const outcome = answers.get('ev_attempt_completed');
  const iccs = joinedColumns(
    records.map((one) => ({ rows: one.rows, columns: new Map(one.iccs ? [['iccs', one.iccs]] : []) })),
  ).get('iccs');
  const iccsTags = joinedColumns(records.map((one) => ({ rows: one.rows, columns: one.iccsTags ?? new Map() })));
  const amounts = joinedAmounts(records.map((one) => ({ rows: one.rows, amounts: one.amounts ?? new Map() })));
  return {
    records: {
      ...(outcome && { outcome }),
      rows: records.reduce((sum, { rows }) => sum + rows, 0),
      weight: joinedNumbers(records.map(({ weight }) => weight)),
      ...(weightNames.length > 0 && {
        weights: new Map(
          weightNames.map((name) => [name, joinedNumbers(records.map(({ weights }) => weights!.get(name)!))] as const),
        ),
      }),
      person: joinedCodes(records.map(({ person }) => person)),
      ...(first?.records.household && { household: joinedCodes(records.map(({ household }) => household!)) }),
      crime: joinedCodes(records.map(({ rows }, crime) => new Int32Array(rows).fill(crime))),
      ...(iccs && { iccs }),
      ...(iccsTags.size > 0 && { iccsTags }),
      domains: joinedColumns(records.map((one) => ({ rows: one.rows, columns: one.domains }))),
      answers,
      ...(amounts.size > 0 && { amounts }),
    },
    unit: joinedCodes(byCrime.map(({ unit }) => unit)),
    file: first!.file,
    lines: joinedCodes(byCrime.map(({ lines }) => lines)),
    rows: joinedCodes(byCrime.map(({ rows }) => rows)),
  };
}

/** Columns of which a part may have other categories, or not have them at all. */
function joinedColumns(
  parts: readonly { rows: number; columns: ReadonlyMap<string, Categories> }[],
): Map<string, Categories> {
  const names = new Set(parts.flatMap(({ columns }) => [...columns.keys()]));
  const joined = new Map<string, Categories>();
  for (const name of names) {
    const categories = [...new Set(parts.flatMap(({ columns }) => columns.get(name)?.names ?? []))];
    const codes = parts.map(({ rows, columns }) => {
      const column = columns.get(name);
      if (column === undefined) return new Int32Array(rows).fill(-1);
      const newCodes = column.names.map((category) => categories.indexOf(category));
      return column.codes.map((code) => newCodes[code] ?? -1);
    });
    joined.set(name, { codes: joinedCodes(codes), names: categories });
  }
  return joined;
}

/** Amounts of which a part may have none: there they were not asked. */
function joinedAmounts(
  parts: readonly { rows: number; amounts: ReadonlyMap<string, Amounts> }[],
): Map<string, Amounts> {
  const names = new Set(parts.flatMap(({ amounts }) => [...amounts.keys()]));
  return new Map(
    Array.from(names, (name) => [
      name,
      {
        values: joinedNumbers(
          parts.map(({ rows, amounts }) => amounts.get(name)?.values ?? new Float64Array(rows).fill(Number.NaN)),
        ),
        asked: joinedInto(
          new Uint8Array(lengthOf(parts.map(({ rows }) => ({ length: rows })))),
          parts.map(({ rows, amounts }) => amounts.get(name)?.asked ?? new Uint8Array(rows)),
        ),
      },
    ]),
  );
}

function joinedCodes(parts: readonly Int32Array[]): Int32Array {
  return joinedInto(new Int32Array(lengthOf(parts)), parts);
}

function joinedNumbers(parts: readonly Float64Array[]): Float64Array {
  return joinedInto(new Float64Array(lengthOf(parts)), parts);
}

function lengthOf(parts: readonly { readonly length: number }[]): number {
  return parts.reduce((sum, { length }) => sum + length, 0);
}

function joinedInto<Numbers extends Int32Array | Float64Array | Uint8Array>(
  joined: Numbers,
  parts: readonly Numbers[],
): Numbers {
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}
