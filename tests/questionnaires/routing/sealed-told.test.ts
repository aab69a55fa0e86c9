import { describe, expect, it } from 'vitest';
import { type Answers, dueForms, openForm, parseInstrument, type Value } from '#questionnaires';
import { instrumentFiles } from '../../support/instrument-files.ts';
import { codes, scenario } from '../../support/scenario.ts';

// biome-ignore lint/suspicious/noExplicitAny: a model of SurveyJS, of any shape
type Json = any;
type Written = Record<string, Value | Record<string, Value>>;

const lacsi = parseInstrument(instrumentFiles('lacsi-2018-r1'));
const CONTEXT = { caseId: 'case-1', seed: 'seed-1' };

const SEEN: Written = {
  ev_month: '2026-10',
  ev_same_as: 'none',
  ev_abroad: 'no',
  ev_place: 'street',
  ev_present: 'yes',
  ev_witnessed: 'yes',
  of_number: '1',
  of_relation: ['stranger'],
};

/** What was counted, and who did each incident. */
const happened = (times: Record<string, number>, written: Written = {}): Answers => {
  const counted: Written = {};
  for (const [crime, count] of Object.entries(times))
    Object.assign(counted, { [`${crime}_ref`]: 'yes', [`${crime}_times`]: count });
  return scenario(lacsi)
    .answers({ ...SEEN, ...counted, ...written })
    .interview().answers;
};

const PARTNER: Record<string, Value> = { of_relation: ['partner'] };

function offered(answers: Answers, key: string, name: string): string[][] | undefined {
  const question = openForm(lacsi, key, answers, CONTEXT, { language: 'en' }).model.getQuestionByName(name);
  if (!question?.isVisible) return undefined;
  return question.visibleChoices.map(({ value, locText }: Json) => [String(value), locText.renderedHtml]);
}
const codesOffered = (answers: Answers, key: string, name: string) =>
  offered(answers, key, name)?.map(([code]) => code);

/** Everything that the first screen of a form says. */
function firstScreen(answers: Answers, key: string, language = 'en'): string {
  const form = openForm(lacsi, key, answers, CONTEXT, { language });
  const said = (form.model.currentPage?.questions ?? []).map(({ name }: Json) => form.wordingOf(name));
  return JSON.stringify(said);
}

describe('what was told before, where others may look on', () => {
  it('is not offered when somebody close did it, or when the crime is sealed', () => {
    const answers = happened({ extortion: 1, threats: 1, robbery: 1, assault: 1 }, { 'incident.threats.1': PARTNER });
    expect(codesOffered(answers, 'incident.assault.1', 'ev_same_as')).toEqual(['none', 'robbery', 'dk', 'refused']);
    expect(codesOffered(answers, 'incident.threats.1', 'ev_same_as')).toEqual(['none', 'robbery', 'dk', 'refused']);
  });

  it('is not asked about at all when all of it was sealed', () => {
    const answers = happened({ threats: 1, assault: 1 }, { 'incident.threats.1': PARTNER });
    expect(answers['incident.assault.1']).not.toHaveProperty('ev_same_as');
    expect(firstScreen(answers, 'incident.assault.1')).not.toMatch(/threat/i);
  });

  it('of several is offered without those that were sealed, and without a gap in the numbers', () => {
    const answers = happened(
      { threats: 3, assault: 1 },
      { 'incident.threats.1': PARTNER, 'incident.assault.1': { ev_same_as: 'threats', ev_same_as_n: '3' } },
    );
    expect(offered(answers, 'incident.assault.1', 'ev_same_as_n')).toEqual([
      ['2', expect.stringMatching(/^Event 1 · October 2026/)],
      ['3', expect.stringMatching(/^Event 2 · October 2026/)],
      ['other', 'Another of the times'],
      ['dk', 'Don’t know'],
      ['refused', expect.any(String)],
    ]);
    expect(answers['incident.assault.1']).not.toHaveProperty('ev_time');
  });

  it('is asked which it was, and in full, when the one that was meant may be one that was sealed', () => {
    const linked = (which: string): Written => ({
      'incident.threats.1': PARTNER,
      'incident.assault.1': { ev_same_as: 'threats', ev_same_as_n: which },
    });
    const another = happened({ threats: 2, assault: 1 }, linked('other'));
    expect(codesOffered(another, 'incident.assault.1', 'ev_same_as_n')).toEqual(['2', 'other', 'dk', 'refused']);
    expect(another['incident.assault.1']).toHaveProperty('ev_time');
    expect(
      codes(
        scenario(lacsi)
          .answers({
            ...SEEN,
            threats_ref: 'yes',
            threats_times: 2,
            assault_ref: 'yes',
            assault_times: 1,
            ...linked('1'),
          })
          .violations(),
      ),
    ).toContain('missing-answer');
  });
});

