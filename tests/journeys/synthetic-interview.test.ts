import { describe, expect, it } from 'vitest';
import { checkInterview, everythingOn, parseInstrument, syntheticInterview, withSettings } from '#questionnaires';
import { agreesWithSurvey } from '../../server/simulation/agrees-with-survey.ts';
import { instrumentFiles } from '../support/instrument-files.ts';
import { tinyInstrument } from '../support/tiny-instrument.ts';

const lacsi = parseInstrument(instrumentFiles('lacsi-2018-r1'));
const about = { seed: 1, startedAt: '2026-11-24T10:05:00-05:00' };

describe('a synthetic household', () => {
  it('finishes every interview of LACSI with all its packs, and each of its forms is opened', () => {
    const asIs = parseInstrument(instrumentFiles('lacsi-2018-r1'));
    const lacsi = withSettings(asIs, everythingOn(asIs));
    const forms = new Set<string>();
    for (let number = 1; number <= 300; number += 1) {
      const interview = syntheticInterview(lacsi, { ...about, number });
      expect(interview).not.toHaveProperty('stuck');
      if ('stuck' in interview) continue;
      for (const key of Object.keys(interview.walked.answers)) forms.add(key.split('.')[0]!);
      const violations = checkInterview(lacsi, interview.walked, interview.context);
      expect(violations.filter(({ severity }) => severity === 'hard')).toEqual([]);
    }
    expect([...forms].sort()).toEqual(lacsi.forms.map(({ form }) => form).sort());
  });

  it('answers the same when it is asked again', () => {
    expect(syntheticInterview(lacsi, { ...about, number: 7 })).toEqual(
      syntheticInterview(lacsi, { ...about, number: 7 }),
    );
    expect(syntheticInterview(lacsi, { ...about, number: 7 })).not.toEqual(
      syntheticInterview(lacsi, { ...about, number: 8 }),
    );
  });

  it('gives the same answers through the forms that interviewers see', () => {
    for (let number = 1; number <= 3; number += 1) {
      const interview = syntheticInterview(lacsi, { ...about, number });
      if ('stuck' in interview) throw new Error('stuck');
      expect(agreesWithSurvey(lacsi, interview.walked, interview.context)).toEqual([]);
    }
  }, 60_000);

  it('is stuck, and says where, when a hard edit refuses every answer', () => {
    const impossible = tinyInstrument((files) => {
      const household = files['modules/household.json'] as { screens: { questions: { edits?: object[] }[] }[] };
      household.screens[0]!.questions[0]!.edits = [{ id: 'many', when: '{n_residents} > 0', severity: 'hard' }];
    });
    const outcomes = [1, 2, 3].map((number) => syntheticInterview(impossible, { ...about, number }));
    expect(outcomes).toContainEqual({
      context: expect.anything(),
      stuck: [expect.objectContaining({ form: 'household', name: 'n_residents', code: 'edit:many' })],
    });
  });
});
