import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type CaseReply, OUR_MARK } from '#contract';
import { checkInterview, fold, forInterview, parseInstrument, VERSION_STEP } from '#questionnaires';
import { questionnairesToSay } from '../../../client/field/cases/kept-versions-said.ts';
import { type Journal, listDrafts } from '../../../client/field/journal/journal.ts';
import { versionOfDraft } from '../../../client/field/journal/version-step.ts';
import { lookAtMove, moveDraft, type SeenMove } from '../../../client/field/other-version/move-draft.ts';
import { toldMove } from '../../../client/field/other-version/told-move.ts';
import { openInterview } from '../../../client/field/session/open-interview.ts';
import { openSnapshot, snapshotOf } from '../../../client/field/sync/draft-snapshot.ts';
import { restoreDraft } from '../../../client/field/sync/restore-draft.ts';
import { LATER, laterFiles, laterMapping } from '../../support/field/later-version.ts';
import { instrumentFiles } from '../../support/instrument-files.ts';
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
} from './made-up-interview.ts';

const NOW = '1.1.1';
const instrument = questionnaires[0]!;
const later = parseInstrument(laterFiles);
const told = { consent_roster: 'yes', consent_selected: 'yes', consent_sensitive: 'yes', n_residents: 2, m_age: 40 };
const whole = madeUp(instrument, 3, told)!;

/** Of the whole interview, what comes before a form. */
function upTo(form: string): MadeUp {
  const end = whole.events.findIndex((entry) => entry.form === form);
  expect(end).toBeGreaterThan(20);
  return { ...whole, events: whole.events.slice(0, end) };
}

const assigned: CaseReply = {
  survey: 'enviz-2026',
  caseId: whole.context.caseId,
  seed: whole.context.seed,
  instrument: instrument.id,
  version: LATER,
  area: 'urban',
  stratum: '1',
  psu: '1',
  label: 'Dwelling 1',
  status: 'new',
};

let journal: Journal;
beforeEach(async () => {
  emptyDevice();
  const served = [
    { version: NOW, files: forInterview(instrumentFiles('lacsi-2018-r1')) },
    { version: LATER, files: forInterview(laterFiles) },
  ].map(({ version, files }) => {
    const sha256 = createHash('sha256').update(JSON.stringify(files)).digest('hex');
    return { id: instrument.id, version, sha256, files };
  });
  vi.stubGlobal('fetch', async (address: string) => {
    const reply = address.includes(`/${LATER}/mapping?from=${NOW}`)
      ? laterMapping
      : served.find(({ version }) => address.endsWith(`/${version}`));
    return Response.json(reply ?? { instruments: served }, { headers: { [OUR_MARK]: '1' } });
  });
  journal = await switchOn();
});
afterEach(() => vi.unstubAllGlobals());

const opening = (offersMove: boolean) =>
  openInterview({ assigned, journal, user: 'ines', language: 'es', locks: navigator.locks, offersMove });

const unfinished = async () => (await listDrafts(journal)).heads.find(({ finished }) => finished === undefined)!;

async function moving() {
  return { journal, begun: await unfinished(), assigned };
}

async function begin(made: MadeUp, between: Parameters<typeof hold>[2] = async () => undefined): Promise<void> {
  const draft = await draftOf(journal, made);
  await hold(made, draft, between);
  await draft.flush();
}

async function seen(): Promise<SeenMove> {
  const move = await lookAtMove(await moving());
  if (move === 'private') throw new Error('it is private');
  return move;
}

/** The version with which the interview opens, by itself. */
async function opensWith(): Promise<string> {
  const open = await opening(false);
  if (open.kind !== 'open') throw new Error(`not open but ${open.kind}`);
  await open.session.flush();
  open.session.dispose();
  open.release();
  return open.session.instrument.version;
}

