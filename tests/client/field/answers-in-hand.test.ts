import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Instrument, parseInstrument } from '#questionnaires';
import { chooseIn, typeIn } from '../../../client/field/questions/give-answer.ts';
import { shownScreen } from '../../../client/field/questions/shown-screen.ts';
import { answersInHand } from '../../../client/field/session/answers-in-hand.ts';
import { InterviewSession } from '../../../client/field/session/interview-session.ts';
import { instrumentFiles } from '../../support/instrument-files.ts';
import { emptyDevice, openTheCase, switchOn } from './device.ts';

describe('what the hand did and the screen shows', () => {
  it('is worked on after the next frame, in the order of the hand, each thing once', () => {
    let frame = () => {};
    const done: string[] = [];
    const hand = answersInHand((task) => {
      frame = task;
      return () => {};
    });
    const changed = vi.fn();
    hand.subscribe(changed);
    hand.hold('type a', () => done.push('A'));
    hand.setAside('focus', () => done.push('focus a'));
    hand.hold('type a', () => done.push('An'));
    expect(done).toEqual([]);
    expect(hand.holding()).toBe(true);
    frame();
    expect(done).toEqual(['focus a', 'An']);
    expect(hand.holding()).toBe(false);
    // Once when something was held, once when nothing was any more.
    expect(changed).toHaveBeenCalledTimes(2);
  });

  it('comes before what follows it, which is nothing that is not saved', () => {
    const done: string[] = [];
    const hand = answersInHand(() => () => {});
    const changed = vi.fn();
    hand.subscribe(changed);
    hand.follow(() => done.push('go on'));
    expect(hand.holding()).toBe(false);
    hand.hold('choose', () => done.push('answer on the next screen'));
    hand.flush();
    expect(done).toEqual(['go on', 'answer on the next screen']);
    hand.hold('choose', () => done.push('answer'));
    hand.follow(() => done.push('go on'));
    hand.flush();
    expect(done.slice(2)).toEqual(['answer', 'go on']);
    expect(changed).toHaveBeenCalledTimes(4);
  });

  it('keeps in its turn where the focus is, on a screen that is shown before the interview goes on to it', () => {
    const done: string[] = [];
    const hand = answersInHand(() => () => {});
    hand.setAside('focus', () => done.push('focus before'));
    hand.follow(() => done.push('go on'));
    hand.setAside('focus', () => done.push('focus after'));
    hand.hold('type', () => done.push('answer'));
    hand.flush();
    hand.setAside('focus', () => done.push('focus'));
    hand.hold('type', () => done.push('another'));
    hand.flush();
    expect(done).toEqual(['focus before', 'go on', 'focus after', 'answer', 'focus', 'another']);
  });

  it('is worked on at once when something else happens, and not again', () => {
    const callOff = vi.fn();
    const hand = answersInHand(() => callOff);
    const task = vi.fn();
    hand.hold('choose', task);
    hand.flush();
    hand.flush();
    expect(task).toHaveBeenCalledTimes(1);
    expect(callOff).toHaveBeenCalledTimes(1);
  });
});

describe('where the focus is', () => {
  it('is noted in a quiet moment, and is nothing that is not saved', () => {
    vi.useFakeTimers();
    const later = vi.fn(() => () => {});
    const hand = answersInHand(later);
    const noted: string[] = [];
    hand.setAside('focus', () => noted.push('a'));
    hand.setAside('focus', () => noted.push('b'));
    expect(hand.holding()).toBe(false);
    expect(later).not.toHaveBeenCalled();
    vi.advanceTimersByTime(300);
    expect(noted).toEqual(['b']);
    vi.useRealTimers();
  });
});

describe('an interview that is pressed', () => {
  let instrument: Instrument;
  let session: InterviewSession;

  beforeAll(() => {
    instrument = parseInstrument(instrumentFiles('lacsi-2018-r1'));
  });

  beforeEach(async () => {
    // There are no frames here: whatever is not worked on by something else stays in hand.
    vi.stubGlobal('requestAnimationFrame', () => 0);
    vi.stubGlobal('cancelAnimationFrame', () => {});
    emptyDevice();
    const draft = await openTheCase(await switchOn());
    const context = { caseId: 'CASE-0301-12', seed: 'seed-1' };
    session = new InterviewSession({ instrument, context, draft, language: 'es', now: () => new Date() });
    return () => {
      session.dispose();
      vi.unstubAllGlobals();
    };
  });

  const form = () => {
    if (session.view.kind !== 'form') throw new Error('no form is on the screen');
    return session.view.form;
  };
  const press = (name: string, value: string) => {
    const on = form();
    session.hand.hold(`choose ${name} ${value}`, () => chooseIn(on, name, value, true));
  };

  it('says that something is not saved from the press on, and loses none when it goes on at once', async () => {
    press('dwelling_class', 'house');
    expect(session.typingNow).toBe(true);
    expect(session.answers.control).toBeUndefined();
    press('access_barrier', 'no');
    press('visit_contact', 'yes');
    session.next();
    expect(session.typingNow).toBe(false);
    expect(form().screen).toBe('consent');
    expect(session.answers.control).toMatchObject({
      dwelling_class: 'house',
      access_barrier: 'no',
      visit_contact: 'yes',
    });
  });

  it('is on the disk after a flush, as when the page is left', async () => {
    press('dwelling_class', 'flat');
    await session.flush();
    const again = await openTheCase(await switchOn());
    expect(again.entries.filter(({ kind }) => kind === 'answer')).toMatchObject([
      { name: 'dwelling_class', value: 'flat' },
    ]);
  });

  it('writes an answer, its place and what follows from it in one transaction', async () => {
    press('dwelling_class', 'house');
    press('access_barrier', 'no');
    press('visit_contact', 'yes');
    session.next();
    await session.flush();
    const states: string[] = [];
    session.draft.subscribe(() => states.push(session.draft.saved.state));
    // The consent makes the program record when the interview started.
    press('consent_roster', 'yes');
    await session.flush();
    expect(session.answers.control).toHaveProperty('interview_started_at');
    expect(states).toEqual(['saving', 'saved']);
  });

  it('goes on to a form that was made in advance only while nothing changed since', () => {
    for (const name of ['dwelling_class', 'access_barrier']) press(name, name === 'dwelling_class' ? 'house' : 'no');
    press('visit_contact', 'yes');
    session.next();
    press('consent_roster', 'yes');
    expect(session.ahead.prepareNext()).toBe(true);
    session.hand.flush();
    expect(session.ahead.prepareNext()).toBe(false);
    session.next();
    expect(form().key).toBe('household');
    const household = form();
    session.hand.hold('type n_residents', () => typeIn(household, 'n_residents', '2'));
    session.previous();
    expect(form().key).toBe('control');
    session.ahead.prepareNext();
    press('consent_roster', 'no');
    session.next();
    session.next();
    expect(form().key).toBe('close');
  });

  it('draws each question with its name, its answers and what is wrong with it', () => {
    press('dwelling_class', 'house');
    session.next();
    const { elements } = shownScreen(form(), () => '');
    const [dwelling, barrier] = elements;
    expect(dwelling).toMatchObject({ kind: 'radio', name: 'dwelling_class', error: '', isRequired: true });
    expect(barrier).toMatchObject({ error: expect.stringMatching(/./) });
    const chosen = dwelling && 'choices' in dwelling ? dwelling.choices.filter(({ isChosen }) => isChosen) : [];
    expect(chosen.map(({ value }) => value)).toEqual(['house']);
  });
});
