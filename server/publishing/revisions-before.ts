import type { KeptPublication } from '../storage/figures/publication-store.ts';
import { dayByClock } from './day-by-clock.ts';
import type { EarlierRevision } from './earlier-revision.ts';
import type { EarlierRevisions, EarlierTable } from './folder/read-earlier.ts';
import type { ReleaseManifest } from './release-manifest.ts';
import { titleOfTable } from './site/release-context.ts';

/** A revision with its hour and when it was published. */
export type DatedPublication = Pick<KeptPublication, 'release' | 'revision' | 'embargo' | 'publishedAt'>;

interface Before {
  readonly manifest: ReleaseManifest;
  readonly tables: readonly EarlierTable[];
}

/**
 * What the next revision of a release tells of those before it, the first one first. Each carries what the one before
 * told: of a revision that was withdrawn nothing else is left on a site.
 *
 * @param parts.earlier what of those before the one before can be read: where that one was made by an earlier version
 * it does not tell of them
 * @param parts.withdraws whether the next one takes the data of all of them away
 * @param parts.publications of the database, which knows on which day each was published
 */
export function revisionsBefore(
  before: Before | undefined,
  {
    earlier,
    withdraws,
    publications,
  }: {
    readonly earlier: EarlierRevisions;
    readonly withdraws: boolean;
    readonly publications: readonly DatedPublication[];
  },
): EarlierRevision[] {
  if (!before) return [];
  const { release, revision: last } = before.manifest;
  const told = new Map(before.manifest.earlier?.map((one) => [one.revision, one]));
  for (const one of [before, ...earlier.revisions])
    if (!told.has(one.manifest.revision)) told.set(one.manifest.revision, ofManifest(one));
  return Array.from({ length: last }, (_, place): EarlierRevision => {
    const revision = place + 1;
    // What can be read was read: another one is withdrawn, or lost and withdrawn now.
    const one = told.get(revision) ?? { revision, isWithdrawn: true, tables: [] };
    const kept = publications.find((each) => each.release === release && each.revision === revision);
    const day = one.day ?? (kept?.publishedAt && dayByClock(kept.publishedAt, kept.embargo));
    return { ...one, ...(day && { day }), isWithdrawn: one.isWithdrawn || withdraws };
  });
}

function ofManifest({ manifest: { revision, why }, tables }: Before): EarlierRevision {
  const titled = tables.map((table) => {
    const titleIn = (language: string) => titleOfTable(table, language);
    const title = { es: titleIn('es'), en: titleIn('en'), pt: titleIn('pt'), fr: titleIn('fr') };
    return { table: table.spec.table, title };
  });
  return { revision, ...(why && { why }), isWithdrawn: false, tables: titled };
}
