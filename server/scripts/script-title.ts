import type { TableSpec } from '#contract';

/** What a table is called in a language, or in any; its own name where it has no title. */
export function scriptTitle({ title, table }: Pick<TableSpec, 'title' | 'table'>, language: string): string {
  if (title === undefined) return table;
  return typeof title === 'string' ? title : (title[language] ?? Object.values(title)[0] ?? table);
}
