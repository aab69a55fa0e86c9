import { dayOf, hasBegun, type VersionInUse, type VersionsOfSurvey, versionOnDay } from '#contract';
import type { EnrolledDevice, KeptQuestionnaire } from '../devices/kept.ts';
import { findPublished } from '../instruments/catalogue.ts';
import { contentHash } from '../instruments/content-hash.ts';
import type { Instruments, Survey } from '../model.ts';
import { Problem } from '../problems.ts';
import type { Services } from '../services.ts';
import type { Act } from '../storage/store.ts';
import { findSurvey } from './find-survey.ts';

type VersionServices = Pick<Services, 'store' | 'instruments'>;

/**
 * Uses a published version for interviews of an edition that are begun from a day on.
 *
 * @throws Problem unknown-instrument, unknown-survey, survey-closed, version-other-questionnaire, version-day-past,
 *   version-day-far, version-day-before-last, version-comes-already
 */
export async function addVersionFrom(
  { store, instruments }: VersionServices,
  survey: string,
  { id, version, from }: { id: string; version: string; from: string },
  act: Act,
): Promise<void> {
  if (!(await findPublished(instruments, id, version))) throw new Problem('unknown-instrument');
  if (from > lastDayAhead(act.at)) throw new Problem('version-day-far');
  const outcome = await store.addVersion(survey, { id, version, from }, act);
  if (outcome !== 'set') throw new Problem(outcome);
}

/** A day further away than any edition is planned is a slip of the hand, such as 9999. */
const MOST_YEARS_AHEAD = 10;

function lastDayAhead(at: string): string {
  const [year = '', ...rest] = dayOf(new Date(at)).split('-');
  return [Number(year) + MOST_YEARS_AHEAD, ...rest].join('-');
}

/**
 * Takes a version back whose day has not come.
 *
 * @throws Problem unknown-survey, version-not-coming, version-in-use
 */
export async function takeVersionBack(
  { store }: Pick<Services, 'store'>,
  survey: string,
  version: { version: string; from: string },
  act: Act,
): Promise<void> {
  const outcome = await store.takeBackVersion(survey, version, act);
  if (outcome !== 'taken-back') throw new Problem(outcome);
}

/**
 * The versions of an edition, and which are on how many tablets.
 *
 * @throws Problem unknown-survey
 */
export async function versionsOf(
  { store, instruments, now }: VersionServices & Pick<Services, 'now'>,
  key: string,
): Promise<VersionsOfSurvey> {
  const [survey, devices, kept, interviewers, published] = await Promise.all([
    findSurvey(store, key),
    store.devices(),
    store.deviceQuestionnaires(),
    store.interviewersOfSurveys(),
    store.publishedVersions(),
  ]);
  const { id, versions } = usedBy(survey, instruments);
  const users = new Set(interviewers.filter((one) => one.survey === key).map(({ interviewer }) => interviewer));
  const tablets = new Set(devices.filter((device) => isInUse(device) && users.has(device.user)).map((one) => one.id));
  const today = dayOf(now());
  const used = versionOnDay(versions, today);
  const onTablets = kept.filter((one) => one.id === id && tablets.has(one.device));
  return {
    id,
    today,
    versions: versions.map((one) => {
      const state = one === used ? 'now' : hasBegun(one, today) ? 'earlier' : 'coming';
      const named = onTablets.filter(({ version }) => version === one.version);
      const isEarlier = one.version !== used?.version && state === 'earlier';
      return {
        ...one,
        state,
        tablets: named.filter((each) => isSameContent(instruments, each)).length,
        drafts: isEarlier ? named.reduce((sum, { drafts }) => sum + drafts, 0) : 0,
      };
    }),
    tablets: tablets.size,
    offered: published
      .filter((one) => one.id === id)
      .map(({ version, note, author }) => ({ version, note, isFromFolder: author === undefined }))
      .toReversed(),
  };
}

/** The questionnaire of an edition and its versions; of one that names none, the latest of the server. */
export function usedBy(
  { instrument }: Survey,
  { current }: Pick<Instruments, 'current'>,
): { id: string; versions: readonly VersionInUse[] } {
  return instrument ?? { id: current.id, versions: [{ version: current.version }] };
}

/** Whether a tablet keeps the content that the server has. */
export function isSameContent(
  instruments: Pick<Instruments, 'find'>,
  { id, version, sha256 }: KeptQuestionnaire,
): boolean {
  const published = instruments.find(id, version);
  return published !== undefined && contentHash(published) === sha256;
}

/** Whether a tablet still receives. */
export function isInUse({ revokedAt }: EnrolledDevice): boolean {
  return revokedAt === undefined;
}
