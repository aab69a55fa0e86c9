import { describe, expect, it } from 'vitest';
import { codebook, dueForms, fold, iccsOf, nextForm, parseInstrument, programEntries } from '#questionnaires';
import { instrumentFiles } from '../../support/instrument-files.ts';
import { codes, scenario } from '../../support/scenario.ts';
import { tinyInstrument } from '../../support/tiny-instrument.ts';

const tiny = tinyInstrument();
const context = { caseId: 'case-1', seed: 'seed-1' };
const keys = (answers: Parameters<typeof dueForms>[1]) => dueForms(tiny, answers, context).map(({ key }) => key);

describe('the chain of forms', () => {
  it('begins with the first form and shows no later one before it is done', () => {
    expect(dueForms(tiny, {}, context)).toEqual([
      { key: 'control', form: 'control', unit: 'case', index: 1, of: 1, status: 'new' },
    ]);
  });

  it('a household that refuses is asked nothing more', () => {
    const { answers } = scenario(tiny).answers({ consent_roster: 'no' }).interview();
    expect(Object.keys(answers)).toEqual(['control', 'close']);
    expect(nextForm(tiny, answers, context)).toBeUndefined();
  });

  it('a selected adult who refuses is asked neither perception nor crimes', () => {
    const { answers } = scenario(tiny).answers({ consent_selected: 'no' }).interview();
    expect(Object.keys(answers)).toEqual(['control', 'household', 'member.1', 'selection', 'close']);
  });

  it('a household without adults goes to the close', () => {
    const { answers } = scenario(tiny).answers({ m_age: 12 }).interview();
    expect(Object.keys(answers)).toEqual(['control', 'household', 'member.1', 'close']);
  });

  it('a person of unknown age can be drawn when known to be an adult', () => {
    const { answers } = scenario(tiny).answers({ m_age: 'dk', m_adult: 'yes' }).interview();
    expect(answers.selection?.selected_line).toBe(1);
  });

  it('there is one member form for each resident, and the interview waits for all of them', () => {
    const { answers } = scenario(tiny).answers({ n_residents: 3 }).interview();
    const { 'member.2': _, ...withoutSecond } = answers;
    expect(keys(withoutSecond)).toEqual(['control', 'household', 'member.1', 'member.2']);
    expect(nextForm(tiny, withoutSecond, context)).toMatchObject({ key: 'member.2', index: 2, of: 3, status: 'new' });
  });

  it('incident forms follow the counts, crimes in catalogue order, at most the limits', () => {
    const { answers } = scenario(tiny)
      .answers({ threats_ref: 'yes', threats_times: 40, robbery_ref: 'yes', robbery_times: 3 })
      .interview();
    expect(Object.keys(answers).filter((key) => key.startsWith('incident'))).toEqual([
      ...['incident.robbery.1', 'incident.robbery.2', 'incident.robbery.3'],
      ...['incident.threats.1', 'incident.threats.2'],
    ]);
    expect(answers.screeners_person?.threats_times).toBe(40);
  });

  it('a crime whose number of times nobody knows has one incident form', () => {
    const { answers } = scenario(tiny).answers({ robbery_ref: 'yes', robbery_times: 'dk' }).interview();
    expect(Object.keys(answers)).toContain('incident.robbery.1');
    expect(Object.keys(answers)).not.toContain('incident.robbery.2');
  });

  it('a vehicle that belonged to nobody of the household is not counted', () => {
    const { answers } = scenario(tiny)
      .answers({ vehicle_theft_ref: 'yes', vehicle_theft_owner_in_household: 'no' })
      .interview();
    expect(Object.keys(answers)).not.toContain('incident.vehicle_theft.1');
  });

  it('a screener behind a gate is not asked when the gate is closed', () => {
    const { answers } = scenario(tiny).answers({ vehicles_owned: 'no', official_contact: 'no' }).interview();
    expect(answers.screeners_household).toBeUndefined();
    expect(answers.screeners_person).not.toHaveProperty('bribery_ref');
  });

  it('the start and the draw are written once, when consent is asked and when the roster is complete', () => {
    const now = '2026-11-24T10:05:00-05:00';
    expect(programEntries(tiny, {}, context, now)).toEqual([]);
    expect(programEntries(tiny, { control: { consent_roster: 'yes' } }, context, now)).toEqual([
      { form: 'control', name: 'interview_started_at', value: now, kind: 'start' },
    ]);
    const { answers } = scenario(tiny).answers({ n_residents: 2 }).interview();
    const drawn = answers.selection?.selected_line;
    const { selection: _, 'member.2': second, ...started } = answers;
    expect(programEntries(tiny, started, context, now)).toEqual([]);
    expect(programEntries(tiny, { ...started, 'member.2': second ?? {} }, context, now)).toEqual([
      { form: 'selection', name: 'selected_line', value: drawn, kind: 'selection' },
      { form: 'selection', name: 'selected_from', value: answers.selection?.selected_from, kind: 'selection' },
      { form: 'selection', name: 'selected_probability', value: 1 / 2, kind: 'selection' },
    ]);
    expect(programEntries(tiny, answers, context, now)).toEqual([]);
  });
});

describe('adding a crime is adding a row and its texts', () => {
  // biome-ignore lint/suspicious/noExplicitAny: the files are JSON of many shapes
  const files = instrumentFiles('lacsi-2018-r1') as any;
  const robbery = files['crime-types.json'].crimes.find(({ key }: { key: string }) => key === 'robbery');
  files['crime-types.json'].crimes.push({
    ...robbery,
    code: 'N09',
    key: 'piracy',
    iccs: { code: '040111', rules: [] },
  });
  for (const language of ['es', 'en', 'pt', 'fr']) {
    const texts = files[`texts/${language}.json`].crimes;
    texts.piracy = { ...texts.robbery, name: 'Piracy' };
  }
  const instrument = parseInstrument(files);

  it('its screener is asked and its incidents get forms that pass the check', () => {
    const interview = scenario(instrument).answers({ piracy_ref: 'yes', piracy_times: 2 });
    const { answers, context: about } = interview.interview();
    expect(answers.screeners_person).toMatchObject({ piracy_ref: 'yes', piracy_times: 2 });
    expect(Object.keys(answers).filter((key) => key.startsWith('incident.'))).toEqual([
      'incident.piracy.1',
      'incident.piracy.2',
    ]);
    expect(interview.violations()).toEqual([]);
    expect(nextForm(instrument, answers, about)).toBeUndefined();
    expect(iccsOf(instrument, 'piracy', answers['incident.piracy.1'] ?? {})).toBe('040111');
  });

  it('its variables are in the codebook, its answers are refused from an instrument without it', () => {
    const rows = codebook(instrument).filter(({ crime }) => crime === 'piracy');
    expect(rows.map(({ name }) => name)).toEqual(['piracy_5y', 'piracy_ref', 'piracy_times', 'piracy_series']);
    const { answers, events } = scenario(instrument).answers({ piracy_ref: 'yes', piracy_times: 1 }).interview();
    const older = parseInstrument(instrumentFiles('lacsi-2018-r1'));
    expect(fold(older, events, context)).not.toHaveProperty('incident.piracy.1');
    const violations = scenario(older).violations((sent) => Object.assign(sent, answers));
    expect(codes(violations)).toEqual(expect.arrayContaining(['unknown-name', 'form-not-due']));
  });
});
