import { rmSync } from 'node:fs';
import { FIGURE_LANGUAGES, type FigureLanguage } from '#contract';
import { readConfig } from '../../../config.ts';
import { printable } from '../../../files/printable.ts';
import { writeFault } from '../../../files/write-fault.ts';
import { programVersion } from '../../../microdata/program-version.ts';
import { refuseLessAttacked } from '../../../publishing/attacked-enough.ts';
import type { MendedFiles } from '../../../publishing/folder/known-revision.ts';
import { publishToSite } from '../../../publishing/folder/publish-to-site.ts';
import { readEarlierOnSite } from '../../../publishing/folder/read-earlier.ts';
import { readChanges, readPrepared, readPublished } from '../../../publishing/folder/read-prepared.ts';
import { writeFolder } from '../../../publishing/folder/write-files.ts';
import { asideOf, COMMAND_LINE, knownOfSite } from '../../../publishing/known-site.ts';
import { nextRevision, notTheNext } from '../../../publishing/next-revision.ts';
import { type NotPublishable, publishChecked } from '../../../publishing/publish-checked.ts';
import { PublishingError } from '../../../publishing/publishing-error.ts';
import { readRelease } from '../../../publishing/read-release.ts';
import { revisionsBefore } from '../../../publishing/revisions-before.ts';
import { surveyNamedBy } from '../../../publishing/same-survey.ts';
import { drawPictures } from '../../../reports/pictures/draw-pictures.ts';
import type { KeptPublication } from '../../../storage/figures/publication-store.ts';
import { choice, flag, optionalText, textList } from '../../arguments.ts';
import { CommandFailure, WrongUse } from '../../command-failure.ts';
import { defineCommand } from '../../define-command.ts';
import type { Terminal } from '../../terminal.ts';
import { attachedRequest, checkAttached, readAttached } from './attached-request.ts';
import { keepRevision } from './keep-revision.ts';
import { missingLines } from './missing-lines.ts';
import { notTheNextInWords, surveyInWords } from './not-the-next.ts';
import { givenEmbargo, packageHashes, readAbout, readReports, refuseReportsOfOthers } from './publish-request.ts';
import { mendedLines, putBackSite } from './put-back-site.ts';
import { signedBy, withStoreOfServer } from './signed-by.ts';
import { tellBeside } from './tell-beside.ts';

const ACTIONS = ['prepare', 'check', 'release', 'put-back', 'list'] as const;

/**
 * Publishes tables: prepared, checked by somebody else, at an hour. Exit 0 done, 1 not allowed or unusable, 2 wrong
 * use.
 */
export const publishCommand = defineCommand({
  name: 'publish',
  summary: 'publishes a release as pages: prepared by one person, checked by another, not before its hour',
  usage: `cifra publish prepare --about FILE --release DIR [--report DIR ...] [--package-hash HASH ...] [--table-format FORMAT ...] [--public-file DIR ... [--public-format FORMAT ...]] --embargo INSTANT [--site DIR] [--replaces HASH] --user NAME --out DIR < PASSWORD
cifra publish check --prepared DIR [--site DIR] --user NAME [--yes] < PASSWORD
cifra publish release --prepared DIR --site DIR
cifra publish put-back --site DIR [--kept DIR ...] --user NAME [--yes] < PASSWORD
cifra publish list`,
  explanation: `
Makes pages of the tables that cifra release wrote, with their pictures, data and a search by crime and area, in four
languages. They work from a file server and from a disk, and keep their addresses (docs/publishing.md).

  prepare  a statistician makes the folder of a release, with their own password. A release that is already published
           gets the next revision: --about says why, --site has the one before, and each cell that differs is told
  check    another statistician, with their own password, says that exactly this may be published; without --yes it says
           what would be checked, and with --site what other releases of the survey tell beside it
  release  puts it on the site, once it was checked and its hour has come; for a timer, needs no password
  put-back a statistician, with their own password, puts a lost or damaged site back as it was published: of what is left
           of it, of the folders of --kept and, for the site of the server, of what it keeps; says what is nowhere. What
           would leave the site for that leaves it with --yes alone, and is set aside: in CIFRA_RELEASES, or beside --site
  list     revisions with hash, hour, who prepared and checked them, and when they were published; on standard error
           what the site of the server lacks and which kept folders are gone, with what to do

  --about FILE         release (name in addresses), title and, for a correction, why, in es, en, pt and fr; withdraws
  --release DIR        what cifra release wrote: its attack recovered nothing, and its files are those that were attacked
  --report DIR         what cifra report --release wrote beside these tables; repeat it for each language
  --package-hash HASH  of a package (cifra package) with which others verify the figures; it is not published itself
  --table-format NAME  the tables as xlsx or json-stat too, in each language; what is hidden in them is hidden there
  --public-file DIR    the folder public of cifra public-file; measured again. Folders of cifra microdata are refused
  --public-format NAME also as csv, xlsx, json, dta, sav or ddi, with labels in the language of --language (es)
  --embargo INSTANT    not before, such as 2026-12-01T12:00:00-03:00
  --site DIR           the published folder; made if absent
  --replaces HASH      of a revision that waits (list) and in whose place this one is put; without it that one stays
  --prepared DIR       what prepare wrote to --out
  --kept DIR           such a folder of a revision that was published, or one with files of it; repeat it for each

Reads and writes the database that CIFRA_DB names (data/cifra.sqlite when it is not set); writes the folder of --out, or
that of --site and files beside it.
`,
  positional: { action: choice(ACTIONS) },
  options: {
    about: optionalText,
    release: optionalText,
    report: textList,
    'package-hash': textList,
    'table-format': textList,
    'public-file': textList,
    'public-format': textList,
    language: choice(FIGURE_LANGUAGES, 'es'),
    embargo: optionalText,
    site: optionalText,
    replaces: optionalText,
    prepared: optionalText,
    kept: textList,
    user: optionalText,
    out: optionalText,
    yes: flag,
  },
  async run({ action, ...typed }, io) {
    try {
      switch (action) {
        case 'prepare':
          return await prepare(typed, io);
        case 'check':
          return await check(typed, io);
        case 'release':
          return await release(typed, io);
        case 'put-back':
          return await putBackSite(
            { site: needed(typed.site, 'site'), user: needed(typed.user, 'user'), kept: typed.kept, yes: typed.yes },
            io,
          );
        case 'list':
          return await list(io);
      }
    } catch (error) {
      if (error instanceof PublishingError) throw new CommandFailure(1, error.message);
      if (error instanceof Error && 'syscall' in error)
        throw new CommandFailure(2, writeFault(error, typed.out ?? typed.site ?? '', 'name another folder'));
      throw error;
    }
  },
});

