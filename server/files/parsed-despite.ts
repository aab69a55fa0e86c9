import type { z } from 'zod';

type Json = Record<string, unknown> | unknown[];

/**
 * A value of some shape without what is wrong in it, so that the rest of it is checked at once; undefined where
 * nothing of that shape is left. Only names that nobody knows and single values are left out: what other parts may
 * name stays.
 *
 * @param issues all that is wrong with its shape
 */
export function parsedDespite<Shape>(
  schema: z.ZodType<Shape>,
  value: unknown,
  issues: readonly z.core.$ZodIssue[],
): Shape | undefined {
  const copy = structuredClone(value);
  for (const issue of issues) {
    const places =
      issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [[...issue.path]];
    for (const place of places) if (!leaveOut(copy, place, issue.code === 'unrecognized_keys')) return undefined;
  }
  return schema.safeParse(copy).data;
}

/** @returns whether it could be: an entry of a list would move those behind it, a whole part may be named elsewhere */
function leaveOut(value: unknown, path: readonly PropertyKey[], isUnknown: boolean): boolean {
  const last = path.at(-1);
  const holder = path
    .slice(0, -1)
    .reduce<unknown>((inside, key) => (isHolder(inside) ? Reflect.get(inside, key) : undefined), value);
  if (last === undefined || !isHolder(holder) || Array.isArray(holder)) return false;
  if (!isUnknown && isHolder(holder[String(last)])) return false;
  return Reflect.deleteProperty(holder, last);
}

function isHolder(value: unknown): value is Json {
  return typeof value === 'object' && value !== null;
}
