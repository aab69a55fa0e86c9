import { Model, type Question, type QuestionCheckboxBase, type QuestionCheckboxModel } from 'survey-core';
import { describe, expect, it } from 'vitest';
import { composeForms, InstrumentError, openForm, parseInstrument, type Value } from '#questionnaires';
import { instrumentFiles } from '../../support/instrument-files.ts';
import { scenario } from '../../support/scenario.ts';
import { tinyInstrument } from '../../support/tiny-instrument.ts';

const tiny = tinyInstrument();
const context = { caseId: 'case-1', seed: 'seed-1' };
const { answers } = scenario(tiny)
  .answers({
    m_name: '<b>Ana</b> {country}',
    robbery_ref: 'yes',
    robbery_times: 2,
    vehicle_theft_ref: 'yes',
    vehicle_theft_times: 1,
  })
  .interview();
const ROBBERY = 'incident.robbery.1';

function open(key: string, language = 'es') {
  const log: [string, Value | null][] = [];
  const screens: string[] = [];
  const { [key]: _, ...others } = answers;
  const form = openForm(tiny, key, others, context, {
    language,
    onAnswer: (name, value) => log.push([name, value]),
    onScreen: (screen) => screens.push(screen),
  });
  const question = (name: string) => form.model.getQuestionByName(name) as Question;
  const title = (name: string) => form.wordingOf(name)?.text;
  return {
    form,
    log,
    screens,
    question,
    title,
    set: (name: string, value: unknown) => form.model.setValue(name, value),
  };
}

const choicesOf = (question: Question) => (question as QuestionCheckboxBase).visibleChoices.map(({ value }) => value);

