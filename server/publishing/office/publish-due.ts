import { Problem } from '../../problems.ts';
import type { KeptPublication } from '../../storage/figures/publication-store.ts';
import type { OfficeServices } from './office-services.ts';
import { publishNow } from './publish-now.ts';
import { isPrepared, preparedFolder } from './releases-folder.ts';

/** How late a release is published at the most, where nothing else is under way. */
const LOOK_EVERY_MS = 5000;

/** In the audit trail: no person did it at that instant. */
const BY = 'server';

/** Publishes at their hour the releases that were checked. */
export interface PublishingAtTheHour {
  /** Looks no more; ends once what is under way has ended. */
  stop(): Promise<void>;
}

/**
 * Publishes what is checked and whose hour has come, one after the other. Several servers may do so at once, and each
 * may be killed: the one that comes next goes on.
 *
 * @returns what was published
 */
export async function publishDue(services: OfficeServices, say: (line: string) => void): Promise<KeptPublication[]> {
  const { store, config, now } = services;
  const published: KeptPublication[] = [];
  for (const one of await store.publications()) {
    const isDue = one.checkedBy !== undefined && Date.parse(one.embargo) <= now().getTime();
    // What was prepared on the command line lies elsewhere, and is published there.
    if (!isDue || one.publishedAt !== undefined || !isPrepared(preparedFolder(config, one))) continue;
    const name = `release ${one.release}, revision ${one.revision}`;
    try {
      await publishNow(services, one, BY);
      published.push(one);
      say(`${name} is published`);
    } catch (error) {
      say(`${name} is not published: ${codeOf(error)}`);
    }
  }
  return published;
}

/** Looks again and again. What stands against a release is said once, not every time. */
export function publishingAtTheHour(services: OfficeServices, say: (line: string) => void): PublishingAtTheHour {
  const said = new Set<string>();
  const sayOnce = (line: string) => {
    if (said.has(line)) return;
    said.add(line);
    say(line);
  };
  let looking: Promise<unknown> | undefined;
  const look = () => {
    looking ??= publishDue(services, sayOnce)
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
