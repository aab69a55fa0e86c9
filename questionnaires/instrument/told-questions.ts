/**
 * A question about the person or the household of which figures give shares: how safe somebody feels and where, what
 * the authorities are thought of, what a household did against crime. One line is one indicator.
 */
export interface ToldShare {
  readonly indicator: string;
  /** Whose answer it is, and so whose weight it has. The selected adult answers for the household too. */
  readonly unit: 'person' | 'household';
  /** Its name; of rows that stand together their common name. Each row, and each of several answers, is a category. */
  readonly question: string;
  /** The codes that count, together. Without them each answer is a category of its own. */
  readonly counts?: readonly string[];
  /** Whether somebody may say that it does not apply; then there is a share without them, `..._where_applies`. */
  readonly mayNotApply?: true;
  /** A question with the same list, whose choices do not apply to the person. */
  readonly notDone?: string;
  /** A second question with the same list: an answer counts where either of the two gave it. */
  readonly orSecond?: string;
  /** Id of the indicator that counts who gave any of the answers. */
  readonly any?: string;
  /** Questions asked before: who was asked them, and then not this one, is in its base. */
  readonly askedBefore?: readonly string[];
}

const TRUST = ['much', 'some'];

function ofPerson(indicator: string, question: string, more: Partial<ToldShare> = {}): ToldShare {
  return { indicator, unit: 'person', question, ...more };
}

function ofHousehold(indicator: string, question: string, more: Partial<ToldShare> = {}): ToldShare {
  return { indicator, unit: 'household', question, ...more };
}

function acts(question: string, letters: string): string[] {
  return Array.from(letters, (letter) => `${question}_${letter}`);
}

/** Every question of which figures give shares, with the indicator that does. Formulas: docs/methods.md. */
export const TOLD_QUESTIONS: readonly ToldShare[] = [
  ofPerson('unsafe_area', 'safe_area', { counts: ['unsafe'] }),
  ofPerson('unsafe_place', 'safe_place', { counts: ['unsafe'], mayNotApply: true }),
  ofPerson('safe_walking_night', 'walk_alone_night', { counts: ['very_safe', 'safe'], mayNotApply: true }),
  ofPerson('safe_walking_day', 'walk_alone_day', { counts: ['very_safe', 'safe'], mayNotApply: true }),
  ofPerson('crime_rising', 'crime_trend', { counts: ['up'] }),
  ofPerson('outlook_bad', 'outlook', { counts: ['stay_bad', 'worse'] }),
  ofPerson('expected_crime', 'expects', { counts: ['yes'] }),
  ofPerson('crime_cause', 'cause_main'),
  ofPerson('crime_cause_named', 'cause_main', { orSecond: 'cause_second', counts: ['yes'] }),
  ofPerson('main_concern', 'top_concerns', { counts: ['yes'] }),
  ofPerson('disorder_near_home', 'disorder', { counts: ['yes'] }),
  ofPerson('authority_known', 'auth_identified', { counts: ['yes'] }),
  ofPerson('authority_trust', 'auth_trust', { counts: TRUST }),
  ofPerson('authority_effective', 'auth_effective', { counts: ['very', 'somewhat'] }),
  ofPerson('authority_corrupt', 'auth_corrupt', { counts: ['yes'] }),
  ofPerson('authority_helpful', 'auth_helpful', { counts: ['yes'] }),
  ofPerson('prisons_trust', 'prison_trust', { counts: TRUST }),
  ofPerson('public_action_known', 'action_known', { counts: ['yes'] }),
  ofPerson('habit_given_up', 'habit_stopped', {
    counts: ['yes'],
    mayNotApply: true,
    notDone: 'habit_not_done',
    any: 'any_habit_given_up',
  }),
  ofHousehold('protection_measure', 'measure', { counts: ['yes'], any: 'any_protection_measure' }),
  ofHousehold('household_firearm', 'firearm_in_household', { counts: ['yes'] }),
  ofPerson('social_trust', 'trust', { counts: TRUST, mayNotApply: true }),
  ofPerson('neighbourhood_problem', 'community_problem', { counts: ['yes'] }),
  ofPerson('neighbourhood_organised', 'community_organised', { counts: ['yes'] }),
  ofPerson('sexual_harassment_place', 'shar_where', { askedBefore: acts('shar', 'abcdefg') }),
  ofPerson('other_harassment_place', 'phar_where', { askedBefore: acts('phar', 'abcde') }),
];

/** Ends the id of the same share without those to whom it does not apply. */
export const WHERE_APPLIES = '_where_applies';

/** Ids of the indicators that are made of a question in every file. */
export function indicatorsOfTold({ indicator, mayNotApply, any }: ToldShare): string[] {
  return [indicator, ...(mayNotApply ? [`${indicator}${WHERE_APPLIES}`] : []), ...(any === undefined ? [] : [any])];
}

/** The questions that these figures read. */
export const TOLD_NAMES: readonly string[] = [
  ...new Set(
    TOLD_QUESTIONS.flatMap(({ question, notDone, orSecond, askedBefore }) =>
      [question, notDone, orSecond, ...(askedBefore ?? [])].filter((name) => name !== undefined),
    ),
  ),
];
