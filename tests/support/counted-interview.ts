import type { Question, SurveyModel } from 'survey-core';
import type { Value } from '#questionnaires';
import { goesOn } from '../../client/field/questions/use-going-on.ts';
import type { InterviewSession } from '../../client/field/session/interview-session.ts';
import type { FormView } from '../../client/field/session/view.ts';

/**
 * What an interview costs the hand.
 *
 * A screen is whatever is shown until something else is: questions, a pause, whether anybody can hear, the end. A tap
 * is each press that is needed: a choice, each mark of a card, each digit of a number, going on, confirming a warning,
 * sending. Words are typed, and count as one.
 */
export interface CountedInterview {
  screens: number;
  taps: number;
  pauses: number;
  /** Each screen with what was asked on it, for a failing test to be read. */
  log: string[];
  /** Counts of screens that changed while their form was open, or that went back. */
  jumps: string[];
}

/** What is answered, by name or by `form.number name`; whatever is not named gets `no`, else what is offered first. */
export type Script = Readonly<Record<string, Value>>;

/** Answers an interview from where it stands to its end, with a finger. */
export function countInterview(session: InterviewSession, script: Script): CountedInterview {
  const counted: CountedInterview = { screens: 0, taps: 0, pauses: 0, log: [], jumps: [] };
  let before: FormView | undefined;
  let place = { form: '', screen: 0, of: 0 };
  for (let step = 0; step < 400; step += 1) {
    const { view } = session;
    counted.screens += 1;
    if (view.kind === 'pause') counted.pauses += 1;
    if (view.kind === 'review') {
      counted.taps += 1;
      return counted;
    }
    if (view.kind !== 'form') {
      counted.log.push(view.kind);
      counted.taps += 1;
      if (view.kind === 'handover') session.choose('interviewer');
      else session.next();
      continue;
    }
    const { progress, key, screen } = view.form;
    const hasJumped = place.form === key && (progress.of !== place.of || progress.screen <= place.screen);
    if (hasJumped) counted.jumps.push(`${key} ${screen}: ${progress.screen} of ${progress.of}`);
    place = { form: key, ...progress };
    before = view;
    answerScreen(session, view, script, counted);
    const { view: after } = session;
    const isStuck = after.kind === 'form' && after.form === before.form && after.form.screen === screen;
    if (isStuck) throw new Error(`${key} does not go on from ${screen}: ${counted.log.at(-1)}`);
  }
  throw new Error('the interview does not end');
}

function answerScreen(session: InterviewSession, view: FormView, script: Script, counted: CountedInterview): void {
  const { form } = view;
  const { screen } = form;
  const asked: string[] = [];
  let isLastByTouch = false;
  for (let next = nextOpen(form.model, asked); next; next = nextOpen(form.model, asked)) {
    asked.push(next.name);
    const value = answerTo(next, script[`${form.key} ${next.name}`] ?? script[next.name]);
    const isComplete = form.isScreenComplete;
    form.answer(next.name, value);
    counted.taps += tapsFor(next, value);
    isLastByTouch = next.getType() === 'radiogroup' && !isComplete && form.isScreenComplete;
  }
  counted.log.push(`${form.key} ${screen}: ${asked.join(' ')}`);
  if (isLastByTouch && goesOn(session)) session.next();
  const { view: now } = session;
  if (now.kind === 'form' && now.form === form && form.screen === screen && now.softEdits.length === 0) {
    counted.taps += 1;
    session.next();
  }
  const { view: then } = session;
  if (then.kind === 'form' && then.softEdits.length > 0) {
    counted.taps += 1;
    counted.log.push(`confirms ${then.softEdits.map(({ id }) => id).join(' ')}`);
    session.confirm(then.softEdits);
  }
}

/** The first question of the screen without an answer; what stands beside an open one is passed over. */
function nextOpen({ currentPage }: SurveyModel, asked: readonly string[]): Question | undefined {
  const questions: Question[] = currentPage?.questions ?? [];
  return questions.find(
    (question) =>
      question.isVisible &&
      question.hasInput &&
      question.isEmpty() &&
      !question.name.endsWith('__missing') &&
      !asked.includes(question.name),
  );
}

function answerTo(question: Question, scripted: Value | undefined): Value {
  const codes = codesOf(question);
  if (question.getType() === 'checkbox') return Array.isArray(scripted) ? scripted : [String(scripted ?? codes[0])];
  if (scripted !== undefined) return scripted;
  if (codes.length > 0) return codes.includes('no') ? 'no' : codes[0]!;
  return question.inputType === 'number' ? 1 : 'x';
}

function codesOf(question: Question): string[] {
  const { visibleChoices = [] } = question as { visibleChoices?: { value: unknown }[] };
  return visibleChoices.map(({ value }) => String(value));
}

function tapsFor(question: Question, value: Value): number {
  if (Array.isArray(value)) return value.length;
  return question.inputType === 'number' ? String(value).length : 1;
}