interface Options {
  readonly about: string | undefined;
  readonly release: string | undefined;
  readonly report: readonly string[];
  readonly 'package-hash': readonly string[];
  readonly 'table-format': readonly string[];
  readonly 'public-file': readonly string[];
  readonly 'public-format': readonly string[];
  readonly language: FigureLanguage;
  readonly embargo: string | undefined;
  readonly site: string | undefined;
  readonly replaces: string | undefined;
  readonly prepared: string | undefined;
  readonly user: string | undefined;
  readonly out: string | undefined;
  readonly yes: boolean;
}

function needed(value: string | undefined, name: string): string {
  if (!value) throw new WrongUse(`--${name} is missing`);
  return value;
}

async function prepare(typed: Options, io: Terminal): Promise<number> {
  const out = needed(typed.out, 'out');
  const user = needed(typed.user, 'user');
  const about = readAbout(needed(typed.about, 'about'));
  const embargo = givenEmbargo(needed(typed.embargo, 'embargo'));
  const packages = packageHashes(typed['package-hash']);
  const request = attachedRequest(typed);
  const folder = needed(typed.release, 'release');
  const released = readRelease(folder);
  const reports = readReports(typed.report);
  refuseReportsOfOthers(reports, released);
  const site = typed.site;
  const before = site === undefined ? undefined : readPublished(site, about.release);
  const earlier = before && site !== undefined ? readEarlierOnSite(site, before.manifest) : { revisions: [] };
  const against = notTheNext({ about, released, earlier, ...(before && { before }) });
  const asTyped = { about: printable(typed.about ?? ''), tables: printable(folder) };
  if (against) throw new PublishingError([printable(notTheNextInWords(against, about.release, asTyped))]);
  const pictures = await drawPictures();
  const { told, ...attached } = await readAttached(request, { about, released, pictures });
  return withStoreOfServer(async (services) => {
    const publications = await services.store.publications();
    const { files, sha256, revision } = nextRevision({
      ...attached,
      about,
      embargo,
      released,
      earlier: revisionsBefore(before, { earlier, withdraws: about.withdraws, publications }),
      reports,
      packages,
      pictures,
      version: programVersion(),
      ...(before && { before }),
    });
    const act = await signedBy(services, user, io);
    // The folder stands there before anybody can check it.
    writeFolder(out, files);
    const named = { release: about.release, revision, sha256, embargo, replaces: typed.replaces };
    await keepRevision(services.store, named, act).catch((error: unknown) => {
      rmSync(out, { recursive: true });
      throw error;
    });
    io.out.write(`${about.release}, revision ${revision}, is prepared in ${printable(out)}\n${sha256}\n`);
    for (const line of told) io.err.write(`${printable(line)}\n`);
    if (site !== undefined) await tellBeside(services, { folder: out, site }, io.err);
    io.out.write('Somebody else looks at it and checks it: cifra publish check\n');
    return 0;
  });
}

