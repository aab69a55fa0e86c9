import { INCIDENT, type Instrument, REPORTING, type Value } from '#questionnaires';
import { type FormPlace, incidentLinks } from './duplicate-incidents.ts';
import type { FlatInterview } from './flatten.ts';

type FormAnswers = Readonly<Record<string, Value>>;

/** Two forms about one incident, of which only one counts. */
export interface ToldTwice {
  readonly counted: FormPlace;
  readonly leftOut: FormPlace;
}

/**
 * Answers about the form itself, what the person said in their own words, and the outcome: the attempt of one
 * crime may be the completion of another.
 */
const OF_THE_FORM: readonly string[] = [
  INCIDENT.sameAs,
  INCIDENT.sameAsWhich,
  INCIDENT.sameAsSealed,
  INCIDENT.inScope,
  INCIDENT.outcome,
  'ev_narrative',
];

const TO_AGREE = [INCIDENT.month, INCIDENT.abroad, INCIDENT.outcome];

const NOT_KNOWN: readonly unknown[] = [undefined, 'dk', 'refused'];

const FORMALLY = [REPORTING.formallyBySelf, REPORTING.formallyByOther];

/**
 * The incidents of an interview with what was said of them under another crime.
 *
 * A form that says that its incident was reported before asks only what the first form lacks: the rest is taken
 * from there. A month, a country or an outcome that one of the two does not know is that of the other. An
 * incident that was reported to an authority is so whichever of its forms says it.
 *
 * @param repeated forms that the office found to repeat others
 */
export function completeIncidents(
  instrument: Instrument,
  { incidents }: Pick<FlatInterview, 'incidents'>,
  repeated: readonly ToldTwice[] = [],
): FlatInterview['incidents'] {
  const links = incidentLinks(instrument, incidents);
  if (links.length === 0 && repeated.length === 0) return incidents;
  const complete = new Map<string, FormAnswers[]>(Array.from(incidents, ([crime, forms]) => [crime, [...forms]]));
  const answersOf = ({ crime, index }: FormPlace): FormAnswers | undefined => complete.get(crime)?.[index];
  const keep = ({ crime, index }: FormPlace, answers: FormAnswers) => complete.get(crime)?.splice(index, 1, answers);
  const asksOnlyOnce = instrument.lists.told_form !== undefined;
  for (const { later, earlier, notCounted } of links) {
    const first = answersOf(earlier);
    const second = answersOf(later);
    if (first === undefined || second === undefined) continue;
    const isLaterCounted = notCounted.crime === earlier.crime;
    keep(later, agreed(asksOnlyOnce ? { ...withoutThoseOfTheForm(first), ...second } : second, first));
    keep(earlier, agreed(first, second));
    if (notCounted.shared) continue;
    if (isLaterCounted) keep(later, withReport(answersOf(later)!, first));
    else keep(earlier, withReport(answersOf(earlier)!, second));
  }
  for (const { counted, leftOut } of repeated) {
    const answers = answersOf(counted);
    const other = answersOf(leftOut);
    if (answers !== undefined && other !== undefined) keep(counted, withReport(answers, other));
  }
  return complete;
}

function withoutThoseOfTheForm(answers: FormAnswers): FormAnswers {
  return Object.fromEntries(Object.entries(answers).filter(([name]) => !OF_THE_FORM.includes(name)));
}

/** What one form does not know and the other does. */
function agreed(answers: FormAnswers, other: FormAnswers): FormAnswers {
  const known = TO_AGREE.filter((name) => !NOT_KNOWN.includes(other[name]) && isNotKnown(answers[name]));
  return { ...answers, ...Object.fromEntries(known.map((name) => [name, other[name]!])) };
}

function isNotKnown(answer: Value | undefined): boolean {
  return answer === 'dk' || answer === 'refused';
}

/** A complaint, or a report to another authority, of which only the form tells that does not count. */
function withReport(answers: FormAnswers, other: FormAnswers): FormAnswers {
  const isReported = (form: FormAnswers) => FORMALLY.some((name) => form[name] === 'yes');
  const told = { ...answers };
  if (!isReported(answers) && isReported(other)) {
    for (const name of Object.values(REPORTING)) {
      const value = other[name];
      if (value === undefined) delete told[name];
      else told[name] = value;
    }
  }
  if (other.rep_other_body !== 'yes') return told;
  const bodies = [answers.rep_other_which, other.rep_other_which].flatMap((which) =>
    Array.isArray(which) ? which : [],
  );
  told.rep_other_body = 'yes';
  if (bodies.length > 0) told.rep_other_which = [...new Set(bodies)];
  else if (other.rep_other_which !== undefined) told.rep_other_which = other.rep_other_which;
  return told;
}
