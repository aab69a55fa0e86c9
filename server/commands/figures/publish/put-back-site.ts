import { readConfig } from '../../../config.ts';
import { printable } from '../../../files/printable.ts';
import { programVersion } from '../../../microdata/program-version.ts';
import { revisionOnSite } from '../../../publishing/folder/gather-releases.ts';
import { fileInWords, type MendedFiles } from '../../../publishing/folder/known-revision.ts';
import { rebuildSite } from '../../../publishing/folder/publish-to-site.ts';
import { readReleaseManifest } from '../../../publishing/folder/read-prepared.ts';
import { siteFolder } from '../../../publishing/folder/swap-site.ts';
import { knownOfSite } from '../../../publishing/known-site.ts';
import { drawPictures } from '../../../reports/pictures/draw-pictures.ts';
import type { Terminal } from '../../terminal.ts';
import { signedBy, withStoreOfServer } from './signed-by.ts';

/**
 * Puts a site back as the database knows it. Exit 0 all of it, 1 where something is nowhere any more.
 *
 * @throws PublishingError
 */
export async function putBackSite(
  { site, user, kept }: { site: string; user: string; kept: readonly string[] },
  io: Terminal,
): Promise<number> {
  const folders = new Map(kept.map((folder) => [readReleaseManifest(folder).sha256, folder] as const));
  return withStoreOfServer(async (services) => {
    const { store, now } = services;
    const act = await signedBy(services, user, io);
    const known = await knownOfSite(store, { site, config: readConfig(), now, folders });
    const parts = { site, known, pictures: await drawPictures(), version: programVersion() };
    const { releases, mended, lost } = await rebuildSite(parts);
    const current = siteFolder(site);
    await store.notePutBack(
      releases.flatMap((release) => revisionOnSite(release, { current, known }) ?? []),
      act,
    );
    io.out.write(`${printable(site)} has: ${releases.join(', ') || 'nothing'}\n`);
    for (const line of mendedLines(mended)) io.out.write(line);
    for (const { release, revision, files, ...of } of lost)
      io.out.write(
        `${release}, revision ${revision}, is not put back: ${fileInWords(of)} is nowhere (files: ${files}); name the folder that was prepared with --kept\n`,
      );
    return lost.length > 0 ? 1 : 0;
  });
}

/** What of a site was not as it was published. */
export function mendedLines(mended: readonly MendedFiles[]): string[] {
  return mended.map(
    ({ release, revision, files, ...of }) =>
      `${release}, revision ${revision}, was not as it was published and is again: ${fileInWords(of)} (files: ${files})\n`,
  );
}
