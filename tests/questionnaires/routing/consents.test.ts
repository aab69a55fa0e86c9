import { describe, expect, it } from 'vitest';
import { type Answers, checkInterview, parseInstrument, walkInterview } from '#questionnaires';
import { instrumentFiles } from '../../support/instrument-files.ts';
import { codes, scenario } from '../../support/scenario.ts';

const lacsi = parseInstrument(instrumentFiles('lacsi-2018-r1'));
const answersAfter = (written: Parameters<ReturnType<typeof scenario>['answers']>[0]): Answers =>
  scenario(lacsi).answers(written).interview().answers;

const questions = lacsi.forms.flatMap(({ form, screens }) =>
  screens.flatMap((screen) => screen.questions.map((question) => ({ form, question }))),
);

describe('consent', () => {
  it('is a plain yes or no that nobody can leave out', () => {
    const consents = questions.filter(({ question }) =>
      /^consent_(roster|selected|sensitive|recontact)$|_consent$/.test(question.name),
    );
    const statements = consents.filter(({ question }) => question.type !== 'statement');
    expect(statements.map(({ question }) => question.name)).toEqual(
      expect.arrayContaining(['consent_roster', 'consent_selected', 'consent_sensitive', 'consent_recontact']),
    );
    for (const { question } of statements) {
      expect(question).toMatchObject({ type: 'single', choices: 'yes_no' });
      expect(question.missing ?? []).toEqual([]);
      expect(question.required ?? true).toBe(true);
    }
  });

  it('of the informant comes before anything is asked; without it the visit ends', () => {
    const spoken = questions.filter(({ question }) => !question.observed && question.type !== 'statement');
    expect(spoken[0]?.question.name).toBe('consent_roster');
    expect(Object.keys(answersAfter({ consent_roster: 'no', visit_result: 'other' }))).toEqual(['control', 'close']);
  });

  it('of the selected adult is asked apart, and nothing about the person or the household comes after a no', () => {
    const units = new Map(lacsi.forms.map(({ form, unit }) => [form, unit]));
    const { selection, ...others } = answersAfter({
      consent_selected: 'no',
      person_result: 'refusal',
      visit_result: 'other',
    });
    expect(selection).toMatchObject({ consent_selected: 'no' });
    expect(Object.keys(others).filter((key) => units.get(key.split('.')[0] ?? '') === 'person')).toEqual([]);
    expect(Object.keys(others).filter((key) => key.startsWith('screeners_'))).toEqual([]);
  });

  it('to be called needs consent to be contacted', () => {
    expect(answersAfter({ consent_recontact: 'no' }).close).not.toHaveProperty('callback_phone_consent');
    expect(answersAfter({ consent_recontact: 'yes' }).close).toHaveProperty('callback_phone_consent');
  });
});

describe('a no to the delicate questions', () => {
  const files = structuredClone(instrumentFiles('lacsi-2018-r1'));
  for (const pack of (files['manifest.json'] as { packs: { active: boolean }[] }).packs) pack.active = true;
  const everything = parseInstrument(files);
  const packsAsked = (consent_sensitive: string) =>
    Object.keys(scenario(everything).answers({ consent_sensitive, m_age: 25 }).interview().answers)
      .filter((key) => key.startsWith('pack_'))
      .toSorted();

  it('ends the optional modules about violence and harassment too; what is not about them goes on', () => {
    expect(packsAsked('no')).toEqual(['pack_firearm']);
  });

  it('is asked before them, and each module asks for its own consent all the same', () => {
    const chain = everything.manifest.chain;
    const packs = everything.forms.filter(({ form, sensitive }) => form.startsWith('pack_') && sensitive?.skippable);
    expect(packsAsked('yes')).toEqual(['pack_firearm', ...packs.map(({ form }) => form)].toSorted());
    for (const { form, screens } of packs) {
      expect(chain.indexOf(form)).toBeGreaterThan(chain.indexOf('screeners_sensitive'));
      expect(screens[0]?.questions.map(({ name }) => name)).toContainEqual(expect.stringMatching(/_consent$/));
    }
  });
});

