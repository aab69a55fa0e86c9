import type { Groups } from '#estimation';
import { asText, type Dataset } from './read-dataset.ts';

/** Groups by the combinations of some columns that occur among the rows of the domain, and what each one is called. */
export interface ReferenceGroups extends Groups {
  readonly names: readonly Readonly<Record<string, string>>[];
}

export function makeGroups(by: readonly string[], data: Dataset, domain: Uint8Array): ReferenceGroups {
  const codes = new Int32Array(data.rows).fill(-1);
  if (by.length === 0) return { codes: codes.fill(0), count: 1, names: [{}] };

  const columns = by.map((name) => asText(data.column(name)));
  const known = new Map<string, number>();
  const names: Record<string, string>[] = [];
  for (let row = 0; row < data.rows; row++) {
    if (domain[row] === 0) continue;
    const values = columns.map((column) => column[row]!);
    if (values.includes(null as never)) continue;
    const key = JSON.stringify(values);
    let code = known.get(key);
    if (code === undefined) {
      code = names.length;
      known.set(key, code);
      names.push(Object.fromEntries(by.map((name, index) => [name, values[index]!])));
    }
    codes[row] = code;
  }
  return { codes, count: names.length, names };
}
