import type { QuestionSelectBase } from 'survey-core';
import { describe, expect, it } from 'vitest';
import type { Value } from '#questionnaires';
import type { InterviewSession } from '../../../client/field/session/interview-session.ts';
import { listedForms } from '../../../client/field/session/listed-forms.ts';
import { give, onAnEmptyDevice, openBefore, reopen } from './delicate-interview.ts';

onAnEmptyDevice();

describe('a part that is read aloud and left in the middle', () => {
  /** The delicate screeners, read aloud up to an answer. */
  function told(): InterviewSession {
    const session = openBefore('screeners_sensitive');
    session.next();
    give(session, { consent_sensitive: 'yes' });
    session.next();
    session.choose('interviewer');
    session.takeBack();
    give(session, { sexual_offence_5y: 'yes', sexual_offence_ref: 'yes' });
    return session;
  }
  const shown = ({ view }: InterviewSession) =>
    view.kind === 'form' ? [view.form.model.getValue('sexual_offence_5y') ?? 'nothing'] : [];

  it('shows the next person nothing: it is offered anew, and begins again when it is read', async () => {
    const again = await reopen(told());
    expect(again.view).toMatchObject({ kind: 'privacy', next: { key: 'screeners_sensitive' } });
    again.next();
    expect(again.view).toMatchObject({ kind: 'handover', begun: true });
    again.choose('interviewer');
    again.takeBack();
    expect(shown(again)).toEqual(['nothing']);
    expect(again.answers.screeners_sensitive).not.toHaveProperty('sexual_offence_5y');
    expect(again.answers.screeners_sensitive).toMatchObject({ consent_sensitive: 'yes' });
  });

  it('goes on where it was, on a blank screen, when the person takes the tablet', async () => {
    const again = await reopen(told());
    again.next();
    again.choose('self');
    expect(again.handed).toBe(true);
    expect(shown(again)).toEqual(['nothing']);
    expect(again.answers.screeners_sensitive).toMatchObject({ sexual_offence_5y: 'yes' });
  });

  it('is not shown by the contents either', () => {
    const session = told();
    session.goTo('screeners_person');
    expect(session.view).toMatchObject({ kind: 'form', due: { key: 'screeners_person' } });
    session.goTo('screeners_sensitive');
    session.next();
    expect(session.view).toMatchObject({ kind: 'handover', begun: true });
  });

  it('stays on the screen as long as nobody leaves it', () => {
    const session = told();
    expect(shown(session)).toEqual(['yes']);
    give(session, { sexual_offence_times: 1 });
    session.next();
    expect(session.care.closed.has('screeners_sensitive')).toBe(true);
  });
});

describe('the list of forms', () => {
  const TOLD: Record<string, Value> = { sexual_offence_5y: 'yes', sexual_offence_ref: 'yes', sexual_offence_times: 2 };
  const crimesIn = (session: InterviewSession) =>
    listedForms(session).flatMap(({ crime, key }) => (crime === undefined ? [] : [key]));

  it('is the same whatever was told in a sealed part, and however often', () => {
    const session = openBefore('incident', TOLD);
    expect(session.due.some(({ crime }) => crime === 'sexual_offence')).toBe(true);
    expect(crimesIn(session)).toEqual([]);
    session.next();
    session.choose('self');
    session.skip();
    session.takeBack();
    expect(session.due.filter(({ crime }) => crime === 'sexual_offence').length).toBeGreaterThan(2);
    expect(crimesIn(session)).toEqual([]);
    expect(listedForms(session).map(({ key }) => key)).toContain('screeners_sensitive');
  });

  it('has the form that is read aloud while it stands on the screen, and those that are not sealed', () => {
    const session = openBefore('incident', { ...TOLD, burglary_5y: 'yes', burglary_ref: 'yes', burglary_times: 1 });
    expect(crimesIn(session)).toEqual(['incident.burglary.1']);
    const alone = openBefore('incident', TOLD);
    alone.next();
    alone.choose('interviewer');
    alone.takeBack();
    expect(alone.view.kind).toBe('form');
    expect(crimesIn(alone)).toEqual(['incident.sexual_offence.1']);
  });

  it('does not tell by what follows that something was told alone', () => {
    const alone = openBefore('close', TOLD);
    const nothing = openBefore('close');
    expect(alone.due.map(({ key }) => key)).toContain('support_private');
    expect(alone.due.map(({ key }) => key)).not.toContain('support');
    const listed = (session: InterviewSession) => listedForms(session).map(({ key }) => key);
    expect(listed(alone)).toEqual(listed(nothing));
    expect(resultsOf(alone)).toEqual(resultsOf(nothing));
    expect(resultsOf(alone)).toContain('complete_without_crime');
    expect(proposedIn(alone)).toEqual(proposedIn(nothing));
    expect(proposedIn(alone)).toContain('complete_without_crime');
    const open = openBefore('close', { ...TOLD, burglary_5y: 'yes', burglary_ref: 'yes', burglary_times: 1 });
    expect(listed(open)).toContain('support');
    expect(resultsOf(open)).toContain('complete_with_crime');
  });
});

/** The results that stand there marked, for whoever interviews to confirm. */
function proposedIn(session: InterviewSession): unknown[] {
  session.goTo('close');
  return [session.answers.close?.visit_result, session.answers.close?.household_result];
}

/** The results that the last form offers of an interview. */
function resultsOf(session: InterviewSession): unknown[] {
  session.next();
  if (session.view.kind !== 'form') throw new Error(`no form but ${session.view.kind}`);
  const { choices, visibleChoices } = session.view.form.model.getQuestionByName('visit_result') as QuestionSelectBase;
  expect(choices.length).toBeGreaterThan(visibleChoices.length);
  return visibleChoices.map(({ value }) => value);
}
