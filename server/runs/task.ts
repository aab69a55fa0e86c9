import type { KeyRing } from '../keys/key-ring.ts';
import type { Instruments } from '../model.ts';
import type { Store } from '../storage/store.ts';

/** What the store gives to long work: it reads. */
export type ReadingStore = Pick<
  Store,
  | 'epoch'
  | 'revision'
  | 'survey'
  | 'surveys'
  | 'acceptedInterviews'
  | 'acceptedInterview'
  | 'codings'
  | 'countingInterviews'
  | 'derivedRules'
  | 'interviewsToDerive'
  | 'derivedCases'
  | 'codeableIncidents'
  | 'workedCases'
  | 'casesWithoutVisit'
  | 'submissionBody'
  | 'interviewsOfVersion'
  | 'publishedVersions'
  | 'versionFiles'
  | 'dataFiles'
  | 'dataFileBytes'
>;

/** What a task works with, in whatever thread it runs. */
export interface TaskServices {
  readonly store: ReadingStore;
  /** Keeps derived rows; the thread of the requests writes them. */
  readonly keepDerived: Store['keepDerived'];
  readonly instruments: Instruments;
  readonly keys: KeyRing;
  readonly now: () => Date;
  readonly config: { readonly secondCoding: number };
}

/** Takes how much of a task is done, from 0 to 1. */
export type ShareReport = (share: number) => void;

/** Which threads a task waits for. */
export type Lane = 'computing' | 'reading';

/**
 * Work that may take long, and therefore never runs on the thread of the requests. Input and output travel
 * between threads: data, no functions. A large output is bytes, which are handed over without a copy.
 */
export interface Task<Input, Output> {
  readonly name: string;
  /** Reading what arrived never waits for figures: it has a thread of its own. */
  readonly lane?: Lane;
  run(services: TaskServices, input: Input, report: ShareReport): Promise<Output>;
}
