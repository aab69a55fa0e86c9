import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Instrument, parseInstrument, type Value, WHOLE_INTERVIEW } from '#questionnaires';
import { openErrors } from '../../../client/field/contents/open-errors.ts';
import type { Draft } from '../../../client/field/journal/draft.ts';
import { InterviewSession } from '../../../client/field/session/interview-session.ts';
import { instrumentFiles } from '../../support/instrument-files.ts';
import { emptyDevice, openTheCase, switchOn } from './device.ts';

const context = { caseId: 'CASE-0301-12', seed: 'seed-1' };
const now = () => new Date('2026-11-24T15:05:00Z');
const CONTACT = { form: 'control', name: 'visit_contact' };

let instrument: Instrument;
let draft: Draft;

beforeAll(() => {
  instrument = parseInstrument(instrumentFiles('lacsi-2018-r1'));
});

beforeEach(async () => {
  emptyDevice();
  draft = await openTheCase(await switchOn());
});

const open = () => new InterviewSession({ instrument, context, draft, language: 'es', now });

function form(session: InterviewSession) {
  if (session.view.kind !== 'form') throw new Error(`no form on the screen but ${session.view.kind}`);
  return session.view.form;
}

function give(session: InterviewSession, values: Record<string, Value>) {
  for (const [name, value] of Object.entries(values)) form(session).model.setValue(name, value);
}

describe('what an interviewer writes beside questions', () => {
  it('is in the journal while it is typed, and there again after the page was gone', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const session = open();
    for (const text of ['La', 'La abrió', 'La abrió un vecino ']) session.remarks.type('comment', CONTACT, text);
    vi.advanceTimersByTime(300);
    vi.useRealTimers();
    session.remarks.type('flag', WHOLE_INTERVIEW, 'Dirección dudosa');
    await session.flush();
    draft = await openTheCase(await switchOn());
    const again = open();
    expect(again.remarks.shown).toEqual([
      { ...CONTACT, comment: 'La abrió un vecino' },
      { ...WHOLE_INTERVIEW, flag: 'Dirección dudosa' },
    ]);
    expect(form(again).key).toBe('control');
  });

  it('changes no answer, and the list of it is the same one while nothing is written', () => {
    const session = open();
    give(session, { dwelling_class: 'house' });
    session.remarks.type('comment', CONTACT, 'x');
    session.remarks.flush();
    const { all } = session.remarks;
    const { answers } = session;
    give(session, { access_barrier: 'no' });
    expect(session.remarks.all).toBe(all);
    expect(answers).toEqual({ control: { dwelling_class: 'house' } });
    session.remarks.type('comment', CONTACT, ' ');
    session.remarks.flush();
    expect(session.remarks.all).toEqual([]);
    expect(draft.entries.filter(({ kind }) => kind === 'comment').map(({ value }) => value)).toEqual(['x', null]);
  });

  it('is read by the supervisor at what everybody is asked, and nowhere else', () => {
    const { remarks } = open();
    expect(remarks.isOpen(CONTACT)).toBe(true);
    expect(remarks.isOpen(WHOLE_INTERVIEW)).toBe(true);
    expect(remarks.isOpen({ form: 'incident.robbery.1', name: 'ev_place' })).toBe(false);
    expect(remarks.isOpen({ form: 'screeners_sensitive', name: 'sx_mode' })).toBe(false);
  });

  it('is not shown again of a sealed part that is not on the screen', () => {
    const session = open();
    const sealed = { form: 'screeners_sensitive', name: 'consent_sensitive' };
    session.remarks.type('comment', sealed, 'x');
    session.remarks.type('comment', CONTACT, 'y');
    session.remarks.flush();
    expect(session.remarks.at(sealed)).toBeDefined();
    expect(session.remarks.shown.map(({ name }) => name)).toEqual(['visit_contact']);
  });
});

describe('what can be put right', () => {
  it('is nothing of what is still to be answered, and what is doubtful on a screen left behind', () => {
    const session = open();
    expect(openErrors(session)).toEqual([]);
    give(session, { dwelling_class: 'house', access_barrier: 'no', visit_contact: 'yes' });
    session.next();
    give(session, { consent_roster: 'yes' });
    session.next();
    expect(form(session).key).toBe('household');
    expect(openErrors(session)).toEqual([]);
    expect(session.progress().get('control')).toEqual({ answered: 4, due: 4 });
    expect(session.progress().get('household')?.answered).toBe(0);
    give(session, { n_residents: 16, shared_food_budget: 'yes' });
    session.goTo('control');
    expect(openErrors(session)).toMatchObject([
      { form: 'household', name: 'shared_food_budget', code: 'edit:large_shared_budget', severity: 'soft' },
    ]);
  });
});
