import type { Question } from 'survey-core';
import { describe, expect, it } from 'vitest';
import {
  type Answers,
  checkInterview,
  codebook,
  dueForms,
  type Instrument,
  openForm,
  parseInstrument,
  type Value,
  walkInterview,
} from '#questionnaires';
import { randomSource } from '../../questionnaires/respondent/random-source.ts';
import { instrumentFiles } from '../support/instrument-files.ts';
import { randomRespondent } from '../support/random-respondent.ts';
import { tinyInstrument } from '../support/tiny-instrument.ts';

const tiny = tinyInstrument();
const lacsi = parseInstrument(instrumentFiles('lacsi-2018-r1'));

/** Visible itself, on a screen that is visible. */
const isAsked = (question: Question | null) => question?.isVisible && question.isParentVisible;

/** Answers a walked interview again, form by form, on the SurveyJS models; they must agree on everything. */
function answerOnTheModels(instrument: Instrument, seed: number): number {
  const context = { caseId: `case-${seed}`, seed: `seed-${seed}`, startedAt: '2026-11-24T10:05:00-05:00' };
  const { answers } = walkInterview(instrument, context, randomRespondent(seed));
  const violations = checkInterview(instrument, { answers }, context).filter(({ severity }) => severity === 'hard');
  const records = ['interview_started_at', 'selected_line', 'selected_from', 'selected_probability'];
  const open = codebook(instrument).filter(
    ({ type, missing }) => missing.length > 0 && type !== 'single' && type !== 'multiple',
  );
  const hasCompanion = new Set(open.map(({ name }) => name));
  let before: Answers = {};
  for (const { key } of dueForms(instrument, answers, context)) {
    const formAnswers = answers[key] ?? {};
    const recorded = Object.fromEntries(Object.entries(formAnswers).filter(([name]) => records.includes(name)));
    const form = openForm(instrument, key, { ...before, [key]: recorded }, context, {
      language: seed % 2 ? 'es' : 'en',
    });
    for (const [name, value] of Object.entries(formAnswers)) {
      if (records.includes(name) || !isAsked(form.model.getQuestionByName(name))) continue;
      const isMissing = value === 'dk' || value === 'refused' || value === 'na';
      const isMultiple = form.model.getQuestionByName(name)?.getType() === 'checkbox';
      if (isMissing && hasCompanion.has(name)) form.model.setValue(`${name}__missing`, value);
      else form.model.setValue(name, isMissing && isMultiple ? [value] : value);
    }
    expect(form.answers(), `${seed} ${key}`).toEqual(formAnswers);
    const shown = form.model.getAllQuestions().filter((question) => isAsked(question) && question.hasInput);
    const unanswered = shown.filter(
      ({ name }) =>
        !name.endsWith('__missing') && !(name in formAnswers) && !form.model.getQuestionByName(`${name}__missing`),
    );
    expect(
      unanswered.filter(({ isRequired }) => isRequired).map(({ name }) => name),
      `${seed} ${key}`,
    ).toEqual([]);
    const hiddenButGiven = Object.keys(formAnswers).filter(
      (name) => form.model.getQuestionByName(name)?.isVisible === false,
    );
    const fixed = codebook(instrument).filter(({ form: of }) => of === form.form);
    expect(hiddenButGiven.every((name) => fixed.some((variable) => variable.name === name))).toBe(true);
    // Both refuse, or both accept: what the tablet lets pass is what the server takes.
    const refused = violations.some((violation) => violation.form === key);
    expect(form.model.validate(false), `${seed} ${key} ${JSON.stringify(violations)}`).toBe(!refused);
    form.dispose();
    before = { ...before, [key]: formAnswers };
  }
  return Object.keys(before).length;
}

describe('the compiled routing and the SurveyJS models agree', () => {
  it('on 100 random interviews with every kind of question, answer for answer', () => {
    const forms = Array.from({ length: 100 }, (_, seed) => answerOnTheModels(tiny, seed));
    expect(forms.reduce((sum, count) => sum + count, 0)).toBeGreaterThan(500);
  }, 60_000);

  it('on random interviews of the LACSI instrument, answer for answer', () => {
    for (let seed = 1; seed <= 10; seed++) answerOnTheModels(lacsi, seed);
  }, 60_000);

  it('whatever SurveyJS refuses of a changed interview, the check refuses too', () => {
    const strange: (Value | undefined)[] = [
      undefined,
      'zzz',
      -5,
      1e9,
      2.5,
      ['zzz'],
      ['blade', 'none'],
      '2026-02-30',
      'x'.repeat(2000),
    ];
    let refused = 0;
    for (let seed = 0; seed < 60; seed++) {
      const random = randomSource(seed).next;
      const context = { caseId: 'case', seed: `seed-${seed}`, startedAt: '2026-11-24T10:05:00-05:00' };
      const { answers } = walkInterview(tiny, context, randomRespondent(seed));
      const key = Object.keys(answers)[Math.floor(random() * Object.keys(answers).length)]!;
      const names = Object.keys(answers[key] ?? {});
      const name = names[Math.floor(random() * names.length)]!;
      const value = strange[Math.floor(random() * strange.length)];
      const { [name]: _, ...others } = answers[key] ?? {};
      const changed = { ...answers, [key]: value === undefined ? others : { ...others, [name]: value } };
      const form = openForm(tiny, key, changed, context, { language: 'es' });
      const passes = form.model.validate(false);
      form.dispose();
      if (passes) continue;
      refused++;
      expect(checkInterview(tiny, { answers: changed }, context), `${seed} ${key} ${name}`).not.toEqual([]);
    }
    expect(refused).toBeGreaterThan(20);
  });
});
