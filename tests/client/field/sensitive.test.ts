import { describe, expect, it } from 'vitest';
import type { Value } from '#questionnaires';
import { formLabel } from '../../../client/field/interview/form-label.ts';
import type { InterviewSession } from '../../../client/field/session/interview-session.ts';
import { fieldTexts } from '../../../client/text/field/field-texts.ts';
import type { Json } from '../../support/changed-instrument.ts';
import { alone, give, instrument, onAnEmptyDevice, openBefore, reopen } from './delicate-interview.ts';

onAnEmptyDevice();

describe('before what must not be overheard', () => {
  it('it is asked whether anybody listens, and the answer is kept where the questionnaire has a question for it', () => {
    const session = openBefore('screeners_sensitive');
    expect(session.view).toMatchObject({ kind: 'privacy', next: { key: 'screeners_sensitive' }, again: false });
    session.next();
    expect(session.view).toMatchObject({ kind: 'form', due: { key: 'screeners_sensitive' } });
    expect(session.answers.screeners_sensitive).toEqual({ sx_privacy_ok: 'yes' });
  });

  it('it can be left for later, comes back before the last form, and is remembered after a restart', async () => {
    const session = openBefore('screeners_sensitive');
    session.leaveForLater();
    expect(session.view).toMatchObject({ kind: 'privacy', next: { key: 'pack_physical' } });
    const again = await reopen(session);
    expect(again.view).toMatchObject({ kind: 'privacy', next: { key: 'pack_physical' } });
    for (let times = 0; times < 10; times += 1) again.leaveForLater();
    const { view } = again;
    expect(view).toMatchObject({ kind: 'privacy', next: { key: 'screeners_sensitive' }, again: true });
    expect(again.due.at(-1)).toMatchObject({ form: 'close', status: 'new' });
    again.skip();
    expect(again.answers.screeners_sensitive).toMatchObject({ consent_sensitive: 'no' });
  });
});

describe('what is answered alone on the tablet', () => {
  it('is handed over by the question of the questionnaire, and given back with the card at its end', () => {
    const session = openBefore('screeners_sensitive');
    session.next();
    expect(session.handed).toBe(false);
    give(session, { consent_sensitive: 'yes' });
    session.next();
    expect(session.handed).toBe(true);
    session.choose('self');
    expect(session.answers.screeners_sensitive).toMatchObject({ sx_mode: 'self' });
    expect(session.handed).toBe(true);
    give(session, { sexual_offence_5y: 'no' });
    session.next();
    expect(session.view).toMatchObject({ kind: 'closing', handed: true, card: true });
    session.next();
    expect(session.view).toEqual({ kind: 'locked' });
    session.takeBack();
    expect(session.view).toMatchObject({ kind: 'privacy' });
    expect(session.handed).toBe(false);
  });

  it('runs on to the next such part without the interviewer, and is handed over again after a restart', async () => {
    const session = openBefore('pack_physical');
    session.next();
    expect(session.view).toMatchObject({ kind: 'handover', next: { key: 'pack_physical' } });
    session.choose('self');
    give(session, { phv_consent: 'no' });
    session.next();
    expect(session.view).toMatchObject({ kind: 'pause', next: { key: 'pack_sexual' }, handed: true });
    expect(session.canGoBack).toBe(false);
    session.next();
    expect(session.handed).toBe(true);
    const again = await reopen(session);
    expect(again.view).toEqual({ kind: 'locked' });
    again.takeBack();
    expect(again.view).toMatchObject({ kind: 'privacy', next: { key: 'pack_sexual' } });
    again.next();
    expect(again.view).toMatchObject({ kind: 'handover', next: { key: 'pack_sexual' } });
    again.choose('interviewer');
    expect(again.view).toEqual({ kind: 'locked' });
    again.takeBack();
    expect(again.handed).toBe(false);
  });
});

describe('a part that was closed', () => {
  it('is opened by nothing: not back, not the contents, not a restart', async () => {
    const session = openBefore('screeners_sensitive');
    alone(session, 'no');
    session.next();
    session.takeBack();
    const closed = ({ view }: InterviewSession) =>
      view.kind === 'form' && view.due.key === 'screeners_sensitive' ? 'open' : 'closed';
    session.previous();
    expect(session.view).toMatchObject({ kind: 'form', due: { key: 'screeners_person' } });
    session.goTo('screeners_sensitive');
    session.goTo('screeners_sensitive', 'sexual_offence_5y');
    expect(closed(session)).toBe('closed');
    const again = await reopen(session);
    again.goTo('screeners_sensitive');
    again.previous();
    expect(closed(again)).toBe('closed');
    expect(again.answers.screeners_sensitive).toMatchObject({ sexual_offence_5y: 'no' });
  });

  it('is as closed when the tablet dies in the moment it ends', async () => {
    const session = openBefore('screeners_sensitive');
    alone(session, 'no');
    const again = await reopen(session);
    expect(again.view).toEqual({ kind: 'locked' });
    again.takeBack();
    expect(again.view).toMatchObject({ kind: 'closing', handed: false, card: true });
  });

  it('bears no name of a crime in the list of forms', () => {
    const values: Record<string, Value> = {
      sexual_offence_5y: 'yes',
      sexual_offence_ref: 'yes',
      sexual_offence_times: 2,
    };
    const session = openBefore('incident', values);
    const text = fieldTexts.es;
    const labels = session.due.map((due) =>
      formLabel(due, { instrument, language: 'es', text, locale: 'es', among: session.due }),
    );
    expect(session.due.at(-1)).toMatchObject({ crime: 'sexual_offence' });
    expect(labels.join(' ')).not.toContain(instrument.texts.es?.crimes.sexual_offence?.short);
  });
});

