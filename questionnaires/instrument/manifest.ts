/** One language's text by language code, e.g. `{ es: 'Robo', en: 'Robbery' }`. */
export type Localized = Record<string, string>;

/** Which of the counted incidents get a form of their own. */
export interface Details {
  /**
   * Which incidents of one crime get a form: the most recent ones (all when they are few), the last one, or
   * some at random.
   */
  rule: 'most_recent' | 'last' | 'random';
  /** At most this many incident forms of one crime type. */
  perCrime: number;
  /** At most this many incident forms in the whole interview; further incidents are counted only. */
  perInterview: number;
  /** From this count on it is asked whether the incidents are alike: a series, which gets one form. */
  seriesFrom: number;
}

/** An authority of the country: whether it may investigate, and where the questionnaire asks about it. */
export interface ReportingBody {
  code: string;
  /**
   * `competent` may investigate, `recognised` is a conflict-resolution body that the state recognises (SDG
   * 16.3.1).
   */
  kind: 'competent' | 'recognised' | 'other';
  /** False where the country has no such body: then nobody is asked about it. */
  exists: boolean;
  /** A police force, from which people may expect help. */
  police: boolean;
  /** `reporting`: a category of `rep_other_which`; `trust`: one of `auth_identified`. */
  asked: ('reporting' | 'trust')[];
}

/**
 * The source of one series of the Sustainable Development Goals, its window, and how it departs from the
 * metadata.
 */
export interface SdgSeries {
  /** e.g. `16.1.3` */
  indicator: string;
  /** SDMX code, e.g. `VC_VOV_PHYL`. */
  series: string;
  /**
   * Crimes of the screeners, of everyone or `among` those who could suffer them; or questions. A person
   * counts who gives any answer in `counts` (default `yes`) to one of the questions; those of a `pack` count
   * only where the pack is on.
   */
  source: { crimes: string[]; among?: 'at_risk' } | { questions: string[]; pack?: string; counts?: string[] };
  window: 'reference_period' | 'last_12_months' | 'now' | 'before_age_18';
  /** What differs from the United Nations' definition, in a sentence for the metadata. */
  deviation: string;
}

/**
 * Amounts in the country's currency: above `unusual_...` it is asked whether it is right, `impossible` is
 * refused.
 */
export interface MoneyScale {
  unusual_loss: number;
  unusual_health_cost: number;
  unusual_measures_cost: number;
  unusual_bribe: number;
  /** The `max` of every amount that sets none itself. */
  impossible: number;
}

/** The fill that is the text of the referral card, which everybody is given. */
export const REFERRAL_CARD = 'referral_card';

/** What identifies a questionnaire version and the rules that are not questions. */
export interface Manifest {
  /** Catalogue name, e.g. `lacsi-2018-r1`. */
  id: string;
  /** Published version, e.g. `1.0.0`. A published version never changes. */
  version: string;
  /** Provenance in one word, e.g. `reconstructed`. */
  note: string;
  languages: string[];
  defaultLanguage: string;
  /**
   * What the screeners ask about: the last `months`, ending the day before the interview started, or the
   * calendar year before it.
   */
  referencePeriod: { type: 'rolling_months'; months: number } | { type: 'calendar_year' };
  /**
   * Years before the interview that the lead-in questions ask about, so that older incidents are reported
   * there.
   */
  leadIn: { years: number };
  /** Lead-in question for each crime, or for a card of crimes at once. */
  screeners: 'per_crime' | 'per_card';
  details: Details;
  /** How one adult is drawn and from which age on, in completed years. */
  selection: { method: SelectionMethod; minimumAge: number };
  /** Amounts in the country's currency; without them only the `max` of a question limits an amount. */
  money?: MoneyScale;
  /** Names of the forms in the order of the interview. */
  chain: string[];
  /** The country's authorities. */
  reportingBodies: ReportingBody[];
  /** The body with which a formal complaint is made. */
  formalComplaintIs: string;
  /** The country's states, the choices of a question with the list `state`. */
  states: { code: string; name: Localized }[];
  /** Optional modules; a condition reads those that are on as `{packs} contains 'hate'`. */
  packs: { key: string; active: boolean }[];
  sdg: SdgSeries[];
  /** Country texts that questions quote: `{neighbourhood}`, `{currency}`... */
  fills: Record<string, Localized>;
}

/**
 * How one adult is drawn.
 *
 * - `seeded_random`: every adult equally likely, from the seed of the case.
 * - `next_birthday`, `last_birthday`: whose birthday comes soonest after the interview's date, or came last
 *   before it.
 * - `kish_grid`: the adults listed men first, each sex from the oldest; one of Kish's eight tables, drawn
 *   from the seed, says which.
 */
export const SELECTION_METHODS = ['seeded_random', 'next_birthday', 'last_birthday', 'kish_grid'] as const;

export type SelectionMethod = (typeof SELECTION_METHODS)[number];
