import { randomUUID } from 'node:crypto';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { FIGURE_LANGUAGES, type PrintedPictures } from '#contract';
import { html } from '#questionnaires';
import { keepFolder } from '../../files/keep-folder.ts';
import { makeFolder } from '../../files/make-folder.ts';
import { stopIsTooLate, whenStopped } from '../../files/when-stopped.ts';
import { reportWords } from '../../reports/words/report-texts.ts';
import { lockFile } from '../../storage/sqlite/lock-file.ts';
import { PublishingError } from '../publishing-error.ts';
import { RELEASE_MANIFEST } from '../release-manifest.ts';
import { indexContent, type ListedRelease } from '../site/index-page.ts';
import { SEARCH_SCRIPT } from '../site/search-script.ts';
import { sitePage } from '../site/site-page.ts';
import { siteStyle } from '../site/site-style.ts';
import { siteTexts } from '../words/site-texts.ts';
import { type PreparedRelease, readPrepared, readReleaseManifest } from './read-prepared.ts';
import { contentBeside, recoverSite, siteFolder, swapSite } from './swap-site.ts';
import { walkFiles } from './walk-files.ts';
import { keepFile, writeFiles } from './write-files.ts';

/** What is kept of a revision that was corrected: its data, not its pages. */
const KEPT = [RELEASE_MANIFEST, 'data', 'changes.json'] as const;

/** What a site is published with. */
export interface SiteParts {
  readonly site: string;
  /** Folder of the release that was checked. */
  readonly prepared: string;
  readonly pictures: PrintedPictures;
  readonly version: string;
}

/**
 * Publishes a release to a site: puts the whole site together beside it, and then in its place. The same release again
 * changes nothing. Two at once wait for each other.
 *
 * @param expected what was checked
 * @throws PublishingError, and the error of the operating system; the site is as it was
 */
export async function publishToSite(parts: SiteParts, expected: PreparedRelease): Promise<'published' | 'was-there'> {
  const site = resolve(parts.site);
  makeFolder(dirname(site));
  const unlock = await lockFile(`${site}.lock`);
  try {
    recoverSite(site);
    const current = siteFolder(site);
    if (stateOfSite(current, expected) === 'was-there') return 'was-there';
    const content = contentBeside(site, randomUUID().slice(0, 8));
    const forget = whenStopped(() => rmSync(content, { recursive: true, force: true }));
    try {
      putTogether(content, { ...parts, current }, expected);
      swapSite(site, content);
      stopIsTooLate();
    } catch (error) {
      asItWas(site);
      throw error;
    } finally {
      forget();
    }
    return 'published';
  } finally {
    unlock();
  }
}

/** Where that fails too the next run does it; why this one failed is what is told. */
function asItWas(site: string): void {
  try {
    recoverSite(site);
  } catch {}
}

/** Whether the site has what comes before this revision, or the revision itself already. */
function stateOfSite(current: string | undefined, { manifest, sha256 }: PreparedRelease): 'next' | 'was-there' {
  const key = manifest.release;
  if (current !== undefined && !isSite(current))
    throw new PublishingError(['the folder of --site has something else in it; name one that cifra publish made']);
  const there =
    current === undefined || !isFolder(join(current, key)) ? undefined : readReleaseManifest(join(current, key));
  if (there?.sha256 === sha256) return 'was-there';
  if (there?.sha256 === manifest.before) return 'next';
  throw new PublishingError([
    there === undefined
      ? `the site does not have revision ${manifest.revision - 1} of ${key}, which this one corrects; name the site that has it`
      : `the site has revision ${there.manifest.revision} of ${key}, and this is not the one that follows it; prepare it again with --site`,
  ]);
}

/** An empty folder is one that is not made yet. */
function isSite(folder: string): boolean {
  const entries = readdirSync(folder);
  return entries.length === 0 || (entries.includes('index.html') && entries.includes('site.json'));
}

function putTogether(
  content: string,
  { current, prepared, pictures, version }: SiteParts & { current: string | undefined },
  { manifest, sha256 }: PreparedRelease,
): void {
  const key = manifest.release;
  mkdirSync(content);
  const others = current === undefined ? [] : releasesOf(current).filter((name) => name !== key);
  for (const name of others) cpSync(join(current!, name), join(content, name), { recursive: true });
  const place = join(content, key);
  // What the manifest names, and nothing that came into the folder since.
  for (const path of [RELEASE_MANIFEST, ...manifest.files.map((file) => file.path)])
    cpSync(join(prepared, path), join(place, path));
  if (readPrepared(place).sha256 !== sha256) throw new PublishingError(['the prepared folder changed meanwhile']);
  const before = current === undefined ? undefined : join(current, key);
  if (before !== undefined && isFolder(before)) keepEarlier(before, place, manifest);
  writeFiles(content, pagesOfSite(content, [...others, key], { pictures, version }));
  for (const path of walkFiles(content)) keepFile(join(content, path));
  keepFolder(content);
}

/** Earlier revisions stay readable, all of them or, where they are withdrawn, none: they may tell the same. */
function keepEarlier(before: string, place: string, { revision, withdraws }: PreparedRelease['manifest']): void {
  if (withdraws) return;
  const earlier = join(before, 'revisions');
  if (isFolder(earlier)) cpSync(earlier, join(place, 'revisions'), { recursive: true });
  for (const name of KEPT)
    if (statSync(join(before, name), { throwIfNoEntry: false }))
      cpSync(join(before, name), join(place, 'revisions', String(revision - 1), name), { recursive: true });
}

/** The first pages, and which releases there are. */
function pagesOfSite(
  content: string,
  keys: readonly string[],
  { pictures, version }: Pick<SiteParts, 'pictures' | 'version'>,
): Map<string, string> {
  const releases = keys
    .map((key): ListedRelease => {
      const entries = JSON.parse(readFileSync(join(content, key, 'search.json'), 'utf8'));
      return { manifest: readReleaseManifest(join(content, key)).manifest, entries };
    })
    .toSorted((a, b) => Date.parse(b.manifest.embargo) - Date.parse(a.manifest.embargo));
  const pages = new Map<string, string>([
    ['site.json', `${JSON.stringify({ releases: releases.map(({ manifest }) => manifest.release) })}\n`],
  ]);
  for (const language of FIGURE_LANGUAGES) {
    pages.set(`${language}/style.css`, siteStyle(language, pictures.styles));
    pages.set(
      `${language}/index.html`,
      sitePage({
        language,
        title: siteTexts(language).site,
        style: 'style.css',
        inLanguage: (other) => `../${other}/index.html`,
        content: indexContent(releases, language),
        script: SEARCH_SCRIPT,
        footer: reportWords(language).madeWith(version),
      }),
    );
  }
  const first = html`<h1>${siteTexts('es').site}</h1>${FIGURE_LANGUAGES.map(
    (language) => html`<p lang="${language}"><a href="${language}/index.html">${siteTexts(language).site}</a></p>`,
  )}`;
  const inLanguage = (language: string) => `${language}/index.html`;
  const title = siteTexts('es').site;
  pages.set('index.html', sitePage({ language: 'es', title, style: 'es/style.css', inLanguage, content: first }));
  return pages;
}

/** The releases of a site, by their keys. */
function releasesOf(site: string): string[] {
  return readdirSync(site).filter((name) =>
    statSync(join(site, name, RELEASE_MANIFEST), { throwIfNoEntry: false })?.isFile(),
  );
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
