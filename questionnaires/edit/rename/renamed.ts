/** What can be renamed everywhere at once: a question with its variables, a list, one of its codes, ... */
export const RENAMED = [
  'question',
  'list',
  'code',
  'screen',
  'edit',
  'definition',
  'crime',
  'form',
  'authority',
  'pack',
  'state',
] as const;

export type Renamed = (typeof RENAMED)[number];

/** New names by the old ones. */
export type NewNames = ReadonlyMap<string, string>;
