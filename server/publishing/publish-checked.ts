import type { KeptPublication, PublicationStore } from '../storage/figures/publication-store.ts';

/** A revision by its name and by what is in it. */
export type NamedRevision = Pick<KeptPublication, 'release' | 'revision' | 'sha256'>;

/** What keeps a revision from being published. */
export type NotPublishable = 'unknown' | 'not-checked' | 'embargoed' | 'prepared-again';

interface Publishing {
  readonly now: () => Date;
  /** For the audit trail. */
  readonly by: string;
  /** Puts it on the site; again, the site stays as it is. */
  readonly put: () => Promise<'published' | 'was-there'>;
}

/**
 * Publishes a revision that somebody checked, once its hour has come, and keeps that it is published. It may be stopped
 * anywhere and begun again.
 */
export async function publishChecked(
  store: Pick<PublicationStore, 'publications' | 'notePublished'>,
  named: NamedRevision,
  { now, by, put }: Publishing,
): Promise<'published' | 'was-there' | NotPublishable> {
  const kept = (await store.publications()).find((one) => isSameRevision(one, named));
  if (!kept) return 'unknown';
  if (kept.checkedBy === undefined) return 'not-checked';
  if (now().getTime() < Date.parse(kept.embargo)) return 'embargoed';
  const outcome = await put();
  const noted = await store.notePublished(named, { by, at: now().toISOString() });
  return noted === 'published' ? outcome : 'prepared-again';
}

/** Another content under the same revision is another one. */
export function isSameRevision(a: NamedRevision, b: NamedRevision): boolean {
  return a.release === b.release && a.revision === b.revision && a.sha256 === b.sha256;
}
