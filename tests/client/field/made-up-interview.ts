import { openSealedInterview, type SealedInterview } from '#contract';
import {
  everythingOn,
  type Instrument,
  type JournalEntry,
  parseInstrument,
  syntheticInterview,
  withSettings,
} from '#questionnaires';
import type { Draft } from '../../../client/field/journal/draft.ts';
import { type Journal, openDraft } from '../../../client/field/journal/journal.ts';
import { contentOf } from '../../../client/field/journal/outbox.ts';
import { unsealValue } from '../../../client/field/journal/seal.ts';
import { ClosedParts } from '../../../client/field/session/closed-parts.ts';
import { finishDraft } from '../../../client/field/session/finish-interview.ts';
import { InterviewRecord } from '../../../client/field/session/interview-record.ts';
import { instrumentFiles } from '../../support/instrument-files.ts';
import { testKeys } from '../../support/test-keys.ts';

const STARTED_AT = '2026-11-24T10:05:00-05:00';

const plain = parseInstrument(instrumentFiles('lacsi-2018-r1'));

/** The questionnaire as it is, and with everything that a country may switch on. */
export const questionnaires: readonly Instrument[] = [plain, withSettings(plain, everythingOn(plain))];

export interface MadeUp {
  readonly instrument: Instrument;
  readonly context: { caseId: string; seed: string };
  readonly events: readonly JournalEntry[];
}

/** A made-up interview; undefined where nobody could have finished it. */
export function madeUp(
  instrument: Instrument,
  number: number,
  answers: Parameters<typeof syntheticInterview>[2] = {},
): MadeUp | undefined {
  const made = syntheticInterview(instrument, { seed: 11, number, startedAt: STARTED_AT }, answers);
  if (!('walked' in made)) return undefined;
  const { caseId, seed } = made.context;
  return { instrument, context: { caseId, seed }, events: made.walked.events };
}

export function draftOf(journal: Journal, { instrument, context }: MadeUp): Promise<Draft> {
  const { id, version } = instrument;
  return openDraft(journal, { survey: 'enviz-2026', caseId: context.caseId, instrument: id, version }, 'ines');
}

export function recordOf({ instrument, context }: MadeUp, draft: Draft): InterviewRecord {
  return new InterviewRecord({
    instrument,
    context,
    draft,
    language: 'es',
    now: () => new Date('2026-11-24T15:05:00Z'),
  });
}

/**
 * Holds it on a tablet: the answers, what the program records, and that private forms are closed when they are left.
 *
 * @param between is called before each form, with the record as it stands
 */
export async function hold(
  made: MadeUp,
  draft: Draft,
  between: (record: InterviewRecord) => Promise<InterviewRecord | undefined>,
): Promise<InterviewRecord> {
  let record = recordOf(made, draft);
  for (const [place, { kind, form, name, value }] of made.events.entries()) {
    if (kind === 'answer' && value !== null) record.answer(form, name, value);
    if (kind === 'confirm') record.confirm(form, name);
    if (made.events[place + 1]?.form === form) continue;
    const due = record.due.find(({ key }) => key === form);
    if (due?.sensitive?.sealed && due.status === 'done') record.note('closed', [form]);
    // After the last part that is answered alone the code is typed.
    if (record.care.held && !record.undone?.sensitive?.selfCompleted) record.note('back', [form]);
    record = (await between(record)) ?? record;
  }
  return record;
}

/** As the page does while nobody touches it. */
export async function sealing(record: InterviewRecord): Promise<undefined> {
  await new ClosedParts(record, () => undefined).seal();
}

/** Finishes the interview, and opens it as the server does. */
export async function atTheServer(
  journal: Journal,
  draft: Draft,
): Promise<{ sent: SealedInterview; events: JournalEntry[] }> {
  const { id } = await finishDraft(draft, journal);
  const content = await contentOf(journal, id);
  const sent = JSON.parse(new TextDecoder().decode(content)) as SealedInterview;
  const events = await openSealedInterview(sent, testKeys.openSealed);
  return { sent, events: events as JournalEntry[] };
}

/** Everything that the key of the unlocked tablet opens, as one text. */
export async function whatTheKeyOpens({ db, keys }: Journal): Promise<string> {
  const { sealing } = keys;
  const drafts = (await db.getAll('drafts')).map(({ draft, head }) => unsealValue(sealing, head, `draft|${draft}`));
  const events = (await db.getAll('events')).map((row) =>
    unsealValue(sealing, row.event, `event|${row.draft}|${row.seq}`),
  );
  const parts = (await db.getAll('parts')).map((row) =>
    unsealValue(sealing, row.part, `part|${row.draft}|${row.index}`),
  );
  return JSON.stringify(await Promise.all([...drafts, ...events, ...parts]));
}
