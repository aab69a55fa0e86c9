import type { Survey } from '../model.ts';
import { Problem } from '../problems.ts';
import type { Store } from '../storage/store.ts';

/**
 * The edition that somebody names. Without a name it is the only one.
 *
 * @throws Problem unknown-survey; survey-required when there is none, or more than one to choose from
 */
export async function findSurvey(store: Store, key: string | undefined): Promise<Survey> {
  if (key !== undefined) {
    const named = await store.survey(key);
    if (!named) throw new Problem('unknown-survey');
    return named;
  }
  const surveys = await store.surveys();
  const [only, ...others] = surveys;
  if (!only || others.length > 0) throw new Problem('survey-required', { count: surveys.length });
  return only;
}
