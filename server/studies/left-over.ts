import type { StudyLeftOver } from '#contract';
import { namesIn, parseExpression, textColumn } from '#questionnaires';
import type { Records } from '../analysis/from-study/records.ts';
import { categoriesOf, conditionOf, inOrder } from '../analysis/from-study/study-columns.ts';
import type { StudyDomain, StudyIncidents } from '../analysis/from-study/study-schema.ts';
import type { CheckedStudy } from './check-study.ts';

/** Values that are told of the rows that are left over. */
const MOST_VALUES = 12;

/** Rows of one kind that are left over: which, of which records, and the columns that say why. */
interface Left {
  readonly kind: StudyLeftOver['kind'];
  readonly path: readonly (string | number)[];
  readonly records: Records;
  readonly isLeft: (row: number) => boolean;
  readonly conditions: readonly string[];
}

/** The rows that a study leaves over: without crime, category, code or parent. What leaves over nothing is left out. */
export function leftOverOf(about: CheckedStudy): StudyLeftOver[] {
  return [...withoutCrime(about), ...withoutParent(about), ...withoutCategory(about), ...withoutAnswer(about)].flatMap(
    (left) => {
      const told = tell(left, about);
      return told.rows > 0 ? [told] : [];
    },
  );
}

function withoutCrime({ source: { study }, of }: CheckedStudy): Left[] {
  const { incidents } = study;
  if (!incidents || !of.incident || incidents.wide) return [];
  const records = of.incident;
  const { codes } = categoriesOf(
    incidents.crimes.map(({ key: name, when }) => ({ name, when })),
    records,
  );
  const inScope = scopeOf(incidents, records);
  const conditions = incidents.crimes.map(({ when }) => when);
  const isLeft = (row: number) => codes[row] === -1 && inScope[row] === 1;
  return [{ kind: 'no-crime', path: ['incidents', 'crimes'], records, isLeft, conditions }];
}

function scopeOf({ inScope }: StudyIncidents, records: Records): Uint8Array {
  return inScope === undefined ? new Uint8Array(records.rows).fill(1) : conditionOf(inScope, records);
}

function withoutParent({ source: { study }, of, parts }: CheckedStudy): Left[] {
  const { households, persons, incidents } = parts;
  const left: Left[] = [];
  if (of.person && households && persons) {
    const { household } = persons.records;
    left.push({
      kind: 'no-household',
      path: ['persons', 'household'],
      records: of.person,
      isLeft: (row) => household[row] === -1,
      conditions: columnsOf(study.persons?.household),
    });
  }
  if (of.incident && incidents && !study.incidents?.wide) {
    const isOfPersons = persons !== undefined;
    const named = isOfPersons ? study.incidents?.person : study.incidents?.household;
    const lost = new Set<number>();
    for (const [place, unit] of incidents.unit.entries()) if (unit === -1) lost.add(incidents.rows[place]!);
    left.push({
      kind: isOfPersons ? 'no-person' : 'no-household',
      path: ['incidents', isOfPersons ? 'person' : 'household'],
      records: of.incident,
      isLeft: (row) => lost.has(row),
      conditions: columnsOf(named),
    });
  }
  return left;
}

function columnsOf(named: string | readonly string[] | undefined): string[] {
  return [named ?? []].flat().map((name) => `{${name}}`);
}

function withoutCategory({ source: { study }, of }: CheckedStudy): Left[] {
  const parts = [
    { part: 'households', records: of.household, domains: study.households?.domains },
    { part: 'persons', records: of.person, domains: study.persons?.domains },
    { part: 'incidents', records: of.incident, domains: study.incidents?.domains },
  ];
  return parts.flatMap(({ part, records, domains = {} }) =>
    records === undefined
      ? []
      : Object.entries(domains).map(([name, variable]) =>
          withoutCategoryOf(variable, records, [part, 'domains', name]),
        ),
  );
}

function withoutCategoryOf(variable: StudyDomain, records: Records, path: (string | number)[]): Left {
  if ('categories' in variable) {
    const { codes } = categoriesOf(inOrder(variable.categories), records);
    const conditions = Object.values(variable.categories);
    return { kind: 'no-category', path, records, isLeft: (row) => codes[row] === -1, conditions };
  }
  const { codes: listed, unknown, value } = variable;
  const { codes, values } = textColumn(value, records.columns, records.rows);
  const isListed = values.map((text) => text === '' || listed.includes(text) || unknown.includes(text));
  return { kind: 'not-listed', path, records, isLeft: (row) => !isListed[codes[row]!], conditions: [value] };
}

function withoutAnswer({ source: { study }, of }: CheckedStudy): Left[] {
  const { incidents } = study;
  const records = of.incident;
  if (!incidents || !records || incidents.wide) return [];
  const inScope = scopeOf(incidents, records);
  return Object.entries(incidents.answers).flatMap(([name, of]) => {
    const conditions = inOrder(of ?? {});
    const { codes } = categoriesOf(conditions, records);
    return {
      kind: 'no-answer' as const,
      path: ['incidents', 'answers', name],
      records,
      isLeft: (row: number) => codes[row] === -1 && inScope[row] === 1,
      conditions: conditions.map(({ when }) => when),
    };
  });
}

function tell({ kind, path, records, isLeft, conditions }: Left, { source }: CheckedStudy): StudyLeftOver {
  const columns = [...new Set(conditions.flatMap((text) => namesIn(parseExpression(text))))].slice(0, 3);
  const counts = new Map<string, number>();
  let rows = 0;
  for (let row = 0; row < records.rows; row++) {
    if (!isLeft(row)) continue;
    rows += 1;
    const value = columns.map((name) => `${name} = ${written(name, row, records)}`).join(', ');
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  // Keys of persons and of households name somebody: how many there are is enough.
  const isOfKeys = kind === 'no-person' || kind === 'no-household';
  const values = [...counts].sort(([, a], [, b]) => b - a).slice(0, isOfKeys ? 0 : MOST_VALUES);
  return {
    kind,
    path: [...path],
    line: source.place(path).line ?? 1,
    rows,
    of: records.rows,
    values: values.map(([value, count]) => ({ value, rows: count })),
  };
}

function written(name: string, row: number, { columns }: Records): string {
  const column = columns.get(name);
  if (column === undefined) return '';
  if (column.type === 'text') return column.values[column.codes[row]!]!.slice(0, 40);
  const value = column.values[row]!;
  return Number.isNaN(value) ? '' : String(value);
}
