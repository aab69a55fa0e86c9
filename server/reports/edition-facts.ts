import { compareWithStandard, mappingOf, mappingsIn } from '#questionnaires';
import { sampleAccounting } from '../accounting/sample-accounting.ts';
import type { InterviewsOfEdition } from '../analysis/figures.ts';
import { figureCandidates } from '../analysis/tables/figure-candidates.ts';
import { contentHash } from '../instruments/content-hash.ts';
import type { Survey } from '../model.ts';
import type { TaskServices } from '../runs/task.ts';
import { sampledHouseholds } from '../visits/sampled-households.ts';
import { interviewerEffect } from './quality/interviewer-effect.ts';
import type { ReportFacts } from './report-facts.ts';

/** The standard with which questionnaires are compared. */
const STANDARD = 'lacsi-2018-r1';

/** Of which the effect of interviewers is told: what they hear of crimes, and of how people feel. */
const HEARD = [
  { indicator: 'prevalence_person', crime: 'any_person' },
  { indicator: 'prevalence_household', crime: 'any_household' },
  { indicator: 'safe_walking_night', crime: 'any' },
] as const;

type Services = Omit<TaskServices, 'config' | 'keys'>;

/** What the register knows of an edition of this platform beside its figures. */
export async function editionFacts(
  services: Services,
  survey: Survey,
  read: InterviewsOfEdition,
  language: string,
): Promise<
  Pick<ReportFacts, 'title' | 'interviewers' | 'isStudy'> &
    Partial<Pick<ReportFacts, 'office' | 'period' | 'questionnaire' | 'comparability' | 'accounting'>>
> {
  const { instrument, versions } = read;
  const { id, version } = instrument;
  const published = services.instruments.find(id, version);
  const standard = services.instruments.published.findLast((one) => one.id === STANDARD)?.instrument;
  return {
    title: survey.title[language] ?? Object.values(survey.title)[0] ?? survey.key,
    isStudy: false,
    ...(survey.office && { office: survey.office.institution }),
    ...(survey.referencePeriod && { period: survey.referencePeriod }),
    ...(published && { questionnaire: { id, version, sha256: contentHash(published), versions } }),
    ...(standard && {
      comparability: compareWithStandard(standard, instrument, mappingOf(mappingsIn(published?.files ?? {}), standard)),
    }),
    accounting: await sampleAccounting(services, survey.key),
    interviewers: await interviewersOf(services, survey.key, read),
  };
}

/** Who has a case made its interview: answers are in the order of the records. */
async function interviewersOf(
  { store }: Services,
  survey: string,
  { file, answered }: InterviewsOfEdition,
): Promise<ReportFacts['interviewers']> {
  if (answered.length !== file.persons.rows) return [];
  const known = new Map(
    (await sampledHouseholds(store, survey)).map(({ caseId, interviewer }) => [caseId, interviewer]),
  );
  const byRow = answered.map((caseId) => known.get(caseId));
  const candidates = figureCandidates(file);
  return HEARD.flatMap(({ indicator, crime }) => {
    const found = candidates(indicator);
    const figure = 'lacks' in found ? undefined : found.find((one) => one.crime === crime && one.outcome === undefined);
    if (figure === undefined || file.households.rows !== file.persons.rows) return [];
    const effect = interviewerEffect(figure.values(), byRow);
    return effect ? [{ indicator, crime, ...effect }] : [];
  });
}