const FILE_CHANGES = { added: 'is new', removed: 'is gone', changed: 'is another one' } as const;

async function check(typed: Options, io: Terminal): Promise<number> {
  const folder = needed(typed.prepared, 'prepared');
  const user = needed(typed.user, 'user');
  const { manifest, sha256 } = readPrepared(folder);
  refuseLessAttacked(manifest);
  const { release: key, revision, tables, cells, hidden, embargo, changed, withdraws } = manifest;
  io.out.write(`${key}, revision ${revision}. Tables: ${tables.length}. Cells: ${cells}, of which hidden: ${hidden}
The attack recovered nothing
Of ${printable(surveyInWords(surveyNamedBy(manifest)))}
Not before ${embargo}
${sha256}\n`);
  if (changed !== undefined) {
    const shown = readChanges(folder).filter(({ kind }) => kind === 'shown' || kind === 'changed').length;
    io.out.write(`Cells of the revision before that it changes: ${changed}${withdraws ? '; earlier revisions are withdrawn' : ''}.
Whoever has both revisions can subtract them: what both tell together was not tried (cells that are told anew: ${shown}).\n`);
  }
  for (const line of await checkAttached(folder, manifest)) io.out.write(`${line}\n`);
  for (const { path, kind } of manifest.filesChanged ?? []) io.out.write(`${path} ${FILE_CHANGES[kind]}\n`);
  const { site } = typed;
  if (site !== undefined) await withStoreOfServer((services) => tellBeside(services, { folder, site }, io.out));
  if (!typed.yes) {
    io.out.write('Nothing was checked; look at its pages and add --yes to say that it may be published.\n');
    return 0;
  }
  return withStoreOfServer(async (services) => {
    const act = await signedBy(services, user, io);
    switch (await services.store.checkPublication({ release: key, revision, sha256 }, act)) {
      case 'unknown-publication':
        throw new PublishingError(['this is not what was prepared last, or it is published; see cifra publish list']);
      case 'own-publication':
        throw new PublishingError([`${user} prepared it: somebody else has to check it`]);
      case 'checked':
        io.out.write(`${key}, revision ${revision}, is checked by ${user}.\n`);
        return 0;
    }
  });
}

async function release(typed: Options, io: Terminal): Promise<number> {
  const prepared = needed(typed.prepared, 'prepared');
  const site = needed(typed.site, 'site');
  const read = readPrepared(prepared);
  const { release: key, revision, embargo } = read.manifest;
  const named = { release: key, revision, sha256: read.sha256 };
  return withStoreOfServer(async ({ store, now }) => {
    let mended: readonly MendedFiles[] = [];
    const put = async ({ publishedAt }: KeptPublication, at: string) => {
      if (publishedAt === undefined) refuseLessAttacked(read.manifest);
      const config = readConfig();
      const known = await knownOfSite(store, { site, config, now });
      const parts = {
        site,
        aside: asideOf(site, config),
        prepared,
        pictures: await drawPictures(),
        version: programVersion(),
        known,
        at,
      };
      const done = await publishToSite(parts, read);
      mended = done.mended;
      return done;
    };
    const outcome = await publishChecked(store, named, { now, by: COMMAND_LINE, put });
    if (outcome !== 'published' && outcome !== 'was-there')
      throw new PublishingError([NOT_PUBLISHED[outcome].replace('{embargo}', embargo)]);
    const said = outcome === 'was-there' ? 'was there already' : 'is published';
    io.out.write(`${key}, revision ${revision}, ${said}: ${printable(site)}\n`);
    for (const line of mendedLines(mended)) io.out.write(line);
    return 0;
  });
}

const NOT_PUBLISHED: Readonly<Record<NotPublishable, string>> = {
  unknown: 'this is not what was prepared last; see cifra publish list',
  'not-checked': 'nobody has checked it yet: cifra publish check',
  'check-lapsed':
    'who checked it may check nothing any more (the account is disabled, or has another role); somebody else checks it again: cifra publish check',
  embargoed: 'it is not published before {embargo}',
  'prepared-again': 'it was prepared again while it was published: the site has what was checked before',
};

async function list(io: Terminal): Promise<number> {
  return withStoreOfServer(async ({ store }) => {
    for (const one of await store.publications()) {
      const { release: key, revision, sha256, embargo, preparedBy, checkedBy = '', publishedAt = '' } = one;
      io.out.write(`${[key, revision, sha256, embargo, preparedBy, checkedBy, publishedAt].join('\t')}\n`);
    }
    // Beside the list, which programs read line by line.
    for (const line of await missingLines({ store, config: readConfig() })) io.err.write(`${line}\n`);
    return 0;
  });
}
