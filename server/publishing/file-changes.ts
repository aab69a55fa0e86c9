import type { ReleaseManifest } from './release-manifest.ts';

type ListedFile = ReleaseManifest['files'][number];

/** What a correction did to a file that readers take along. */
export type FileChange = NonNullable<ReleaseManifest['filesChanged']>[number];

/** Whether readers take a file along; pages are made of these. */
export function isTakenAlong(path: string): boolean {
  return path.startsWith('files/') || /^data\/.*\.csv$|^data\/(?!described\.json$).*\.json$/.test(path);
}

/** The files that differ between two revisions, by their bytes, in the order of their paths. */
export function fileChanges(before: readonly ListedFile[], after: readonly ListedFile[]): FileChange[] {
  const hashes = (files: readonly ListedFile[]) =>
    new Map(files.filter(({ path }) => isTakenAlong(path)).map(({ path, sha256 }) => [path, sha256]));
  const old = hashes(before);
  const now = hashes(after);
  return [...new Set([...old.keys(), ...now.keys()])].sort().flatMap((path): FileChange[] => {
    const was = old.get(path);
    const is = now.get(path);
    if (was === is) return [];
    const kind = was === undefined ? 'added' : is === undefined ? 'removed' : 'changed';
    return [{ path, kind, ...(was !== undefined && { before: was }), ...(is !== undefined && { after: is }) }];
  });
}
