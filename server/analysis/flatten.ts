import type { Answers, Instrument, Value } from '#questionnaires';

type FormAnswers = Readonly<Record<string, Value>>;

/** An interview as records: the household's answers, its members, the adult who was drawn, and the incidents that have a form. */
export interface FlatInterview {
  /** Answers of the forms that do not repeat, by variable. */
  household: FormAnswers;
  members: readonly FormAnswers[];
  /** The adult who was drawn and answered. */
  selected: FormAnswers;
  /** Lines of the roster's adults, from 1. */
  adults: readonly number[];
  /** Incident forms by crime, in their order. */
  incidents: ReadonlyMap<string, readonly FormAnswers[]>;
}

/**
 * Takes an interview's forms apart. Undefined when nobody answered for the person and the household: the adult refused, was
 * absent, or the screeners are not there; such a case carries no weight in the figures.
 */
export function flatten(instrument: Instrument, answers: Answers): FlatInterview | undefined {
  const repeated = new Set(instrument.forms.filter(({ repeat }) => repeat).map(({ form }) => form));
  const screened = instrument.forms.filter(({ screens }) => screens.some(({ each }) => each)).map(({ form }) => form);
  const household: Record<string, Value> = {};
  for (const [key, form] of Object.entries(answers))
    if (!repeated.has(key.split('.')[0] ?? '')) Object.assign(household, form);
  const line = household.selected_line;
  const answered = household.consent_selected === 'yes' && screened.every((form) => Object.hasOwn(answers, form));
  if (!answered || typeof line !== 'number') return undefined;

  const members = formsOf(answers, formThatRepeats(instrument, 'members'));
  const selected = members[line - 1];
  const { minimumAge } = instrument.manifest.selection;
  const adults = members.flatMap((member, index) => (isAdult(member, minimumAge) ? [index + 1] : []));
  if (selected === undefined || !adults.includes(line)) return undefined;
  const incident = formThatRepeats(instrument, 'incidents');
  const crimes = instrument.crimes.map(({ key }) => [key, formsOf(answers, `${incident}.${key}`)] as const);
  return { household, members, selected, adults, incidents: new Map(crimes) };
}

function formThatRepeats(instrument: Instrument, over: 'members' | 'incidents'): string {
  return instrument.forms.find(({ repeat }) => repeat === over)?.form ?? over;
}

/** The forms `<prefix>.1`, `<prefix>.2`... that are there, without gaps. */
function formsOf(answers: Answers, prefix: string): FormAnswers[] {
  const forms: FormAnswers[] = [];
  for (let index = 1; Object.hasOwn(answers, `${prefix}.${index}`); index++) {
    forms.push(answers[`${prefix}.${index}`] as FormAnswers);
  }
  return forms;
}

/** An age that nobody knows is an adult's when the informant says so. */
function isAdult({ m_age, m_adult }: FormAnswers, minimumAge: number): boolean {
  return typeof m_age === 'number' ? m_age >= minimumAge : m_adult === 'yes';
}
