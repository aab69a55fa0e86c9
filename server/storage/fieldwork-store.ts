import type { CheckInBody, HouseholdReceipt, OpenCheckIn, VisitReceipt, WhyNotReplaced } from '#contract';
import type { CasesAlike, ReceivedHousehold, ReceivedVisit, StoredVisit, WorkedCase } from '../field-model.ts';
import type { CaseRef, Contact } from '../model.ts';
import type { Act } from './tablet-store.ts';

/** The case of a reserve that was released, or why none was. */
export type Replaced =
  | { caseId: string }
  | WhyNotReplaced
  | 'survey-closed'
  | 'unknown-case'
  | 'not-a-dwelling'
  | 'replaced-already'
  | 'no-reserve';

/** Some of the cases of an edition, in their order. */
export interface PageOfCases {
  readonly after?: string | undefined;
  readonly skip?: number;
  readonly most: number;
  /** Only those with a visit. */
  readonly visited?: boolean;
}

/** What is kept of the work at the doors, as the rest of the store: each method is one transaction. */
export interface FieldworkStore {
  /** Addresses and telephone numbers of the cases of an interviewer, as far as there are any. */
  contactsOf(interviewer: string): Promise<(CaseRef & Contact)[]>;
  /**
   * Puts contacts in the place of those that their dwellings had, and deletes those of others: all of it or, when a
   * dwelling is not in the sample or the edition is closed, nothing.
   *
   * @throws Problem keys-absent
   */
  replaceContacts(
    survey: string,
    changes: { contacts: readonly Contact[]; deleted: readonly string[] },
    act: Act,
  ): Promise<'replaced' | { unknown: string[] } | 'survey-closed'>;

  /**
   * Stores a visit. Two with the same id and content are one: then `again` is true, and the receipt is the first one.
   * Other content under the same id is kept beside it and counts for nothing.
   */
  receiveVisit(received: ReceivedVisit): Promise<{ receipt: VisitReceipt; again: boolean }>;
  /** The visits to the cases that an interviewer has, whoever made them. */
  visitsToCasesOf(interviewer: string): Promise<StoredVisit[]>;
  /**
   * Cases of an edition in their order, each with its visits: so many, after one of them or after so many. And how
   * many there are in all.
   */
  workedCases(survey: string, page: PageOfCases): Promise<{ cases: WorkedCase[]; total: number }>;
  /** How many cases of an edition have no visit, counted together where they are alike. */
  casesWithoutVisit(survey: string): Promise<CasesAlike[]>;

  /** Keeps how a check-in stands, whatever came before. Of one that is over no time is kept. */
  keepCheckIn(id: string, state: CheckInBody, interviewer: string): Promise<void>;
  /** Alarms, and those who are not out in time. */
  openCheckIns(survey: string, now: string): Promise<OpenCheckIn[]>;
  /** False when there is no such check-in. */
  settleCheckIn(id: string, act: Act): Promise<boolean>;

  /**
   * Keeps that a further household was found, and adds it to the sample if its dwelling is there. The same again, and
   * the same household from another tablet, add nothing.
   */
  receiveHousehold(received: ReceivedHousehold): Promise<{ receipt: HouseholdReceipt; again: boolean }>;

  /** How many reserves of an edition were not released. */
  reservesAtRest(survey: string): Promise<number>;
  /**
   * Releases the next reserve of the same stratum and primary unit in place of a dwelling that is at its end without an
   * interview, and gives its case; or what stands in the way.
   */
  replaceCase(wanted: CaseRef & { reason: string }, act: Act): Promise<Replaced>;
}
