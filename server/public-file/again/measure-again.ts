import type { DescribedRecords } from '../../microdata/export/described-columns.ts';
import type { RecordSource } from '../../microdata/export/record-source.ts';
import { diversify } from '../anonymity/diversity.ts';
import { viewOfSubjects, viewOfVictims } from '../anonymity/views.ts';
import { whatNameTells } from '../never-published.ts';
import { isPublicUnit, type RecordTables, readRecordTables, STRUCTURE } from '../public-records.ts';
import { measureRisk, subjectWeights } from '../risk/measure-risk.ts';
import { type SubjectRows, subjectsOf } from '../subjects.ts';
import type { StatedPublicFile } from './stated-public-file.ts';

/** What was counted in a public-use file, from the file alone. */
export interface MeasuredAgain {
  /** Records by kind. */
  readonly rows: Readonly<Record<string, number>>;
  /** Groups of people who show the same, and of victims of the same crime who do. */
  readonly groups: { readonly people: number; readonly victims: number };
  /** What a public-use file never has, a sentence each. */
  readonly findings: readonly string[];
}

/**
 * Measures a public-use file again: nobody needs the records that it was made from, or the office's secret. A blank key
 * counts as a value of its own, as where it was made, so that what held there holds here.
 *
 * @throws the error of the library where a file cannot be read
 */
export async function measureAgain(source: RecordSource, stated: StatedPublicFile): Promise<MeasuredAgain> {
  const { described } = source;
  const findings = columnsThatTell(described);
  const tables = await readRecordTables(source, () => true);
  const columns = Object.fromEntries([
    ...stated.areas.map((name) => [name, { role: 'area', importance: 1 }]),
    ...stated.keys.map((name) => [name, { role: 'key', importance: 1 }]),
  ]);
  const all = new Set([...tables.values()].flatMap((table) => [...table.columns.keys()]));
  const absent = [...Object.keys(columns), ...stated.sensitive].filter((name) => !all.has(name));
  if (absent.length > 0) findings.push(`its description names columns that it does not have: ${absent.join(', ')}`);
  const rows = subjectsOf(tables, { columns }, described.analysis?.crimes ?? []);
  if (rows.isShared) findings.push('it has homes with several interviews, and who lives with whom tells who it is');
  const none = { ofSubjects: new Int32Array(rows.subjects.count), ofIncidents: new Int32Array(rows.incidents.count) };
  const { people, victims } = measureRisk(rows, none, subjectWeights(tables, rows), stated.k);
  if (people.atRisk > 0)
    findings.push(`${people.atRisk} records show area and keys that fewer than ${stated.k} people share`);
  if (victims.atRisk > 0)
    findings.push(`${victims.atRisk} incidents show area, keys and crime that fewer than ${stated.k} people share`);
  findings.push(...answersAlike(tables, rows, stated));
  return {
    rows: Object.fromEntries(Array.from(tables, ([unit, table]) => [unit, table.rows])),
    groups: { people: people.groups, victims: victims.groups },
    findings,
  };
}

function columnsThatTell({ files }: DescribedRecords): string[] {
  return files.flatMap(({ unit, columns }) => {
    if (!isPublicUnit(unit)) return [`it has the records of each ${unit}, which is a fingerprint of a home`];
    return columns.flatMap(({ name }) => {
      const what = STRUCTURE[unit].includes(name) ? undefined : whatNameTells(name);
      return what === undefined ? [] : [`the name of the column ${name} says that it holds ${what}`];
    });
  });
}

/** Sensitive answers of groups that answered alike. */
function answersAlike(tables: RecordTables, rows: SubjectRows, { sensitive, l }: StatedPublicFile): string[] {
  const { subjects, incidents } = rows;
  const none = { ofSubjects: new Int32Array(subjects.count), ofIncidents: new Int32Array(incidents.count) };
  return sensitive.flatMap((name) =>
    Array.from(tables).flatMap(([unit, table]) => {
      const values = table.columns.get(name)?.values;
      if (!values) return [];
      const view = unit === 'incident' ? viewOfVictims(subjects, incidents, none) : viewOfSubjects(subjects, none);
      const rowOf = (item: number) => (unit === 'incident' ? item : rows[unit][item]!);
      const { alike } = diversify(view, rowOf, [...values], l);
      return alike === 0 ? [] : [`${alike} groups of people who show the same gave fewer than ${l} answers to ${name}`];
    }),
  );
}
