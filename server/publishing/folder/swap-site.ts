import {
  lstatSync,
  readdirSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  symlinkSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { keepFolder } from '../../files/keep-folder.ts';
import { kindAt } from './plain-file.ts';
import { SITE_INDEX } from './site-index.ts';

/** What stands beside a site while it is changed, or is what a link leads to. */
const CONTENT = '.content-';
const FORMER = '.former';
const LINK = '.link';

/** Where the next content of a site is put together. */
export function contentBeside(site: string, id: string): string {
  return `${site}${CONTENT}${id}`;
}

/**
 * Puts new content in the place of a site. Where the system has links the site is one, and changes from one instant to
 * the next: whoever reads finds all of the old or all of the new, and so does whoever looks after a power cut. A site
 * that is a folder, as on some file servers, is renamed away and the new one in its place; where the program is killed
 * between the two the old one is beside it, whole, and `recoverSite` brings it back.
 */
export function swapSite(site: string, content: string): void {
  const there = statOf(site);
  if (there?.isDirectory()) {
    renameSync(site, `${site}${FORMER}`);
    renameSync(content, site);
    rmSync(`${site}${FORMER}`, { recursive: true });
  } else putThere(site, content);
  keepFolder(dirname(site));
  removeLeftovers(site);
}

/**
 * Brings back a folder that was renamed away, or what a link led to that somebody deleted, and takes away what a run
 * left that was killed or found no room.
 */
export function recoverSite(site: string): void {
  if (!statOf(site) && statOf(`${site}${FORMER}`)) renameSync(`${site}${FORMER}`, site);
  const content = statOf(site) ? undefined : contentWithoutLink(site);
  if (content !== undefined) putThere(site, content);
  removeLeftovers(site);
}

/** The eldest that is whole: what runs put together that were killed came after it. */
function contentWithoutLink(site: string): string | undefined {
  const names = entriesOf(dirname(site)).filter((entry) => entry.startsWith(`${basename(site)}${CONTENT}`));
  const [eldest] = names
    .map((name) => join(dirname(site), name))
    .filter((content) => ['index.html', SITE_INDEX].every((file) => kindAt(content, file) === 'file'))
    .sort((a, b) => statSync(a).mtimeMs - statSync(b).mtimeMs);
  return eldest;
}

function putThere(site: string, content: string): void {
  if (!linkTo(site, content)) renameSync(content, site);
}

/** @returns false where the system has no links */
function linkTo(site: string, content: string): boolean {
  const link = `${site}${LINK}`;
  rmSync(link, { force: true });
  try {
    // Relative: the folder around them may be moved.
    symlinkSync(basename(content), link);
  } catch (error) {
    if (statOf(site)) throw error;
    return false;
  }
  renameSync(link, site);
  return true;
}

function removeLeftovers(site: string): void {
  const folder = dirname(site);
  const name = basename(site);
  const there = statOf(site);
  const used = there?.isSymbolicLink() ? basename(readlinkSync(site)) : undefined;
  for (const entry of readdirSync(folder)) {
    const isLeft = entry.startsWith(`${name}${CONTENT}`) && entry !== used;
    // A folder that was renamed away is left over only where the site is there.
    const isFormer = entry === `${name}${FORMER}` && there !== undefined;
    if (isLeft || isFormer || entry === `${name}${LINK}`) rmSync(join(folder, entry), { recursive: true, force: true });
  }
}

/** The folder that a site is, or that its link leads to; undefined where it is not there, or the link leads nowhere. */
export function siteFolder(site: string): string | undefined {
  return statSync(site, { throwIfNoEntry: false }) === undefined ? undefined : realpathSync(site);
}

/** Whether a run that was killed left something beside it. */
export function hasLeftovers(site: string): boolean {
  const name = basename(site);
  const content = statOf(site)?.isSymbolicLink() ? basename(readlinkSync(site)) : undefined;
  const isLeft = (entry: string) => [CONTENT, FORMER, LINK].some((mark) => entry.startsWith(`${name}${mark}`));
  return entriesOf(dirname(site)).some((entry) => isLeft(entry) && entry !== content);
}

function entriesOf(folder: string): string[] {
  return statSync(folder, { throwIfNoEntry: false })?.isDirectory() ? readdirSync(folder) : [];
}

function statOf(path: string): Stats | undefined {
  return lstatSync(path, { throwIfNoEntry: false });
}
