/** Conditions that must all hold, as one expression; undefined when there is none. */
export function bothOf(conditions: readonly (string | undefined)[]): string | undefined {
  const given = conditions.filter((condition) => condition !== undefined);
  return given.length > 1 ? given.map((condition) => `(${condition})`).join(' and ') : given[0];
}

/** The opposite of an expression. */
export function notOf(condition: string): string {
  return `!(${condition})`;
}
