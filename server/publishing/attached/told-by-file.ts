import type { PublicFolder } from '../../public-file/again/read-public-folder.ts';
import type { ReleasedTable } from '../read-release.ts';

/** Hidden cells of a table that are of groups which a public-use file shows record by record. */
export interface ToldByFile {
  readonly table: string;
  readonly cells: number;
}

type Shown = Pick<PublicFolder, 'stated' | 'described'>;

/**
 * The tables that do not go with a public-use file: they hide cells of areas, keys and crimes that are those of the
 * file. A crime that it shows in an area is there with all its incidents, so that counting records gives the cases.
 */
export function toldByFile(
  tables: readonly Pick<ReleasedTable, 'spec' | 'cells'>[],
  { stated, described }: Shown,
): ToldByFile[] {
  const codesOf = new Map<string, Set<string>>();
  for (const { columns } of described.files)
    for (const { name, codes = [] } of columns)
      codesOf.set(name, new Set([...(codesOf.get(name) ?? []), ...codes.map(({ code }) => code)]));
  const known = new Set([...stated.areas, ...stated.keys]);
  const isShown = (name: string, code: string | undefined) => code !== undefined && codesOf.get(name)?.has(code);
  // Of the whole country it is counted only where each area shows the crime.
  const isOfArea = (domain: Readonly<Record<string, string>>) =>
    stated.areas.length === 0 || stated.areas.some((name) => (domain[name] ?? '') !== '');
  return tables.flatMap(({ spec, cells }) => {
    if (!spec.by.every(({ variable }) => known.has(variable))) return [];
    const told = cells.filter(
      ({ suppressed, domain, crime }) =>
        suppressed !== '' &&
        isShown('crime', crime) &&
        isOfArea(domain) &&
        Object.entries(domain).every(([name, code]) => code === '' || isShown(name, code)),
    );
    return told.length > 0 ? [{ table: spec.table, cells: told.length }] : [];
  });
}

/** What must not be published together, and what to do: a line, or none. */
export function toldInWords(name: string, told: readonly ToldByFile[]): string[] {
  if (told.length === 0) return [];
  const tables = told.map(({ table, cells }) => `${table} (hidden cells: ${cells})`).join(', ');
  return [
    `DO NOT PUBLISH BOTH: the public-use file ${name} has the areas, keys and crimes of tables that hide cells: ${tables}. Whoever counts its records knows how many cases most of these cells have. Leave the file or these tables out, or merge areas or crimes in the file.`,
  ];
}
