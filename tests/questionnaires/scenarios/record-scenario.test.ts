import { describe, expect, it } from 'vitest';
import { parseInstrument, recordScenario, runScenario, scenariosIn, syntheticInterview } from '#questionnaires';
import { instrumentFiles } from '../../support/instrument-files.ts';

const files = instrumentFiles('lacsi-2018-r1');
const instrument = parseInstrument(files);

describe('an interview that is recorded', () => {
  it('asks the same and is answered the same when it is replayed, whoever was interviewed', () => {
    for (let number = 1; number <= 12; number += 1) {
      const made = syntheticInterview(instrument, { seed: 7, number, startedAt: '2026-11-24T10:05:00-05:00' });
      if ('stuck' in made) continue;
      const as = { id: 'recorded', title: 'recorded' };
      const context = { ...made.context, caseId: 'preview' };
      const scenario = recordScenario(instrument, made.walked.events, context, as);
      const run = runScenario(instrument, scenario);
      expect(run.answers).toEqual(made.walked.answers);
      expect(run.failures).toEqual([]);
      const answered = made.walked.events.filter(({ kind }) => kind === 'answer').length;
      expect(Object.keys(scenario.answers).length).toBeLessThan(answered);
      expect(recordScenario(instrument, run.events, context, as)).toEqual(scenario);
    }
  });

  it('keeps of somebody quiet nothing at all, and of others what makes them different', () => {
    const quiet = runScenario(instrument, { id: 'quiet', title: 'quiet', answers: {} });
    const as = { id: 'again', title: 'again' };
    expect(recordScenario(instrument, quiet.events, quiet.context, as).answers).toEqual({});
    const burgled = scenariosIn(files).find(({ id }) => id === 'burgled-household-of-four')!;
    const { answers, events, context } = runScenario(instrument, burgled);
    const recorded = recordScenario(instrument, events, context, as);
    expect(Object.keys(recorded.answers)).toContain('screeners_household burglary_ref');
    expect(runScenario(instrument, recorded).answers).toEqual(answers);
  });

  it('may be recorded before it is over', () => {
    const run = runScenario(instrument, { id: 'a', title: 'a', answers: { n_residents: 3, access_barrier: 'yes' } });
    const begun = recordScenario(instrument, run.events.slice(0, 6), run.context, { id: 'b', title: 'b' });
    expect(runScenario(instrument, begun).failures).toEqual([]);
  });
});
