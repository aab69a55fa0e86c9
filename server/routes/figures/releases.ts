import type { Express, Response } from 'express';
import {
  checkRelease,
  getRelease,
  getReleaseAsked,
  getReleaseFile,
  getReleaseLog,
  listReleases,
  prepareRelease,
  publishRelease,
  putSiteBack,
} from '#contract';
import { bringUpToDate } from '../../derivation/derive-missing.ts';
import { Prepared } from '../../http/prepared.ts';
import { route } from '../../http/route.ts';
import { whileWaiting } from '../../http/while-waiting.ts';
import { Problem } from '../../problems.ts';
import { knownOfSite } from '../../publishing/known-site.ts';
import { askedAgain } from '../../publishing/office/asked-of-release.ts';
import { notingChanges } from '../../publishing/office/changed-problem.ts';
import { refuseOtherEdition } from '../../publishing/office/edition-of-release.ts';
import { keepPrepared } from '../../publishing/office/keep-prepared.ts';
import { LOOK_AT_RELEASE } from '../../publishing/office/look-task.ts';
import { goneFolders, missingOnSite } from '../../publishing/office/missing-files.ts';
import { PREPARE_RELEASE } from '../../publishing/office/prepare-task.ts';
import { publicFilesOfRelease } from '../../publishing/office/taken-along/public-files-of-release.ts';
import { notReady, publishNow } from '../../publishing/office/publish-now.ts';
import { putBack } from '../../publishing/office/put-back.ts';
import { readReleaseFile } from '../../publishing/office/read-release-file.ts';
import { findRelease, findReleaseHead, releaseHeads } from '../../publishing/office/release-heads.ts';
import { releaseLog } from '../../publishing/office/release-log.ts';
import { isPrepared, preparedFolder } from '../../publishing/office/releases-folder.ts';
import { reportsOfRelease } from '../../publishing/office/taken-along/reports-of-release.ts';
import { hashOfContent } from '../../publishing/release-manifest.ts';
import { addressLimit } from '../../security/address-limit.ts';
import { sessions } from '../../security/sessions.ts';
import { signInPlace } from '../../security/sign-in-place.ts';
import type { Services } from '../../services.ts';
import { findSource, nameOfSource } from '../../sources/chosen-source.ts';
import type { KeptPublication } from '../../storage/figures/publication-store.ts';
import type { Act } from '../../storage/store.ts';
import { findSurvey } from '../../surveys/find-survey.ts';

/** Nothing of a page runs, or asks for anything but its style: the session of who looks at it is out of its reach. */
const POLICY =
  "default-src 'none'; script-src 'none'; style-src 'self' 'unsafe-inline'; img-src data:; font-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** What is shown; everything else is kept as a file. */
const TYPES: Readonly<Record<string, string>> = { html: 'text/html', css: 'text/css' };

/** The site has these around the release: seen before it is published, they lead nowhere. */
const OF_THE_SITE = '\na[href^="../../"], a[href^="../revisions/"] { display: none; }\n';

const PAGES = /^(\/api\/release-files\/[^/]+\/[^/]+\/)([^?]+)/;

