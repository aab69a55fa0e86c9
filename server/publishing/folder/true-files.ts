import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { NamedRevision } from '../publish-checked.ts';
import { hashOfContent, RELEASE_MANIFEST, type ReleaseManifest, releaseManifest } from '../release-manifest.ts';
import { plainFile } from './plain-file.ts';
import { walkFiles } from './walk-files.ts';

/** A revision whose manifest is the one that the database names. */
export interface FoundRevision extends NamedRevision {
  readonly manifest: ReleaseManifest;
  readonly text: Buffer;
  /** Folders in which its files may lie, the one on the site first. */
  readonly places: readonly string[];
}

/** What became of the files of a revision: none of them is lost, or they are not what the site had. */
export interface CopiedFiles {
  readonly lost: readonly string[];
  /** Missing or changed in the first place, and taken from another one; or there and in no manifest. */
  readonly mended: readonly string[];
}

/** Finds the manifest of a revision by its hash; undefined where it is nowhere. */
export function findRevision(named: NamedRevision, places: readonly string[]): FoundRevision | undefined {
  for (const place of places) {
    const text = plainFile(place, RELEASE_MANIFEST);
    if (text && hashOfContent(text) === named.sha256)
      return { ...named, manifest: releaseManifest.parse(JSON.parse(text.toString())), text, places };
  }
  return undefined;
}

/**
 * Copies the files that the manifest names, each from the first place that has exactly these bytes. What is written is
 * what was compared, and nothing else comes along.
 *
 * @param onSite of the places, the one on the site; undefined where it is not there
 */
export function copyTrueFiles(
  { manifest, text, places: all }: FoundRevision,
  to: string,
  { onSite, isTaken = () => true }: { onSite: string | undefined; isTaken?: (path: string) => boolean },
): CopiedFiles {
  const files = manifest.files.filter(({ path }) => isTaken(path));
  // The same file of another revision is none that was mended.
  const places = onSite === undefined ? all : [onSite, ...all.filter((place) => place !== onSite)];
  const lost: string[] = [];
  const mended: string[] = [];
  for (const { path, sha256 } of files) {
    const [place, bytes] = firstTrue(places, path, sha256);
    if (!bytes) lost.push(path);
    else {
      if (onSite !== undefined && place !== onSite) mended.push(path);
      write(join(to, path), bytes);
    }
  }
  write(join(to, RELEASE_MANIFEST), text);
  if (onSite !== undefined) mended.push(...strangers(onSite, new Set(manifest.files.map(({ path }) => path)), text));
  return { lost, mended };
}

/** What lies on the site under the name of the release and is not of it, its manifest included. */
function strangers(onSite: string, files: ReadonlySet<string>, text: Buffer): string[] {
  const isManifest = plainFile(onSite, RELEASE_MANIFEST)?.equals(text) ?? false;
  const others = walkFiles(onSite).filter(
    (path) => path !== RELEASE_MANIFEST && !path.startsWith('revisions/') && !files.has(path),
  );
  return [...(isManifest ? [] : [RELEASE_MANIFEST]), ...others];
}

function firstTrue(places: readonly string[], path: string, sha256: string): readonly [string, Buffer] | readonly [] {
  for (const place of places) {
    const bytes = plainFile(place, path);
    if (bytes && hashOfContent(bytes) === sha256) return [place, bytes];
  }
  return [];
}

function write(path: string, bytes: Buffer): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, bytes);
}
