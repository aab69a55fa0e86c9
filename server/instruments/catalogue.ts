import { parseInstrument } from '#questionnaires';
import { unpackTexts } from '../files/pack-texts.ts';
import type { Instruments, PublishedInstrument } from '../model.ts';
import type { Store } from '../storage/store.ts';
import { filesOfTexts } from './about-files.ts';
import { inVersionOrder } from './version-order.ts';

type VersionStore = Pick<Store, 'publishedVersions' | 'versionFiles'>;

interface Known {
  readonly published: PublishedInstrument;
  /** Came with the platform or from a folder, and was not published by a person. */
  readonly isOfFolder: boolean;
}

/**
 * The questionnaires of a store: those that are there now, and after `refresh` those that came since. What a version
 * says is unpacked and parsed when somebody asks for it.
 */
export async function catalogueOfStore(store: VersionStore): Promise<Instruments> {
  const known: Known[] = [];
  const look = async () => {
    for (const { id, version, author } of await store.publishedVersions()) {
      if (known.some(({ published }) => isNamed(published, id, version))) continue;
      const packed = await store.versionFiles(id, version);
      known.push({ published: unpackedLater({ id, version }, packed!), isOfFolder: author === undefined });
    }
    known.sort((one, other) => inVersionOrder(one.published, other.published));
  };
  await look();
  let looking: Promise<unknown> = Promise.resolve();
  let next: Promise<void> | undefined;
  return catalogue(known, () => {
    // One that looks already may miss what was published a moment ago.
    next ??= looking.then(() => {
      next = undefined;
      const begun = look();
      looking = begun.catch(() => {});
      return begun;
    });
    return next;
  });
}

/** Questionnaires that stay as they are. */
export function catalogueOf(published: readonly PublishedInstrument[]): Instruments {
  const known = published.toSorted(inVersionOrder).map((each) => ({ published: each, isOfFolder: true }));
  return catalogue(known, async () => {});
}

/**
 * A version of the catalogue, which is looked up in the store where it is not known yet: another server may have
 * published it.
 */
export async function findPublished(
  instruments: Instruments,
  id: string,
  version: string,
): Promise<PublishedInstrument | undefined> {
  const found = instruments.find(id, version);
  if (found) return found;
  await instruments.refresh();
  return instruments.find(id, version);
}

function catalogue(known: readonly Known[], refresh: () => Promise<void>): Instruments {
  return {
    /** The newest version of the questionnaire whose id comes last among those that a folder brought. */
    get current() {
      const id = (known.findLast(({ isOfFolder }) => isOfFolder) ?? known.at(-1)!).published.id;
      const { version } = known.findLast(({ published }) => published.id === id)!.published;
      return { id, version };
    },
    get published() {
      return known.map(({ published }) => published);
    },
    find: (id, version) => known.find(({ published }) => isNamed(published, id, version))?.published,
    knows: (id) => known.some(({ published }) => published.id === id),
    refresh,
  };
}

function unpackedLater(
  { id, version }: Pick<PublishedInstrument, 'id' | 'version'>,
  packed: Uint8Array,
): PublishedInstrument {
  let files: PublishedInstrument['files'] | undefined;
  let instrument: PublishedInstrument['instrument'] | undefined;
  return {
    id,
    version,
    get files() {
      files ??= filesOfTexts(unpackTexts(packed));
      return files;
    },
    get instrument() {
      instrument ??= parseInstrument(this.files);
      return instrument;
    },
  };
}

const isNamed = (published: PublishedInstrument, id: string, version: string) =>
  published.id === id && published.version === version;
