import type { Kysely } from 'kysely';
import type { KeyRing } from '../keys/key-ring.ts';
import { StartError } from '../start-error.ts';
import { ledger } from './migrations/001-ledger.ts';
import { codings } from './migrations/002-codings.ts';
import { editions } from './migrations/003-editions.ts';
import { attempts } from './migrations/004-attempts.ts';
import { derived } from './migrations/005-derived.ts';
import { versionsInUse } from './migrations/006-versions-in-use.ts';
import { iccsTags } from './migrations/007-iccs-tags.ts';
import { accountStates } from './migrations/008-account-states.ts';
import { unanswered } from './migrations/009-unanswered.ts';
import { bodyParts } from './migrations/010-body-parts.ts';
import { sealed } from './migrations/011-sealed.ts';
import { nothingInClear } from './migrations/012-nothing-in-clear.ts';
import { swept } from './migrations/013-swept.ts';
import { devices } from './migrations/020-devices.ts';
import { uploadsAndDrafts } from './migrations/021-uploads-and-drafts.ts';
import { reviewComments } from './migrations/022-review-comments.ts';
import { visits } from './migrations/030-visits.ts';
import { checkIns } from './migrations/031-check-ins.ts';
import { offices } from './migrations/032-offices.ts';
import { piecesInClear } from './migrations/040-pieces-in-clear.ts';
import { dwellings } from './migrations/043-dwellings.ts';
import { flagged } from './migrations/046-flagged.ts';
import { referrals } from './migrations/049-referrals.ts';
import { savedTables } from './migrations/070-saved-tables.ts';
import { analysisFiles } from './migrations/071-analysis-files.ts';
import { areas } from './migrations/figures/072-areas.ts';
import { savedWeightings } from './migrations/figures/073-saved-weightings.ts';
import { studies } from './migrations/figures/074-studies.ts';
import { publications } from './migrations/figures/077-publications.ts';
import { administrativeCounts } from './migrations/figures/078-administrative-counts.ts';
import { publicFiles } from './migrations/figures/079-public-files.ts';
import { notPublished } from './migrations/figures/083-not-published.ts';
import { questionnaires } from './migrations/questionnaires/050-questionnaires.ts';
import { rollout } from './migrations/questionnaires/060-rollout.ts';
import { began } from './migrations/questionnaires/061-began.ts';
import { machineTokens } from './migrations/sign-in/076-machine-tokens.ts';
import type { Tables } from './tables.ts';

/** One step forward. A released step is never edited; a correction is a new one. */
export interface Migration {
  version: number;
  /**
   * Work before the step on a database that holds something, in transactions of its own. It may be interrupted and
   * begins again then.
   */
  before?(work: BeforeMigration): Promise<void>;
  up(db: Kysely<never>): Promise<void>;
}

/** What the work before a step has. */
export interface BeforeMigration {
  readonly db: Kysely<Tables>;
  /** The key ring, for what has to be sealed. */
  readonly ring: () => Promise<KeyRing>;
  /** Writes the database anew, so that nothing lies in it that was deleted. */
  readonly sweep: () => Promise<void>;
}

/** What changing the tables of a database that holds something needs. */
export interface MigrationOfFound extends Omit<BeforeMigration, 'db'> {
  /** Runs before anything changes, with the version that the database has. */
  readonly keep: (found: number) => Promise<void>;
}

/** Every step, in its order. */
export const MIGRATIONS: readonly Migration[] = [
  ledger,
  codings,
  editions,
  attempts,
  derived,
  versionsInUse,
  iccsTags,
  accountStates,
  unanswered,
  bodyParts,
  sealed,
  nothingInClear,
  swept,
  devices,
  uploadsAndDrafts,
  reviewComments,
  visits,
  checkIns,
  offices,
  piecesInClear,
  dwellings,
  flagged,
  referrals,
  questionnaires,
  rollout,
  began,
  savedTables,
  analysisFiles,
  areas,
  savedWeightings,
  studies,
  machineTokens,
  publications,
  administrativeCounts,
  publicFiles,
  notPublished,
];

/** The schema that this version of the program reads and writes. */
export const SCHEMA_VERSION = MIGRATIONS.at(-1)!.version;

/**
 * Brings a database to `SCHEMA_VERSION`, each step in its own transaction, and an empty one in a single transaction.
 * A transaction that writes keeps out the others, so that of servers that start together one takes the step and the
 * others find it taken. A step that fails changes nothing.
 *
 * @param found what is needed where the database holds something; without it the database is a new one
 * @param steps all of them, except where a database of an earlier release is made to try
 * @throws StartError newer-database when a later version of the program has already changed it
 */
export async function migrate(
  db: Kysely<Tables>,
  now: string,
  found?: MigrationOfFound,
  steps = MIGRATIONS,
): Promise<void> {
  await db.transaction().execute((step) => makeNew(step, now, steps));
  const taken = (await db.selectFrom('schema_version').select('version').execute()).map(({ version }) => version);
  const isChanging = steps.some(({ version }) => !taken.includes(version));
  refuseNewer(Math.max(...taken));
  if (isChanging) await found?.keep(Math.max(...taken));
  for (const each of steps) {
    const { version } = each;
    // A transaction for each step at each opening would be most of what an opening takes. Nobody takes one back.
    if (taken.includes(version)) continue;
    if (found) await prepare(db, each, found);
    await db.transaction().execute(async (step) => {
      refuseNewer(await versionOf(step));
      if (!(await isTaken(step, version))) await take(step, each, now);
    });
  }
}

/**
 * Makes the tables where there are none. Nobody sees a part of them: a server that starts at the same moment would
 * take that for a database of an earlier release, and keep a copy of it.
 */
async function makeNew(db: Kysely<Tables>, now: string, steps: readonly Migration[]): Promise<void> {
  await createVersions(db);
  if ((await versionOf(db)) > 0) return;
  for (const each of steps) await take(db, each, now);
}

async function take(db: Kysely<Tables>, { version, up }: Migration, now: string): Promise<void> {
  await up(db as unknown as Kysely<never>);
  await db.insertInto('schema_version').values({ version, applied_at: now }).execute();
}

function refuseNewer(found: number): void {
  if (found > SCHEMA_VERSION) throw new StartError('newer-database', { found, supported: SCHEMA_VERSION });
}

/** The work before a step, where there is some and nobody has taken the step. */
async function prepare(db: Kysely<Tables>, { version, before }: Migration, found: MigrationOfFound): Promise<void> {
  if (!before || (await isTaken(db, version))) return;
  try {
    await before({ ...found, db });
  } catch (problem) {
    // Of servers that start together another one may have taken the step meanwhile, and what was read here is gone.
    if (!(await isTaken(db, version))) throw problem;
  }
}

/** Whether a step was taken, whichever others were: two that were made side by side may come in either order. */
async function isTaken(db: Kysely<Tables>, version: number): Promise<boolean> {
  const row = await db.selectFrom('schema_version').select('version').where('version', '=', version).executeTakeFirst();
  return row !== undefined;
}

async function createVersions(db: Kysely<Tables>): Promise<void> {
  await db.schema
    .createTable('schema_version')
    .ifNotExists()
    .addColumn('version', 'integer', (c) => c.primaryKey())
    .addColumn('applied_at', 'text', (c) => c.notNull())
    .execute();
}

/** The schema version of a database; 0 when it has none yet. */
export async function versionOf(db: Kysely<Tables>): Promise<number> {
  const row = await db
    .selectFrom('schema_version')
    .select((e) => e.fn.max('version').as('latest'))
    .executeTakeFirst();
  return Number(row?.latest ?? 0);
}
