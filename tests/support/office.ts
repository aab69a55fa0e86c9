import type { ReceiptReply } from '#contract';
import type { Submission } from '#questionnaires';
import { hashPassword } from '../../server/security/password.ts';
import { instrument, PASSWORD, SURVEY, sampleUnit } from '../server/api.ts';
import { accountOf, type Person } from '../server/people.ts';
import { storeAt } from './store-at.ts';

/** Makes the database of an office: some people, and an edition in the field whose cases are all Ana's. */
export async function prepareOffice(
  database: string,
  caseIds: readonly string[],
  people: readonly Person[] = ['ana'],
  versions: readonly string[] = [instrument.manifest.version],
): Promise<void> {
  const store = await storeAt(database);
  const act = { by: 'test', at: '2026-11-24T15:00:00.000Z' };
  const hash = await hashPassword(PASSWORD);
  for (const person of people) await store.addUser(accountOf(person), hash, act);
  const { id } = instrument.manifest;
  const edition = {
    title: { es: 'Encuesta' },
    instrument: { id, versions: versions.map((version) => ({ version })) },
    state: 'field',
    mark: 'mark',
  };
  await store.addSurvey({ key: SURVEY, ...edition, state: 'field' }, act);
  const units = caseIds.map((caseId, place) => ({ ...sampleUnit(caseId), psu: `north-${1 + (place % 4)}` }));
  await store.importSampleUnits(SURVEY, units, [], act);
  await store.assign(SURVEY, caseIds, 'ana', act);
  await store.close();
}

/** What a server answered to a submission. */
export interface SentSubmission {
  readonly status: number;
  readonly receipt: ReceiptReply;
}

/**
 * Sends all at once; what breaks off gets no receipt.
 *
 * @param given takes how many receipts there are, at each of them
 */
export async function sendAll(
  address: string,
  cookie: string,
  submissions: readonly Submission[],
  given: (count: number) => void = () => {},
): Promise<Map<string, SentSubmission>> {
  const answers = new Map<string, SentSubmission>();
  await Promise.all(
    submissions.map(async (submission) => {
      try {
        const response = await fetch(`${address}/api/submissions/${submission.id}`, {
          method: 'PUT',
          headers: { Cookie: cookie },
          body: JSON.stringify(submission),
        });
        const receipt = (await response.json()) as ReceiptReply;
        answers.set(submission.id, { status: response.status, receipt });
        given(answers.size);
      } catch (error) {
        // fetch fails with a TypeError when the connection breaks.
        if (!(error instanceof TypeError)) throw error;
      }
    }),
  );
  return answers;
}
