import { describe, expect, it } from 'vitest';
import type { DueForm, Value } from '#questionnaires';
import { formLabel } from '../../../client/field/interview/form-label.ts';
import type { InterviewSession } from '../../../client/field/session/interview-session.ts';
import { isAskingWho } from '../../../client/field/lock/who-has-it.ts';
import { fieldTexts } from '../../../client/text/field/field-texts.ts';
import { give, instrument, onAnEmptyDevice, openBefore, reopen } from './delicate-interview.ts';

onAnEmptyDevice();

describe('an incident that somebody close to the person did', () => {
  const beaten: Record<string, Value> = { assault_5y: 'yes', assault_ref: 'yes', assault_times: 1 };

  /** In the form of the assault, on the screen that asks who did it. */
  function atRelation(): InterviewSession {
    const session = openBefore('incident', beaten);
    session.next();
    for (let screens = 0; screens < 20; screens += 1) {
      const { view } = session;
      if (view.kind !== 'form') throw new Error(`no form but ${view.kind}`);
      if (view.form.model.currentPage.getQuestionByName('of_relation')) return session;
      answerPage(session);
      session.next();
      if (session.view.kind === 'form' && session.view.softEdits.length > 0) session.confirm(session.view.softEdits);
    }
    throw new Error('nobody asks who did it');
  }

  /** Answers the screen with yes where it is offered, otherwise with the first choice. */
  function answerPage(session: InterviewSession): void {
    if (session.view.kind !== 'form') return;
    const { model } = session.view.form;
    for (const question of model.currentPage.questions) {
      if (!question.isVisible || !question.isEmpty() || question.name.endsWith('__missing')) continue;
      const codes: string[] = question.visibleChoices?.map(({ value }: { value: string }) => value) ?? [];
      const code =
        codes.includes('yes') && question.name !== 'ev_abroad'
          ? 'yes'
          : codes.find((each) => !['yes', 'under_12'].includes(each));
      if (code !== undefined) model.setValue(question.name, question.getType() === 'checkbox' ? [code] : code);
      else if (question.getType() === 'text') model.setValue(question.name, question.inputType === 'number' ? 1 : 'a');
    }
  }

  it.each(['partner', 'ex_partner', 'relative'])('is asked in private from there on when it was a %s', (code) => {
    const session = atRelation();
    give(session, { of_relation: [code] });
    answerPage(session);
    expect(session.view).toMatchObject({ kind: 'form', due: { sensitive: { skippable: true, sealed: true } } });
    session.next();
    expect(session.view).toMatchObject({ kind: 'privacy', next: { key: 'incident.assault.1' } });
    session.next();
    expect(session.view).toMatchObject({ kind: 'handover', begun: false, place: expect.any(String) });
    session.choose('interviewer');
    expect(session.view).toEqual({ kind: 'locked' });
    session.takeBack();
    expect(session.view).toMatchObject({ kind: 'form', due: { key: 'incident.assault.1' } });
    expect(session.view.kind === 'form' && session.view.form.progress.screen).toBeGreaterThan(1);
    const text = fieldTexts.es;
    const labels = session.due.map((due) =>
      formLabel(due, { instrument, language: 'es', text, locale: 'es', among: session.due }),
    );
    expect(labels.join(' ')).not.toContain(instrument.texts.es?.crimes.assault?.short);
    session.skip();
    const closed = [...session.care.closed].filter((key) => key.endsWith('.assault.1'));
    expect(closed).toContain('incident.assault.1');
    session.goTo('incident.assault.1');
    expect(session.view.kind).not.toBe('form');
  });

  it('is not counted by the name of the others of its crime', () => {
    const session = openBefore('incident', { ...beaten, assault_times: 2 });
    const text = fieldTexts.es;
    const labels = () =>
      session.due.map((due) => formLabel(due, { instrument, language: 'es', text, locale: 'es', among: session.due }));
    expect(labels().at(-1)).toMatch(/^Hecho 1 de 2: /);
    const first = session.due.at(-1)!;
    const { sensitive } = instrument.crimes.find(({ key }) => key === 'sexual_offence')!;
    const second: DueForm = { ...first, index: 2, key: 'incident.assault.2' };
    const told: DueForm[] = [{ ...first, sensitive: sensitive! }, second];
    const name = instrument.texts.es!.crimes.assault!.short;
    const label = formLabel(second, { instrument, language: 'es', text, locale: 'es', among: told });
    expect(label.toLowerCase()).toBe(name.toLowerCase());
    // A burglary told in between tells nothing of it.
    const other: DueForm = { ...second, crime: 'burglary' };
    expect(formLabel(other, { instrument, language: 'es', text, locale: 'es', among: told })).toMatch(/^Hecho 2 de 2/);
  });

  it('has forms that are told apart by what they ask, so that a count of screens does not seem to go back', () => {
    const session = openBefore('incident', beaten);
    const text = fieldTexts.es;
    const [form] = session.due.filter(({ crime }) => crime === 'assault');
    const labels = ['incident', 'incident_details', 'incident_report'].map((name) => {
      const due = { ...form!, form: name };
      return formLabel(due, { instrument, language: 'es', text, locale: 'es', among: session.due });
    });
    expect(labels).toEqual([
      'La agresión física',
      'La agresión física · Cómo fue',
      'La agresión física · Qué se hizo después',
    ]);
  });

  it('is asked as any other when it was a stranger', () => {
    const session = atRelation();
    give(session, { of_relation: ['stranger'] });
    answerPage(session);
    session.next();
    expect(session.view).toMatchObject({ kind: 'form', due: { key: 'incident.assault.1' } });
    expect(session.view).not.toHaveProperty('due.sensitive');
  });
});

