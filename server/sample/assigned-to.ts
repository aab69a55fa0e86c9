import type { CaseReply } from '#contract';
import type { Survey } from '../model.ts';
import type { Services } from '../services.ts';
import { questionnaireOf } from '../surveys/questionnaire-of-survey.ts';

/** The cases of an interviewer, each with the questionnaire of its edition, and those editions. */
export async function assignedTo(
  { store, instruments }: Pick<Services, 'store' | 'instruments'>,
  interviewer: string,
): Promise<{ surveys: Pick<Survey, 'key' | 'title' | 'state' | 'office'>[]; cases: CaseReply[] }> {
  const assigned = await store.assignedCases(interviewer);
  const keys = new Set(assigned.map(({ survey }) => survey));
  const surveys = (await store.surveys()).filter(({ key }) => keys.has(key));
  const questionnaires = new Map(surveys.map((survey) => [survey.key, questionnaireOf(survey, instruments)]));
  return {
    surveys: surveys.map(({ key, title, state, office }) => ({ key, title, state, ...(office && { office }) })),
    cases: assigned.map(({ survey, caseId, unit, status, returned }) => {
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
