import { describe, expect, it } from 'vitest';
import { checkInterview, coverRouting, readScenarios, walkInterview } from '#questionnaires';
import { correctedInterview } from '../../../questionnaires/coverage/corrected-interview.ts';
import { tinyInstrument } from '../../support/tiny-instrument.ts';

const context = { caseId: 'scripted', seed: 'scripted', startedAt: '2026-11-24T10:05:00-05:00' };

/** Changes a question of the tiny instrument before it is read. */
const withQuestion = (form: string, name: string, change: object) =>
  tinyInstrument((files) => {
    const module = files[`modules/${form}.json`] as { screens: { questions: { name: string }[] }[] };
    for (const { questions } of module.screens) {
      for (const question of questions) if (question.name === name) Object.assign(question, change);
    }
  });

describe('every route of a questionnaire', () => {
  it('of a small questionnaire goes from form to form as its conditions say', () => {
    const chain = coverRouting(tinyInstrument(), [], context).edges.filter(({ kind }) => kind === 'chain');
    expect(chain.map(({ subject, outcome }) => `${subject} ${outcome}`).sort()).toEqual(
      [
        'start control',
        'control household',
        'control close',
        'household member',
        'member selection',
        'member close',
        'selection perception',
        'selection close',
        'perception screeners_household',
        'screeners_household screeners_person',
        'screeners_person incident',
        'screeners_person close',
        'incident close',
        'close end',
      ].sort(),
    );
    expect(chain.every(({ scenario }) => scenario !== undefined)).toBe(true);
  });

  it('counts both ways of a condition, each comparison in it, and one or more events of each crime', () => {
    const { edges } = coverRouting(tinyInstrument(), [], context);
    const about = (subject: string) =>
      edges.filter((edge) => edge.subject === subject).map(({ kind, outcome }) => `${kind} ${outcome}`);
    expect(about('ev_weapon')).toEqual(['question asked', 'question skipped']);
    expect(about('ev_injury=gunshot')).toEqual(['choice offered', 'choice withheld']);
    expect(about('ev_present')).toEqual(['question asked', 'question skipped', 'rule answered by rule', 'rule asked']);
    expect(about('vehicle_theft_times')).toEqual([
      'question asked',
      'question skipped',
      'comparison true',
      'comparison false',
      'comparison true',
      'comparison false',
    ]);
    expect(about('robbery')).toEqual(['repeat none', 'repeat one', 'repeat more']);
  });

  it('is walked by the same interviews every time', () => {
    expect(coverRouting(tinyInstrument(), [], context)).toEqual(coverRouting(tinyInstrument(), [], context));
  });

  it('is walked by interviews that anybody can repeat from their answers and that the check accepts', () => {
    const tiny = tinyInstrument();
    for (const { id, edges, forms } of coverRouting(tiny, [], context).scenarios) {
      expect(edges.length, id).toBeGreaterThan(0);
      expect(forms[0], id).toBe('control');
    }
    const refused = { id: 'refused', title: 'refused', answers: { consent_roster: 'no' } };
    const walked = walkInterview(tiny, context, ({ name }) => (name === 'consent_roster' ? 'no' : undefined));
    expect(checkInterview(tiny, walked, context)).toEqual([]);
    const [scenario] = coverRouting(tiny, [refused], context).scenarios;
    expect(scenario).toMatchObject({ id: 'refused', written: true, forms: Object.keys(walked.answers) });
  });
});

describe('a broken questionnaire', () => {
  it('has its question that is never asked named, with place and remedy', () => {
    const broken = withQuestion('incident', 'ev_weapon_type', {
      visibleIf: "{ev_weapon} = 'yes' and {ev_present} = 'no'",
    });
    expect(coverRouting(broken, [], context).findings).toContainEqual({
      file: 'modules/incident.json',
      path: 'force.ev_weapon_type.visibleIf',
      message: expect.stringMatching(/question ev_weapon_type is never asked: .* is always false/),
      remedy: 'correct the condition, or remove what is never reached',
    });
  });

  it('has the choice that no crime allows named', () => {
    const broken = withQuestion('incident', 'ev_place', { choicesVisibleIf: { online: "{crime_level} = 'nowhere'" } });
    expect(coverRouting(broken, [], context).findings).toMatchObject([
      {
        path: 'when_and_where.ev_place.choicesVisibleIf.online',
        message: expect.stringMatching(
          /online is never offered: .* is always false: so the catalogue has it for every crime/,
        ),
      },
    ]);
  });

  it('has the answer of a scenario that nobody asks for named', () => {
    const misspelt = { id: 'misspelt', title: 'misspelt', answers: { consent_rooster: 'no' } };
    expect(coverRouting(tinyInstrument(), [misspelt], context).findings).toEqual([
      {
        file: 'scenario misspelt',
        path: 'consent_rooster',
        message: 'nobody asks for this answer',
        remedy: 'correct the name, or remove the answer',
      },
    ]);
  });

  it('has the scenario whose answers the check refuses named', () => {
    const refused = { id: 'aged', title: 'aged', answers: { m_age: 200 } };
    expect(coverRouting(tinyInstrument(), [refused], context).findings).toMatchObject([
      { file: 'scenario aged', path: 'member.1 m_age', message: 'the check refuses its answer (out-of-range)' },
    ]);
  });

  it('has the hard edit that ordinary answers break named', () => {
    const edits = [{ id: 'many', when: '{n_residents} > 0', severity: 'hard' }];
    const broken = withQuestion('household', 'n_residents', { edits });
    expect(coverRouting(broken, [], context).findings).toContainEqual(
      expect.objectContaining({ path: 'household n_residents', message: expect.stringContaining('edit:many') }),
    );
  });
});

