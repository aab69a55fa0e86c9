import { type DeviceReply, dayOf, versionOnDay } from '#contract';
import type { Services } from '../services.ts';
import { isSameContent, usedBy } from '../surveys/versions-of-survey.ts';
import { shownDevice } from './enrolment.ts';
import type { EnrolledDevice } from './kept.ts';

/**
 * The enrolled tablets, each with the version of every edition in the field in which its interviewer has cases: the one
 * that comes next where one comes, otherwise that of today, whether the tablet keeps it, and how many interviews
 * are begun there with another one.
 */
export async function devicesWithVersions({
  store,
  instruments,
  now,
}: Pick<Services, 'store' | 'instruments' | 'now'>): Promise<DeviceReply[]> {
  const [devices, kept, interviewers, surveys] = await Promise.all([
    store.devices(),
    store.deviceQuestionnaires(),
    store.interviewersOfSurveys(),
    store.surveys(),
  ]);
  const today = dayOf(now());
  const fresh = surveys
    .filter(({ state }) => state === 'field' || state === 'preparing')
    .map((survey) => {
      const { id, versions } = usedBy(survey, instruments);
      const used = versionOnDay(versions, today);
      const coming = versions.find(({ from }) => from !== undefined && from > today);
      return { key: survey.key, id, used, shown: (coming ?? used)! };
    });
  const keptBy = Map.groupBy(kept, ({ device }) => device);
  const usersOf = Map.groupBy(interviewers, ({ survey }) => survey);
  const hasCases = (key: string, { user }: EnrolledDevice) =>
    usersOf.get(key)?.some(({ interviewer }) => interviewer === user) ?? false;
  return devices.map((device) => {
    const here = keptBy.get(device.id) ?? [];
    const questionnaires = fresh
      .filter(({ key }) => hasCases(key, device))
      .map(({ key, id, used, shown }) => {
        const named = here.find((one) => one.id === id && one.version === shown.version);
        return {
          survey: key,
          id,
          ...shown,
          isHere: named !== undefined && isSameContent(instruments, named),
          drafts: here
            .filter((one) => one.id === id && one.version !== used?.version)
            .reduce((sum, { drafts }) => sum + drafts, 0),
        };
      });
    return { ...shownDevice(device), questionnaires };
  });
}
