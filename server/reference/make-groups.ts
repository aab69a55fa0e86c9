import type { Groups } from '#estimation';
import { columnTexts, type Dataset } from './read-dataset.ts';

/** Groups of rows, and the values of each group by column. */
export interface ReferenceGroups extends Groups {
  readonly names: readonly Readonly<Record<string, string>>[];
}

/** The combinations of some columns that occur among the rows of the domain. */
export function makeGroups(by: readonly string[], data: Dataset, domain: Uint8Array): ReferenceGroups {
  const codes = new Int32Array(data.rows).fill(-1);
  if (by.length === 0) return { codes: codes.fill(0), count: 1, names: [{}] };

  const columns = by.map((name) => ({ name, texts: columnTexts(name, data) }));
  const codeOf = new Map<string, number>();
  const names: Record<string, string>[] = [];
  for (let row = 0; row < data.rows; row++) {
    if (domain[row] === 0) continue;
    const group: Record<string, string> = {};
    for (const { name, texts } of columns) {
      const text = texts[row];
      if (typeof text === 'string') group[name] = text;
    }
    if (Object.keys(group).length < by.length) continue;
    const key = JSON.stringify(by.map((name) => group[name]));
    let code = codeOf.get(key);
    if (code === undefined) {
      code = names.length;
      codeOf.set(key, code);
      names.push(group);
    }
    codes[row] = code;
  }
  return { codes, count: names.length, names };
}
