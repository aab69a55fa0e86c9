import type { KeptPublication } from '../storage/figures/publication-store.ts';
import type { Store } from '../storage/store.ts';
import { isCheckLapsed } from './check-holds.ts';
import type { PublishedToSite } from './folder/publish-to-site.ts';

/** A revision by its name and by what is in it. */
export type NamedRevision = Pick<KeptPublication, 'release' | 'revision' | 'sha256'>;

/** What keeps a revision from being published. */
export type NotPublishable = 'unknown' | 'not-checked' | 'check-lapsed' | 'embargoed' | 'prepared-again';

interface Publishing {
  readonly now: () => Date;
  /** For the audit trail. */
  readonly by: string;
  /** Puts it on the site at this instant; again, the site stays as it is. */
  readonly put: (kept: KeptPublication, at: string) => Promise<PublishedToSite>;
}

/**
 * Publishes a revision that somebody checked, once its hour has come, and keeps that it is published. It may be stopped
 * anywhere and begun again. What of other releases was mended is in the audit trail too.
 */
export async function publishChecked(
  store: Pick<Store, 'publications' | 'notePublished' | 'notePutBack' | 'noteLapsed' | 'findUser'>,
  named: NamedRevision,
  { now, by, put }: Publishing,
): Promise<'published' | 'was-there' | NotPublishable> {
  const kept = (await store.publications()).find((one) => isSameRevision(one, named));
  if (!kept) return 'unknown';
  if (kept.checkedBy === undefined) return 'not-checked';
  // One instant: the day that readers are told is the one that the database has.
  const act = { by, at: now().toISOString() };
  if (await isCheckLapsed(store, kept)) {
    await store.noteLapsed(named, act);
    return 'check-lapsed';
  }
  if (Date.parse(act.at) < Date.parse(kept.embargo)) return 'embargoed';
  const { outcome, mended } = await put(kept, act.at);
  const noted = await store.notePublished(named, act);
  // Published before, it was not on the site any more.
  const isBack = kept.publishedAt !== undefined && outcome === 'published';
  const again = [...mended, ...(isBack ? [named] : [])];
  if (again.length > 0) await store.notePutBack(again, act);
  return noted === 'published' ? outcome : 'prepared-again';
}

/** Another content under the same revision is another one. */
export function isSameRevision(a: NamedRevision, b: NamedRevision): boolean {
  return a.release === b.release && a.revision === b.revision && a.sha256 === b.sha256;
}
