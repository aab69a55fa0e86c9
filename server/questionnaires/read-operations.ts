import { type Operation, operationSchema } from '#questionnaires';
import { MOST_PLACES, wrongPlaces } from '../http/wrong-places.ts';
import { Problem, type WrongPlace } from '../problems.ts';

/** Of all changes that are sent together. */
const MOST_OPERATIONS = 5000;

/** A change as it was sent, its operations unread. */
type Sent = { readonly id: string } & ({ readonly operations: readonly unknown[] } | { readonly takesBack: string });

/**
 * Checks the operations of changes.
 *
 * @returns those of each change; none where it has none
 * @throws Problem invalid-request, with the places; too-complex
 */
export function readOperations(changes: readonly Sent[]): Operation[][] {
  const sent = changes.map((change) => ('operations' in change ? change.operations : []));
  if (sent.flat().length > MOST_OPERATIONS) throw new Problem('too-complex');
  const places: WrongPlace[] = [];
  const read = sent.map((operations, change) =>
    operations.flatMap((operation, place) => {
      const path = `changes.${change}.operations.${place}`;
      const reserved = reservedPlace(operation, []);
      if (reserved) {
        places.push({ path: [path, ...reserved].join('.').slice(0, 200), expected: 'another name than __proto__' });
        return [];
      }
      const { data, error } = operationSchema.safeParse(operation);
      if (data) return [data];
      places.push(...wrongPlaces(error!).map((wrong) => ({ ...wrong, path: `${path}.${wrong.path}` })));
      return [];
    }),
  );
  if (places.length > 0) throw new Problem('invalid-request', { part: 'body', places: places.slice(0, MOST_PLACES) });
  return read;
}

/** Where a value has a name that means something else to programs. The depth of a body is limited. */
function reservedPlace(value: unknown, path: readonly string[]): readonly string[] | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [name, inner] of Object.entries(value)) {
    if (name === '__proto__') return path;
    const found = reservedPlace(inner, [...path, name]);
    if (found) return found;
  }
  return undefined;
}
