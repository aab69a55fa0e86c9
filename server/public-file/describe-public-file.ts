import type { PublicColumnSpec, PublicFileSpec } from '#contract';
import type { SinkPlace } from '../files/file-sink.ts';
import { recordFileName, withHash } from '../microdata/describe-records.ts';
import type { DescribedRecords } from '../microdata/export/described-columns.ts';
import { parquetFile } from '../microdata/parquet-file.ts';
import { programVersion } from '../microdata/program-version.ts';
import type { MadePublicFile } from './make-public-file.ts';
import type { PublicUnit, RecordTable } from './public-records.ts';

/** Rows that are written together. */
const GROUP = 5_000;

/** Writes the records of a public-use file, a Parquet file each. @throws the error of the operating system */
export function writePublicRecords(
  { tables }: Pick<MadePublicFile, 'tables'>,
  placeOf: (unit: PublicUnit) => SinkPlace,
): Map<PublicUnit, { readonly sha256: string }> {
  return new Map(Array.from(tables, ([unit, table]) => [unit, writeTable(table, placeOf(unit))]));
}

function writeTable({ rows, columns }: RecordTable, place: SinkPlace) {
  const all = [...columns.values()];
  const file = parquetFile(
    place,
    all.map(({ described }) => described),
  );
  try {
    for (let start = 0; start < rows; start += GROUP)
      file.add(all.map(({ values }) => values.slice(start, Math.min(rows, start + GROUP))));
    return file.finish();
  } finally {
    file.close();
  }
}

/**
 * The description beside the records, in the form of every folder of record files, so that `cifra export` and
 * scripts take it. It says what users need of what was done; of where the records come from it has the name
 * alone.
 */
export function describePublicFile(
  made: Pick<MadePublicFile, 'tables' | 'analysis' | 'stated' | 'crimes' | 'protected' | 'leftOut'>,
  spec: PublicFileSpec,
  { survey, study, source, title, missing }: Omit<DescribedRecords, 'files' | 'analysis'>,
  hashes: ReadonlyMap<PublicUnit, { readonly sha256: string }>,
) {
  const { tables, analysis, stated, crimes } = made;
  return withHash({
    format: 'cifra-microdata-1' as const,
    ...(survey !== undefined && { survey }),
    ...(study !== undefined && { study }),
    title: spec.title ?? title ?? {},
    ...(source !== undefined && { source }),
    interviews: 'accepted' as const,
    publicFile: {
      name: spec.publicFile,
      k: spec.k,
      l: spec.l,
      program: programVersion(),
      crimes: {
        merged: Object.fromEntries(crimes.merged),
        leftOut: [...crimes.leftOut].sort(),
      },
      // A blank key was withheld or never known: the file does not tell which.
      keys: namesOf(spec, 'key'),
      areas: namesOf(spec, 'area'),
      sensitive: namesOf(spec, 'sensitive'),
      treatments: Object.fromEntries(
        Object.keys(spec.columns).flatMap((name) => {
          const { merge, classes, date, round } = spec.columns[name]!;
          const how = {
            ...(merge && { merge }),
            ...(classes && { classes }),
            ...(date && { date }),
            ...(round !== undefined && { round }),
            ...(stated.get(name) ?? {}),
          };
          return Object.keys(how).length === 0 ? [] : [[name, how]];
        }),
      ),
    },
    design: {
      stratum: 'stratum',
      psu: 'psu',
      nested: false,
      weights: { household: 'weight_household', person: 'weight_person', incident: 'weight_incident' },
      weighting: study === undefined ? ('design' as const) : ('study' as const),
    },
    analysis,
    ...(missing !== undefined && { missing }),
    files: Array.from(tables, ([unit, { rows, columns }]) => ({
      unit,
      file: recordFileName(unit),
      rows,
      sha256: hashes.get(unit)!.sha256,
      columns: Array.from(
        columns.values(),
        ({ described: { name, kind, label, codes, isMissingOf, variable, holds } }) => ({
          name,
          kind,
          label,
          ...(codes && { codes: codes.map((one) => ({ code: one.code, label: one.label })) }),
          ...(isMissingOf && { isMissingOf }),
          ...(variable !== undefined && { variable }),
          ...(holds && { holds }),
        }),
      ),
    })),
  });
}

function namesOf({ columns }: PublicFileSpec, role: PublicColumnSpec['role']): string[] {
  return Object.keys(columns).filter((name) => columns[name]!.role === role);
}
