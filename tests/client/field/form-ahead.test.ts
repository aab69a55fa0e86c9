import { describe, expect, it } from 'vitest';
import { parseInstrument } from '#questionnaires';
import { InterviewSession } from '../../../client/field/session/interview-session.ts';
import { countInterview } from '../../support/counted-interview.ts';
import { COUPLE } from '../../support/couple.ts';
import { instrumentFiles } from '../../support/instrument-files.ts';
import { emptyDevice, openTheCase, switchOn } from './device.ts';

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
    const ahead = this.ahead.formAhead();
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
    countInterview(session, { ...COUPLE, burglary_5y: 'no', burglary_ref: 'no', robbery_times: 2 });
    // The first screen of a part is among them, as long as nobody has to be asked anything before it.
    expect(session.certain).toEqual(expect.arrayContaining(['perception area_start', 'incident.robbery.2 event_when']));
    expect(session.certain.length).toBeGreaterThan(4 * session.uncertain.length);
    expect(session.uncertain).toEqual(expect.arrayContaining(['pause', 'privacy', 'closing', 'review']));
  });
});
