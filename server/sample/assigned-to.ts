import { type CaseReply, dayOfAll, type listAssignments, type ReplyOf } from '#contract';
import type { Services } from '../services.ts';
import { comingVersions, questionnaireOf } from '../surveys/questionnaire-of-survey.ts';

/**
 * The cases of an interviewer and their editions, each with the version of the questionnaire whose day has come
 * everywhere and those whose day has not: the tablet goes on by its own calendar.
 */
export async function assignedTo(
  { store, instruments, now }: Pick<Services, 'store' | 'instruments' | 'now'>,
  interviewer: string,
): Promise<ReplyOf<typeof listAssignments>> {
  const assigned = await store.assignedCases(interviewer);
  const keys = new Set(assigned.map(({ survey }) => survey));
  const surveys = (await store.surveys()).filter(({ key }) => keys.has(key));
  const day = dayOfAll(now());
  const questionnaires = new Map(surveys.map((survey) => [survey.key, questionnaireOf(survey, instruments, day)]));
  return {
    surveys: surveys.map((survey) => {
      const { key, title, state, office } = survey;
      const coming = comingVersions(survey, day);
      return { key, title, state, ...(office && { office }), ...(coming.length > 0 && { coming }) };
    }),
    cases: assigned.map(({ survey, caseId, unit, status, returned }): CaseReply => {
      const { seed, area, stratum, psu, label, found } = unit;
      const { id, version } = questionnaires.get(survey)!;
      return {
        survey,
        caseId,
        seed,
        area,
        stratum,
        psu,
        label,
        status,
        ...(found && { found }),
        ...(returned && { returned }),
        instrument: id,
        version,
      };
    }),
  };
}
