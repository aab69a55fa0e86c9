import { describe, expect, it } from 'vitest';
import { type Answers, dueForms, type Instrument, openForm, parseInstrument, type Value } from '#questionnaires';
import { instrumentFiles } from '../../support/instrument-files.ts';
import { codes, scenario } from '../../support/scenario.ts';

// biome-ignore lint/suspicious/noExplicitAny: tests reach into JSON of any shape to change it
type Json = any;
type Written = Record<string, Value | Record<string, Value>>;

function lacsiWith(change: (files: Json) => void = () => {}): Instrument {
  const files = structuredClone(instrumentFiles('lacsi-2018-r1'));
  change(files);
  return parseInstrument(files);
}

const lacsi = lacsiWith();
const CONTEXT = { caseId: 'case-1', seed: 'seed-1' };

/** A burglary with armed men, and the robbery in it. */
const BURGLARY: Written = {
  burglary_ref: 'yes',
  burglary_times: 1,
  robbery_ref: 'yes',
  robbery_times: 1,
  ev_month: '2026-10',
  ev_same_as: 'none',
  ev_abroad: 'no',
  ev_present: 'yes',
  ev_witnessed: 'yes',
  ev_threat: 'yes',
  of_number: '2',
  of_weapon: 'no',
  ev_other_violence: 'no',
  rep_formal_self: 'no',
  rep_formal_other: 'no',
  rep_other_body: 'no',
};
const told = (written: Written, instrument = lacsi) => scenario(instrument).answers(written).interview().answers;
const violated = (written: Written) => codes(scenario(lacsi).answers(written).violations());
const formsOf = (answers: Answers, incident: string) =>
  ['incident', 'incident_details', 'incident_report'].map((form) => answers[`${form}.${incident}`] ?? {});
const choicesOf = (answers: Answers, key: string, name: string, language = 'en', instrument = lacsi) => {
  const question = openForm(instrument, key, answers, CONTEXT, { language }).model.getQuestionByName(name);
  return question?.isVisible
    ? question.visibleChoices.map((choice: Json) => [choice.value, choice.locText.renderedHtml])
    : undefined;
};

