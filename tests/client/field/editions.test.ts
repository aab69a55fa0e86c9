import { beforeEach, describe, expect, it } from 'vitest';
import type { CaseReply } from '#contract';
import { type JournalEntry, parseInstrument, type Value } from '#questionnaires';
import { caseState } from '../../../client/field/cases/case-state.ts';
import { NO_DIGEST, sealEntries } from '../../../client/field/journal/entry-records.ts';
import { claimDraft, type Journal, listDrafts, openDraft } from '../../../client/field/journal/journal.ts';
import { caseToken, type DraftId, FIRST_EDITION } from '../../../client/field/journal/keys.ts';
import { contentOf, listOutgoing, queueSubmission } from '../../../client/field/journal/outbox.ts';
import { bytesOf, hex, sealValue, unsealValue } from '../../../client/field/journal/seal.ts';
import { finishInterview } from '../../../client/field/session/finish-interview.ts';
import { InterviewSession } from '../../../client/field/session/interview-session.ts';
import { type Put, sendWaiting } from '../../../client/field/sync/send-waiting.ts';
import { instrumentFiles } from '../../support/instrument-files.ts';
import { answer, emptyDevice, openTheCase, switchOn, theCase } from './device.ts';
import { isOurs } from './sync/receipts.ts';

const instrument = parseInstrument(instrumentFiles('lacsi-2018-r1'));
const now = () => new Date('2026-11-24T15:05:00Z');
const ofFirstEdition: DraftId = { ...theCase, survey: FIRST_EDITION };

beforeEach(emptyDevice);

function sessionOn(draft: Awaited<ReturnType<typeof openDraft>>): InterviewSession {
  const context = { caseId: theCase.caseId, seed: 'seed-1' };
  return new InterviewSession({ instrument, context, draft, language: 'es', now });
}

function give(session: InterviewSession, values: Record<string, Value>): void {
  for (const [name, value] of Object.entries(values)) {
    if (session.view.kind !== 'form') throw new Error(`no form on the screen but ${session.view.kind}`);
    session.view.form.model.setValue(name, value);
  }
  session.next();
}

/** From the consent, which is refused, to the end. */
function refuse(session: InterviewSession): void {
  give(session, { consent_roster: 'no' });
  session.next();
  session.next();
  give(session, { visit_result: 'refusal', refusal_subtype: 'household_door' });
  session.next();
}

async function sentBytes(journal: Journal, id: string): Promise<Record<string, unknown>> {
  return JSON.parse(new TextDecoder().decode(await contentOf(journal, id)));
}

/** What a device holds whose interview was begun before there were editions: neither its name nor its head has one. */
async function draftOfBefore({ db, keys }: Journal, entries: JournalEntry[]): Promise<string> {
  const { caseId, instrument: id, version } = theCase;
  const name = hex(await crypto.subtle.sign('HMAC', keys.naming, bytesOf(JSON.stringify([caseId, id, version]))));
  const { rows, digest } = await sealEntries(keys.sealing, name, entries, NO_DIGEST);
  const at = entries.at(-1)?.at ?? '';
  const head = { caseId, instrument: id, version, user: 'ines', count: entries.length, digest, at };
  await db.put('drafts', { draft: name, head: await sealValue(keys.sealing, head, `draft|${name}`) });
  for (const row of rows) await db.put('events', row);
  return name;
}

describe('the same case id in two editions', () => {
  it('has two drafts, two claims and two places in the outbox', async () => {
    const journal = await switchOn();
    const thisYear = await openTheCase(journal);
    const lastYear = await openDraft(journal, { ...theCase, survey: 'enviz-2025' }, 'ines');
    thisYear.append([answer('dwelling_class', 'house')]);
    lastYear.append([answer('dwelling_class', 'flat')]);
    await Promise.all([thisYear.flush(), lastYear.flush()]);
    expect((await openTheCase(await switchOn())).entries.map(({ value }) => value)).toEqual(['house']);
    expect((await listDrafts(journal)).heads.map(({ survey }) => survey).sort()).toEqual(['enviz-2025', 'enviz-2026']);

    expect(await claimDraft(navigator.locks, journal, theCase)).toBeTypeOf('function');
    expect(await claimDraft(navigator.locks, journal, { ...theCase, survey: 'enviz-2025' })).toBeTypeOf('function');

    const device = { id: journal.keys.deviceId, time: '2026-11-24T10:00:00-05:00' };
    const { caseId, instrument: id, version } = theCase;
    const finished = { caseId, instrument: id, version, answers: {}, events: [...lastYear.entries], device };
    await queueSubmission(journal, lastYear, { id: 'a', survey: 'enviz-2025', ...finished });
    const outgoing = await listOutgoing(journal);
    expect(outgoing).toMatchObject([{ survey: 'enviz-2025', caseId }]);
    const { heads } = await listDrafts(journal);
    expect(caseState(assignedIn('enviz-2025'), heads, outgoing)).toEqual({ state: 'waiting' });
    expect(caseState(assignedIn('enviz-2026'), heads, outgoing)).toMatchObject({ state: 'started' });
  });

  it('is sent with the edition of its case', async () => {
    const journal = await switchOn();
    const session = sessionOn(await openTheCase(journal));
    give(session, { dwelling_class: 'house', access_barrier: 'no', visit_contact: 'yes' });
    refuse(session);
    const { id } = await finishInterview(session, journal);
    expect(await sentBytes(journal, id)).toMatchObject({ id, survey: 'enviz-2026', caseId: theCase.caseId });
  });

  it('has an address of its own on the device, which does not tell the case', async () => {
    const { keys } = await switchOn();
    const [one, other] = await Promise.all(
      ['enviz-2026', 'enviz-2025'].map((survey) => caseToken(keys.naming, assignedIn(survey))),
    );
    expect(one).toMatch(/^[0-9a-f]{16}$/);
    expect(other).not.toBe(one);
    const again = await switchOn();
    expect(await caseToken(again.keys.naming, assignedIn('enviz-2026'))).toBe(one);
    emptyDevice();
    const elsewhere = await switchOn();
    expect(await caseToken(elsewhere.keys.naming, assignedIn('enviz-2026'))).not.toBe(one);
  });
});

