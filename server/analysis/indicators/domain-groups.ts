import type { Groups } from '#estimation';
import type { Categories } from '../analysis-file.ts';

/** A partition of records over which a figure is given: everyone, or the categories of one domain variable. */
export interface DomainGroups {
  groups: Groups;
  /** The domain of each group, as published: `{}` or `{ sex: 'female' }`. */
  domains: Record<string, string>[];
}

/** Everyone first, then each domain variable alone. Unknown values are in no group. */
export function domainGroups(rows: number, variables: ReadonlyMap<string, Categories>): DomainGroups[] {
  const everyone = { groups: { codes: new Int32Array(rows), count: 1 }, domains: [{}] };
  const each = [...variables].map(([variable, { codes, names }]) => ({
    groups: { codes, count: names.length },
    domains: names.map((name) => ({ [variable]: name })),
  }));
  return [everyone, ...each];
}
