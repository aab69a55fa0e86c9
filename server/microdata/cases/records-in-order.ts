import { startRecordThreads, threadsFor } from '../threads/record-threads.ts';
import type { DatabaseForThreads } from '../threads/thread-messages.ts';
import { type CasePlan, type CaseServices, type PartOfCases, type RecordsOfPart, readCases } from './read-cases.ts';

/** Where threads find interviews, and how many of them make records. */
export interface ThreadsForRecords extends DatabaseForThreads {
  /** As many as the machine has processors where absent, and none for few cases. */
  readonly count?: number;
}

/** The records of a part, and how many-eth it is. */
interface PartInOrder {
  readonly index: number;
  readonly records: RecordsOfPart;
}

/**
 * The records of parts of cases, one after the other, by as many threads as there are: the next parts are made while
 * one is written, and never more than the threads have in hand.
 *
 * @throws whatever hindered a part, when its turn comes
 */
export async function* recordsInOrder(
  services: CaseServices & { readonly threads?: ThreadsForRecords | undefined },
  plan: CasePlan,
  parts: readonly PartOfCases[],
): AsyncGenerator<PartInOrder> {
  const { threads } = services;
  const cases = parts.reduce((sum, { caseIds }) => sum + caseIds.length, 0);
  const count = threads ? (threads.count ?? threadsFor(cases)) : 0;
  const { read, ahead, close } =
    threads && count > 0
      ? startRecordThreads(threads, plan, count)
      : { read: readCases(services, plan), ahead: 1, close: async () => {} };
  try {
    const underWay: Promise<RecordsOfPart>[] = [];
    for (let index = 0, asked = 0; index < parts.length; index++) {
      for (; asked < parts.length && underWay.length < ahead; asked++) {
        const records = read(parts[asked]!);
        // It is thrown when its turn comes.
        records.catch(() => {});
        underWay.push(records);
      }
      yield { index, records: await underWay.shift()! };
    }
  } finally {
    await close();
  }
}