describe('minors', () => {
  it('are never drawn, however the draw falls', () => {
    for (let seed = 0; seed < 50; seed += 1) {
      const { answers } = walkInterview(
        lacsi,
        { caseId: 'case-1', seed: `seed-${seed}`, startedAt: '2026-11-24T10:05:00-05:00' },
        ({ name, key }) => ({ consent_roster: 'yes', n_residents: 3, m_age: key === 'member.2' ? 18 : 17 })[name],
      );
      expect(answers.selection).toMatchObject({ selected_line: 2 });
    }
    expect(answersAfter({ n_residents: 2, m_age: 17 })).not.toHaveProperty('selection');
  });

  it('have no name in the roster: it is not asked, and one that is sent all the same is refused', () => {
    const minor = scenario(lacsi).answers({ n_residents: 2, 'member.2': { m_relation: 'child', m_age: 17 } });
    expect(minor.interview().answers['member.2']).not.toHaveProperty('m_name');
    const named = minor.violations((answers) => Object.assign(answers['member.2'] ?? {}, { m_name: 'Ana' }));
    expect(codes(named)).toContain('not-asked');
  });

  it('of unknown age have no name either', () => {
    const unknown = { n_residents: 2, 'member.2': { m_relation: 'child', m_age: 'dk', m_adult: 'no' } };
    expect(answersAfter(unknown)['member.2']).not.toHaveProperty('m_name');
  });
});

describe('what is marked as sensitive', () => {
  it('is sealed: sexual offences, bribes, paid extortion, grave events, a firearm at home, acts of violence', () => {
    const sealedForms = lacsi.forms.filter(({ sensitive }) => sensitive?.sealed).map(({ form }) => form);
    expect(sealedForms.toSorted()).toEqual([
      ...['bribery', 'pack_childhood', 'pack_firearm', 'pack_harassment', 'pack_physical', 'pack_psychological'],
      ...['pack_sexual', 'pack_sexual_harassment', 'screeners_members', 'screeners_sensitive', 'support_private'],
    ]);
    const sealedCrimes = lacsi.crimes.filter(({ sensitive }) => sensitive?.sealed).map(({ key }) => key);
    expect(sealedCrimes.toSorted()).toEqual([
      ...['bribery', 'enforced_disappearance', 'extortion', 'homicide', 'kidnapping', 'sexual_offence'],
    ]);
  });

  it('has no free text where no narrative is wanted', () => {
    const forms = lacsi.forms.filter(({ sensitive }) => sensitive?.noNarrative);
    const texts = forms
      .flatMap(({ screens }) => screens.flatMap((screen) => screen.questions))
      .filter(({ type }) => type === 'text');
    expect(texts).toEqual([]);
    const narrated = (written: Record<string, string | number>) =>
      Object.values(answersAfter({ ...written, ev_narrative: 'x' })).some((form) => 'ev_narrative' in form);
    expect(narrated({ sexual_offence_ref: 'yes', sexual_offence_times: 1 })).toBe(false);
    expect(narrated({ kidnap_ref: 'yes', kidnap_n_members: 1 })).toBe(false);
    expect(narrated({ extortion_ref: 'yes', extortion_times: 1 })).toBe(true);
  });

  it('has no free text either where somebody close did it, whatever the crime', () => {
    const beaten = { assault_ref: 'yes', assault_times: 1, ev_witnessed: 'yes', ev_narrative: 'x' };
    const narratedOf = (relation: string) =>
      Object.values(answersAfter({ ...beaten, of_relation: [relation] })).some((form) => 'ev_narrative' in form);
    const relations = ['stranger', 'colleague', 'relative', 'partner', 'ex_partner'];
    expect(relations.map(narratedOf)).toEqual([true, true, false, false, false]);
  });

  it('can be skipped by a no to its own consent, and the interview is complete all the same', () => {
    const { answers, context } = scenario(lacsi).answers({ consent_sensitive: 'no', sx_privacy_ok: 'no' }).interview();
    expect(answers).not.toHaveProperty('screeners_members');
    expect(answers.screeners_sensitive).not.toHaveProperty('sexual_offence_ref');
    expect(checkInterview(lacsi, { answers }, context).filter(({ severity }) => severity === 'hard')).toEqual([]);
  });
});
