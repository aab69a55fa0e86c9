import { setImmediate } from 'node:timers/promises';
import { type ReadingThread, startRecordThreads, threadsFor } from '../threads/record-threads.ts';
import type { DatabaseForThreads } from '../threads/thread-messages.ts';
import { type CasePlan, type CaseServices, caseReader, type PartOfCases, type RecordsOfPart } from './case-reader.ts';

/** Parts that may wait for one that comes before them, for each thread: what they take of memory has an end. */
const AHEAD = 4;

/** Where other threads find interviews, and how many of them make records. */
export interface ThreadsForRecords extends DatabaseForThreads {
  /** One for every further processor of the machine where absent, and none for few cases. */
  readonly count?: number;
}

/** The records of a part, and how many-eth it is. */
interface PartInOrder {
  readonly index: number;
  readonly records: RecordsOfPart;
}

/**
 * The records of parts of cases, one after the other, made by this thread and others: whoever has nothing to do takes
 * the next part.
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
  const others = threads ? startRecordThreads(threads, plan, threads.count ?? threadsFor(cases)) : [];
  // The others first: this thread does nothing else while it makes records.
  const all = [...others, thisThread(services, plan)];
  const underWay: Promise<RecordsOfPart>[] = [];
  try {
    for (let index = 0, asked = 0; index < parts.length; index++) {
      // What others have made meanwhile is noticed between two parts of this thread.
      if (others.length > 0) await setImmediate();
      while (asked < parts.length && underWay.length < AHEAD * all.length) {
        const free = all.find(({ isFree }) => isFree);
        if (!free) break;
        const records = free.read(parts[asked++]!);
        // It is thrown when its turn comes.
        records.catch(() => {});
        underWay.push(records);
      }
      yield { index, records: await underWay.shift()! };
    }
  } finally {
    await Promise.all(others.map((one) => one.close()));
  }
}

function thisThread(services: CaseServices, plan: CasePlan): Pick<ReadingThread, 'read' | 'isFree'> {
  const read = caseReader(services, plan);
  let isFree = true;
  return {
    get isFree() {
      return isFree;
    },
    async read(part) {
      isFree = false;
      try {
        return await read(part);
      } finally {
        isFree = true;
      }
    },
  };
}
