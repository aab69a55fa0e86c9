import { describe, expect, it } from 'vitest';
import { type Instrument, parseInstrument } from '#questionnaires';
import { InterviewSession } from '../../../client/field/session/interview-session.ts';
import { type CountedInterview, countInterview, type Script } from '../../support/counted-interview.ts';
import { COUPLE } from '../../support/couple.ts';
import { instrumentFiles } from '../../support/instrument-files.ts';
import { emptyDevice, openTheCase, switchOn } from './device.ts';

/** What was the first choice of a card is a yes to the first row. */
const FIRST_ROWS: Script = {
  expects_street_robbery: 'yes',
  measure_doors: 'yes',
  community_problem_lighting: 'yes',
  action_known_parks: 'yes',
  auth_identified_traffic_police: 'yes',
  auth_corrupt_traffic_police: 'yes',
  auth_helpful_traffic_police: 'yes',
};

async function counted(instrument: Instrument, script: Script): Promise<CountedInterview> {
  emptyDevice();
  const draft = await openTheCase(await switchOn());
  const context = { caseId: 'CASE-0301-12', seed: 'seed-1' };
  const now = () => new Date('2026-11-24T15:05:00Z');
  const session = new InterviewSession({ instrument, context, draft, language: 'es', now });
  return countInterview(session, script);
}

describe('the counted interview', () => {
  const lacsi = parseInstrument(instrumentFiles('lacsi-2018-r1'));

  it('of three people with two crimes takes at most 75 screens and 215 taps', async () => {
    const { screens, taps, log } = await counted(lacsi, { ...COUPLE, ...FIRST_ROWS });
    expect(screens, log.join('\n')).toBeLessThanOrEqual(75);
    expect(taps, log.join('\n')).toBeLessThanOrEqual(215);
  });

  it('pauses only where another person may have to be called', async () => {
    const { pauses } = await counted(lacsi, { ...COUPLE, ...FIRST_ROWS });
    expect(pauses).toBe(1);
  });

  it.each(['lacsi-2018-r1', 'lacsi-2018-r1-1.0.0'])(
    'of %s counts its screens from the start, without a jump',
    async (folder) => {
      const { jumps } = await counted(parseInstrument(instrumentFiles(folder)), { ...COUPLE, ...FIRST_ROWS });
      expect(jumps).toEqual([]);
    },
  );
});