describe('an interview begun before there were editions', () => {
  const before: JournalEntry[] = [
    { seq: 1, ...answer('dwelling_class', 'house') },
    { seq: 2, ...answer('access_barrier', 'no') },
    { seq: 3, ...answer('visit_contact', 'yes') },
    { seq: 4, ...answer('consent', '', 'control'), kind: 'position', name: 'consent', value: 'consent_roster' },
  ];

  it('is one of the first edition, and goes on where it was left', async () => {
    const journal = await switchOn();
    const name = await draftOfBefore(journal, before);
    const { heads } = await listDrafts(journal);
    expect(heads).toMatchObject([{ survey: FIRST_EDITION, caseId: theCase.caseId, count: 4 }]);
    expect(caseState(assignedIn(FIRST_EDITION), heads, [])).toMatchObject({ state: 'started' });
    const draft = await openDraft(journal, ofFirstEdition, 'ines');
    expect([draft.name, draft.entries.length]).toEqual([name, 4]);
    const { view } = sessionOn(draft);
    expect(view.kind === 'form' && view.form.screen).toBe('consent');
  });

  it('is finished and names the first edition, also to the server', async () => {
    const journal = await switchOn();
    await draftOfBefore(journal, before);
    const session = sessionOn(await openDraft(journal, ofFirstEdition, 'ines'));
    refuse(session);
    expect(session.violations()).toEqual([]);
    const { id } = await finishInterview(session, journal);
    expect(await sentBytes(journal, id)).toMatchObject({ survey: FIRST_EDITION, caseId: theCase.caseId });
    expect(await listOutgoing(await switchOn())).toMatchObject([{ survey: FIRST_EDITION, state: 'waiting' }]);
    expect(await journal.db.count('drafts')).toBe(1);
  });

  it('is not that of the same case id in another edition', async () => {
    const journal = await switchOn();
    await draftOfBefore(journal, before);
    expect((await openTheCase(journal)).entries).toEqual([]);
  });
});

describe('an interview that was finished before there were editions', () => {
  it('waits as one of the first edition, and its bytes are sent as they were made', async () => {
    const journal = await switchOn();
    const draft = await openDraft(journal, ofFirstEdition, 'ines');
    draft.append([answer('dwelling_class', 'house')]);
    const device = { id: journal.keys.deviceId, time: '2026-11-24T10:00:00-05:00' };
    const { caseId, instrument: id, version } = theCase;
    const content = { id: 'a', caseId, instrument: id, version, answers: {}, events: [...draft.entries], device };
    await queueSubmission(journal, draft, content);
    const row = (await journal.db.get('outbox', 'a'))!;
    const place = 'outgoing|a';
    const { survey: _, ...state } = await unsealValue<{ survey: string }>(journal.keys.sealing, row.state, place);
    await journal.db.put('outbox', { ...row, state: await sealValue(journal.keys.sealing, state, place) });

    expect(await listOutgoing(journal)).toMatchObject([{ survey: FIRST_EDITION, caseId, state: 'waiting' }]);
    const sent: string[] = [];
    const put: Put = async (_id, bytes) => {
      sent.push(new TextDecoder().decode(bytes));
      return { status: 0, code: 'unreachable', detail: '' };
    };
    await sendWaiting(journal, { user: 'ines', put, askLedger: async () => undefined, isGenuine: isOurs });
    expect(sent).toEqual([JSON.stringify(content)]);
  });
});

function assignedIn(survey: string): CaseReply {
  return {
    ...theCase,
    survey,
    seed: 'seed-1',
    area: 'urban',
    stratum: '1',
    psu: '1',
    label: 'Dwelling 1',
    status: 'new',
  };
}
