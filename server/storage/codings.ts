import type { Kysely } from 'kysely';
import { mayCode } from '../coding/may-code.ts';
import type { Coding, CodingResult, IncidentPlace } from '../coding-model.ts';
import { record } from './audit.ts';
import { openingRing, openStored, SMALLEST, type StoreKeys, sealStored } from './sealed/sealed-values.ts';
import type { Store } from './store.ts';
import { isPublished } from './surveys.ts';
import type { Tables } from './tables.ts';

/** What is sealed of a coding: all of it, and the submission that counted for its case when it was made. */
export type SealedCoding = Coding & { readonly submission: string };

/** A coding and its number. */
interface Numbered {
  readonly seq: number;
  readonly coding: Coding;
}

/** The office's codings of incidents: added, never changed. */
export function codingStore(
  writer: Kysely<Tables>,
  reader: Kysely<Tables>,
  { keys, known }: { keys: StoreKeys; known: OpenedCodings },
): Pick<Store, 'codings' | 'addCoding'> {
  return {
    codings: async (survey, place) => atPlace(await known.of(reader, survey), place),
    addCoding: (survey, coding) =>
      writer.transaction().execute(async (step): Promise<CodingResult> => {
        if (await isPublished(step, survey)) return 'survey-published';
        const result = mayCode(atPlace(await known.of(step, survey), coding), coding);
        if (result !== 'coded') return result;
        const { caseId } = coding;
        const standing = await step
          .selectFrom('case_claims')
          .select('key')
          .where('survey', '=', survey)
          .where('case_id', '=', caseId)
          .executeTakeFirst();
        // The interview was returned while somebody coded it: there is nothing to code.
        if (!standing) return 'coding-closed';
        await insertCoding(step, keys, survey, { ...coding, submission: standing.key });
        await step
          .updateTable('derived_interviews')
          .set({ stale: 1 })
          .where('survey', '=', survey)
          .where('case_id', '=', caseId)
          .execute();
        // That an interview was coded may tell of a sealed incident: the trail does not name it.
        const act = { by: coding.coder, at: coding.codedAt };
        await record(step, { action: 'event-coded', subject: 'incident', survey, act });
        return 'coded';
      }),
  };
}

export async function insertCoding(
  db: Kysely<Tables>,
  keys: StoreKeys,
  survey: string,
  coding: SealedCoding,
): Promise<void> {
  const sealed = sealStored(keys, coding, { place: placeOf(survey), smallest: SMALLEST.coding });
  await db.insertInto('codings').values({ survey, coding: sealed }).execute();
}

/** Codings are only added, in the order of their numbers: each is opened once as long as the program runs. */
export class OpenedCodings {
  readonly #keys: StoreKeys;
  readonly #opened = new Map<string, Numbered[]>();

  constructor(keys: StoreKeys) {
    this.#keys = keys;
  }

  async of(db: Kysely<Tables>, survey: string): Promise<Coding[]> {
    return (await this.numbered(db, survey)).map(({ coding }) => coding);
  }

  /** The number of the last coding of each case of an edition. */
  async lastOfCases(db: Kysely<Tables>, survey: string): Promise<ReadonlyMap<string, number>> {
    return new Map((await this.numbered(db, survey)).map(({ seq, coding }) => [coding.caseId, seq]));
  }

  async numbered(db: Kysely<Tables>, survey: string): Promise<readonly Numbered[]> {
    // Without the ring there is an answer only where nothing was coded, which would mislead.
    openingRing(this.#keys);
    const opened = this.#opened.get(survey) ?? [];
    const rows = await db
      .selectFrom('codings')
      .select(['seq', 'coding'])
      .where('survey', '=', survey)
      .where('seq', '>', opened.at(-1)?.seq ?? 0)
      .orderBy('seq')
      .execute();
    if (rows.length === 0) return opened;
    const all = [...opened, ...rows.map((row) => this.#open(survey, row))];
    // Another reading may have come further meanwhile.
    if (all.length >= (this.#opened.get(survey)?.length ?? 0)) this.#opened.set(survey, all);
    return all;
  }

  #open(survey: string, { seq, coding: sealed }: { seq: number; coding: Uint8Array }): Numbered {
    const { submission: _, ...coding } = openStored<SealedCoding>(this.#keys, sealed, placeOf(survey));
    return { seq: Number(seq), coding };
  }
}

function atPlace(codings: Coding[], place: IncidentPlace | undefined): Coding[] {
  if (place === undefined) return codings;
  const { caseId, crime, n } = place;
  return codings.filter((coding) => coding.caseId === caseId && coding.crime === crime && coding.n === n);
}

/** The number of a coding is not known before it is written: what it is of stands inside. */
function placeOf(survey: string): string {
  return `codings ${survey}`;
}
