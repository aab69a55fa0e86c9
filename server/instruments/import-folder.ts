import { type DraftFiles, forInterview, type Instrument, parseInstrument } from '#questionnaires';
import { type FileTexts, packJson, textsHash, unpackTexts } from '../files/pack-texts.ts';
import type { Instruments } from '../model.ts';
import { StartError } from '../start-error.ts';
import type { NewVersion } from '../storage/questionnaires/questionnaire-store.ts';
import type { Store } from '../storage/store.ts';
import { filesOfTexts, titleOf } from './about-files.ts';
import { catalogueOfStore } from './catalogue.ts';
import { type FolderVersion, readFolders, refusalOf } from './load-instruments.ts';
import { type FindVersion, MAPPINGS, mappingFindings, storedVersion } from './mapping-findings.ts';
import { findingLine } from './read-instrument.ts';
import { inVersionOrder } from './version-order.ts';

/** Not a person: what a folder brings has no author. */
const FOLDER = 'folder';

type VersionStore = Pick<Store, 'publishedVersions' | 'versionFiles' | 'importVersion'>;

/**
 * The questionnaires of a store, after those of a folder that it lacks were taken into it. What the store has and the
 * folder has not stays. Where a person published another version under the number of one of the folder, theirs stays
 * and the folder's is left out: a newer program, which brings a version more, starts on every database. A mapping that
 * cannot be keeps a new version out; of one that was taken before it is said, for what is published stays.
 *
 * @param now instant of their publication
 * @param say told of each version that is left out, and of mappings that cannot be
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
  const unread: FileTexts[] = [];
  const read = readFolders(folder, (texts) => {
    const isKnown = hashes.has(textsHash(texts));
    if (isKnown) unread.push(texts);
    return isKnown;
  });
  const find = inFolderOrStore(read, store);
  const isKept = ({ id, version }: FolderVersion) => kept.some((one) => one.id === id && one.version === version);
  await requireMappings(
    read.filter((one) => !isKept(one)),
    find,
  );
  await tellMappings([...unread, ...read.filter(isKept).map(({ texts }) => texts)], find, say);
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

/** A mapping may name a version that the same folder brings. */
function inFolderOrStore(read: readonly FolderVersion[], store: Pick<Store, 'versionFiles'>): FindVersion {
  const stored = storedVersion(store);
  const brought = (id: string, version: string): Instrument | undefined =>
    read.find((one) => one.id === id && one.version === version)?.instrument;
  return (id, version) => brought(id, version) ?? stored(id, version);
}

async function requireMappings(read: readonly FolderVersion[], find: FindVersion): Promise<void> {
  const problems: string[] = [];
  for (const { name, instrument, files } of read) {
    const findings = await mappingFindings(find, instrument, files);
    if (findings.length > 0) problems.push(refusalOf(name, findings.map(findingLine)));
  }
  if (problems.length > 0) throw new StartError('invalid-instrument', { problems });
}

async function tellMappings(known: readonly FileTexts[], find: FindVersion, say: (line: string) => void) {
  for (const texts of known.filter((one) => Object.hasOwn(one, MAPPINGS))) {
    const files = filesOfTexts(texts);
    const later = parseInstrument(files);
    for (const finding of await mappingFindings(find, later, files))
      say(`${later.id} ${later.version} is published with a mapping that cannot be: ${findingLine(finding)}`);
  }
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
