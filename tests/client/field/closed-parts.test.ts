import { beforeEach, describe, expect, it } from 'vitest';
import { checkInterview, fold, walkInterview } from '#questionnaires';
import { type Journal, listDrafts } from '../../../client/field/journal/journal.ts';
import { finishDraft } from '../../../client/field/session/finish-interview.ts';
import { openSnapshot, snapshotOf } from '../../../client/field/sync/draft-snapshot.ts';
import { restoreDraft } from '../../../client/field/sync/restore-draft.ts';
import { breakStorage, emptyDevice, switchOn } from './device.ts';
import {
  atTheServer,
  draftOf,
  hold,
  type MadeUp,
  madeUp,
  questionnaires,
  recordOf,
  sealing,
  whatTheKeyOpens,
} from './made-up-interview.ts';

const [plain, whole] = questionnaires as [(typeof questionnaires)[0], (typeof questionnaires)[0]];

/** Somebody to whom it happened, told alone on the tablet; and a robbery that everybody may hear of. */
const told = {
  consent_roster: 'yes',
  consent_selected: 'yes',
  consent_sensitive: 'yes',
  n_residents: 1,
  m_age: 40,
  robbery_5y: 'yes',
  robbery_ref: 'yes',
  robbery_times: 1,
  sexual_offence_5y: 'yes',
  sexual_offence_ref: 'yes',
  sexual_offence_times: 1,
  'incident.robbery.1 ev_municipality': 'open-municipality',
  'incident.sexual_offence.1 ev_municipality': 'canary-municipality',
};

const aTold = () => firstThatIs((made) => made.events.some(({ value }) => value === 'canary-municipality'));

function firstThatIs(is: (made: MadeUp) => boolean): MadeUp {
  for (let number = 1; number < 40; number += 1) {
    const made = madeUp(plain, number, told);
    if (made && is(made)) return made;
  }
  throw new Error('no such interview');
}

/** An interview that differs from another in what was told alone, and in what follows from it. */
function heldWith(answers: Record<string, string>): MadeUp {
  const context = { caseId: 'A-1', seed: 's' };
  const given: Record<string, string | number> = { ...told, ...answers };
  const respond = ({ name, key }: { name: string; key: string }) =>
    given[`${key} ${name}`] ?? given[name] ?? (/_(5y|ref)$/.test(name) ? 'no' : undefined);
  const { events } = walkInterview(plain, { ...context, startedAt: '2026-11-24T10:05:00-05:00' }, respond);
  return { instrument: plain, context, events };
}

let journal: Journal;

beforeEach(async () => {
  emptyDevice();
  journal = await switchOn();
});

const without = <Of extends { at: string }>(entries: readonly Of[]) => entries.map(({ at: _at, ...entry }) => entry);