describe('what somebody close did', () => {
  const THREATS = { 'incident.threats.2': PARTNER };

  it('is offered where somebody close did it, from the answer on that makes the form private', () => {
    const open = happened({ threats: 2, assault: 1 }, THREATS);
    expect(open['incident.assault.1']).not.toHaveProperty('ev_same_as_sealed');
    const both = happened({ threats: 2, assault: 1 }, { ...THREATS, 'incident.assault.1': PARTNER });
    expect(Object.keys(both['incident.assault.1']!)).toEqual(
      expect.arrayContaining(['ev_same_as', 'ev_same_as_sealed']),
    );
    expect(codesOffered(both, 'incident.assault.1', 'ev_same_as_sealed')).toEqual(['none', 'threats', 'dk', 'refused']);
    const { model } = openForm(lacsi, 'incident.assault.1', both, CONTEXT, { language: 'es' });
    const screens = model.visiblePages.map(({ name }: Json) => name);
    expect(screens.indexOf('event_link_sealed')).toBe(screens.indexOf('offenders_known') + 1);
  });

  it('is asked only for what it lacks, and nothing of it is compared: that would say what was told', () => {
    const same = { ...PARTNER, ev_month: '2026-03', ev_same_as_sealed: 'threats' };
    const written = { ...THREATS, 'incident.assault.1': same };
    const answers = happened({ threats: 2, assault: 1 }, written);
    expect(answers['incident.assault.1']).toMatchObject({ ev_month: '2026-03', ev_time: expect.anything() });
    expect(answers['incident_report.assault.1'] ?? {}).toEqual({});
    const apart = happened({ threats: 2, assault: 1 }, { ...written, 'incident.assault.1': PARTNER });
    expect(Object.keys(apart['incident_report.assault.1']!).length).toBeGreaterThan(3);
  });

  it('is not asked of another incident of the same crime', () => {
    const answers = happened({ assault: 2 }, { 'incident.assault.1': PARTNER, 'incident.assault.2': PARTNER });
    expect(answers['incident.assault.2']).not.toHaveProperty('ev_same_as_sealed');
  });
});

