import { describe, expect, it } from 'vitest';
import { checkInterview, parseInstrument } from '#questionnaires';
import { instrumentFiles } from '../../support/instrument-files.ts';
import { interviewWith } from './interview-with.ts';

describe('the interviews whose speed is measured', () => {
  it.each([0, 5, 12])('have %i incidents with forms, and the check accepts them', (incidents) => {
    const lacsi = parseInstrument(instrumentFiles('lacsi-2018-r1'));
    const { walked, context } = interviewWith(lacsi, incidents);
    const first = lacsi.forms.find(({ repeat }) => repeat === 'incidents')!.form;
    expect(Object.keys(walked.answers).filter((key) => key.startsWith(`${first}.`))).toHaveLength(incidents);
    expect(checkInterview(lacsi, walked, context).filter(({ severity }) => severity === 'hard')).toEqual([]);
  });
});