describe('a private part that is sealed as it closes', () => {
  it('arrives as it does when it is sealed with the whole interview', async () => {
    let parts = 0;
    for (let number = 1; number <= 8; number += 1) {
      const made = madeUp(number % 2 === 0 ? plain : whole, number, number % 4 < 2 ? {} : told);
      if (!made) continue;
      const { instrument, context } = made;
      const early = await draftOf(journal, made);
      await hold(made, early, sealing);
      const arrived = await atTheServer(journal, early);
      parts += arrived.sent.parts.length - 1;
      emptyDevice();
      journal = await switchOn();
      const late = await draftOf(journal, made);
      await hold(made, late, async () => undefined);
      const whenFinished = await atTheServer(journal, late);
      expect(whenFinished.sent.parts).toHaveLength(1);
      expect(without(arrived.events)).toEqual(without(whenFinished.events));
      const answers = fold(instrument, arrived.events, context);
      expect(answers).toEqual(fold(instrument, whenFinished.events, context));
      expect(checkInterview(instrument, { answers, events: arrived.events }, context)).toEqual(
        checkInterview(instrument, { answers, events: whenFinished.events }, context),
      );
    }
    expect(parts).toBeGreaterThan(10);
  });

  it('is read by no key on the tablet, while the interview goes on and is there after a restart', async () => {
    const made = aTold();
    const draft = await draftOf(journal, made);
    let isClosed = false;
    await hold(made, draft, async (record) => {
      await draft.flush();
      if (record.due.some(({ key, status }) => key.endsWith('sexual_offence.1') && status === 'done'))
        isClosed ||= (await whatTheKeyOpens(journal)).includes('canary-municipality');
      return sealing(record);
    });
    await draft.flush();
    // Before it was closed the key opened it: the same search finds it.
    expect(isClosed).toBe(true);
    const opened = await whatTheKeyOpens(journal);
    const marks = ['open-municipality', 'canary-municipality', 'sexual_offence', 'incident_report.s', 'events_told'];
    expect(marks.filter((mark) => opened.includes(mark))).toEqual(['open-municipality']);
    const again = await draftOf(await switchOn(), made);
    const record = recordOf(made, again);
    expect(record.due.map(({ key }) => key)).toContain('close');
    expect(record.due.filter(({ away }) => away).map(({ status }) => status)).not.toContain('new');
    expect(record.undone).toBeUndefined();
    const { events } = await atTheServer(journal, again);
    // The page of a finished interview does not take the tablet for the respondent's.
    expect(record.care.held).toBe(false);
    const answers = fold(made.instrument, events, made.context);
    expect(answers['incident.sexual_offence.1']).toMatchObject({ ev_municipality: 'canary-municipality' });
    expect(events.map(({ seq }) => seq)).toEqual(events.map((_, place) => place + 1));
  });

  it('leaves as many parts on the tablet, and names as many forms, whatever was told in it', async () => {
    const seen = [];
    for (const happened of ['yes', 'no']) {
      emptyDevice();
      journal = await switchOn();
      const made = heldWith({ sexual_offence_5y: happened, sexual_offence_ref: happened });
      const draft = await draftOf(journal, made);
      const record = await hold(made, draft, sealing);
      const { count, adults } = draft.head.sealed!;
      const named = record.due.filter(({ away }) => away).map(({ key }) => key);
      seen.push({
        count,
        away: adults.map(({ forms, openIncidents, reported }) => ({ forms, openIncidents, reported })),
        named,
      });
    }
    expect(seen[0]).toEqual(seen[1]);
  });

  it('is there, readable or sealed, whichever write fails', async () => {
    for (const [method, store] of [
      ['add', 'parts'],
      ['put', 'drafts'],
    ] as const) {
      emptyDevice();
      journal = await switchOn();
      const made = aTold();
      const draft = await draftOf(journal, made);
      let failed = 0;
      await hold(made, draft, async (record) => {
        await draft.flush();
        const before = draft.head.sealed?.count ?? 0;
        let isSealing = true;
        breakStorage(method, store, new DOMException('', 'QuotaExceededError'), 1, () => isSealing);
        await sealing(record);
        isSealing = false;
        if ((draft.head.sealed?.count ?? 0) === before) failed += 1;
        // As after a kill: what the disk has is what there is.
        const there = await draftOf(await switchOn(), made);
        expect(there.entries).toEqual(draft.entries);
        expect(there.head).toEqual(draft.head);
        // Once it works again, it is sealed.
        await sealing(record);
        return undefined;
      });
      expect(failed).toBeGreaterThan(0);
      const { events } = await atTheServer(journal, draft);
      expect(events.length).toBe(draft.head.count);
    }
  });

  it('lets nothing be called saved that comes while it is being sealed', async () => {
    const made = aTold();
    const draft = await draftOf(journal, made);
    const meanwhile: string[] = [];
    await hold(made, draft, async (record) => {
      const comes = () => {
        const { form, name, kind, at } = draft.entries.at(-1)!;
        draft.append([{ form, name, kind, at, value: null }]);
        meanwhile.push(draft.saved.state);
        return false;
      };
      breakStorage('add', 'parts', new DOMException('', 'QuotaExceededError'), 1, comes);
      await sealing(record);
      breakStorage('add', 'parts', new DOMException('', 'QuotaExceededError'), 0);
      await draft.flush();
      expect(draft.saved.state).toBe('saved');
      return undefined;
    });
    expect(new Set(meanwhile)).toEqual(new Set(['saving']));
  });

  it('is of the adult who told it: another one who is drawn is asked anew, and the first comes back to it', async () => {
    const made = aTold();
    const draft = await draftOf(journal, made);
    const record = await hold(made, draft, sealing);
    const isAsked = () => record.due.find(({ key }) => key === 'screeners_sensitive');
    expect(isAsked()).toMatchObject({ away: true, status: 'done' });
    const draw = (line: number) => {
      const at = '2026-11-24T10:30:00-05:00';
      draft.append([{ kind: 'selection', form: 'selection', name: 'selected_line', value: line, at }]);
      record.readAnew();
    };
    draw(2);
    expect(record.due.filter(({ away }) => away)).toEqual([]);
    draw(1);
    expect(isAsked()).toMatchObject({ away: true, status: 'done' });
    expect(record.undone).toBeUndefined();
    const { events } = await atTheServer(journal, draft);
    const answers = fold(made.instrument, events, made.context);
    expect(answers['incident.sexual_offence.1']).toMatchObject({ ev_municipality: 'canary-municipality' });
  });

  it('is missed when it is not there: the interview is not finished without it', async () => {
    const made = aTold();
    const draft = await draftOf(journal, made);
    await hold(made, draft, sealing);
    await draft.flush();
    await journal.db.delete('parts', [draft.name, 0]);
    await expect(finishDraft(draft, journal)).rejects.toMatchObject({ code: 'record-damaged' });
    expect(await journal.db.count('events')).toBeGreaterThan(0);
  });

  it('goes on with another tablet, and is finished there', async () => {
    const made = aTold();
    const draft = await draftOf(journal, made);
    const half = await draftOf(journal, made);
    let snapshot: Awaited<ReturnType<typeof openSnapshot>> | undefined;
    let older: typeof snapshot;
    await hold(made, draft, async (record) => {
      await sealing(record);
      await draft.flush();
      const taken = (await snapshotOf(journal, draft.name))!;
      older ??= await openSnapshot(journal.keys.sealing, draft.name, taken.content);
      snapshot = await openSnapshot(journal.keys.sealing, draft.name, taken.content);
      return undefined;
    });
    expect(half.head.count).toBe(0);
    const other = await switchOn(undefined, 'ines', 'another-tablet');
    expect(await restoreDraft(other, older!)).toMatchObject({ state: 'restored' });
    expect(await restoreDraft(other, snapshot!)).toMatchObject({ state: 'restored' });
    expect(await restoreDraft(other, snapshot!)).toEqual({ state: 'here' });
    expect((await listDrafts(other)).heads).toMatchObject([{ count: draft.head.count }]);
    const there = await draftOf(other, made);
    expect(there.entries).toEqual(draft.entries);
    const here = await atTheServer(journal, draft);
    const elsewhere = await atTheServer(other, there);
    expect(elsewhere.events).toEqual(here.events);
    expect(elsewhere.sent.id).toBe(here.sent.id);
  });
});
