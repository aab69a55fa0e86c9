import { describe, expect, it } from 'vitest';
import type { InterviewSession } from '../../../client/field/session/interview-session.ts';
import { alone, give, onAnEmptyDevice, openBefore, reopen } from './delicate-interview.ts';

onAnEmptyDevice();

/** In the delicate screeners, read aloud, at their second screen. */
function readAloud(): InterviewSession {
  const session = openBefore('screeners_sensitive');
  session.next();
  give(session, { consent_sensitive: 'yes' });
  session.next();
  session.choose('interviewer');
  session.takeBack();
  return session;
}

function place({ view }: InterviewSession) {
  return view.kind === 'form' ? [view.due.key, view.form.screen] : view.kind;
}

/** What the journal says since a length of it. */
const saidSince = ({ draft }: InterviewSession, from: number) =>
  draft.entries.slice(from).map(({ kind, name, value }) => [kind, name, value]);

describe('the screen that is put away at one touch', () => {
  it('can be where the interview asks for care or the respondent has the tablet, and nowhere else', () => {
    const ordinary = openBefore('household');
    if (ordinary.view.kind === 'pause') ordinary.next();
    expect(ordinary.view.kind).toBe('form');
    expect(ordinary.mayInterrupt).toBe(false);
    ordinary.interrupt();
    expect(ordinary.view.kind).toBe('form');
    expect(ordinary.handed).toBe(false);
  });

  it('leaves one entry that names no cause', () => {
    const session = readAloud();
    const before = session.draft.entries.length;
    session.interrupt();
    expect(session.view).toEqual({ kind: 'locked', neutral: true });
    expect(session.mayInterrupt).toBe(false);
    session.interrupt();
    expect(saidSince(session, before)).toEqual([['position', '@interrupted', null]]);
  });

  it('keeps what was being typed and answered, and goes on at the same question with the code', () => {
    const session = readAloud();
    give(session, { sexual_offence_5y: 'yes', sexual_offence_ref: 'yes', sexual_offence_times: 3 });
    const before = place(session);
    session.interrupt();
    session.takeBack();
    expect(place(session)).toEqual(before);
    expect(session.handed).toBe(false);
    expect(session.answers.screeners_sensitive).toMatchObject({ sexual_offence_5y: 'yes', sexual_offence_times: 3 });
  });

  it('is not shown after a kill either, and the code leads to the same question', async () => {
    const session = readAloud();
    give(session, { sexual_offence_5y: 'yes' });
    const before = place(session);
    session.interrupt();
    const again = await reopen(session);
    expect(again.view).toEqual({ kind: 'locked' });
    expect(again.draft.head.held).toBe(true);
    again.takeBack();
    expect(place(again)).toEqual(before);
    again.interrupt();
    again.takeBack();
    expect(place(again)).toEqual(before);
  });

  it('goes on where everything of the part is answered but it is not left yet', () => {
    const session = readAloud();
    give(session, { sexual_offence_5y: 'no' });
    const before = place(session);
    session.interrupt();
    session.takeBack();
    expect(place(session)).toEqual(before);
  });

  it('goes on before the part when it was put away before the part', () => {
    const session = openBefore('screeners_sensitive');
    expect(session.view.kind).toBe('privacy');
    session.interrupt();
    session.takeBack();
    expect(session.view).toMatchObject({ kind: 'privacy', next: { key: 'screeners_sensitive' } });
  });

  it('of a respondent who answered alone is handed over anew: its answers are not for who types the code', () => {
    const session = openBefore('pack_sexual');
    session.next();
    session.choose('self');
    give(session, { sev_consent: 'yes' });
    session.next();
    const screen = place(session);
    give(session, { sev_a: 'never' });
    session.interrupt();
    session.takeBack();
    expect(session.view).toMatchObject({ kind: 'privacy', next: { key: 'pack_sexual' } });
    session.next();
    expect(session.view).toMatchObject({ kind: 'handover', begun: true });
    session.choose('self');
    expect(place(session)).toEqual(screen);
    const { view } = session;
    expect(view.kind === 'form' && view.form.model.getValue('sev_a')).toBeFalsy();
  });

  it('shows the card again when it was put away at the card', () => {
    const session = openBefore('screeners_sensitive');
    alone(session, 'no');
    expect(session.view).toMatchObject({ kind: 'closing' });
    session.interrupt();
    session.takeBack();
    expect(session.view).toMatchObject({ kind: 'closing', card: true, handed: false });
  });
});

describe('a respondent who answers alone', () => {
  it('goes back within the part, as far as to where this sitting began', async () => {
    const session = openBefore('pack_sexual');
    session.next();
    session.choose('self');
    expect(session.canGoBack).toBe(false);
    const first = place(session);
    give(session, { sev_consent: 'yes' });
    session.next();
    expect(session.canGoBack).toBe(true);
    session.previous();
    expect(place(session)).toEqual(first);
    expect(session.canGoBack).toBe(false);
    session.next();
    const again = await reopen(session);
    again.takeBack();
    again.next();
    again.choose('self');
    expect(place(again)).not.toEqual(first);
    expect(again.canGoBack).toBe(false);
  });

  it('goes back from the questions to nothing that the interviewer asked', () => {
    const session = openBefore('screeners_sensitive');
    session.next();
    give(session, { consent_sensitive: 'yes' });
    session.next();
    session.choose('self');
    expect(session.canGoBack).toBe(false);
    session.previous();
    expect(place(session)).toMatchObject(['screeners_sensitive', expect.any(String)]);
  });
});