describe('a scenario with settings', () => {
  it('takes place in a country that has them', () => {
    const lacsi = tinyInstrument();
    const settings = { 'crimes.bribery': false };
    const { scenarios, profiles } = coverRouting(
      lacsi,
      [{ id: 'none', title: 'none', answers: {}, settings }],
      context,
    );
    expect(profiles[0]).toEqual({});
    expect(profiles).toContainEqual(settings);
    expect(scenarios.find(({ id }) => id === 'none')?.edges).not.toContainEqual(expect.stringContaining('bribery'));
  });

  it.each([
    ['crimes.piracy', true, /there is no setting crimes.piracy/],
    ['selection', 'coin', /selection can be seeded_random or/],
    ['crimes.bribery', 'no', /crimes.bribery can be true or false/],
  ])('that no country can make is named: %s = %s', (name, value, says) => {
    const scenario = { id: 'odd', title: 'odd', answers: {}, settings: { [name]: value } };
    expect(coverRouting(tinyInstrument(), [scenario], context).findings).toMatchObject([
      { file: 'scenario odd', path: 'settings', message: expect.stringMatching(says) },
    ]);
  });
});

describe('an interview with a correction', () => {
  const tiny = tinyInstrument();
  const age = (member: string, value: number) => ({ answers: { [`${member} m_age`]: value } });

  it('asks what the corrected answer opens, keeps the rest, and is accepted', () => {
    const respond = ({ name }: { name: string }) => (name === 'vehicles_owned' ? 'no' : undefined);
    const walked = correctedInterview(tiny, context, respond, [{ answers: { 'control consent_roster': 'yes' } }]);
    expect(checkInterview(tiny, walked, context)).toEqual([]);
    const refused = (name: string) => (['consent_roster', 'vehicles_owned'].includes(name) ? 'no' : undefined);
    const later = correctedInterview(tiny, context, ({ name }) => refused(name), [
      { answers: { 'control consent_roster': 'yes' } },
    ]);
    expect(later.events.filter(({ name }) => name === 'consent_roster').map(({ value }) => value)).toEqual([
      'no',
      'yes',
    ]);
    expect(Object.keys(later.answers)).toContain('household');
    expect(checkInterview(tiny, later, context)).toEqual([]);
  });

  it('is corrected when it comes to the form that the correction names', () => {
    const walked = correctedInterview(tiny, context, ({ name }) => (name === 'm_age' ? 40 : undefined), [
      { at: 'perception', ...age('member.1', 41) },
    ]);
    const names = walked.events.map(({ form, name }) => `${form} ${name}`);
    expect(names.lastIndexOf('member.1 m_age')).toBeLessThan(names.findIndex((name) => name.startsWith('perception ')));
    expect(walked.answers['member.1']?.m_age).toBe(41);
  });
});

describe('what has to be corrected', () => {
  it('is a form that is never due, with its place', () => {
    const broken = tinyInstrument((files) => {
      Object.assign(files['modules/perception.json'] as object, {
        when: "{consent_roster} = 'yes' and {consent_roster} = 'no'",
      });
    });
    const { findings, edges, walked } = coverRouting(broken, [], context);
    expect(findings).toContainEqual(
      expect.objectContaining({
        file: 'modules/perception.json',
        message: expect.stringMatching(/form perception is never due/),
      }),
    );
    expect(walked).toBeLessThan(edges.length);
  });

  it('is not what a rule or an outer condition settles: that is listed apart, with the proof', () => {
    const settled = withQuestion('incident', 'ev_weapon_type', {
      visibleIf: "{ev_weapon} = 'yes' and ({ev_weapon} != 'no' or {ev_present} = 'no')",
    });
    const coverage = coverRouting(settled, [], context);
    expect(coverage.findings).toEqual([]);
    expect(coverage.walked).toBe(coverage.edges.length);
  });
});

describe('a file of scenarios', () => {
  it.each([
    ['no list', {}, 'scenarios'],
    ['an id with a space', { scenarios: [{ id: 'a b', title: 't', answers: {} }] }, 'scenarios.0.id'],
    ['an answer that is none', { scenarios: [{ id: 'a', title: 't', answers: { x: null } }] }, 'scenarios.0.answers.x'],
    ['an id twice', { scenarios: [1, 2].map(() => ({ id: 'a', title: 't', answers: {} })) }, 'a'],
  ])('with %s is refused with its place', (_, content, path) => {
    expect(readScenarios('file.json', content)).toMatchObject({ findings: [{ file: 'file.json', path }] });
  });
});
