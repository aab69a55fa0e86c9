import { dayOf, type VersionWork, versionOnDay } from '#contract';
import type { Services } from '../services.ts';
import { isInUse, usedBy } from './versions-of-survey.ts';

/**
 * How much was done with each version of a questionnaire: interviews that the server has, and on the tablets that
 * are in use, how many keep it and how many interviews are begun there with it. Sums alone: of no tablet more than
 * who leads the fieldwork is told. What came today is not counted yet: who asked again and again would see when an
 * interview begins and when it arrives.
 */
export async function workWithVersions(
  { store, instruments, now }: Pick<Services, 'store' | 'instruments' | 'now'>,
  id: string,
): Promise<VersionWork> {
  const today = dayOf(now());
  const [{ versions: made, backedUpDrafts }, devices, kept, surveys] = await Promise.all([
    store.versionWork(id, `${today}T00:00:00.000Z`),
    store.devices(),
    store.deviceQuestionnaires(),
    store.surveys(),
  ]);
  const tablets = new Set(devices.filter(isInUse).map((device) => device.id));
  const onTablets = kept.filter((one) => one.id === id && tablets.has(one.device));
  // Of a version that new interviews use, a tablet does not say how many are begun. It has no cases of other editions.
  const using = surveys
    .filter(({ state }) => state === 'field' || state === 'closed')
    .map((survey) => ({ survey: survey.key, used: usedBy(survey, instruments) }))
    .filter(({ used }) => used.id === id)
    .map(({ survey, used }) => ({ survey, version: versionOnDay(used.versions, today)?.version }));
  const names = [...new Set([...made, ...onTablets].map(({ version }) => version))].sort();
  return {
    versions: names.map((version) => {
      const forNew = using.filter((one) => one.version === version).map(({ survey }) => survey);
      const here = onTablets.filter((one) => one.version === version);
      return {
        version,
        interviews: made.find((one) => one.version === version)?.interviews ?? 0,
        tablets: here.length,
        forNew,
        ...(forNew.length === 0 && { drafts: here.reduce((sum, { drafts }) => sum + drafts, 0) }),
      };
    }),
    backedUpDrafts,
  };
}
