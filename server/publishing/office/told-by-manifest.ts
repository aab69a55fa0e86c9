import type { KeptPublication } from '../../storage/figures/publication-store.ts';
import { manifestOfKept } from './asked-of-release.ts';
import type { ReleasePlaces } from './releases-folder.ts';

interface ToldByManifest {
  readonly title: Readonly<Record<string, string>>;
  /** Absent where it is of an existing survey, or was made before releases named their edition. */
  readonly edition: string | undefined;
}

/** What is in a revision stays as it is: kept by its hash. */
const told = new Map<string, ToldByManifest>();

/** What the list of releases tells of a revision that only its manifest knows; undefined where that is nowhere. */
export function toldByManifest(places: ReleasePlaces, kept: KeptPublication): ToldByManifest | undefined {
  const known = told.get(kept.sha256);
  if (known) return known;
  const manifest = manifestOfKept(places, kept);
  if (!manifest) return undefined;
  const read = { title: manifest.title, edition: manifest.survey?.edition };
  told.set(kept.sha256, read);
  return read;
}
