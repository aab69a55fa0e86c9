import { compareVersions } from '#contract';

type Version = { readonly id: string; readonly version: string };

/** By id, then by version: 1.9.0 comes before 1.10.0. */
export function inVersionOrder(a: Version, b: Version): number {
  if (a.id !== b.id) return a.id < b.id ? -1 : 1;
  return compareVersions(a.version, b.version);
}