describe('a sealed form', () => {
  it('comes after the open ones, so that all of them can be the incident that it is about', () => {
    const answers = happened({ robbery: 1, extortion: 1, sexual_offence: 1, threats: 1, bribery: 1 });
    const crimes = dueForms(lacsi, answers, CONTEXT).filter(({ form }) => form === 'incident');
    expect(crimes.map(({ crime }) => crime)).toEqual(['robbery', 'threats', 'extortion', 'bribery', 'sexual_offence']);
    expect(codesOffered(answers, 'incident.sexual_offence.1', 'ev_same_as')).toEqual([
      'none',
      'robbery',
      'threats',
      'extortion',
      'bribery',
      'dk',
      'refused',
    ]);
  });

  it('also offers what somebody close did, so that it counts once', () => {
    const answers = happened(
      { assault: 1, sexual_offence: 1 },
      { 'incident.assault.1': PARTNER, 'incident.sexual_offence.1': { ev_same_as: 'assault' } },
    );
    expect(answers['incident.sexual_offence.1']).toMatchObject({ ev_same_as: 'assault' });
    expect(answers['incident.sexual_offence.1']).not.toHaveProperty('ev_time');
  });

  it('takes no form from an open crime, nor gives it one: every crime has its first', () => {
    const many = lacsi.crimes.filter(({ key, level, inUse, incidentForms }) => {
      return inUse && incidentForms && level === 'person' && key !== 'other_crime';
    });
    const answers = happened(Object.fromEntries(many.map(({ key }) => [key, 2])));
    const forms = dueForms(lacsi, answers, CONTEXT).filter(({ form }) => form === 'incident');
    expect(forms.length).toBe(lacsi.manifest.details.perInterview);
    expect(forms.map(({ crime }) => crime)).toContain('sexual_offence');
  });
});

describe('the heading of an incident', () => {
  const languages = lacsi.manifest.languages;

  it.each(languages)('in %s says no number: a gap among them would tell of what was sealed', (language) => {
    const questions = lacsi.texts[language]!.questions;
    const ofIncidents = lacsi.forms.filter(({ repeat }) => repeat === 'incidents').flatMap(({ screens }) => screens);
    const said = ofIncidents.flatMap((screen) => screen.questions.map(({ name }) => JSON.stringify(questions[name])));
    expect(said.filter((text) => /\{(event_)?(n|of)\}/.test(text ?? ''))).toEqual([]);
  });

  it('of a further incident is the same whether the one before it was sealed or not, and does not speak of it', () => {
    const open = happened({ assault: 2 });
    const sealed = happened({ assault: 2 }, { 'incident.assault.1': PARTNER });
    expect(firstScreen(sealed, 'incident.assault.2')).toBe(firstScreen(open, 'incident.assault.2'));
    expect(firstScreen(sealed, 'incident.assault.2')).toMatch(/If it happened more than once/);
    expect(firstScreen(sealed, 'incident.assault.2')).not.toMatch(/that one|again/);
  });
});

describe('a relation that is corrected while the form is open', () => {
  const answers = happened({ threats: 2, assault: 1 }, { 'incident.threats.2': PARTNER });
  const pagesAfter = (before: Written, relation: string) => {
    const told = happened({ threats: 2, assault: 1 }, { 'incident.threats.2': PARTNER, ...before });
    const form = openForm(lacsi, 'incident.assault.1', told, CONTEXT, { language: 'en' });
    form.answer('of_relation', [relation]);
    return form.model.visiblePages.map(({ name }: Json) => name);
  };

  it('opens the private link at once, and closes it again', () => {
    expect(answers['incident.assault.1']).not.toHaveProperty('ev_same_as_sealed');
    expect(pagesAfter({}, 'partner')).toContain('event_link_sealed');
    expect(pagesAfter({ 'incident.assault.1': PARTNER }, 'stranger')).not.toContain('event_link_sealed');
  });
});

describe('an extortion, which the interviewer reads', () => {
  it('does not name what somebody close did, and links it in its private part', () => {
    const mine = { 'incident.robbery.1': PARTNER };
    const open = happened({ robbery: 1, threats: 1, extortion: 1 }, mine);
    expect(codesOffered(open, 'incident.extortion.1', 'ev_same_as')).toEqual(['none', 'threats', 'dk', 'refused']);
    const form = openForm(lacsi, 'incident.extortion.1', open, CONTEXT, { language: 'en' });
    expect(form.model.visiblePages.map(({ name }: Json) => name)).not.toContain('event_link_sealed');
    const close = happened({ robbery: 1, threats: 1, extortion: 1 }, { ...mine, 'incident.extortion.1': PARTNER });
    expect(codesOffered(close, 'incident.extortion.1', 'ev_same_as_sealed')).toContain('robbery');
  });
});
