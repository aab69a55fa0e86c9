import type { StoredSubmission } from '../../../server/model.ts';
import { SURVEY } from '../../server/api.ts';
import { storeAt } from '../store-at.ts';

/** Every submission of an edition in the database of an office, page by page. */
export async function storedIn(database: string, survey = SURVEY): Promise<StoredSubmission[]> {
  const store = await storeAt(database);
  const stored: StoredSubmission[] = [];
  for (let page = 1; ; page += 1) {
    const { submissions } = await store.submissions({ survey, page });
    if (submissions.length === 0) break;
    stored.push(...submissions);
  }
  await store.close();
  return stored;
}