describe('a part that was begun alone and interrupted', () => {
  function interrupted(): InterviewSession {
    const session = openBefore('pack_sexual');
    session.next();
    session.choose('self');
    give(session, { sev_consent: 'yes' });
    session.next();
    give(session, { sev_a: 'last_12m' });
    session.lock();
    expect(session.view).toEqual({ kind: 'locked' });
    session.takeBack();
    expect(session.view).toMatchObject({ kind: 'privacy', next: { key: 'pack_sexual' } });
    session.next();
    expect(session.view).toMatchObject({ kind: 'handover', begun: true });
    return session;
  }

  const valuesOn = (session: InterviewSession) =>
    session.view.kind === 'form'
      ? session.view.form.model.currentPage.questions.filter((question: { isEmpty(): boolean }) => !question.isEmpty())
      : undefined;

  it('goes on alone at the same screen, which is blank; no answer is lost', () => {
    const session = interrupted();
    session.choose('self');
    expect(session.view).toMatchObject({ kind: 'form', due: { key: 'pack_sexual' } });
    expect(valuesOn(session)).toEqual([]);
    expect(session.view.kind === 'form' && session.view.form.progress.screen).toBeGreaterThan(1);
    expect(session.canGoBack).toBe(false);
    session.previous();
    expect(valuesOn(session)).toEqual([]);
    expect(session.answers.pack_sexual).toMatchObject({ sev_consent: 'yes', sev_a: 'last_12m' });
    give(session, { sev_a: 'never' });
    expect(session.answers.pack_sexual).toMatchObject({ sev_a: 'never' });
  });

  it('begins anew when it is read aloud; the journal keeps what was said', () => {
    const session = interrupted();
    session.choose('interviewer');
    session.takeBack();
    expect(session.view.kind === 'form' && session.view.form.progress.screen).toBe(1);
    expect(valuesOn(session)).toEqual([]);
    expect(session.answers.pack_sexual ?? {}).not.toHaveProperty('sev_a');
    expect(session.draft.entries.some(({ kind, name }) => kind === 'answer' && name === 'sev_a')).toBe(true);
    give(session, { sev_consent: 'no' });
    session.next();
    expect(session.answers.pack_sexual).toEqual({ sev_consent: 'no' });
  });

  it('can be skipped where it was: what was said stays, the rest is refused', () => {
    const session = interrupted();
    session.skip();
    expect(session.answers.pack_sexual).toMatchObject({ sev_a: 'last_12m', sev_b: 'refused' });
  });

  it('is opened by nothing while the respondent has the tablet, and by no other form', () => {
    const session = interrupted();
    session.choose('self');
    for (const { key } of session.due) session.goTo(key);
    expect(session.view).toMatchObject({ kind: 'form', due: { key: 'pack_sexual' } });
    session.lock();
    session.next();
    session.previous();
    for (const { key } of session.due) session.goTo(key);
    expect(session.view).toEqual({ kind: 'locked' });
  });
});

describe('a respondent who wants to have the part read', () => {
  it.each([
    ['before anything was answered', 'pack_sexual'],
    ['by the question of the questionnaire', 'screeners_sensitive'],
  ])('gives the tablet back first, %s: only the code opens it', async (_when, form) => {
    const session = openBefore(form);
    session.next();
    if (form === 'screeners_sensitive') {
      give(session, { consent_sensitive: 'yes' });
      session.next();
    }
    session.choose('interviewer');
    expect(session.view).toEqual({ kind: 'locked' });
    expect(session.handed).toBe(true);
    const again = await reopen(session);
    expect(again.view).toEqual({ kind: 'locked' });
    expect(again.draft.head.held).toBe(true);
    again.takeBack();
    expect(again.handed).toBe(false);
    expect(again.view).toMatchObject({ kind: 'form', due: { key: form } });
    expect(isAskingWho(again.view)).toBe(false);
    expect(again.care.modes.get(form)).toBe('interviewer');
    if (form === 'screeners_sensitive') expect(again.answers[form]).toMatchObject({ sx_mode: 'interviewer' });
  });

  it('gives it back too when something was answered alone, and what was said is taken back only then', async () => {
    const session = openBefore('pack_sexual');
    session.next();
    session.choose('self');
    give(session, { sev_consent: 'yes' });
    session.next();
    session.lock();
    session.takeBack();
    session.next();
    session.choose('interviewer');
    const again = await reopen(session);
    expect(again.view).toEqual({ kind: 'locked' });
    expect(again.answers.pack_sexual).toMatchObject({ sev_consent: 'yes' });
    again.takeBack();
    expect(again.handed).toBe(false);
    expect(again.view).toMatchObject({ kind: 'form', due: { key: 'pack_sexual' } });
    expect(again.answers.pack_sexual ?? {}).not.toHaveProperty('sev_consent');
  });
});
