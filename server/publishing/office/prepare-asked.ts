import type { CheckedBodyOf, PrepareReleaseReply, prepareRelease } from '#contract';
import { bringUpToDate } from '../../derivation/derive-missing.ts';
import { Problem } from '../../problems.ts';
import { laterTask } from '../../runs/later-task.ts';
import type { Services } from '../../services.ts';
import { findSource, nameOfSource } from '../../sources/chosen-source.ts';
import type { Act } from '../../storage/store.ts';
import { knownOfSite } from '../known-site.ts';
import { hashOfContent } from '../release-manifest.ts';
import { refuseOtherEdition } from './edition-of-release.ts';
import { keepPrepared } from './keep-prepared.ts';
import { findReleaseHead } from './release-heads.ts';
import type { TakenAlong } from './taken-along/all-taken-along.ts';

const PREPARING = laterTask(
  { name: 'prepare-release' },
  async () => (await import('./prepare-task.ts')).PREPARE_RELEASE,
);

/**
 * Prepares a revision of what somebody asked for, with what goes with it, and keeps it; nothing is kept where nobody
 * waits any more.
 *
 * @throws Problem unknown-table, another-waits, and those of each step; the reason of the signal
 */
export async function prepareAsked(
  services: Pick<Services, 'store' | 'runs' | 'config' | 'now' | 'keys'>,
  { survey, asked: body }: { readonly survey: string; readonly asked: CheckedBodyOf<typeof prepareRelease> },
  { account, act, signal }: { readonly account: string; readonly act: Act; readonly signal: AbortSignal },
): Promise<PrepareReleaseReply> {
  const { store, runs, config, now } = services;
  const { replaces, ...asked } = body;
  const { about, embargo, rules, tableFormats, packages } = asked;
  await refuseOtherEdition(services, { release: about.release, edition: survey });
  const source = await findSource(store, survey, asked.source);
  const tables = await savedTexts(store, asked.tables);
  await bringUpToDate({ store, runs }, survey, signal);
  const { allTakenAlong, NOTHING_TAKEN } = await import('./taken-along/all-taken-along.ts');
  const wanted = { about, embargo, rules, tableFormats, packages };
  const prepareWith = async (taken: TakenAlong) => {
    const named = [...taken.reports].map(([name, bytes]) => [name, hashOfContent(bytes)]);
    const key = `prepare-release ${survey} ${await store.revision(survey)} ${nameOfSource(source)} ${JSON.stringify([tables, wanted, named, taken.publicFiles.publicFiles])}`;
    const { site } = config;
    const known = await knownOfSite(store, { site, config, now });
    const publications = await store.publications();
    const input = { survey, source, tables, wanted, ...taken, site, known, publications };
    return runs.run(PREPARING, input, { key, survey, account, signal });
  };
  const takeAlong = () => allTakenAlong(services, { survey, source, tables }, asked, { account, signal });
  const taken = await takeAlong().catch(async (error: unknown) => {
    // What is wrong with a table is told of each, where a report only fails. A flaw is of all of them together.
    const isOfFigures = error instanceof Problem && error.code === 'figures-not-computable' && !error.flaw;
    const alone = isOfFigures ? await prepareWith(NOTHING_TAKEN) : undefined;
    if (alone && 'findings' in alone) return alone;
    throw error;
  });
  const made = 'findings' in taken ? taken : await prepareWith(taken);
  if ('findings' in made) return made;
  signal.throwIfAborted();
  const names = tables.map(({ table }) => table);
  const keeping = { made: made.made, asked: { edition: survey, asked, names }, replaces };
  const kept = await keepPrepared(services, keeping, act);
  return { prepared: await findReleaseHead(services, kept) };
}

/** @throws Problem unknown-table */
async function savedTexts(store: Services['store'], keys: readonly string[]) {
  const saved = await Promise.all(keys.map((key) => store.savedTable(key)));
  const texts = saved.flatMap((table) => (table ? [{ table: table.table, text: table.text }] : []));
  if (texts.length < saved.length) throw new Problem('unknown-table');
  return texts;
}
