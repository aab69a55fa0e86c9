import type { CaseReply } from '#contract';
import { type JournalEntry, walkInterview } from '#questionnaires';
import type { Draft } from '../../../client/field/journal/draft.ts';
import { openDraft } from '../../../client/field/journal/journal.ts';
import type { DraftId } from '../../../client/field/journal/keys.ts';
import { finishDraft } from '../../../client/field/session/finish-interview.ts';
import { loadInstrument } from '../../../client/field/session/load-instrument.ts';
import { openInterview } from '../../../client/field/session/open-interview.ts';
import type { RandomSource } from '../../../questionnaires/respondent/random-source.ts';
import { CANARY } from '../../client/field/device.ts';
import { instrument, SURVEY, sampleUnit } from '../../server/api.ts';
import { randomRespondent } from '../random-respondent.ts';
import { beginsWith, KeptRecord } from './kept-record.ts';
import type { OfflineTablet } from './offline-tablet.ts';

/** When a tablet is switched off during an interview: not at all, at rest, or while it writes. */
export type SwitchOff = 'never' | 'at rest' | 'while writing';

/** The work of one person on one tablet, and what it came to. */
export class MonthWork {
  readonly tablet: OfflineTablet;
  readonly record = new KeptRecord();
  /** Records that were not there as they were shown. */
  lost = 0;
  readonly #random: RandomSource;

  constructor(tablet: OfflineTablet, random: RandomSource) {
    this.tablet = tablet;
    this.#random = random;
  }

  /** An interview from the first entry to the outbox. */
  async interview(caseId: string, version: string, switchOff: SwitchOff): Promise<void> {
    const id = idOf(caseId, version);
    const entries = await this.#walked(id);
    let draft = await this.#open(id);
    draft = await this.#write(draft, entries, this.#random.integer(1, entries.length - 1));
    if (switchOff !== 'never') {
      if (switchOff === 'while writing') draft.append(unnumbered(entries.slice(draft.entries.length)));
      // The page is gone: what it was writing is on the disk, or it is not.
      await this.restart(draft);
      draft = await this.#open(id);
      if (!beginsWith(entries, draft.entries)) this.lost += 1;
    }
    await this.finish(await this.#write(draft, entries, entries.length), entries);
  }

  /** A part of an interview, which stays open. */
  async begin(caseId: string, version: string, share = 0.5): Promise<DraftId> {
    const id = idOf(caseId, version);
    const entries = await this.#walked(id);
    const draft = await this.#write(await this.#open(id), entries, Math.ceil(entries.length * share));
    this.record.drafts.set(id, [...draft.entries]);
    return id;
  }

  /** Goes on with it to the end. */
  async complete(id: DraftId): Promise<void> {
    const entries = await this.#walked(id);
    this.record.drafts.delete(id);
    await this.finish(await this.#write(await this.#open(id), entries, entries.length), entries);
  }

  /** Goes on to the end with an interview that was begun on another tablet. */
  async resume(id: DraftId, other: MonthWork): Promise<void> {
    const saved = other.record.drafts.get(id) ?? [];
    if (!beginsWith((await this.#open(id)).entries, saved)) this.lost += 1;
    await this.complete(id);
  }

  /** The version with which the page opens the interview of a case that has a newer one by now, and its entries. */
  async opensWith(id: DraftId, assigned: string): Promise<string> {
    const { user, journal } = this.tablet;
    const reply = caseOf(id.caseId, assigned);
    const opening = await openInterview({ assigned: reply, journal, user, language: 'es', locks: navigator.locks });
    if (opening.kind !== 'open') throw new Error(`not open but ${opening.kind}`);
    const { session, release } = opening;
    const saved = this.record.drafts.get(id) ?? [];
    if (!beginsWith(session.draft.entries, saved)) this.lost += 1;
    session.dispose();
    release();
    return session.instrument.manifest.version;
  }

  async finish(draft: Draft, entries: readonly JournalEntry[]): Promise<void> {
    const outgoing = await finishDraft(draft, this.tablet.journal);
    this.record.finished.set(outgoing.id, { outgoing, entries });
  }

  /** Switches the tablet off and on, and counts what is missing. @param draft whose page goes with it */
  async restart(draft?: Draft): Promise<void> {
    const isSaved = draft && [...draft.entries].slice(0, draft.head.count);
    this.tablet.switchOff();
    await draft?.flush().catch(() => undefined);
    await this.tablet.restart();
    this.lost += await this.record.missingOn(this.tablet);
    if (!draft || !isSaved) return;
    const { survey, caseId, instrument: id, version } = draft.head;
    const again = await this.#open({ survey, caseId, instrument: id, version });
    if (!beginsWith(again.entries, isSaved)) this.lost += 1;
  }

  #open(id: DraftId): Promise<Draft> {
    return openDraft(this.tablet.journal, id, this.tablet.user);
  }

  async #write(draft: Draft, entries: readonly JournalEntry[], upTo: number): Promise<Draft> {
    draft.append(unnumbered(entries.slice(draft.entries.length, upTo)));
    await draft.flush();
    return draft;
  }

  /** The same case gives the same interview, whoever makes it. */
  async #walked({ caseId, instrument: id, version }: DraftId): Promise<readonly JournalEntry[]> {
    const seed = Number(caseId.split('-').at(-1));
    const respond = randomRespondent(seed);
    const context = { caseId, seed: sampleUnit(caseId).seed, startedAt: '2026-11-24T10:05:00-05:00' };
    return walkInterview(await loadInstrument(id, version), context, (asked) =>
      asked.type === 'text' && asked.missing.length === 0 ? `${CANARY}-${seed}` : respond(asked),
    ).events;
  }
}

export const idOf = (caseId: string, version: string): DraftId => ({
  survey: SURVEY,
  caseId,
  instrument: instrument.manifest.id,
  version,
});

const caseOf = (caseId: string, version: string): CaseReply => {
  const { probabilities: _unsent, ...unit } = sampleUnit(caseId);
  return { ...idOf(caseId, version), ...unit, status: 'new' } as CaseReply;
};

const unnumbered = (entries: readonly JournalEntry[]) => entries.map(({ seq: _given, ...entry }) => entry);
