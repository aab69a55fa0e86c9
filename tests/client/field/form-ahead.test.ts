import { describe, expect, it } from 'vitest';
import { parseInstrument } from '#questionnaires';
import { InterviewSession } from '../../../client/field/session/interview-session.ts';
import { countInterview } from '../../support/counted-interview.ts';
import { instrumentFiles } from '../../support/instrument-files.ts';
import { emptyDevice, openTheCase, switchOn } from './device.ts';

const THREE_ROBBED_TWICE = {
  visit_contact: 'yes',
  consent_roster: 'yes',
  n_residents: 3,
  shared_food_budget: 'yes',
  'member.1 m_name': 'Rosa',
  'member.2 m_name': 'Luis',
  'member.1 m_age': 34,
  'member.2 m_age': 36,
  'member.3 m_age': 8,
  'member.2 m_relation': 'partner',
  'member.3 m_relation': 'child',
  selected_present: 'yes',
  consent_selected: 'yes',
  tenure_here: 'over_12m',
  robbery_5y: 'yes',
  robbery_ref: 'yes',
  robbery_times: 2,
  ev_month: '2026-06',
};

/** Goes on as `next` does, and notes whether the screen that came was certain before. */
class Watched extends InterviewSession {
  readonly certain: string[] = [];
  readonly uncertain: string[] = [];

  override next(): void {
    // What was typed has rested by then.
    this.flush().catch(() => undefined);
    const { view } = this;
    const foretold = view.kind === 'form' ? this.#foretold(view.form.leadsTo()) : undefined;
    super.next();
    const { view: now } = this;
    const came = now.kind === 'form' ? `${now.form.key} ${now.form.screen}` : now.kind;
    if (foretold !== undefined) expect(came).toBe(foretold);
    if (view.kind === 'form') (foretold === undefined ? this.uncertain : this.certain).push(came);
  }

  #foretold(screen: string | undefined): string | undefined {
    const { view } = this;
    if (view.kind !== 'form' || screen === undefined) return undefined;
    if (screen !== '') return `${view.form.key} ${screen}`;
    const ahead = this.formAhead();
    return ahead && `${ahead.form.key} ${ahead.form.screen}`;
  }
}

describe('the form that comes next', () => {
  it('is known before the interview goes on to it, unless something comes between', async () => {
    const lacsi = parseInstrument(instrumentFiles('lacsi-2018-r1'));
    emptyDevice();
    const draft = await openTheCase(await switchOn());
    const context = { caseId: 'CASE-0301-12', seed: 'seed-1' };
    const now = () => new Date('2026-11-24T15:05:00Z');
    const session = new Watched({ instrument: lacsi, context, draft, language: 'es', now });
    countInterview(session, THREE_ROBBED_TWICE);
    // The first screen of a part is among them, as long as nobody has to be asked anything before it.
    expect(session.certain).toEqual(expect.arrayContaining(['perception area_start', 'incident.robbery.2 event_when']));
    expect(session.certain.length).toBeGreaterThan(4 * session.uncertain.length);
    expect(session.uncertain).toEqual(expect.arrayContaining(['pause', 'privacy', 'closing', 'review']));
  });
});