describe('a form on the screen', () => {
  it('every answer is reported once, under its own name', () => {
    const { log, set } = open('household');
    set('n_residents', 3);
    set('vehicles_owned', 'dk');
    set('n_residents', 4);
    set('n_residents', undefined);
    expect(log).toEqual([
      ['n_residents', 3],
      ['vehicles_owned', 'dk'],
      ['n_residents', 4],
      ['n_residents', null],
    ]);
  });

  it('an amount and not knowing it exclude each other and are one answer', () => {
    const { form, log, set } = open(ROBBERY);
    set('loss_amount', 100);
    set('loss_amount__missing', 'dk');
    expect(form.model.getValue('loss_amount')).toBeUndefined();
    expect(form.answers()).toMatchObject({ loss_amount: 'dk' });
    set('loss_amount', 50);
    expect(form.model.getValue('loss_amount__missing')).toBeUndefined();
    expect(log).toEqual([
      ['loss_amount', 100],
      ['loss_amount', 'dk'],
      ['loss_amount', 50],
    ]);
  });

  it('refusing a choice of several stands alone and is stored as such', () => {
    const { form, log, set, question } = open(ROBBERY);
    set('ev_weapon', 'yes');
    set('ev_weapon_type', ['blade']);
    (question('ev_weapon_type') as QuestionCheckboxModel).renderedValue = ['blade', 'refused'];
    expect(log.at(-1)).toEqual(['ev_weapon_type', 'refused']);
    expect(form.answers()).toMatchObject({ ev_weapon_type: 'refused' });
  });

  it('hiding a question clears nothing; what it hid comes back with it', () => {
    const { form, set, question } = open(ROBBERY);
    set('ev_weapon', 'yes');
    set('ev_weapon_type', ['firearm']);
    set('ev_injury', ['gunshot']);
    set('ev_weapon', 'no');
    expect(question('ev_weapon_type').isVisible).toBe(false);
    expect(form.answers()).not.toHaveProperty('ev_weapon_type');
    set('ev_weapon', 'yes');
    expect(form.answers()).toMatchObject({ ev_weapon_type: ['firearm'], ev_injury: ['gunshot'] });
  });

  it('conditions do not read the answers of hidden questions', () => {
    const { set, question } = open(ROBBERY);
    set('ev_weapon', 'yes');
    set('ev_weapon_type', ['firearm']);
    expect(choicesOf(question('ev_injury'))).toContain('gunshot');
    set('ev_weapon', 'dk');
    expect(question('ev_injury').isVisible).toBe(false);
  });

  it('a choice that is no longer offered is no answer, and the form does not end without another', () => {
    const { form, set } = open(ROBBERY);
    for (const [name, value] of Object.entries({
      ev_month: 'dk',
      ev_place: 'street',
      ev_weapon: 'yes',
      loss_amount: 1,
    }))
      set(name, value);
    set('ev_weapon_type', ['firearm']);
    set('ev_injury', ['gunshot']);
    set('ev_weapon_type', ['blade']);
    expect(form.answers()).not.toHaveProperty('ev_injury');
    form.goTo('loss');
    expect(form.next()).toBe('errors');
    expect(form.screen).toBe('force');
  });

  it('what a rule answers is not asked and is among the answers', () => {
    const { form, question } = open(ROBBERY);
    expect(question('ev_present').isVisible).toBe(false);
    expect(form.answers()).toMatchObject({ ev_present: 'yes' });
    expect(question('ev_weapon').isVisible).toBe(true);
  });

  it('switching the language changes texts, months, days and crime names, and keeps answers and place', () => {
    const { form, title, question, set, log } = open(ROBBERY);
    set('ev_month', '2026-03');
    set('ev_place', 'street');
    form.next();
    const months = () => (question('ev_month') as QuestionCheckboxBase).visibleChoices.map(({ text }) => text);
    expect(title('ev_month')).toBe('month of the robbery (es), 1 of 2 (es)');
    expect(months()).toContain('marzo de 2026');
    form.setLanguage('en');
    expect(title('ev_month')).toBe('month of the robbery (en), 1 of 2 (en)');
    expect(title('ev_place')).toBe('where in the country? (en)');
    expect(months()).toContain('March 2026');
    expect(form.screen).toBe('force');
    expect(form.answers()).toMatchObject({ ev_month: '2026-03', ev_place: 'street' });
    expect(log).toHaveLength(2);
    const screener = open('screeners_person', 'en');
    expect(screener.title('robbery_ref')).toBe('since November 24, 2025, robbery? (en)');
    screener.form.setLanguage('es');
    expect(screener.title('robbery_ref')).toBe('since 24 de noviembre de 2025, robbery? (es)');
    expect(() => form.setLanguage('fr')).toThrow(InstrumentError);
  });

  it('neither answers nor fills are ever rendered as HTML or filled again', () => {
    const { form } = open('selection');
    expect(form.wordingOf('selection_shown')?.text).toBe(
      '<p>We talk with &#60;b&#62;Ana&#60;/b&#62; {country} (es)</p>',
    );
    const elements = form.model.getAllQuestions();
    expect(elements.some(({ locTitle }) => locTitle.hasHtml)).toBe(false);
    expect(form.model.onTextMarkdown.isEmpty).toBe(true);
  });

  it('a screen is left only when complete, and the form ends after its last one', () => {
    const { form, set, screens } = open(ROBBERY);
    expect(form.progress).toEqual({ screen: 1, of: 3 });
    expect(form.next()).toBe('errors');
    set('ev_month', '2026-03');
    set('ev_place', 'dk');
    expect(form.next()).toBe('moved');
    set('ev_weapon', 'no');
    expect(form.next()).toBe('moved');
    set('loss_amount__missing', 'refused');
    expect(form.next()).toBe('complete');
    expect(form.previous()).toBe(true);
    expect(screens).toEqual(['force', 'loss', 'force']);
  });

  it('a hard edit stops the screen, a soft one waits for a confirmation that a new answer takes back', () => {
    const loss = open(ROBBERY);
    for (const [name, value] of Object.entries({ ev_month: 'dk', ev_place: 'dk', ev_weapon: 'no', loss_amount: 4 }))
      loss.set(name, value);
    loss.form.goTo('loss');
    loss.set('loss_note', 'nothing');
    expect(loss.form.next()).toBe('errors');
    loss.set('loss_note', 'a bag');
    expect(loss.form.next()).toBe('complete');

    const { form, set } = open('household');
    set('vehicles_owned', 'no');
    set('n_residents', 9);
    expect(form.next()).toBe('soft-edits');
    expect(form.softEdits()).toEqual([{ id: 'crowded', question: 'n_residents', text: 'really so many? (es)' }]);
    form.confirm('crowded');
    expect(form.next()).toBe('complete');
    set('n_residents', 10);
    expect(form.next()).toBe('soft-edits');
  });

  it('a number with a fraction, above its limit or as text does not pass', () => {
    const { form, set } = open('household');
    set('vehicles_owned', 'no');
    for (const value of [2.5, 31, 0, 'three']) {
      set('n_residents', value);
      expect(form.next()).toBe('errors');
    }
  });

  it('says once what is wrong with an amount, whatever else could have been answered', () => {
    const { form, set } = open(ROBBERY);
    const rest = { ev_month: 'dk', ev_place: 'dk', ev_weapon: 'no', loss_note: 'a bag' };
    for (const [name, value] of Object.entries(rest)) set(name, value);
    form.goTo('loss');
    for (const value of [undefined, -5, 0.001, 1e12, 'three']) {
      set('loss_amount', value);
      expect(form.next(), String(value)).toBe('errors');
      const shown = form.model.getAllQuestions().flatMap(({ errors }) => errors.map((error) => error.getText()));
      expect(shown, String(value)).toHaveLength(1);
    }
  });

  it('a form opened again shows what was answered, also what was not known', () => {
    const saved = {
      ...answers,
      [ROBBERY]: { ...answers[ROBBERY], loss_amount: 'dk', ev_weapon: 'yes', ev_weapon_type: 'refused' },
    };
    const form = openForm(tiny, ROBBERY, saved, context, { language: 'es' });
    expect(form.model.getValue('loss_amount__missing')).toBe('dk');
    expect(form.model.getValue('ev_weapon_type')).toEqual(['refused']);
    expect(form.answers()).toMatchObject({ loss_amount: 'dk', ev_weapon_type: 'refused' });
  });

  it('a whole form can be answered screen by screen from a finished interview', () => {
    for (const key of Object.keys(answers)) {
      const { form } = open(key);
      for (let outcome = 'moved'; outcome === 'moved'; ) {
        form.answerScreen(answers[key] ?? {});
        outcome = form.next();
        if (outcome !== 'moved') expect(outcome, key).toBe('complete');
      }
      expect(form.answers()).toEqual(answers[key]);
    }
  });

  it('a form that is not due cannot be opened', () => {
    expect(() => openForm(tiny, 'incident.threats.1', answers, context, { language: 'es' })).toThrow(
      expect.objectContaining({ code: 'unknown-form' }),
    );
  });
});

describe('composed forms', () => {
  it('SurveyJS reads every form of the LACSI instrument without complaint', () => {
    for (const { json } of composeForms(parseInstrument(instrumentFiles('lacsi-2018-r1')))) {
      const model = new Model(json);
      expect(model.jsonErrors ?? []).toEqual([]);
      expect(model.clearInvisibleValues).toBe('none');
    }
  });
});
