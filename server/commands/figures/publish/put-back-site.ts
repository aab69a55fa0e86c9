import { readdirSync, statSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { readConfig } from '../../../config.ts';
import { printable } from '../../../files/printable.ts';
import { programVersion } from '../../../microdata/program-version.ts';
import { revisionOnSite } from '../../../publishing/folder/gather-releases.ts';
import { fileInWords, type LostFiles, type MendedFiles } from '../../../publishing/folder/known-revision.ts';
import { readReleaseManifest } from '../../../publishing/folder/read-prepared.ts';
import { rebuildSite } from '../../../publishing/folder/rebuild-site.ts';
import { siteFolder } from '../../../publishing/folder/swap-site.ts';
import { asideOf, knownOfSite } from '../../../publishing/known-site.ts';
import { PublishingError } from '../../../publishing/publishing-error.ts';
import { drawPictures } from '../../../reports/pictures/draw-pictures.ts';
import type { Store } from '../../../storage/store.ts';
import type { Terminal } from '../../terminal.ts';
import { signedBy, withStoreOfServer } from './signed-by.ts';

interface PutBackOptions {
  readonly site: string;
  readonly user: string;
  readonly kept: readonly string[];
  /** Whether what is not whole may leave the site. */
  readonly yes: boolean;
}

/**
 * Puts a site back as the database knows it. Exit 0 all of it, 1 where something is nowhere any more.
 *
 * @throws PublishingError
 */
export async function putBackSite({ site, user, kept, yes }: PutBackOptions, io: Terminal): Promise<number> {
  const { folders, loose } = readGiven(kept);
  return withStoreOfServer(async (services) => {
    const { store, now } = services;
    const act = await signedBy(services, user, io);
    const config = readConfig();
    if (kept.length === 0 && site !== config.site && !isOrWas(site))
      throw new PublishingError([
        `there is no site ${printable(site)}; name the right one, or what was prepared for it with --kept`,
      ]);
    const known = await knownOfSite(store, { site, config, now, folders, loose });
    const parts = { site, aside: asideOf(site, config), known, pictures: await drawPictures() };
    const without = yes ? 'whatever' : [];
    const put = await rebuildSite({ ...parts, version: programVersion(), without });
    if (!put.isDone) {
      for (const one of put.leaves) io.out.write(`${nameOf(one)}, would leave the site: ${nowhere(one)}\n`);
      io.out.write(
        `Nothing was put back; name folders that have these files with --kept, or add --yes: what is left is then set aside in ${printable(parts.aside)}, where later ones look for it.\n`,
      );
      return 1;
    }
    const current = siteFolder(site);
    await store.notePutBack(
      put.releases.flatMap((release) => revisionOnSite(release, { current, known }) ?? []),
      act,
    );
    io.out.write(`${printable(site)} has: ${put.releases.join(', ') || 'nothing'}\n`);
    for (const line of mendedLines(put.mended)) io.out.write(line);
    const elsewhere = await publishedElsewhere(store, [...put.releases, ...put.lost.map(({ release }) => release)]);
    for (const release of elsewhere)
      io.out.write(`${release} is published, and not on this site: if it was, name a folder of it with --kept\n`);
    for (const one of put.lost)
      io.out.write(`${nameOf(one)}, is not put back: ${nowhere(one)}; name a folder that has them with --kept\n`);
    for (const folder of put.setAside)
      io.out.write(`What the site had of it is set aside, and looked through every time: ${printable(folder)}\n`);
    const isEmpty = put.releases.length === 0 && elsewhere.length > 0;
    return put.lost.length > 0 || isEmpty ? 1 : 0;
  });
}

/** Whether a site stands there, or what it led to or what left it stands beside. */
function isOrWas(site: string): boolean {
  const beside = statSync(dirname(site), { throwIfNoEntry: false }) ? readdirSync(dirname(site)) : [];
  return beside.some((name) => name === basename(site) || name.startsWith(`${basename(site)}.`));
}

/** Releases that are published and are none of these: of another site, or of this one before it was lost. */
async function publishedElsewhere(store: Pick<Store, 'publications'>, here: readonly string[]): Promise<string[]> {
  const published = (await store.publications()).filter(({ publishedAt }) => publishedAt !== undefined);
  return [...new Set(published.map(({ release }) => release))].filter((release) => !here.includes(release));
}

/** Folders that were prepared, by the hash of their manifest; in another one there may be files of any revision. */
function readGiven(kept: readonly string[]) {
  const folders = new Map<string, string>();
  const loose: string[] = [];
  for (const folder of kept)
    try {
      folders.set(readReleaseManifest(folder).sha256, folder);
    } catch (error) {
      const isFolder = statSync(folder, { throwIfNoEntry: false })?.isDirectory() ?? false;
      if (!(error instanceof PublishingError && isFolder)) throw error;
      loose.push(folder);
    }
  return { folders, loose };
}

function nameOf({ release, revision }: LostFiles): string {
  return `${release}, revision ${revision}`;
}

function nowhere({ files, ...of }: LostFiles): string {
  return `${fileInWords(of)} is nowhere (files: ${files})`;
}

/** What of a site was not as it was published. */
export function mendedLines(mended: readonly MendedFiles[]): string[] {
  return mended.map(
    ({ release, revision, files, ...of }) =>
      `${release}, revision ${revision}, was not as it was published and is again: ${fileInWords(of)} (files: ${files})\n`,
  );
}
