import { firstAccepted, hardEditsOf } from '../coverage/hard-edits.ts';
import type { Scenario } from '../coverage/scenario.ts';
import type { Answers, Value } from '../instrument/answers.ts';
import type { Instrument } from '../instrument/prepared-instrument.ts';
import { fold } from '../journal/fold.ts';
import type { JournalEntry } from '../journal/journal-entry.ts';
import { quietAnswers } from '../respondent/quiet-answers.ts';
import { type WalkContext, walkInterview } from '../respondent/walk.ts';
import { contextOf, variantOf } from './run-scenario.ts';

/** What is said of an interview that becomes a scenario. */
export type RecordedAs = Pick<Scenario, 'id' | 'title' | 'respondent' | 'settings' | 'expect'>;

/**
 * The scenario of an interview that somebody answered in the preview. It holds the answers that a quiet person would
 * not give, each with its form, the seed of what was drawn, and the start: replayed it asks the same questions and
 * gets the same answers. Answers that were corrected are recorded as they ended.
 *
 * @param events the journal of the interview, as far as it goes
 * @param context case and start of the interview
 */
export function recordScenario(
  instrument: Instrument,
  events: readonly JournalEntry[],
  context: WalkContext,
  as: RecordedAs,
): Scenario {
  const { id, title, respondent, settings, expect } = as;
  const variant = variantOf(instrument, settings ?? {});
  const given = placesOf(fold(variant, [...events], context));
  const about = {
    id,
    title,
    ...(respondent && { respondent }),
    seed: context.seed,
    startedAt: context.startedAt,
    ...(settings && Object.keys(settings).length > 0 && { settings }),
  };
  const answers = withoutQuiet(variant, given, contextOf(about));
  return { ...about, answers: Object.fromEntries(answers), ...(expect && { expect }) };
}

/** Answers of questions, by form and name. What the program records is made again. */
function placesOf(answers: Answers): Map<string, Value> {
  const places = new Map<string, Value>();
  for (const [form, values] of Object.entries(answers))
    for (const [name, value] of Object.entries(values)) places.set(`${form} ${name}`, value);
  return places;
}

/** Leaves out what a quiet person answers in any case, in the order of the interview. */
function withoutQuiet(
  instrument: Instrument,
  given: ReadonlyMap<string, Value>,
  context: WalkContext,
): Map<string, Value> {
  const hardEdits = hardEditsOf(instrument);
  const recorded = new Map<string, Value>();
  walkInterview(instrument, context, (asked, read, readIf) => {
    const place = `${asked.key} ${asked.name}`;
    const value = given.get(place);
    const quiet = firstAccepted(hardEdits, asked, asked.required ? quietAnswers(asked, read) : [], readIf);
    if (value === undefined) return quiet;
    if (!isSameAnswer(value, quiet)) recorded.set(place, value);
    return value;
  });
  return recorded;
}

function isSameAnswer(one: Value, other: Value | undefined): boolean {
  if (!Array.isArray(one) || !Array.isArray(other)) return one === other;
  return one.length === other.length && one.every((code, place) => code === other[place]);
}
