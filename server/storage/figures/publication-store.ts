import type { Act } from '../tablet-store.ts';

/** A revision of a release: who prepared it, who checked it, and when it was published. */
export interface KeptPublication {
  release: string;
  revision: number;
  /** Of its manifest, and so of everything in it. */
  sha256: string;
  /** The instant before which it is not published. */
  embargo: string;
  preparedBy: string;
  preparedAt: string;
  checkedBy?: string;
  checkedAt?: string;
  publishedAt?: string;
  /** Why it was not published at its hour, as long as nobody did something about it. */
  notPublished?: NotPublished;
}

/** What stood against a release: a code for a sentence in the reader's language, and what that names. */
export interface NotPublished {
  code: string;
  about: Readonly<Record<string, string | number>>;
  /** Whether it stands until somebody acts; otherwise it is tried again by itself. */
  lasts: boolean;
  at: string;
}

type Named = Pick<KeptPublication, 'release' | 'revision' | 'sha256'>;

/** Releases on their way to being published. As in the rest of the store each method is one transaction. */
export interface PublicationStore {
  /**
   * Keeps a revision that somebody prepared. In the place of another one that is not published only where that is
   * named: of two who prepare one name at once the second is told. What was checked of the one before does not hold
   * for this one. Revisions follow each other.
   *
   * @param publication.replaces hash of the one whose place it takes
   */
  preparePublication(
    publication: Named & { embargo: string; replaces?: string | undefined },
    act: Act,
  ): Promise<'prepared' | 'not-the-next' | 'another-waits'>;
  /** Keeps that somebody else checked exactly this. */
  checkPublication(named: Named, act: Act): Promise<'checked' | 'unknown-publication' | 'own-publication'>;
  /** Keeps that it was published, if it was checked and its hour has come; again, it stays as it was. */
  notePublished(named: Named, act: Act): Promise<'published' | 'unknown-publication' | 'not-checked' | 'embargoed'>;
  /** Keeps why a revision that was checked is not published. Preparing or checking it again forgets it. */
  noteNotPublished(named: Named, why: NotPublished): Promise<void>;
  /** Keeps that somebody met files that are not those of the revision: once, until it is prepared or checked again. */
  noteChanged(named: Named, act: Act): Promise<void>;
  /**
   * Keeps that the check of a revision holds no more: once, until it is prepared or checked again.
   *
   * @returns false where that is kept already
   */
  noteLapsed(named: Named, act: Act): Promise<boolean>;
  /** Keeps that somebody put these back on the site; what stood against others is forgotten. */
  notePutBack(revisions: readonly Named[], act: Act): Promise<void>;
  /** By release and revision. */
  publications(): Promise<KeptPublication[]>;
}
