import { type DraftFiles, forInterview } from '#questionnaires';
import { packJson, textsHash, unpackTexts } from '../files/pack-texts.ts';
import type { Instruments } from '../model.ts';
import { StartError } from '../start-error.ts';
import type { NewVersion } from '../storage/questionnaires/questionnaire-store.ts';
import type { Store } from '../storage/store.ts';
import { titleOf } from './about-files.ts';
import { catalogueOfStore } from './catalogue.ts';
import { type FolderVersion, readFolders } from './load-instruments.ts';
import { inVersionOrder } from './version-order.ts';

/** Not a person: what a folder brings has no author. */
const FOLDER = 'folder';

type VersionStore = Pick<Store, 'publishedVersions' | 'versionFiles' | 'importVersion'>;

/**
 * The questionnaires of a store, after those of a folder that it lacks were taken into it. What the store has and the
 * folder has not stays. Where a person published another version under the number of one of the folder, theirs stays
 * and the folder's is left out: a newer program, which brings a version more, starts on every database.
 *
 * @param now instant of their publication
 * @param say told of each version that is left out
 * @throws StartError invalid-instrument; version-published where a folder asks otherwise than a version that came from
 *   a folder before
 */
export async function instrumentsWithFolder(
  store: VersionStore,
  folder: string,
  now: string,
  say: (line: string) => void = () => {},
): Promise<Instruments> {
  const kept = await store.publishedVersions();
  const hashes = new Set(kept.map(({ sha256 }) => sha256));
  const read = readFolders(folder, (texts) => hashes.has(textsHash(texts)));
  const refused: FolderVersion[] = [];
  for (const version of read.toSorted(inVersionOrder)) {
    const outcome = await store.importVersion(asNewVersion(version), { by: FOLDER, at: now });
    if (outcome !== 'differs' || (await isAskedAlike(store, version))) continue;
    const author = kept.find((one) => one.id === version.id && one.version === version.version)?.author;
    if (author === undefined) refused.push(version);
    else say(leftOut(version));
  }
  if (refused.length > 0)
    throw new StartError('version-published', {
      versions: refused.map(({ id, version, name }) => ({ id, version, folder: name })),
    });
  return catalogueOfStore(store);
}

/** Whether only what no interview needs differs, such as scenarios: then what the store has stays. */
async function isAskedAlike(
  store: Pick<Store, 'versionFiles'>,
  { id, version, texts }: FolderVersion,
): Promise<boolean> {
  const kept = await store.versionFiles(id, version);
  return kept !== undefined && textsHash(forInterview(unpackTexts(kept))) === textsHash(forInterview(texts));
}

/** Who published theirs is in the list of versions: a log names no account. */
function leftOut({ id, version, name }: FolderVersion): string {
  return `The folder ${name} has version ${version} of ${id}, and somebody published another one under this number: theirs stays, and the folder's is left out.`;
}

/** A questionnaire of a folder as a version to publish. */
export function asNewVersion({ id, version, texts, files, instrument }: Omit<FolderVersion, 'name'>): NewVersion {
  return {
    id,
    version,
    sha256: textsHash(texts),
    title: titleOf(files as DraftFiles),
    note: instrument.manifest.note,
    began: null,
    reasons: [],
    files: packJson(texts),
  };
}
