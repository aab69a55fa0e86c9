import { readdirSync } from 'node:fs';
import { z } from 'zod';
import { keptReleaseKey } from '#contract';
import { RELEASE_MANIFEST } from '../release-manifest.ts';
import type { KnownRevision, LostFiles } from './known-revision.ts';
import { kindAt, plainFile } from './plain-file.ts';

/** Which releases a site has; written beside them. */
export const SITE_INDEX = 'site.json';

const siteIndex = z.object({
  releases: z.array(keptReleaseKey),
  /** Revisions whose files were nowhere when the site was put back: it stands without them. */
  lost: z.array(z.object({ release: z.string(), revision: z.int() })).default([]),
});

export type SiteIndex = z.infer<typeof siteIndex>;

const NOTHING: SiteIndex = { releases: [], lost: [] };

/** What a site says that it has; nothing where that is damaged: its folders and the database tell it too. */
export function readSiteIndex(site: string | undefined): SiteIndex {
  if (site === undefined) return NOTHING;
  try {
    return siteIndex.parse(JSON.parse(plainFile(site, SITE_INDEX)?.toString() ?? ''));
  } catch {
    return NOTHING;
  }
}

export function siteIndexText(releases: readonly string[], lost: readonly LostFiles[]): string {
  const without = lost.map(({ release, revision }) => ({ release, revision }));
  return `${JSON.stringify({ releases, ...(without.length > 0 && { lost: without }) })}\n`;
}

/** The releases that a site has, or has to have: by its folders, by its index, and by what the database knows. */
export function releasesOf(site: string | undefined, known: readonly KnownRevision[]): string[] {
  const names = new Set(known.map(({ release }) => release));
  // Something else that an office put into the folder is no release; a link in the place of one is mended.
  const onSite = (site === undefined ? [] : readdirSync(site)).filter((name) => {
    const isThere = ['folder', 'link'].includes(kindAt(site!, name));
    return isThere && (names.has(name) || kindAt(site!, `${name}/${RELEASE_MANIFEST}`) === 'file');
  });
  const expected = known.filter(({ isExpected }) => isExpected).map(({ release }) => release);
  return [...new Set([...onSite, ...readSiteIndex(site).releases, ...expected])].sort();
}

/** What was gathered to be a site, in their order. */
export function releasesIn(content: string, known: readonly KnownRevision[]): string[] {
  return releasesOf(
    content,
    known.map((one) => ({ ...one, isExpected: false })),
  );
}

/** Whether it is a site, or what is left of one. An empty folder is a site that is not made yet. */
export function isSite(folder: string, known: readonly KnownRevision[]): boolean {
  if (kindAt(folder, '') !== 'folder') return false;
  const entries = readdirSync(folder);
  const isMade = entries.includes('index.html') && entries.includes(SITE_INDEX);
  return (
    entries.length === 0 ||
    isMade ||
    known.some(({ release }) => kindAt(folder, `${release}/${RELEASE_MANIFEST}`) === 'file')
  );
}
