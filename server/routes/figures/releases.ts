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
import { Prepared } from '../../http/prepared.ts';
import { route } from '../../http/route.ts';
import { whileWaiting } from '../../http/while-waiting.ts';
import { Problem } from '../../problems.ts';
import { isAttackedEnough } from '../../publishing/attacked-enough.ts';
import { readReleaseManifest } from '../../publishing/folder/read-prepared.ts';
import { knownOfSite } from '../../publishing/known-site.ts';
import { askedAgain } from '../../publishing/office/asked-of-release.ts';
import { LOOK_AT_RELEASE } from '../../publishing/office/look-task.ts';
import { goneFolders, missingOnSite } from '../../publishing/office/missing-files.ts';
import { prepareAsked } from '../../publishing/office/prepare-asked.ts';
import { publishNow } from '../../publishing/office/publish-now.ts';
import { putBack } from '../../publishing/office/put-back.ts';
import { readReleaseFile } from '../../publishing/office/read-release-file.ts';
import { notingChanges } from '../../publishing/office/refused/changed-problem.ts';
import { notReady, requireHere } from '../../publishing/office/refused/not-ready.ts';
import { findRelease, findReleaseHead, releaseHeads } from '../../publishing/office/release-heads.ts';
import { releaseLog } from '../../publishing/office/release-log.ts';
import { preparedFolder } from '../../publishing/office/releases-folder.ts';
import { addressLimit } from '../../security/address-limit.ts';
import { sessions } from '../../security/sessions.ts';
import { signInPlace } from '../../security/sign-in-place.ts';
import type { Services } from '../../services.ts';
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
  const { store, runs, config } = services;
  const { confirm } = sessions(services, addressLimit(services));
  const find = async ({ release, revision }: { release: string; revision: string }) =>
    // As the address of a revision is written, and no other way.
    findRelease(services, { release, revision: /^[1-9]\d{0,8}$/.test(revision) ? Number(revision) : 0 });
  const headsAndGone = async () => {
    const gone = await goneFolders(services);
    return { releases: await releaseHeads(services, gone), gone };
  };
  const look = async (kept: KeptPublication, act: Act, response: Response) => {
    const folder = preparedFolder(config, kept);
    const { site } = config;
    const known = await knownOfSite(store, { site, config, now: services.now, isWithWaiting: true });
    const key = `look-at-release ${folder} ${known.map(({ sha256 }) => sha256).join(' ')}`;
    const options = { key, signal: whileWaiting(response) };
    const input = { folder, sha256: kept.sha256, site, known };
    return notingChanges(store, kept, act, () => runs.run(LOOK_AT_RELEASE, input, options));
  };

  route(app, services, listReleases, async () => ({
    ...(await headsAndGone()),
    missing: await missingOnSite(services),
  }));

  route(app, services, putSiteBack, async ({ body, act }) => {
    const { isDone, releases, mended, lost, leaves, setAside } = await putBack(services, body.without ?? [], act);
    const told = { releases: [...releases], mended: [...mended], lost: [...lost] };
    return { isDone, ...told, leaves: [...leaves], setAside: [...setAside] };
  });

  route(app, services, prepareRelease, async ({ query, body, response, account, act }) => {
    const { key: survey } = await findSurvey(store, query.survey);
    const who = { account: account.user, act, signal: whileWaiting(response) };
    const reply = await prepareAsked(services, { survey, asked: body }, who);
    if ('prepared' in reply) response.status(201);
    return reply;
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
    requireHere(config, kept);
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
    requireHere(config, kept);
    await confirm({ user: account.user, password: body.password }, signInPlace(services, request));
    // What is on the disk now is what was looked at.
    await look(kept, act, response);
    if (!isAttackedEnough(readReleaseManifest(preparedFolder(config, kept)).manifest)) throw notReady('attacked-less');
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