describe('an unfinished interview of an earlier version', () => {
  it('goes on with its own, and is asked about only where it is opened from the list', async () => {
    await begin(upTo('perception'));
    expect(await opening(true)).toMatchObject({ kind: 'earlier', begun: { version: NOW } });
    expect(await opensWith()).toBe(NOW);
    expect((await draftOf(journal, whole)).entries.some(({ name }) => name === VERSION_STEP)).toBe(false);
  });

  it('that somebody moves keeps every entry, goes on with the other version after a restart, and is sent as it', async () => {
    await begin(upTo('perception'));
    const before = (await draftOf(journal, whole)).entries;
    const move = await seen();
    const words = toldMove(move.preview, move.versions, 'es');
    expect(words.mapped.length + words.nowhere.length).toBeGreaterThan(0);
    expect(words.newly).toContainEqual({ text: 'How many years?', times: 1 });
    expect(words.kept).toBeGreaterThan(5);
    expect(await moveDraft(await moving(), move, navigator.locks)).toBe('moved');

    journal = await switchOn();
    const draft = await draftOf(journal, whole);
    expect(draft.entries.slice(0, before.length)).toEqual(before);
    expect(draft.entries[before.length]).toMatchObject({ kind: 'position', name: VERSION_STEP, value: LATER });
    expect(draft.entries.some(({ name }) => name === 'home_tenure')).toBe(true);
    expect(draft.head).toMatchObject({ version: NOW, movedTo: LATER });
    expect(await opening(true)).toMatchObject({ kind: 'open' });
    expect((await listDrafts(journal)).heads).toHaveLength(1);

    const record = recordOf({ ...whole, instrument: later }, draft);
    record.answer('household', 'home_years', 3);
    for (const { kind, form, name, value } of whole.events.slice(upTo('perception').events.length)) {
      if (kind === 'confirm') record.confirm(form, name);
      if (kind === 'answer' && value !== null) record.answer(form, name, value);
    }
    expect(record.undone).toBeUndefined();
    const { sent, events } = await atTheServer(journal, draft);
    expect(sent).toMatchObject({ version: LATER });
    const answers = fold(later, events, whole.context);
    expect(checkInterview(later, { answers, events }, whole.context)).toEqual([]);
    expect(events.slice(0, before.length)).toEqual(before);
  });

  it.each(['events', 'drafts'])(
    'that loses power while %s are written is whole, with its own version',
    async (store) => {
      await begin(upTo('perception'));
      const before = (await draftOf(journal, whole)).entries;
      const move = await seen();
      breakStorage(store === 'events' ? 'add' : 'put', store, new DOMException('full', 'QuotaExceededError'));
      await expect(moveDraft(await moving(), move, navigator.locks)).rejects.toMatchObject({ code: 'storage-full' });
      journal = await switchOn();
      expect((await draftOf(journal, whole)).entries).toEqual(before);
      expect(await opensWith()).toBe(NOW);
      expect(await moveDraft(await moving(), await seen(), navigator.locks)).toBe('moved');
      expect(await opensWith()).toBe(LATER);
    },
  );

  it('is not moved where another answer came meanwhile, or another tab has it open', async () => {
    await begin(upTo('perception'));
    const move = await seen();
    const open = await opening(false);
    if (open.kind !== 'open') throw new Error(open.kind);
    expect(await moveDraft(await moving(), move, navigator.locks)).toBe('elsewhere');
    const [{ form, name, value }] = upTo('perception').events.filter(({ kind }) => kind === 'answer') as [
      MadeUp['events'][number],
    ];
    open.session.draft.append([{ kind: 'answer', form, name, value, at: '2026-11-24T10:05:00-05:00' }]);
    await open.session.flush();
    open.session.dispose();
    open.release();
    expect(await moveDraft(await moving(), move, navigator.locks)).toBe('changed');
    expect(await opensWith()).toBe(NOW);
  });

  it('stays with its version once a private part was begun, sealed already or not', async () => {
    const isPrivate = ({ form }: MadeUp['events'][number]) => form === 'screeners_sensitive';
    const through = whole.events.findIndex(isPrivate) + 1;
    await begin({ ...whole, events: whole.events.slice(0, through) });
    expect((await unfinished()).sealed).toBeUndefined();
    expect(await lookAtMove(await moving())).toBe('private');
    emptyDevice();
    journal = await switchOn();
    await begin(whole, sealing);
    expect((await unfinished()).sealed).toBeDefined();
    expect(await lookAtMove(await moving())).toBe('private');
    expect(await opensWith()).toBe(NOW);
  });

  it('goes on with the other version on another tablet too', async () => {
    await begin(upTo('perception'));
    const { name } = await draftOf(journal, whole);
    const early = (await snapshotOf(journal, name))!;
    await moveDraft(await moving(), await seen(), navigator.locks);
    const late = (await snapshotOf(journal, name))!;
    const key = journal.keys.sealing;
    const [first, second] = await Promise.all([early, late].map(({ content }) => openSnapshot(key, name, content)));
    emptyDevice();
    journal = await switchOn(undefined, 'ines', 'another tablet');
    expect(await restoreDraft(journal, first!)).toMatchObject({ state: 'restored' });
    expect(await restoreDraft(journal, second!)).toMatchObject({ state: 'restored' });
    expect(await opensWith()).toBe(LATER);
  });

  it('is told to the office as one of the version that it goes on with', async () => {
    await begin(upTo('perception'));
    const kept = [NOW, LATER].map((version) => ({ id: instrument.id, version, sha256: version }));
    const drafts = async () => questionnairesToSay(kept, [await unfinished()], [assigned]).map((one) => one.drafts);
    expect(await drafts()).toEqual([1, 0]);
    await moveDraft(await moving(), await seen(), navigator.locks);
    expect(versionOfDraft(await unfinished())).toBe(LATER);
    expect(await drafts()).toEqual([0, 0]);
  });
});
