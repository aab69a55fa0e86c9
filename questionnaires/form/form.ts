import type { SurveyModel } from 'survey-core';
import { InstrumentError } from '../expression/errors.ts';
import { instrumentProblems } from '../expression/instrument-problems.ts';
import type { Answers, CaseContext, FormKey, Value } from '../instrument/answers.ts';
import type { Instrument } from '../instrument/prepared-instrument.ts';
import type { InterviewMemory } from '../journal/interview-memory.ts';
import { answersIn } from '../journal/kept-answers.ts';
import { compileInstrument } from '../routing/compile-instrument.ts';
import { followChain } from '../routing/follow-chain.ts';
import { LiveForm } from './live-form.ts';

/** How a form is opened. */
export interface FormOptions {
  language: string;
  /** Soft edits of this form that were confirmed before. */
  confirmed?: readonly string[];
  /** Every answer as it is given, `null` when one is taken back. Journal it. */
  onAnswer?: (name: string, value: Value | null) => void;
  /** Of this interview, which is then followed no farther than it has to be. */
  memory?: InterviewMemory;
  /** A screen came up. Journal it as `position`. */
  onScreen?: (screen: string) => void;
}

/** A warning on the screen that waits for the interviewer's confirmation. */
export interface SoftEdit {
  id: string;
  question: string;
  /** In the form's language. */
  text: string;
}

/** A question as the respondent sees it. A statement is HTML whose texts are escaped. */
export interface ShownWording {
  readonly text: string;
  readonly instruction: string;
}

/** What pressing "next" led to. */
export type MoveOutcome = 'moved' | 'errors' | 'soft-edits' | 'complete';

/** One form on the screen: a SurveyJS model and what it lacks. The journal is the truth, the model a view of it. */
export interface OpenedForm {
  readonly key: FormKey;
  readonly form: string;
  /** Draw it from its current page. Never set its data, locale or variables directly. */
  readonly model: SurveyModel;
  readonly language: string;
  /** Name of the screen that is up. */
  readonly screen: string;
  /** Position among the screens that the form may have, from 1. Their number stays the same while it is open. */
  readonly progress: { screen: number; of: number };
  /** Whether every question of the screen that is up has an answer, those that may be left blank too. */
  readonly isScreenComplete: boolean;
  /** What the screen shows of a question, with its fills in place; undefined while it is hidden. */
  wordingOf(question: string): ShownWording | undefined;
  /** Switches texts, dates and crime names; answers stay. */
  setLanguage(language: string): void;
  /** Goes to a screen by name, and to a question of it. False when the screen is not asked. */
  goTo(screen: string, question?: string): boolean;
  /**
   * Checks the screen and goes on: `errors` are shown in place, `soft-edits` wait for `confirm`, `complete` =
   * the form is answered.
   */
  next(): MoveOutcome;
  /**
   * Name of the screen to which `next` would move now; empty when it would end the form, undefined when something is
   * in the way.
   */
  leadsTo(): string | undefined;
  /** One screen back, unchecked; false on the first. */
  previous(): boolean;
  /** Unconfirmed warnings of the screen that is up. */
  softEdits(): SoftEdit[];
  /** Confirms a warning. Journal it as `confirm`. */
  confirm(edit: string): void;
  /** Answers one question, as typing it would. */
  answer(question: string, value: Value): void;
  /** Answers the questions of the screen that is up, as typing them would; names of other screens are passed over. */
  answerScreen(answers: Record<string, Value>): void;
  /**
   * Refuses whatever is not answered, as each question offers it: `refused`, or `no` where a consent is
   * asked; where neither is offered the consent before it is withdrawn. False when the form cannot be ended
   * that way.
   */
  refuseRest(): boolean;
  /** Answers that routing reaches, with those given by rule. */
  answers(): Record<string, Value>;
  dispose(): void;
}

/**
 * Opens one form of the chain. The only place where a SurveyJS model is made.
 *
 * Values of the other forms, the window, the crime and the selected person are set as variables, for
 * conditions and for fills in texts. The model never clears a value.
 *
 * @param key `control`, `member.2`, `incident.robbery.1`; see `dueForms`
 * @param answers of the whole interview, as `fold` gives them
 * @throws InstrumentError unknown-form (not due in this interview), unknown-language
 */
export function openForm(
  instrument: Instrument,
  key: FormKey,
  answers: Answers,
  context: CaseContext,
  options: FormOptions,
): OpenedForm {
  const recall = options.memory?.answers;
  const answersTo = answersIn(answers, recall);
  for (const instance of followChain(compileInstrument(instrument), context, answersTo, recall)) {
    if (instance.key === key) return new LiveForm(instrument, instance, answersTo(instance), options);
  }
  const place = `form ${key.slice(0, 80)}`;
  throw new InstrumentError({ place, ...instrumentProblems.formNotDue() });
}
