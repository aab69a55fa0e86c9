import { Problem } from '../../problems.ts';
import type { KeptPublication, NotPublished } from '../../storage/figures/publication-store.ts';
import { isCheckLapsed } from '../check-holds.ts';
import { fileInWords } from '../folder/known-revision.ts';
import type { OfficeServices } from './office-services.ts';
import { publishNow } from './publish-now.ts';
import { recoverAtStart } from './recover-at-start.ts';
import { whereFilesAre } from './releases-folder.ts';

/** How late a release is published at the most, where nothing else is under way. */
const LOOK_EVERY_MS = 5000;

/** What passes by itself, as a full disk may, is tried again after so long. */
const AGAIN_MS = 60_000;

/** What no waiting mends: somebody has to do something. */
const LASTS: readonly string[] = ['release-changed', 'site-damaged', 'release-not-ready', 'unknown-release'];

/** In the audit trail: no person did it at that instant. */
const BY = 'server';

/** Publishes at their hour the releases that were checked. */
export interface PublishingAtTheHour {
  /** Looks no more; ends once what is under way has ended. */
  stop(): Promise<void>;
}

/**
 * Publishes what is checked and whose hour has come, one after the other. Several servers may do so at once, and each
 * may be killed: the one that comes next goes on. What stands against one is kept, and it is not tried again until
 * somebody acts.
 *
 * @param isFirst whether the server has just started: then everything is tried once
 * @returns what was published
 */
export async function publishDue(
  services: OfficeServices,
  say: (line: string) => void,
  isFirst = true,
): Promise<KeptPublication[]> {
  const { store, config, now } = services;
  const published: KeptPublication[] = [];
  for (const one of await store.publications()) {
    // What was prepared on the command line lies elsewhere, and is published there.
    const isWaiting = one.checkedBy !== undefined && one.publishedAt === undefined;
    if (!isWaiting || whereFilesAre(config, one) === 'elsewhere') continue;
    const name = `release ${one.release}, revision ${one.revision}`;
    // It is told at once, so that somebody else checks it before its hour.
    if ((await isCheckLapsed(store, one)) && (await store.noteLapsed(one, { by: BY, at: now().toISOString() })))
      say(`${name} has to be checked again: who checked it may check no more`);
    if (Date.parse(one.embargo) > now().getTime()) continue;
    if (!isFirst && isHeld(one.notPublished, now())) continue;
    try {
      const mended = await publishNow(services, one, BY);
      published.push(one);
      say(`${name} is published`);
      for (const { release, revision, files, ...of } of mended)
        say(
          `release ${release}, revision ${revision} was not as it was published: ${fileInWords(of)} (files: ${files}); it is again`,
        );
    } catch (error) {
      say(`${name} is not published: ${codeOf(error)}`);
      // A database that is away keeps nothing: it is tried again.
      await store.noteNotPublished(one, whyNot(error, now())).catch(() => {});
    }
  }
  return published;
}

function isHeld(why: NotPublished | undefined, now: Date): boolean {
  return why !== undefined && (why.lasts || now.getTime() - Date.parse(why.at) < AGAIN_MS);
}

function whyNot(error: unknown, now: Date): NotPublished {
  const at = now.toISOString();
  if (!(error instanceof Problem)) return { code: 'failed', about: {}, lasts: false, at };
  const { code, about } = error.flaw ?? { code: error.code, about: {} };
  return { code, about, lasts: LASTS.includes(error.code), at };
}

/** Looks again and again. What stands against a release is said once, not every time. */
export function publishingAtTheHour(services: OfficeServices, say: (line: string) => void): PublishingAtTheHour {
  const said = new Set<string>();
  const sayOnce = (line: string) => {
    if (said.has(line)) return;
    said.add(line);
    say(line);
  };
  let isFirst = true;
  let looking: Promise<unknown> | undefined;
  const lookThrough = async () => {
    if (isFirst)
      await recoverAtStart(services.config).catch((error: unknown) =>
        sayOnce(`the site is not looked at: ${codeOf(error)}`),
      );
    await publishDue(services, sayOnce, isFirst);
    isFirst = false;
  };
  const look = () => {
    looking ??= lookThrough()
      .catch((error: unknown) => sayOnce(`releases are not looked through: ${codeOf(error)}`))
      .finally(() => {
        looking = undefined;
      });
  };
  const timer = setInterval(look, LOOK_EVERY_MS).unref();
  look();
  return {
    async stop() {
      clearInterval(timer);
      await looking;
    },
  };
}

/** No message: it may name a place on the disk. */
function codeOf(error: unknown): string {
  if (error instanceof Problem) return error.code;
  return error instanceof Error ? ('code' in error ? String(error.code) : error.name) : 'failed';
}
