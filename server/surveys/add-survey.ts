import type { SurveyReply } from '#contract';
import { findPublished } from '../instruments/catalogue.ts';
import type { Survey } from '../model.ts';
import { Problem } from '../problems.ts';
import type { Services } from '../services.ts';
import type { Act } from '../storage/store.ts';
import { surveyReplyOf } from './questionnaire-of-survey.ts';

/** What somebody says of a new edition. */
export interface NewSurvey {
  readonly key: string;
  readonly title: Readonly<Record<string, string>>;
  readonly country?: string | undefined;
  readonly referencePeriod?: Survey['referencePeriod'] | undefined;
  /** The server's latest questionnaire when absent. */
  readonly instrument?: { id: string; version: string } | undefined;
}

type SurveyServices = Pick<Services, 'store' | 'instruments' | 'newId'>;

/**
 * Makes an edition, in the state `preparing`.
 *
 * @throws Problem unknown-instrument, survey-exists
 */
export async function addNewSurvey(
  { store, instruments, newId }: SurveyServices,
  { key, title, country, referencePeriod, instrument = instruments.current }: NewSurvey,
  act: Act,
): Promise<SurveyReply> {
  if (!(await findPublished(instruments, instrument.id, instrument.version))) throw new Problem('unknown-instrument');
  const survey = {
    key,
    title,
    ...(country === undefined ? {} : { country }),
    ...(referencePeriod === undefined ? {} : { referencePeriod }),
    instrument: { id: instrument.id, versions: [{ version: instrument.version }] },
    state: 'preparing' as const,
    mark: newId(),
  };
  if ((await store.addSurvey(survey, act)) === 'survey-exists') throw new Problem('survey-exists');
  return surveyReplyOf({ ...survey, createdAt: act.at }, instruments, new Date(act.at));
}
