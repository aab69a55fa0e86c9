import { type Answers, crimesOfScreen, type Instrument, isAdult, type Value } from '#questionnaires';

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
  /** Probability of the adult who was drawn. */
  probability: number;
  /** Answers about each incident, of all of its forms together, by crime and in their order. */
  incidents: ReadonlyMap<string, readonly FormAnswers[]>;
}

/**
 * Takes an interview's forms apart. Undefined when nobody answered for the person and the household: the adult refused, was
 * absent, or the screeners are not there; such a case carries no weight in the figures.
 */
export function flatten(instrument: Instrument, answers: Answers): FlatInterview | undefined {
  const repeated = new Set(instrument.forms.filter(({ repeat }) => repeat).map(({ form }) => form));
  const screened = instrument.forms
    .filter(({ screens }) =>
      screens.some((screen) => asksWhether(screen) && crimesOfScreen(instrument, screen).length > 0),
    )
    .map(({ form }) => form);
  const household: Record<string, Value> = {};
  for (const [key, form] of Object.entries(answers))
    if (!repeated.has(key.split('.')[0] ?? '')) Object.assign(household, form);
  const line = household.selected_line;
  const answered = household.consent_selected === 'yes' && screened.every((form) => Object.hasOwn(answers, form));
  if (!answered || typeof line !== 'number') return undefined;

  const members = formsOf(answers, formsThatRepeat(instrument, 'members'));
  const selected = members[line - 1];
  const { minimumAge } = instrument.manifest.selection;
  const adults = members.flatMap(({ m_age, m_adult }, index) =>
    isAdult(m_age, m_adult, minimumAge) ? [index + 1] : [],
  );
  if (selected === undefined || !adults.includes(line)) return undefined;
  const incident = formsThatRepeat(instrument, 'incidents');
  const crimes = instrument.crimes.map(({ key }) => [key, formsOf(answers, incident, key)] as const);
  const recorded = household.selected_probability;
  const probability = typeof recorded === 'number' ? recorded : 1 / adults.length;
  return { household, members, selected, adults, probability, incidents: new Map(crimes) };
}

/** A screen that only describes what was told on another is not due for everybody. */
function asksWhether({ questions }: Instrument['forms'][number]['screens'][number]): boolean {
  return questions.some(({ name }) => name === '[c]_ref');
}

function formsThatRepeat(instrument: Instrument, over: 'members' | 'incidents'): string[] {
  return instrument.forms.filter(({ repeat }) => repeat === over).map(({ form }) => form);
}

/** What `<form>.1` of each form says together, then `<form>.2`..., as long as the first form is there. */
function formsOf(answers: Answers, forms: readonly string[], crime?: string): FormAnswers[] {
  const keyOf = (form: string, index: number) => [form, ...(crime ? [crime] : []), index].join('.');
  const found: FormAnswers[] = [];
  for (let index = 1; Object.hasOwn(answers, keyOf(forms[0] ?? '', index)); index++) {
    found.push(Object.assign({}, ...forms.map((form) => answers[keyOf(form, index)])) as FormAnswers);
  }
  return found;
}
