import type { Intruder } from './intruder.ts';

/** A cell of a published table, as far as an intruder needs it. */
export interface PublishedCell {
  readonly indicator: string;
  readonly outcome: string;
  readonly crime: string;
  readonly domain: Readonly<Record<string, string>>;
  /** How many of the sample are counted; null where it is hidden. */
  readonly n_positive: number | null;
}

/** Hidden cells that have a row of the file in common: the areas of one published region. */
export interface Differenced {
  readonly region: string;
  readonly crime: string;
  readonly keys: readonly string[];
  /** Areas whose cells are hidden. */
  readonly hidden: readonly string[];
  /** How many victims are in them together: at least and at most, as far as file and table tell. */
  readonly least: number;
  readonly most: number;
}

/** Numbers of a release are told to the nearest five. */
const OFF = 2;

/**
 * The attack on a public-use file and tables of the same survey together: victims that the file shows in a
 * region, less those of the areas that a table shows, are those of the areas that it hides. Victims whose keys are
 * blank may be among them or not. Where a place does not show a crime by its own name, fewer than k people suffered
 * it: they are among the rare ones, or left out.
 *
 * @param tables.area the variable by which tables are finer than the file, and `regionOf` its coarser area there
 * @param tables.keys what else crosses the table, as keys of the file
 */
export function differenced(
  { persons, incidents, areas }: Pick<Intruder, 'persons' | 'incidents' | 'areas'>,
  cells: readonly PublishedCell[],
  {
    area,
    keys,
    k,
    regionOf,
  }: { readonly area: string; readonly keys: readonly string[]; readonly k: number; regionOf(code: string): string },
): Differenced[] {
  const personOf = new Map(persons.map((row) => [row.person, row]));
  const sure = new Map<string, Set<unknown>>();
  const perhaps = new Map<string, Set<unknown>>();
  const add = (to: Map<string, Set<unknown>>, name: string, person: unknown) =>
    to.set(name, (to.get(name) ?? new Set()).add(person));
  const placeOf = (victim: Intruder['persons'][number]) => areas.map((name) => victim[name]).join(' ');
  const named = new Set(incidents.map(({ person, crime }) => `${placeOf(personOf.get(person!)!)}|${crime}`));
  const crimes = new Set(incidents.map(({ crime }) => String(crime)));
  const places = new Map(persons.map((row) => [placeOf(row), String(row[area])]));
  /** Of a crime that some places of a region do not name. */
  const unnamed = (region: string, crime: string) =>
    (k - 1) * [...places].filter(([place, of]) => of === region && !named.has(`${place}|${crime}`)).length;
  for (const { person, crime } of incidents) {
    const victim = personOf.get(person!)!;
    const region = String(victim[area]);
    if (String(crime).startsWith('rare_')) continue;
    if (keys.some((key) => victim[key] === null)) add(perhaps, `${region}|${crime}`, person);
    else add(sure, [region, crime, ...keys.map((key) => victim[key])].join('|'), person);
  }
  const crossed = cells.filter(
    ({ indicator, outcome, crime, domain }) =>
      indicator === 'victims_person' &&
      outcome === 'both' &&
      crimes.has(crime) &&
      Object.keys(domain).length === keys.length + 1 &&
      domain[area] !== undefined,
  );
  const groups = Map.groupBy(crossed, ({ crime, domain }) =>
    [regionOf(domain[area]!), crime, ...keys.map((key) => domain[key])].join('|'),
  );
  return Array.from(groups).flatMap(([name, of]) => {
    const [region, crime, ...values] = name.split('|') as [string, string, ...string[]];
    const hidden = of.filter(({ n_positive: count }) => count === null).map(({ domain }) => domain[area]!);
    if (hidden.length === 0) return [];
    const shown = of.filter(({ n_positive: count }) => count !== null && count > 0);
    const counted = shown.reduce((sum, { n_positive: count }) => sum + count!, 0);
    const left = (sure.get(name)?.size ?? 0) - counted;
    const more = (perhaps.get(`${region}|${crime}`)?.size ?? 0) + unnamed(region, crime);
    const least = Math.max(0, left - OFF * shown.length);
    return [{ region, crime, keys: values, hidden, least, most: Math.max(least, left + OFF * shown.length + more) }];
  });
}

/** What gives somebody away: hidden areas that are told, together, to have victims, and fewer than k of them. */
export function foundBy(found: readonly Differenced[], k: number): Differenced[] {
  return found.filter(({ least, most }) => most < k && most > 0 && least === most);
}