describe('an incident that was told before under another crime', () => {
  it('is asked for what the first form lacks, and for the month, the country and the outcome to compare', () => {
    const again = told({ ...BURGLARY, 'incident.robbery.1': { ev_same_as: 'burglary', ev_month: '2026-10' } });
    const [incident, details, report] = formsOf(again, 'robbery.1');
    expect(Object.keys(incident!)).toEqual([
      'ev_month',
      'ev_same_as',
      'ev_abroad',
      'ev_attempt_completed',
      'ev_present',
    ]);
    expect(details).toEqual({});
    expect(report).toEqual({});
    const [first, ofFirst, reportOfFirst] = formsOf(again, 'burglary.1');
    expect(Object.keys({ ...first, ...ofFirst, ...reportOfFirst }).length).toBeGreaterThan(25);
  });

  it('is asked everything when it is another incident, or nobody knows which', () => {
    const another = formsOf(told(BURGLARY), 'robbery.1').flatMap((form) => Object.keys(form));
    expect(another.length).toBeGreaterThan(25);
    const unknown = {
      ...BURGLARY,
      burglary_times: 2,
      'incident.robbery.1': { ev_same_as: 'burglary', ev_same_as_n: 'dk' },
    };
    expect(formsOf(told(unknown), 'robbery.1').flatMap((form) => Object.keys(form))).toEqual([
      ...another.slice(0, 2),
      'ev_same_as_n',
      ...another.slice(2),
    ]);
  });

  it('is asked who did it when the first crime did not ask: a demand after a fraud that nobody saw', () => {
    const fraud: Written = {
      ...BURGLARY,
      burglary_ref: 'no',
      robbery_ref: 'no',
      bank_fraud_ref: 'yes',
      bank_fraud_times: 1,
      extortion_ref: 'yes',
      extortion_times: 1,
      ev_present: 'no',
      of_relation: ['ex_partner'],
      'incident.extortion.1': { ev_same_as: 'bank_fraud', ev_month: '2026-10' },
    };
    const [incident, details, report] = formsOf(told(fraud), 'extortion.1');
    expect(incident).toMatchObject({ of_relation: ['ex_partner'], ev_present: 'no' });
    expect(Object.keys(details!)).toEqual(['ex_mode', 'ex_asked', 'ex_paid']);
    expect(report).toEqual({});
  });

  it('of a sexual offence it is asked again whether it was reported: who told of the burglary may not have told of it', () => {
    const both: Written = { ...BURGLARY, robbery_ref: 'no', sexual_offence_ref: 'yes', sexual_offence_times: 1 };
    const again = told({ ...both, 'incident.sexual_offence.1': { ev_same_as: 'burglary', ev_month: '2026-10' } });
    const [, details, report] = formsOf(again, 'sexual_offence.1');
    expect(details).toHaveProperty('sx_type');
    expect(report).toHaveProperty('rep_formal_self');
    expect(report).not.toHaveProperty('dmg_main');
  });

  it('asks the third time only what neither of the two forms before has', () => {
    const three: Written = {
      ...BURGLARY,
      threats_ref: 'yes',
      threats_times: 1,
      'incident.robbery.1': { ev_same_as: 'burglary', ev_month: '2026-10' },
      'incident.threats.1': { ev_same_as: 'robbery', ev_month: '2026-10' },
    };
    const [incident, , report] = formsOf(told(three), 'threats.1');
    expect(Object.keys(incident!)).toEqual(['ev_month', 'ev_same_as', 'ev_abroad', 'ev_threat']);
    expect(report).toEqual({});
  });

  it('has one month and one country: others are refused; another outcome is confirmed', () => {
    const linked = { ev_same_as: 'burglary', ev_month: '2026-10' };
    expect(violated({ ...BURGLARY, 'incident.robbery.1': linked })).toEqual([]);
    const month = { ...BURGLARY, 'incident.robbery.1': { ...linked, ev_month: '2026-08' } };
    expect(violated(month)).toEqual(['edit:linked_month_differs']);
    const country = { ...BURGLARY, 'incident.robbery.1': { ...linked, ev_abroad: 'yes' } };
    expect(violated(country)).toEqual(['edit:linked_country_differs']);
    const notKnown = { ...BURGLARY, 'incident.robbery.1': { ...linked, ev_month: 'dk', ev_abroad: 'dk' } };
    expect(violated(notKnown)).toEqual([]);
    const outcome = { ...BURGLARY, 'incident.robbery.1': { ...linked, ev_attempt_completed: 'attempted' } };
    const { events } = scenario(lacsi).answers(outcome).interview();
    expect(events.filter(({ kind }) => kind === 'confirm').map(({ name }) => name)).toContain('linked_outcome_differs');
  });

  it('on the screen hides and shows the same questions as the routing, at once', () => {
    const answers = told({ ...BURGLARY, 'incident.robbery.1': { ev_month: '2026-10' } });
    const form = openForm(lacsi, 'incident.robbery.1', answers, CONTEXT, { language: 'es' });
    expect(form.model.getQuestionByName('ev_place').isVisible).toBe(true);
    form.answer('ev_same_as', 'burglary');
    expect(form.model.getQuestionByName('ev_place').isVisible).toBe(false);
    expect(Object.keys(form.answers())).toEqual(
      Object.keys(formsOf(told({ ...BURGLARY, 'incident.robbery.1': { ev_same_as: 'burglary' } }), 'robbery.1')[0]!),
    );
    form.answer('ev_same_as', 'none');
    expect(form.model.getQuestionByName('ev_place').isVisible).toBe(true);
  });
});

describe('which of several it was', () => {
  const three: Written = {
    ...BURGLARY,
    burglary_times: 3,
    'incident.burglary.1': { ev_month: '2026-10' },
    'incident.burglary.2': { ev_month: '2026-05' },
    'incident.burglary.3': { ev_month: 'dk' },
    'incident.robbery.1': { ev_same_as: 'burglary', ev_same_as_n: '2', ev_month: '2026-05' },
  };

  it('is chosen from a list of those told, each with its month and place; never typed', () => {
    const answers = told(three);
    expect(choicesOf(answers, 'incident.robbery.1', 'ev_same_as_n')).toEqual([
      ['1', 'Event 1 · October 2026 · At home'],
      ['2', 'Event 2 · May 2026 · At home'],
      ['3', 'Event 3 · At home'],
      ['other', 'Another of the times'],
      ['dk', 'Don’t know'],
      ['refused', expect.any(String)],
    ]);
    expect(violated(three)).toEqual([]);
    expect(violated({ ...three, 'incident.robbery.1': { ev_same_as: 'burglary', ev_same_as_n: '4' } })).toEqual([
      'missing-answer',
    ]);
  });

  it('is not asked of the only one there was', () => {
    const one = told({ ...BURGLARY, 'incident.robbery.1': { ev_same_as: 'burglary' } });
    expect(choicesOf(one, 'incident.robbery.1', 'ev_same_as_n')).toBeUndefined();
  });

  it('of a series is its form, or another of the times, which has its own month and its own answers', () => {
    const series: Written = { ...BURGLARY, burglary_times: 7, burglary_series: 'yes', ev_series_in_scope: 7 };
    const robbery = { ev_same_as: 'burglary', ev_month: '2026-06' };
    const another = { ...series, 'incident.robbery.1': { ...robbery, ev_same_as_n: 'other' } };
    const choices = choicesOf(told(another), 'incident.robbery.1', 'ev_same_as_n');
    expect(choices?.map(([code]: string[]) => code)).toEqual(['1', 'other', 'dk', 'refused']);
    expect(violated(another)).toEqual([]);
    expect(told(another)['incident.robbery.1']).toHaveProperty('ev_place');
    const theLatest = { ...series, 'incident.robbery.1': { ...robbery, ev_same_as_n: '1' } };
    expect(violated(theLatest)).toEqual(['edit:linked_month_differs']);
  });

  it('with details at random lists the forms that exist', () => {
    const random = lacsiWith((files) =>
      Object.assign(files['manifest.json'], {
        details: { rule: 'random', perCrime: 2, perInterview: 12, seriesFrom: 6 },
      }),
    );
    const answers = told({ ...BURGLARY, burglary_times: 5, 'incident.robbery.1': { ev_same_as: 'burglary' } }, random);
    expect(
      choicesOf(answers, 'incident.robbery.1', 'ev_same_as_n', 'en', random)?.map(([code]: string[]) => code),
    ).toEqual(['1', '2', 'other', 'dk', 'refused']);
  });

  it('says nothing of an incident that a partner did, because others may look on', () => {
    const assaults: Written = {
      ...BURGLARY,
      burglary_ref: 'no',
      robbery_ref: 'no',
      threats_ref: 'yes',
      threats_times: 2,
      assault_ref: 'yes',
      assault_times: 1,
      of_relation: ['stranger'],
      'incident.threats.2': { of_relation: ['partner'] },
      'incident.assault.1': { ev_same_as: 'threats' },
    };
    const labels = choicesOf(told(assaults), 'incident.assault.1', 'ev_same_as_n')?.map(([, label]: string[]) => label);
    expect(labels?.slice(0, 2)).toEqual([expect.stringContaining('October'), 'Another of the times']);
  });
});

