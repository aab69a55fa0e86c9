import type { Instrument, Value } from '#questionnaires';
import type { FlatInterview } from '../interviews/flatten.ts';
import { amountText, HOUSEHOLD_AMOUNTS, questionNamed } from './analysed-variables.ts';
import { headVariables } from './head-of-household.ts';
import { supportVariables } from './support-answers.ts';
import { toldFamilies } from './told-families.ts';
import { toldText } from './told-text.ts';

/** What a person or a household told of itself, as tables divide by it: its name, whose it is, the question. */
interface ToldDomain {
  readonly domain: string;
  readonly unit: 'person' | 'household';
  readonly variable: string;
}

/** Questions of one answer. */
const ONE_ANSWER: readonly ToldDomain[] = [
  { domain: 'education', unit: 'person', variable: 'm_education_level' },
  { domain: 'activity', unit: 'person', variable: 'm_activity' },
  { domain: 'ethnicity', unit: 'person', variable: 'm_ethnicity' },
  { domain: 'birthplace', unit: 'person', variable: 'm_migrant' },
  { domain: 'residence_time', unit: 'person', variable: 'tenure_here' },
  { domain: 'tenure', unit: 'household', variable: 'tenure' },
  { domain: 'income', unit: 'household', variable: 'income_band' },
];

/** Difficulties in six daily tasks: the short set of the Washington Group on Disability Statistics. */
const DIFFICULTIES = 'm_disability_';

/** Who has a lot of difficulty in one of them, or cannot do it, has a disability by the Group's own cut-off. */
const DISABLED: readonly unknown[] = ['a_lot', 'cannot'];
const NOT_DISABLED: readonly unknown[] = ['none', 'some'];

const SIZES = ['1', '2', '3', '4', '5_or_more'];

/** One thing that is kept of what was told. */
export interface ToldVariable {
  readonly name: string;
  /** The questions that it reads. */
  readonly variables: readonly string[];
  /** A short text without blanks; null where it was not asked or is not known. */
  readonly read: (interview: FlatInterview) => string | null;
}

/** A variable by which tables divide persons or households, with its values in their order. */
export interface DividingVariable {
  readonly domain: string;
  readonly unit: 'person' | 'household';
  readonly names: readonly string[];
  /** The question that has words for its values; absent where several make it. */
  readonly variable?: string;
}

/** What of the answers of persons and households is kept for tables. */
export function toldVariables(instrument: Instrument): readonly ToldVariable[] {
  return instrument.derive(findTold);
}

/** The variables among them by which tables divide. */
export function dividingVariables(instrument: Instrument): readonly DividingVariable[] {
  return instrument.derive(findDividing);
}

function findTold(instrument: Instrument): ToldVariable[] {
  const amounts = HOUSEHOLD_AMOUNTS.map((name) => ({
    name,
    variables: [name],
    read: ({ household }: FlatInterview) => amountText(instrument, name, household[name]),
  }));
  const answers = ONE_ANSWER.flatMap(({ domain, variable }): ToldVariable[] => {
    const codes = codesOf(instrument, variable);
    if (codes.length === 0) return [];
    return [{ name: domain, variables: [variable], read: (interview) => codeIn(codes, answerTo(interview, variable)) }];
  });
  const tasks = difficulties(instrument);
  const disability = { name: 'disability', variables: tasks, read: (one: FlatInterview) => disabilityOf(one, tasks) };
  const size = {
    name: 'size',
    variables: ['n_residents'],
    read: ({ members }: FlatInterview) => SIZES[Math.min(members.length, SIZES.length) - 1] ?? null,
  };
  const ofHead = headVariables(instrument).map(({ domain, variables, read }) => ({ name: domain, variables, read }));
  const families = toldFamilies(instrument).map((family) => ({
    name: family.indicator,
    variables: family.variables,
    read: (interview: FlatInterview) => toldText(family, interview),
  }));
  const others = [...(tasks.length > 0 ? [disability] : []), size, ...supportVariables(instrument)];
  return [...amounts, ...answers, ...others, ...ofHead, ...families];
}

function findDividing(instrument: Instrument): DividingVariable[] {
  const answers = ONE_ANSWER.map(({ domain, unit, variable }) => ({
    domain,
    unit,
    variable,
    names: codesOf(instrument, variable),
  }));
  const disability = difficulties(instrument).length > 0 ? ['yes', 'no'] : [];
  return [
    ...answers,
    { domain: 'disability', unit: 'person' as const, names: disability },
    { domain: 'size', unit: 'household' as const, names: SIZES },
    ...headVariables(instrument).map((head) => ({ ...head, unit: 'household' as const })),
  ].filter(({ names }) => names.length > 0);
}

/** The codes of a question of one answer; none where the questionnaire does not ask it so. */
function codesOf(instrument: Instrument, variable: string): readonly string[] {
  const question = questionNamed(instrument, variable);
  return question?.type === 'single' ? (instrument.lists[question.choices ?? ''] ?? []) : [];
}

function difficulties(instrument: Instrument): string[] {
  const questions = instrument.forms.flatMap(({ screens }) => screens.flatMap((screen) => screen.questions));
  return questions.flatMap(({ name, type }) => (type === 'single' && name.startsWith(DIFFICULTIES) ? [name] : []));
}

/** The adult's own line of the roster, or the forms that do not repeat. */
function answerTo({ selected, household }: FlatInterview, variable: string): Value | undefined {
  return selected[variable] ?? household[variable];
}

function codeIn(codes: readonly string[], answer: Value | undefined): string | null {
  return typeof answer === 'string' && codes.includes(answer) ? answer : null;
}

function disabilityOf(interview: FlatInterview, tasks: readonly string[]): string | null {
  const answers = tasks.map((task) => answerTo(interview, task));
  if (answers.some((answer) => DISABLED.includes(answer))) return 'yes';
  return answers.some((answer) => NOT_DISABLED.includes(answer)) ? 'no' : null;
}
