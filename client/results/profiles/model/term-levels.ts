import type { WrittenTerm } from './profile-spec.ts';

/** The levels of a characteristic, its values put together as the specification says. */
export function levelsOfValues({ merge = {} }: Pick<WrittenTerm, 'merge'>, values: readonly string[]): string[] {
  const levelOf = new Map(Object.entries(merge).flatMap(([level, of]) => of.map((value) => [value, level])));
  return [...new Set(values.map((value) => levelOf.get(value) ?? value))];
}

/** Values that are in no group. */
export function valuesAlone({ merge = {} }: Pick<WrittenTerm, 'merge'>, values: readonly string[]): string[] {
  const together = new Set(Object.values(merge).flat());
  return values.filter((value) => !together.has(value));
}

/** With values put together; undefined where the name or the values will not do. */
export function putTogether(
  term: WrittenTerm,
  { name, chosen, values }: { name: string; chosen: readonly string[]; values: readonly string[] },
): WrittenTerm | undefined {
  const { merge = {}, reference, ...rest } = term;
  const level = name.trim();
  const isTaken = (values.includes(level) && !chosen.includes(level)) || Object.hasOwn(merge, level);
  if (level === '' || level.includes(':') || isTaken || chosen.length < 2) return undefined;
  const made = { ...rest, merge: { ...merge, [level]: [...chosen] } };
  return withReference(made, reference, values);
}

/** With the values of a group by themselves again. */
export function takenApart(term: WrittenTerm, level: string, values: readonly string[]): WrittenTerm {
  const { merge = {}, reference, ...rest } = term;
  const { [level]: _, ...others } = merge;
  const made = { ...rest, ...(Object.keys(others).length > 0 && { merge: others }) };
  return withReference(made, reference, values);
}

/** The reference stays where it still is a level. */
function withReference(term: WrittenTerm, reference: string | undefined, values: readonly string[]): WrittenTerm {
  return reference !== undefined && levelsOfValues(term, values).includes(reference) ? { ...term, reference } : term;
}