describe('a relation at a distance', () => {
  it.each(['threats', 'extortion'])('is asked of %s, seen or not, and then nobody asks for own words', (crime) => {
    const written: Written = {
      [`${crime}_ref`]: 'yes',
      [`${crime}_times`]: 1,
      ev_place: 'online',
      ev_present: 'no',
      of_relation: ['ex_partner'],
    };
    const [incident, details] = formsOf(told(written), `${crime}.1`);
    expect(incident).toMatchObject({ of_relation: ['ex_partner'] });
    expect(incident).not.toHaveProperty('of_number');
    const { model } = openForm(lacsi, `incident_details.${crime}.1`, told(written), CONTEXT, { language: 'es' });
    expect(model.visiblePages.map(({ name }) => name)).not.toContain('narrative');
    expect(details).not.toHaveProperty('ev_narrative');
  });

  it('makes a series of three that are alike', () => {
    const written: Written = { threats_ref: 'yes', threats_times: 3, threats_series: 'yes', ev_series_in_scope: 3 };
    const due = dueForms(lacsi, told(written), CONTEXT).filter(({ crime }) => crime === 'threats');
    expect(due.map(({ key }) => key)).toEqual([
      'incident.threats.1',
      'incident_details.threats.1',
      'incident_report.threats.1',
    ]);
  });
});

it('of a series it is asked how many were in the country and in the period, and the answer fits what was told', () => {
  const thefts: Written = {
    personal_theft_ref: 'yes',
    personal_theft_times: 7,
    personal_theft_series: 'yes',
    ev_month: '2026-10',
  };
  expect(violated({ ...thefts, ev_abroad: 'no', ev_series_in_scope: 7 })).toEqual([]);
  expect(violated({ ...thefts, ev_abroad: 'no', ev_series_in_scope: 8 })).toEqual(['edit:series_more_than_told']);
  expect(violated({ ...thefts, ev_abroad: 'yes', ev_series_in_scope: 7 })).toEqual(['edit:series_latest_outside']);
  expect(violated({ ...thefts, ev_abroad: 'yes', ev_series_in_scope: 6 })).toEqual([]);
  const apart = told({ personal_theft_ref: 'yes', personal_theft_times: 7, personal_theft_series: 'no' });
  expect(apart['incident.personal_theft.1']).not.toHaveProperty('ev_series_in_scope');
});

it('version 1.0.0 asks what it asked, also of an incident that was told before', () => {
  const published = parseInstrument(instrumentFiles('lacsi-2018-r1-1.0.0'));
  const written = { ...BURGLARY, 'incident.robbery.1': { ev_same_as: 'burglary', ev_same_as_n: 1 } };
  const [incident, details, report] = formsOf(told(written, published), 'robbery.1');
  expect(incident).toMatchObject({ ev_same_as_n: 1, ev_time: expect.anything(), of_number: '2' });
  expect(details).toHaveProperty('items_taken');
  expect(report).toHaveProperty('rep_formal_self', 'no');
});
