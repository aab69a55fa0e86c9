import type { z } from 'zod';
import { resultNameFault, type TableSpec, tableSchema } from '#contract';

/** A specification as it is written: what has a default may be left out. */
export type WrittenSpec = z.input<typeof tableSchema>;

export type WrittenFigure = WrittenSpec['figures'][number];

export type WrittenVariable = NonNullable<WrittenSpec['by']>[number];

/** The most variables that are crossed. */
export const MOST_VARIABLES = 3;

/** With which a new table begins. */
export const NEW_SPEC: WrittenSpec = { table: 'table', figures: [], by: [] };

/** The text of a specification, as its file has it. */
export function specTextOf(spec: WrittenSpec): string {
  return `${JSON.stringify(withoutBlanks(spec), null, 2)}\n`;
}

/** A specification in a text; undefined where the text has another shape. */
export function specIn(text: string): WrittenSpec | undefined {
  try {
    const content: unknown = JSON.parse(text);
    return tableSchema.safeParse(content).success ? (content as WrittenSpec) : undefined;
  } catch {
    return undefined;
  }
}

/** With every default filled in; undefined as long as something is missing, such as figures. */
export function wholeSpec(spec: WrittenSpec): TableSpec | undefined {
  return tableSchema.safeParse(withoutBlanks(spec)).data;
}

/** Leaves out what is not set, so that a file says only what was chosen. */
function withoutBlanks(spec: WrittenSpec): WrittenSpec {
  const { title, by, ...rest } = spec;
  const named =
    typeof title === 'string' ? title : Object.fromEntries(Object.entries(title ?? {}).filter(([, t]) => t));
  const hasTitle = typeof named === 'string' ? named !== '' : Object.keys(named).length > 0;
  const { table, figures, ...others } = rest;
  const kept = Object.fromEntries(Object.entries(others).filter(([, value]) => value !== undefined));
  return {
    table,
    ...(hasTitle && { title: named }),
    figures: figures.map((figure) => present(figure)),
    ...(by && by.length > 0 && { by: by.map((variable) => present(variable)) }),
    ...kept,
  };
}

function present<T extends object>(part: T): T {
  return Object.fromEntries(Object.entries(part).filter(([, value]) => value !== undefined)) as T;
}

/** A list with one element at another place. */
export function moved<T>(list: readonly T[], from: number, to: number): T[] {
  const others = list.toSpliced(from, 1);
  const element = list[from];
  return element === undefined || to < 0 || to >= list.length ? [...list] : others.toSpliced(to, 0, element);
}

/** A list with another element at a place. */
export function replaced<T>(list: readonly T[], place: number, element: T): T[] {
  return list.map((each, at) => (at === place ? element : each));
}

/** The words of a name as a file may be called: small letters, digits and hyphens. @param otherwise of no words */
export function fileNameFrom(words: string, otherwise: string = NEW_SPEC.table): string {
  const plain = words
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  const name = plain.slice(0, 60) || otherwise;
  return resultNameFault(name) === 'taken' ? `${otherwise}-${name}` : name;
}

/** A name that none of the others has. */
export function freeTableName(name: string, taken: readonly string[]): string {
  for (let number = 2; ; number++) {
    const free = `${name.replace(/-\d+$/, '')}-${number}`;
    if (!taken.includes(free)) return free;
  }
}
