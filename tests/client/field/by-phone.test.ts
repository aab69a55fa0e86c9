import { describe, expect, it } from 'vitest';
import { InterviewRecord } from '../../../client/field/session/interview-record.ts';
import { InterviewSession } from '../../../client/field/session/interview-session.ts';
import { proposeKnown } from '../../../client/field/session/known-answers.ts';
import type { FormView } from '../../../client/field/session/view.ts';
import { noteChannel } from '../../../client/field/telephone/note-channel.ts';
import { give, instrument, onAnEmptyDevice, openBefore, reopen } from './delicate-interview.ts';

onAnEmptyDevice();

const CONTEXT = { caseId: 'CASE-0301-12', seed: 'seed-1' };
const NOW = () => new Date('2026-11-24T15:05:00Z');

/** The same interview, which somebody goes on with by telephone or at the door. */
function through(session: InterviewSession, channel: 'telephone' | 'door' | undefined): InterviewSession {
  const { draft } = session;
  if (channel) noteChannel(draft, { instrument, channel, now: NOW() });
  return new InterviewSession({ instrument, context: CONTEXT, draft, language: 'es', now: NOW });
}

describe('an interview by telephone', () => {
  it('stays one after a restart, and goes on at the same place', async () => {
    const before = openBefore('screeners_sensitive');
    const { view } = before;
    const session = through(before, 'telephone');
    expect(session.view).toEqual(view);
    expect((await reopen(session)).care.isByPhone).toBe(true);
    expect(through(session, undefined).care.isByPhone).toBe(true);
    expect(through(session, 'door').care.isByPhone).toBe(false);
    expect(through(before, 'telephone').draft.entries.filter(({ name }) => name === '@phone')).toHaveLength(2);
  });

  it('is known as one in the list of cases, until it goes on at the door', async () => {
    const { draft } = through(openBefore('screeners_sensitive'), 'telephone');
    await draft.flush();
    expect(draft.head.byPhone).toBe(true);
    noteChannel(draft, { instrument, channel: 'door', now: NOW() });
    await draft.flush();
    expect(draft.head.byPhone).toBe(false);
  });

  it('never hands the tablet over by the question of the questionnaire: the interviewer reads', () => {
    const session = through(openBefore('screeners_sensitive'), 'telephone');
    expect(session.view).toMatchObject({ kind: 'privacy' });
    session.next();
    give(session, { consent_sensitive: 'yes' });
    session.next();
    expect(session.handed).toBe(false);
    const { view } = session;
    if (view.kind !== 'form') throw new Error(view.kind);
    const mode = view.form.model.getQuestionByName('sx_mode') as unknown as { choices: { value: string }[] };
    expect(mode.choices.map(({ value }) => value)).toEqual(['interviewer']);
    give(session, { sx_mode: 'interviewer' });
    expect(session.handed).toBe(false);
  });

  it('never offers it before a part that is answered alone elsewhere', () => {
    const session = through(openBefore('pack_physical'), 'telephone');
    expect(session.view).toMatchObject({ kind: 'privacy' });
    session.next();
    expect(session.view).toMatchObject({ kind: 'form', due: { key: 'pack_physical' } });
    expect([session.handed, session.care.modes.get('pack_physical')]).toEqual([false, 'interviewer']);
  });

  it('begins a part anew that was begun alone', () => {
    const met = openBefore('pack_physical');
    met.next();
    met.choose('self');
    met.takeBack();
    const session = through(met, 'telephone');
    session.next();
    expect(session.view).toMatchObject({ kind: 'form' });
    expect(session.handed).toBe(false);
  });

  it('is proposed as one where the questionnaire asks how it was held', () => {
    for (const [channel, mode] of [
      ['telephone', 'phone'],
      ['door', 'face_to_face'],
    ] as const) {
      const { draft } = through(openBefore('close'), channel);
      const record = new InterviewRecord({ instrument, context: CONTEXT, draft, language: 'es', now: NOW });
      const answered = new Map<string, unknown>();
      const model = { getQuestionByName: () => ({ isVisible: true }) };
      const form = { model, answer: (name: string, value: unknown) => answered.set(name, value) };
      proposeKnown(record, { form, due: record.due.at(-1) } as unknown as FormView);
      expect(answered.get('interview_mode')).toBe(mode);
    }
  });
});
