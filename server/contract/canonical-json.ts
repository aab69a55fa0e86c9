/**
 * A value as JSON that is the same wherever it is written: names in the order of their UTF-16 units, no spaces,
 * absent values left out. What is signed is signed in this form.
 *
 * @example canonicalJson({ b: 1, a: ['x'] }) // => '{"a":["x"],"b":1}'
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, member]) => `${JSON.stringify(name)}:${canonicalJson(member)}`);
  return `{${members.join(',')}}`;
}
