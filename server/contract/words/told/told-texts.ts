import type { InFigureLanguages } from '../figure-languages.ts';
import type { IndicatorText } from '../indicators/indicator-texts.ts';
import { toldInEnglish } from './en.ts';
import { toldInSpanish } from './es.ts';
import { toldInFrench } from './fr.ts';
import { toldInPortuguese } from './pt.ts';

/** Shares of what persons and households told, and what their categories are; none where it is one share. */
export const TOLD_CATEGORIES = {
  unsafe_area: 'place',
  unsafe_place: 'place',
  safe_walking_night: undefined,
  safe_walking_day: undefined,
  crime_rising: 'place',
  outlook_bad: 'place',
  expected_crime: 'answer',
  crime_cause: 'answer',
  crime_cause_named: 'answer',
  main_concern: 'answer',
  disorder_near_home: 'answer',
  authority_known: 'authority',
  authority_trust: 'authority',
  authority_effective: 'authority',
  authority_corrupt: 'authority',
  authority_helpful: 'authority',
  prisons_trust: undefined,
  public_action_known: 'answer',
  habit_given_up: 'answer',
  any_habit_given_up: undefined,
  protection_measure: 'answer',
  any_protection_measure: undefined,
  household_firearm: undefined,
  social_trust: 'answer',
  neighbourhood_problem: 'answer',
  neighbourhood_organised: 'answer',
  sexual_harassment_place: 'place',
  other_harassment_place: 'place',
} as const;

export type ToldId = keyof typeof TOLD_CATEGORIES;

/** Ends the id of a share without those to whom it does not apply, and of the shares of all answers. */
const WHERE_APPLIES = '_where_applies';
const ALL_ANSWERS = '_answers';

const MAY_NOT_APPLY: readonly ToldId[] = [
  'unsafe_place',
  'safe_walking_night',
  'safe_walking_day',
  'habit_given_up',
  'social_trust',
];

/** Those that have no shares of all answers: they are such shares, or of any of several questions. */
const WITHOUT_ANSWERS: readonly ToldId[] = [
  'crime_cause',
  'any_habit_given_up',
  'any_protection_measure',
  'sexual_harassment_place',
  'other_harassment_place',
];

const IDS = Object.keys(TOLD_CATEGORIES) as ToldId[];

/** The indicators that every file with the answers has, in the order in which a reader meets them. */
export const TOLD_INDICATOR_IDS: readonly string[] = IDS.flatMap((id) =>
  MAY_NOT_APPLY.includes(id) ? [id, `${id}${WHERE_APPLIES}`] : [id],
);

/** Those that are made where a table asks for them. */
export const TOLD_TABLE_IDS: readonly string[] = IDS.filter((id) => !WITHOUT_ANSWERS.includes(id)).map(
  (id) => `${id}${ALL_ANSWERS}`,
);

const ALL_IDS: ReadonlySet<string> = new Set([...TOLD_INDICATOR_IDS, ...TOLD_TABLE_IDS]);

/** Whether an indicator is a share of what persons or households told. */
export function isToldIndicator(indicator: string): boolean {
  return ALL_IDS.has(indicator);
}

/** What the categories of such an indicator are, whichever base it has, and if each answer is apart. */
export function toldCategories(indicator: string): 'place' | 'authority' | 'answer' | undefined {
  const id = indicator.replace(new RegExp(`(${WHERE_APPLIES}|${ALL_ANSWERS})$`, 'u'), '');
  return Object.hasOwn(TOLD_CATEGORIES, id) ? TOLD_CATEGORIES[id as ToldId] : undefined;
}

/** What the shares of what persons and households told are called. */
export interface ToldTexts {
  readonly indicators: Readonly<Record<ToldId, IndicatorText>>;
  readonly whereApplies: { readonly name: (name: string) => string; readonly definition: string };
  readonly answers: { readonly name: (name: string) => string; readonly definition: string };
  /** Over the indicators of crimes, and over these, where one is chosen. */
  readonly groups: { readonly crimes: string; readonly told: string };
}

export const toldTexts: InFigureLanguages<ToldTexts> = {
  es: toldInSpanish,
  en: toldInEnglish,
  pt: toldInPortuguese,
  fr: toldInFrench,
};

/** Names and definitions of all of them. */
export function toldNames({ indicators, whereApplies, answers }: ToldTexts): Readonly<Record<string, IndicatorText>> {
  const names: Record<string, IndicatorText> = { ...indicators };
  for (const id of IDS) {
    const { name, definition } = indicators[id];
    for (const [end, words] of [
      [WHERE_APPLIES, whereApplies],
      [ALL_ANSWERS, answers],
    ] as const)
      if (isToldIndicator(`${id}${end}`))
        names[`${id}${end}`] = { name: words.name(name), definition: `${definition} ${words.definition}` };
  }
  return names;
}
