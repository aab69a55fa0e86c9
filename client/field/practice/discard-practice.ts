import { isPractice } from '#contract';
import { entriesOf } from '../journal/database.ts';
import type { InterviewDraft } from '../journal/interview-draft.ts';
import type { Journal } from '../journal/journal.ts';
import { writeTogether } from '../journal/write-together.ts';

/**
 * Removes a made-up interview from the device when it is finished: it goes nowhere. Anything else stays where it is.
 *
 * @throws JournalError storage-full, storage-unavailable
 * @throws Error when the interview is not made up
 */
export async function discardPractice({ db }: Journal, draft: InterviewDraft): Promise<void> {
  if (!isPractice(draft.head)) throw new Error('only a made-up interview is removed');
  await draft.flush();
  const { name } = draft;
  await writeTogether(db, ['drafts', 'events'], 'removing a made-up interview', (stores) => [
    () => stores.objectStore('drafts').delete(name),
    () => stores.objectStore('events').delete(entriesOf(name)),
  ]);
}
