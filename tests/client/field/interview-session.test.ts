import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Instrument, parseInstrument, type Value } from '#questionnaires';
import type { Draft } from '../../../client/field/journal/draft.ts';
import { goesOn } from '../../../client/field/questions/use-going-on.ts';
import { InterviewSession } from '../../../client/field/session/interview-session.ts';
import { instrumentFiles } from '../../support/instrument-files.ts';
import { emptyDevice, openTheCase, switchOn } from './device.ts';

const context = { caseId: 'CASE-0301-12', seed: 'seed-1' };
const now = () => new Date('2026-11-24T15:05:00Z');

let instrument: Instrument;
let draft: Draft;

beforeAll(() => {
  instrument = parseInstrument(instrumentFiles('lacsi-2018-r1'));
});

beforeEach(async () => {
  emptyDevice();
  draft = await openTheCase(await switchOn());
});

function open(language = 'es') {
  return new InterviewSession({ instrument, context, draft, language, now });
}

/** Closes the tab without a word and opens the interview again from the disk. */
async function reopen(session: InterviewSession) {
  await session.flush();
  draft = await openTheCase(await switchOn());
  return open();
}

function form(session: InterviewSession) {
  if (session.view.kind !== 'form') throw new Error(`no form on the screen but ${session.view.kind}`);
  return session.view.form;
}

function give(session: InterviewSession, values: Record<string, Value>) {
  for (const [name, value] of Object.entries(values)) form(session).model.setValue(name, value);
}

/** From the door to the list of persons, which has one. */
function toRoster(session: InterviewSession) {
  give(session, { dwelling_class: 'house', access_barrier: 'no', visit_contact: 'yes' });
  session.next();
  give(session, { consent_roster: 'yes' });
  session.next();
  give(session, { n_residents: 1 });
  session.next();
}

describe('an interview on the screen', () => {
  it('begins at the first form and runs from one to the next without a pause', () => {
    const session = open();
    expect(form(session).key).toBe('control');
    give(session, { dwelling_class: 'house', access_barrier: 'no', visit_contact: 'yes' });
    session.next();
    give(session, { consent_roster: 'yes' });
    session.next();
    expect(form(session).key).toBe('household');
    expect(form(session).progress.screen).toBe(1);
  });

  it('goes on by itself after an answer that completes the screen, and not before', () => {
    const session = open();
    give(session, { dwelling_class: 'house', access_barrier: 'no' });
    if (goesOn(session)) session.next();
    expect(form(session).screen).toBe('dwelling');
    give(session, { visit_contact: 'yes' });
    if (goesOn(session)) session.next();
    expect(form(session).screen).toBe('consent');
  });

  it('stays on a screen whose questions are not answered', () => {
    const session = open();
    const { screen } = form(session);
    session.next();
    expect(form(session).screen).toBe(screen);
    expect(draft.entries.filter(({ kind }) => kind === 'answer')).toEqual([]);
  });

  it('writes every answer to the journal, and when the interview began', () => {
    const session = open();
    toRoster(session);
    const written = draft.entries.filter(({ kind }) => kind === 'answer' || kind === 'start');
    expect(written.map(({ name, value }) => [name, value])).toEqual([
      ['dwelling_class', 'house'],
      ['access_barrier', 'no'],
      ['visit_contact', 'yes'],
      ['consent_roster', 'yes'],
      ['interview_started_at', '2026-11-24T10:05:00.000-05:00'],
      ['n_residents', 1],
    ]);
  });

  it('makes one entry of a number that is typed digit by digit', () => {
    const session = open();
    toRoster(session);
    session.goTo('household', 'n_residents');
    give(session, { n_residents: 2 });
    give(session, { n_residents: 21 });
    session.next();
    const typed = draft.entries.filter(({ name, kind }) => name === 'n_residents' && kind === 'answer');
    expect(typed.map(({ value }) => value)).toEqual([1, 21]);
  });

  it('saves what is being typed when the page goes away', async () => {
    const session = open();
    give(session, { dwelling_class: 'house', access_barrier: 'no', visit_contact: 'yes' });
    session.next();
    give(session, { consent_roster: 'yes' });
    session.next();
    give(session, { n_residents: 4 });
    expect(session.typingNow).toBe(true);
    const again = await reopen(session);
    expect(form(again).model.getValue('n_residents')).toBe(4);
  });

  it('opens again at the same screen with the same answers after the tab was closed', async () => {
    const session = open();
    toRoster(session);
    const { key, screen } = form(session);
    const again = await reopen(session);
    expect([form(again).key, form(again).screen]).toEqual([key, screen]);
    expect(again.answers).toEqual(session.answers);
  });

  it('keeps every answer when the language changes, and goes on in it after a restart', async () => {
    const session = open();
    give(session, { dwelling_class: 'flat' });
    session.setLanguage('en');
    expect(form(session).model.getQuestionByName('dwelling_class').title).toContain('dwelling');
    expect(form(session).model.getValue('dwelling_class')).toBe('flat');
    const again = await reopen(session);
    expect(again.language).toBe('en');
    expect(form(again).model.getValue('dwelling_class')).toBe('flat');
  });

  it('goes back over the border of a form to the last screen of the one before', () => {
    const session = open();
    give(session, { dwelling_class: 'house', access_barrier: 'no', visit_contact: 'yes' });
    session.next();
    give(session, { consent_roster: 'yes' });
    session.next();
    session.previous();
    expect([form(session).key, form(session).screen]).toEqual(['control', 'consent']);
    session.next();
    session.next();
    session.previous();
    expect(form(session).key).toBe('control');
  });

  it('ends with the result of the visit, ready to be sent, when the household does not want to take part', () => {
    const session = open();
    give(session, { dwelling_class: 'house', access_barrier: 'no', visit_contact: 'yes' });
    session.next();
    give(session, { consent_roster: 'no' });
    session.next();
    expect(form(session).screen).toBe('consent_declined');
    session.next();
    give(session, { visit_result: 'refusal', refusal_subtype: 'household_door' });
    session.next();
    session.next();
    expect(session.view.kind).toBe('review');
    expect(session.violations()).toEqual([]);
  });

  it('is held in the language of the tablet when the questionnaire speaks it, else in its own', () => {
    expect(open('gn').language).toBe('es');
    expect(open('fr').language).toBe('fr');
    expect(open('en').language).toBe('en');
  });
});
