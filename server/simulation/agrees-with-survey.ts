import { type Answers, type CaseContext, type Instrument, openForm } from '#questionnaires';

/** More screens than any form has: a form with more never ends. */
const MOST_SCREENS = 200;

/**
 * Answers an interview again through the SurveyJS forms that interviewers see, screen by screen, and
 * compares.
 *
 * @returns one line per form that shows other questions or ends with other answers; empty when they agree
 */
export function agreesWithSurvey(
  instrument: Instrument,
  { answers }: { answers: Answers },
  context: CaseContext,
): string[] {
  const earlier: Answers = {};
  return Object.entries(answers).flatMap(([key, expected]) => {
    const form = openForm(instrument, key, earlier, context, { language: instrument.manifest.defaultLanguage });
    try {
      const ended = answerForm(form, expected);
      earlier[key] = expected;
      if (!ended) return [`case ${context.caseId}, form ${key}: stopped at screen ${form.screen}`];
      return same(form.answers(), expected) ? [] : [`case ${context.caseId}, form ${key}: the answers differ`];
    } finally {
      form.dispose();
    }
  });
}

function answerForm(form: ReturnType<typeof openForm>, expected: Answers[string]): boolean {
  for (let screen = 0; screen < MOST_SCREENS; screen += 1) {
    form.answerScreen(expected);
    let outcome = form.next();
    if (outcome === 'soft-edits') {
      for (const { id } of form.softEdits()) form.confirm(id);
      outcome = form.next();
    }
    if (outcome !== 'moved') return outcome === 'complete';
  }
  return false;
}

function same(a: Answers[string], b: Answers[string]): boolean {
  const names = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...names].every((name) => JSON.stringify(a[name]) === JSON.stringify(b[name]));
}
