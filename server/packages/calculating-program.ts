import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { PackageManifest } from '#contract';
import { programVersion } from '../microdata/program-version.ts';

/** The packages whose functions figures are made with, or records read. */
const LIBRARIES = [
  '@stdlib/math-base-special-betainc',
  '@stdlib/math-base-special-betaincinv',
  '@stdlib/math-base-special-erfc',
  '@stdlib/math-base-special-gammainc',
  '@stdlib/stats-base-dists-normal-quantile',
  '@stdlib/stats-base-dists-t-quantile',
  'hyparquet',
  'hyparquet-writer',
  'simple-statistics',
];

/** What calculates here: versions of the program, of Node.js, of the processor's kind, and of libraries. */
export function calculatingProgram(): PackageManifest['program'] {
  const find = createRequire(import.meta.url);
  const versionOf = (name: string) => {
    // Not every package lets its description be asked for by name; all have it in the folder of their name.
    const folder = (find.resolve.paths(name) ?? []).map((place) => `${place}/${name}/package.json`);
    for (const path of folder) {
      try {
        return String((JSON.parse(readFileSync(path, 'utf8')) as { version?: unknown }).version);
      } catch {
        // It is in another one.
      }
    }
    return 'unknown';
  };
  return {
    version: programVersion(),
    node: process.versions.node,
    processor: process.arch,
    libraries: Object.fromEntries(LIBRARIES.map((name) => [name, versionOf(name)])),
  };
}

/** What calculated then and calculates otherwise or in another version here, as `name then, now`. */
export function otherVersions(then: PackageManifest['program'], now: PackageManifest['program']): string[] {
  const flat = ({ version, node, processor, libraries }: PackageManifest['program']) =>
    new Map([['Cifra', version], ['Node.js', node], ['processor', processor], ...Object.entries(libraries)]);
  const here = flat(now);
  return Array.from(flat(then)).flatMap(([name, version]) => {
    const other = here.get(name) ?? 'none';
    return other === version ? [] : [`${name} ${version} then, ${other} here`];
  });
}
