import {
  type Answers,
  crimesOfScreen,
  type Instrument,
  isAdult,
  SELECTED_CONSENT,
  SELECTED_LINE,
  type Value,
} from '#questionnaires';

type FormAnswers = Readonly<Record<string, Value>>;

/**
 * An interview as records: the household's answers, its members, the selected adult, and the incidents that
 * have a form.
 */
export interface FlatInterview {
  /** Answers of the forms that do not repeat, by variable. */
  readonly household: FormAnswers;
  readonly members: readonly FormAnswers[];
  /** The adult who was selected and answered. */
  readonly selected: FormAnswers;
  /** Lines of the roster's adults, from 1. */
  readonly adults: readonly number[];
  /** Probability with which the adult was selected. */
  readonly probability: number;
  /** Answers about each incident, all of its forms together, by crime and in their order. */
  readonly incidents: ReadonlyMap<string, readonly FormAnswers[]>;
}

/**
 * Takes an interview's forms apart. Undefined when the person or the household is not answered for: the adult
 * refused, was absent, or a form of screeners is missing. Such a case has no weight in the figures.
 */
export function flatten(instrument: Instrument, answers: Answers): FlatInterview | undefined {
  const household = answersAskedOnce(instrument, answers);
  const line = household[SELECTED_LINE];
  const hasScreeners = instrument.derive(screenerForms).every((form) => Object.hasOwn(answers, form));
  if (household[SELECTED_CONSENT] !== 'yes' || !hasScreeners || typeof line !== 'number') return undefined;

  const byLine = memberAnswers(answers, instrument.derive(memberForms));
  const members = [...byLine.values()];
  const selected = byLine.get(line);
  const { minimumAge } = instrument.manifest.selection;
  const adults = Array.from(byLine)
    .filter(([, { m_age, m_adult }]) => isAdult(m_age, m_adult, minimumAge))
    .map(([memberLine]) => memberLine);
  if (selected === undefined || !adults.includes(line)) return undefined;

  const forms = instrument.derive(incidentForms);
  const incidents = instrument.crimes.map(({ key }) => [key, repeatedAnswers(answers, forms, key)] as const);
  const recorded = household.selected_probability;
  const probability = typeof recorded === 'number' ? recorded : 1 / adults.length;
  return { household, members, selected, adults, probability, incidents: new Map(incidents) };
}

/** The answers of all forms that do not repeat, by variable. */
function answersAskedOnce(instrument: Instrument, answers: Answers): FormAnswers {
  const repeated = instrument.derive(repeatedForms);
  const once: Record<string, Value> = {};
  for (const [key, form] of Object.entries(answers)) {
    const dot = key.indexOf('.');
    if (!repeated.has(dot === -1 ? key : key.slice(0, dot))) Object.assign(once, form);
  }
  return once;
}

function repeatedForms({ forms }: Instrument): ReadonlySet<string> {
  return new Set(forms.filter(({ repeat }) => repeat).map(({ form }) => form));
}

/**
 * The forms that ask everybody whether a crime happened. A screen that only describes what another one found
 * is not due for all.
 */
function screenerForms(instrument: Instrument): string[] {
  const isScreener = (screen: Instrument['forms'][number]['screens'][number]) =>
    screen.questions.some(({ name }) => name === '[c]_ref') && crimesOfScreen(instrument, screen).length > 0;
  return instrument.forms.filter(({ screens }) => screens.some(isScreener)).map(({ form }) => form);
}

function memberForms({ forms }: Instrument): string[] {
  return forms.filter(({ repeat }) => repeat === 'members').map(({ form }) => form);
}

function incidentForms({ forms }: Instrument): string[] {
  return forms.filter(({ repeat }) => repeat === 'incidents').map(({ form }) => form);
}

/** The answers about each member, all forms together, by line. A line whose person left the roster is not there. */
function memberAnswers(answers: Answers, [first = '', ...others]: readonly string[]): Map<number, FormAnswers> {
  const lines = Object.keys(answers)
    .filter((key) => key.startsWith(`${first}.`))
    .map((key) => Number(key.slice(first.length + 1)))
    .filter((line) => Number.isInteger(line) && line > 0)
    .sort((a, b) => a - b);
  const ofLine = (line: number) => [first, ...others].map((form) => answers[`${form}.${line}`]);
  return new Map(lines.map((line) => [line, Object.assign({}, ...ofLine(line))]));
}

/**
 * The answers of `<form>.<crime>.1` of all forms together, then of `<form>.<crime>.2`, as long as the first form is
 * there.
 */
function repeatedAnswers(answers: Answers, forms: readonly string[], crime: string): FormAnswers[] {
  const keyOf = (form: string, number: number) => `${form}.${crime}.${number}`;
  const found: FormAnswers[] = [];
  for (let number = 1; Object.hasOwn(answers, keyOf(forms[0] ?? '', number)); number++) {
    found.push(Object.assign({}, ...forms.map((form) => answers[keyOf(form, number)])));
  }
  return found;
}
