import type { PublicFileSpec } from '#contract';
import type { RecordValue } from '../microdata/record-value.ts';
import { type Diversity, diversify } from './anonymity/diversity.ts';
import { hideWhatTells } from './anonymity/hide-what-tells.ts';
import { mergeRareInAreas } from './anonymity/rare-in-area.ts';
import { viewOfSubjects, viewOfVictims, type Withheld } from './anonymity/views.ts';
import { withholdKeys } from './anonymity/withhold-keys.ts';
import { type RecordTableColumn, type RecordTables, STRUCTURE, withColumns } from './public-records.ts';
import { drawsFrom } from './secret-draws.ts';
import type { SubjectRows } from './subjects.ts';

/** Keys; answers that tell a withheld key; sensitive answers that were alike; answers to rare crimes. */
export type BlankFor = 'keys' | 'telling' | 'sensitive' | 'rareCrimes';

/** Records of which nobody is alone with what others know, and what that took. */
export interface ProtectedRecords {
  readonly tables: RecordTables;
  readonly withheld: Withheld;
  /** By column: cells that are blank, and for what sake. */
  readonly cells: Readonly<Record<BlankFor, ReadonlyMap<string, number>>>;
  readonly rare: { readonly merged: number; readonly dropped: number };
  readonly diversity: ReadonlyMap<string, Diversity>;
}

interface Needs {
  readonly spec: Pick<PublicFileSpec, 'columns' | 'k' | 'l'>;
  readonly rareOf: (code: string) => string;
  readonly secret: string;
}

/**
 * Merges what is rare in an area, withholds keys until everything that somebody may know fits k people or
 * nobody, and blanks sensitive answers of groups that answered alike.
 *
 * @returns undefined where an area is of fewer than k people
 */
export function protectRecords(
  tables: RecordTables,
  { subjects, incidents, ...rows }: SubjectRows,
  { spec, rareOf, secret }: Needs,
): ProtectedRecords | undefined {
  const numberOf = new Map(rows.crimes.map((code, number) => [code, number]));
  const rare = mergeRareInAreas(
    subjects,
    incidents,
    spec.k,
    (crime) => numberOf.get(rareOf(rows.crimes[crime]!)) ?? crime,
  );
  for (const { values } of incidents.keys)
    for (const [row, isBlank] of rare.blank.entries()) if (isBlank === 1) values[row] = -1;
  const order = drawsFrom(secret, 'who else').order(subjects.count);
  const withheld = withholdKeys(subjects, incidents, spec.k, order);
  if (withheld === undefined) return undefined;
  const none = () => new Map<string, number>();
  const cells = { keys: none(), telling: none(), sensitive: none(), rareCrimes: none() };
  const count = (of: Map<string, number>, name: string) => of.set(name, (of.get(name) ?? 0) + 1);
  const changed: RecordTables = new Map(
    Array.from(tables, ([unit, table]) => {
      const copies = Array.from(table.columns, ([name, { described, values }]): [string, RecordTableColumn] => [
        name,
        { described, values: [...values] },
      ]);
      return [unit, withColumns(table, new Map(copies))];
    }),
  );
  const blank = (unit: 'person' | 'household' | 'incident', name: string, row: number, why: Map<string, number>) => {
    const values = row < 0 ? undefined : changed.get(unit)?.columns.get(name)?.values;
    if (values === undefined || values[row] === null) return;
    values[row] = null;
    count(why, name);
  };
  for (const [bit, { name }] of subjects.keys.entries())
    for (let subject = 0; subject < subjects.count; subject++)
      if ((withheld.ofSubjects[subject]! & (1 << bit)) !== 0)
        for (const unit of ['person', 'household'] as const) blank(unit, name, rows[unit][subject]!, cells.keys);
  const answers = [...(changed.get('incident')?.columns.keys() ?? [])].filter(
    (name) => !STRUCTURE.incident.includes(name),
  );
  const crimes = changed.get('incident')?.columns.get('crime')?.values ?? [];
  for (let row = 0; row < incidents.count; row++) {
    crimes[row] = rows.crimes[incidents.crime[row]!] ?? null;
    if (rare.blank[row] === 1) for (const name of answers) blank('incident', name, row, cells.rareCrimes);
    for (const [bit, { name }] of incidents.keys.entries())
      if ((withheld.ofIncidents[row]! & (1 << bit)) !== 0) blank('incident', name, row, cells.keys);
  }
  for (const [unit, table] of changed)
    for (const [name, key] of table.columns) {
      const full = tables.get(unit)?.columns.get(name)?.values;
      if (spec.columns[name]?.role !== 'key' || full === undefined) continue;
      for (const [of, other] of table.columns) {
        if (['key', 'area'].includes(spec.columns[of]?.role ?? 'area') || other.described.kind === 'number') continue;
        const hiddenValues = hideWhatTells({ key, other, full }, spec.k);
        if (hiddenValues > 0) cells.telling.set(of, (cells.telling.get(of) ?? 0) + hiddenValues);
      }
    }
  const diversity = new Map<string, Diversity>();
  const views = {
    subjects: viewOfSubjects(subjects, withheld),
    victims: viewOfVictims(subjects, incidents, withheld),
  };
  for (const [unit, table] of changed)
    for (const [name, { values }] of table.columns) {
      if (spec.columns[name]?.role !== 'sensitive') continue;
      const before: readonly RecordValue[] = [...values];
      const rowOf = (item: number) => (unit === 'incident' ? item : rows[unit][item]!);
      const view = unit === 'incident' ? views.victims : views.subjects;
      // Tables of keys by answers would tell, less what the file shows, which answer goes with a withheld key.
      for (const item of view.items) if (view.mask(item) !== 0 && rowOf(item) >= 0) values[rowOf(item)] = null;
      diversity.set(name, diversify(view, rowOf, values, spec.l));
      for (const [row, value] of before.entries())
        if (value !== null && values[row] === null) count(cells.sensitive, name);
    }
  return { tables: changed, withheld, cells, rare, diversity };
}