describe('whoever skips a part', () => {
  it('refuses it as the questionnaire provides and the interview goes on', () => {
    const session = openBefore('pack_physical');
    session.next();
    session.skip();
    expect(session.answers.pack_physical).toEqual({ phv_consent: 'no' });
    expect(session.care.closed.has('pack_physical')).toBe(true);
    expect(session.view.kind).not.toBe('form');
  });

  it('who had begun keeps what was said; the rest is refused', () => {
    const session = openBefore('pack_sexual');
    session.next();
    session.choose('self');
    give(session, { sev_consent: 'yes' });
    session.next();
    give(session, { sev_a: 'never' });
    session.skip();
    expect(session.answers.pack_sexual).toMatchObject({ sev_consent: 'yes', sev_a: 'never', sev_b: 'refused' });
    expect(session.violations().filter(({ form }) => form === 'pack_sexual')).toEqual([]);
  });

  it('of an event skips all about it, at once and at any point of it', () => {
    const values: Record<string, Value> = {
      sexual_offence_5y: 'yes',
      sexual_offence_ref: 'yes',
      sexual_offence_times: 1,
    };
    const session = openBefore('incident', values);
    session.next();
    session.choose('self');
    session.skip();
    expect([...session.care.closed].filter((key) => key.endsWith('.sexual_offence.1')).length).toBeGreaterThan(1);
    expect(session.view).not.toMatchObject({ next: { crime: 'sexual_offence' } });
    const open = session
      .violations()
      .filter(({ form, severity }) => form.includes('sexual_offence') && severity === 'hard');
    expect(open).toEqual([]);
  });
});

describe('a part that was answered alone, interrupted and begun again by whoever takes the tablet', () => {
  const ACTS = ['a', 'b', 'c', 'd', 'e', 'f'].map((act) => `sev_${act}`);
  const all = (names: readonly string[], value: Value) => Object.fromEntries(names.map((name) => [name, value]));

  /** Kills the page and hands the tablet over again. */
  async function again(session: InterviewSession): Promise<InterviewSession> {
    const resumed = await reopen(session);
    resumed.takeBack();
    resumed.next();
    resumed.choose('self');
    return resumed;
  }

  function shown({ view }: InterviewSession): { screen: string; questions: string[]; filled: string[] } {
    if (view.kind !== 'form') throw new Error(`no form but ${view.kind}`);
    const questions = view.form.model.currentPage.questions.filter(({ isVisible }: Json) => isVisible);
    const namesOf = (some: Json[]) => some.map(({ name }) => name);
    const filled = questions.filter((question: Json) => !question.isEmpty());
    return { screen: view.form.screen, questions: namesOf(questions), filled: namesOf(filled) };
  }

  async function interruptedAtTheLastAct(): Promise<InterviewSession> {
    const session = openBefore('pack_sexual');
    session.next();
    session.choose('self');
    give(session, { sev_consent: 'yes' });
    session.next();
    give(session, { ...all(ACTS, 'never'), sev_a: 'last_12m' });
    session.next();
    give(session, { sev_g: 'never', sev_h: 'never' });
    session.next();
    expect(shown(session).screen).toBe('sev_last');
    give(session, { sev_where: 'home' });
    return again(session);
  }

  it('shows no answer of the screen where it stopped', async () => {
    const session = openBefore('pack_sexual');
    session.next();
    session.choose('self');
    give(session, { sev_consent: 'yes' });
    session.next();
    give(session, { sev_a: 'last_12m', sev_b: 'never' });
    const resumed = await again(session);
    expect(shown(resumed)).toEqual({ screen: 'sev_acts_1', questions: ACTS, filled: [] });
  });

  it('shows no screen that is asked only because of an answer', async () => {
    const resumed = await interruptedAtTheLastAct();
    expect(shown(resumed)).toEqual({ screen: 'sev_acts_1', questions: ACTS, filled: [] });
  });

  it('shows none of them either to somebody who goes on with other answers', async () => {
    const resumed = await interruptedAtTheLastAct();
    give(resumed, all(ACTS, 'never'));
    resumed.next();
    expect(shown(resumed)).toEqual({ screen: 'sev_acts_2', questions: ['sev_g', 'sev_h'], filled: [] });
    give(resumed, { sev_g: 'never', sev_h: 'never' });
    resumed.next();
    expect(resumed.view).not.toMatchObject({ kind: 'form' });
  });

  it('shows the respondent who says it again what follows from it, without what was answered there', async () => {
    const resumed = await interruptedAtTheLastAct();
    give(resumed, { ...all(ACTS, 'never'), sev_a: 'last_12m' });
    resumed.next();
    give(resumed, { sev_g: 'never', sev_h: 'never' });
    resumed.next();
    expect(shown(resumed)).toMatchObject({ screen: 'sev_last', filled: [] });
  });
});