/** Releases on their way to being published: prepared by one, checked by another, published at an hour. */
export function releaseRoutes(app: Express, services: Services): void {
  const { store, runs, config, now } = services;
  const { confirm } = sessions(services, addressLimit(services));
  const find = async ({ release, revision }: { release: string; revision: string }) =>
    // As the address of a revision is written, and no other way.
    findRelease(services, { release, revision: /^[1-9]\d{0,8}$/.test(revision) ? Number(revision) : 0 });
  const look = (kept: KeptPublication, act: Act, response: Response) => {
    const folder = preparedFolder(config, kept);
    const key = `look-at-release ${folder}`;
    const options = { key, signal: whileWaiting(response) };
    return notingChanges(store, kept, act, () => runs.run(LOOK_AT_RELEASE, { folder, sha256: kept.sha256 }, options));
  };

  const reported = async (edition: string) => {
    const { key } = await findSurvey(store, edition);
    return { survey: key, source: await findSource(store, key, {}) };
  };

  route(app, services, listReleases, async () => ({
    releases: await releaseHeads(services),
    missing: await missingOnSite(services),
    gone: await goneFolders(services),
  }));

  route(app, services, putSiteBack, async ({ act }) => {
    const { releases, mended, lost } = await putBack(services, act);
    return { releases: [...releases], mended: [...mended], lost: [...lost] };
  });

  route(app, services, prepareRelease, async ({ query, body, response, account, act }) => {
    const { key: survey } = await findSurvey(store, query.survey);
    await refuseOtherEdition(services, { release: body.about.release, edition: survey });
    const source = await findSource(store, survey, body.source);
    const tables = await Promise.all(body.tables.map((key) => store.savedTable(key)));
    const texts = tables.flatMap((table) => (table ? [{ table: table.table, text: table.text }] : []));
    if (texts.length < tables.length) throw new Problem('unknown-table');
    const signal = whileWaiting(response);
    await bringUpToDate({ store, runs }, survey, signal);
    const { about, embargo, rules, tableFormats, packages } = body;
    const wanted = { about, embargo, rules, tableFormats, packages };
    const asked = body.reports;
    const before = asked?.before === undefined ? undefined : await reported(asked.before);
    if (before?.survey === survey)
      throw new Problem('invalid-request', {
        part: 'body',
        places: [{ path: 'reports.before', expected: 'another edition' }],
      });
    // Of the day on which it comes out, where the office is.
    const date = embargo.slice(0, 10);
    const reports = asked
      ? await reportsOfRelease(
          services,
          { ...asked, own: { survey, source }, before, rules, date },
          { account: account.user, signal },
        )
      : new Map<string, Uint8Array>();
    const who = { account: account.user, signal };
    const publicFiles = await publicFilesOfRelease(services, { survey, wanted: body.publicFiles }, who);
    const named = [...reports].map(([name, bytes]) => [name, hashOfContent(bytes)]);
    const key = `prepare-release ${survey} ${await store.revision(survey)} ${nameOfSource(source)} ${JSON.stringify([texts, wanted, named, publicFiles.publicFiles])}`;
    const { site } = config;
    const known = await knownOfSite(store, { site, config, now });
    const input = { survey, source, tables: texts, wanted, reports, publicFiles, site, known };
    const made = await runs.run(PREPARE_RELEASE, input, { key, survey, account: account.user, signal });
    if ('findings' in made) return made;
    signal.throwIfAborted();
    const names = texts.map(({ table }) => table);
    const kept = await keepPrepared(services, { made: made.made, asked: { edition: survey, asked: body, names } }, act);
    response.status(201);
    return { prepared: await findReleaseHead(services, kept) };
  });

  route(app, services, getRelease, async ({ params, act, response }) => {
    const kept = await find(params);
    const head = await findReleaseHead(services, kept);
    return head.isHere ? { head, contents: await look(kept, act, response) } : { head };
  });

  route(app, services, getReleaseAsked, async ({ params }) => askedAgain(services, await find(params)));

  // A page names others beside it: the slashes of their paths stand in the address.
  app.use((request, _response, next) => {
    request.url = request.url.replace(PAGES, (_all, start, path) => start + path.replaceAll('/', '%2F'));
    next();
  });
  route(app, services, getReleaseFile, async ({ params, act, response }) => {
    const kept = await find(params);
    const folder = preparedFolder(config, kept);
    if (!isPrepared(folder)) throw notReady('not-here');
    const bytes = await notingChanges(store, kept, act, () => readReleaseFile(folder, kept.sha256, params.path));
    const type = TYPES[/\.(\w+)$/.exec(params.path)?.[1] ?? ''];
    response.set('Content-Security-Policy', POLICY);
    if (type === undefined) response.attachment(params.path.split('/').at(-1)!);
    const shown = type === TYPES.css ? Buffer.concat([bytes, Buffer.from(OF_THE_SITE)]) : bytes;
    return new Prepared(shown, type ?? 'application/octet-stream');
  });

  route(app, services, checkRelease, async ({ params, body, account, act, request, response }) => {
    const kept = await find(params);
    if (kept.sha256 !== body.sha256) throw new Problem('unknown-release');
    if (kept.preparedBy === account.user) throw new Problem('own-release');
    if (kept.publishedAt !== undefined) throw notReady('published');
    if (!isPrepared(preparedFolder(config, kept))) throw notReady('not-here');
    await confirm({ user: account.user, password: body.password }, signInPlace(services, request));
    // What is on the disk now is what was looked at.
    await look(kept, act, response);
    switch (await store.checkPublication({ ...kept, sha256: body.sha256 }, act)) {
      case 'unknown-publication':
        throw new Problem('unknown-release');
      case 'own-publication':
        throw new Problem('own-release');
      case 'checked':
        return findReleaseHead(services, kept);
    }
  });

  route(app, services, publishRelease, async ({ params, body, act }) => {
    const { release, revision } = await find(params);
    await publishNow(services, { release, revision, sha256: body.sha256 }, act.by);
    return findReleaseHead(services, { release, revision });
  });

  route(app, services, getReleaseLog, async ({ params }) => ({ lines: await releaseLog(services, params.release) }));
}
