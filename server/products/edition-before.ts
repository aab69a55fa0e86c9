import { isEarlierEdition } from '#contract';
import type { Survey } from '../model.ts';
import { Problem } from '../problems.ts';
import type { Services } from '../services.ts';

/**
 * Makes sure that a report compares with an edition before its own: of a later one it would tell every change
 * backwards.
 *
 * @throws Problem later-edition, unknown-survey
 */
export async function requireEarlier(
  store: Pick<Services['store'], 'survey'>,
  { own, before }: { readonly own: string; readonly before: string | undefined },
): Promise<void> {
  if (before === undefined) return;
  const find = async (key: string): Promise<Survey> => {
    const survey = await store.survey(key);
    if (!survey) throw new Problem('unknown-survey');
    return survey;
  };
  if (!isEarlierEdition(await find(before), await find(own))) throw new Problem('later-edition', { own, before });
}
