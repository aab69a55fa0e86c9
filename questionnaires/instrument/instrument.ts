/** One language's text by language code, e.g. `{ es: 'Robo', en: 'Robbery' }`. */
export type Localized = Record<string, string>;

/** A code list's rule for the details of incidents: which of the counted incidents get a form of their own. */
export interface Details {
  /** Which incidents of one crime get a form: the most recent ones (all when they are few), the last one, or some at random. */
  rule: 'most_recent' | 'last' | 'random';
  /** At most this many incident forms of one crime type. */
  perCrime: number;
  /** At most this many incident forms in the whole interview; further incidents are counted only. */
  perInterview: number;
  /** From this count on it is asked whether the incidents are alike: a series, which gets one form. */
  seriesFrom: number;
}

/** What the client owes whoever is asked something that hurts or must not be overheard. */
export interface Sensitive {
  /** The tablet is handed over; the interviewer does not see the answers. */
  selfCompleted: boolean;
  /** The interviewer makes sure beforehand that nobody listens. */
  privacyCheck: boolean;
  /** A way out that needs no reason. */
  skippable: boolean;
  /** No free text about what happened; of a crime, also never named again in what was told so far. */
  noNarrative: boolean;
  /** Not readable on the tablet afterwards, nor in replays and back-checks. */
  sealed: boolean;
  /** Followed by the referral card. */
  referralCard: boolean;
}

/** An authority of the country: whether it may investigate, and where the questionnaire asks about it. */
export interface ReportingBody {
  code: string;
  /** `competent` may investigate, `recognised` is a conflict-resolution body that the state recognises (SDG 16.3.1). */
  kind: 'competent' | 'recognised' | 'other';
  /** False where the country has no such body: then nobody is asked about it. */
  exists: boolean;
  /** A police, of which one may expect help. */
  police: boolean;
  /** `reporting`: a category of `rep_other_which`; `trust`: one of `auth_identified`. */
  asked: ('reporting' | 'trust')[];
}

/** Where one series of the Sustainable Development Goals comes from: one source, one window, and how it departs from the metadata. */
export interface SdgSeries {
  /** e.g. `16.1.3` */
  indicator: string;
  /** SDMX code, e.g. `VC_VOV_PHYL`. */
  series: string;
  /**
   * Crimes of the screeners, `among` those who could suffer them or everyone; or questions, those of a pack only where the pack
   * is on, of which any answer in `counts` (default `yes`) makes the person count.
   */
  source: { crimes: string[]; among?: 'at_risk' } | { questions: string[]; pack?: string; counts?: string[] };
  window: 'reference_period' | 'last_12_months' | 'now' | 'before_age_18';
  /** What differs from the United Nations' definition, in a sentence for the metadata. */
  deviation: string;
}

/** Amounts in the country's currency: above `unusual_...` it is asked whether it is right, `impossible` is refused. */
export interface MoneyScale {
  unusual_loss: number;
  unusual_health_cost: number;
  unusual_measures_cost: number;
  unusual_bribe: number;
  /** The `max` of every amount that has none of its own. */
  impossible: number;
}

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
  /** What the screeners ask about: the last `months`, ending the day before the interview started, or the calendar year before it. */
  referencePeriod: { type: 'rolling_months'; months: number } | { type: 'calendar_year' };
  /** Years before the interview that the lead-in questions ask about, so that older events are told there. */
  leadIn: { years: number };
  /** Lead-in question for each crime, or for a card of crimes at once. */
  screeners: 'per_crime' | 'per_card';
  details: Details;
  /** How one adult is drawn and from which age on, in completed years. */
  selection: { method: SelectionMethod; minimumAge: number };
  /** Amounts in the country's currency; without them an amount has no limit but its own `max`. */
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

/** Whose experience a crime is: reported for the household, by the person, or for any member. */
export type CrimeLevel = 'household' | 'person' | 'member';

/** One row of the crime catalogue. Screener, incident forms, codebook rows and tables follow from it. */
export interface CrimeType {
  /** Catalogue number, e.g. `C04`. */
  code: string;
  /** Name in variables and files, e.g. `robbery`. */
  key: string;
  tier: 'core' | 'non_core' | 'pack';
  /** Optional module that the crime belongs to: asked only where the pack is on. */
  pack?: string;
  /** Asked in this version. */
  active: boolean;
  level: CrimeLevel;
  /** ICCS 2015 code by default, and codes that the first rule true of the incident's answers gives instead. */
  iccs: { code: string; rules: { when: string; code: string }[] };
  attempts: 'flagged' | 'included' | 'completed_only' | 'not_applicable';
  unitOfCount: 'incident' | 'contact';
  /** The screener is asked only when this expression is true, e.g. `{vehicles_owned} = 'yes'`. */
  gate?: string;
  /** Who could suffer it, for prevalence at risk; default `gate`. The gate lets those through who do not know. */
  atRisk?: string;
  /** Questions that count it, where no screen stamped per crime does. */
  asked?: { ref: string; times: string };
  /** Whether its incidents get forms; false for what is only counted. */
  incidentForms: boolean;
  /** A form's draw that says which event is asked about when only one of several gets a form. */
  drawn?: string;
  /** Overrides `details.seriesFrom`, for what repeats itself between the same people. */
  seriesFrom?: number;
  /** Its screener and its incident forms are asked with this care. */
  sensitive?: Sensitive;
  /** Whether `[c]_owner_in_household` is asked; the answer `no` means not counted. */
  ownerQuestion: boolean;
  /** Whether the respondent's presence is asked, known to be yes, or never the case. */
  presence: 'ask' | 'always' | 'never';
  /** Whether physical violence is asked or part of the definition. */
  violence: 'ask' | 'always';
  /** A place that is always the same, or places that cannot be. */
  place?: { fixed?: 'home'; without?: string[] };
  /** Whether something is taken or damaged, so that insurance and recovery make sense. */
  property: boolean;
  confidence: 'high' | 'medium' | 'low';
}

/** A named set of crimes for totals, e.g. `any_household`: all crimes of the level but the exceptions. */
export interface EventSet {
  key: string;
  level: 'person' | 'household' | 'both';
  except: string[];
}

/** An answer that is out of place: `hard` holds the submission, `soft` asks the interviewer to confirm. */
export interface Edit {
  id: string;
  /** Expression that is true when the edit is violated. */
  when: string;
  severity: 'hard' | 'soft';
}

export type QuestionType = 'single' | 'multiple' | 'number' | 'money' | 'text' | 'date' | 'statement';

/** Ways of not answering, stored as these strings in place of the answer. */
export type MissingCode = 'dk' | 'refused' | 'na';

/** One question of a form, as the designer writes it. */
export interface Question {
  /** Variable name, e.g. `m_age`; `[c]` stands for the crime's key on screens stamped per crime. */
  name: string;
  type: QuestionType;
  /** Name of the code list of `single` and `multiple`; `window_months` = the months of the reference period. */
  choices?: string;
  missing?: MissingCode[];
  visibleIf?: string;
  /** Default true. */
  required?: boolean;
  min?: number;
  max?: number;
  /** Default true for `number`, false for `money`. */
  integer?: boolean;
  /** Characters; default 1000. */
  maxLength?: number;
  maxSelected?: number;
  /** Codes of a `multiple` that stand alone. */
  exclusive?: string[];
  /** Code -> expression; the choice is offered only when true. */
  choicesVisibleIf?: Record<string, string>;
  /** Answered by rule: when true the question is not asked and stored as `value`. */
  fixed?: { when: string; value: string };
  edits?: Edit[];
  /** Observed by the interviewer, not read aloud. */
  observed?: true;
  /** The options are neither read aloud nor shown: the interviewer marks what the person says. */
  fieldCoded?: true;
}

/** One code drawn at random among those chosen in some questions of a form; recorded with its answers. */
export interface AnswerDraw {
  name: string;
  from: string[];
}

/** What is on the tablet's screen at once: one topic, at most six questions. */
export interface Screen {
  name: string;
  visibleIf?: string;
  /**
   * The screen is repeated: once per active crime of a level (`only` some, or all `except` some), `[c]` becomes the crime's key;
   * or once per authority that exists and is asked about, `[a]` becomes its code.
   */
  each?: { crimes?: 'household' | 'person'; only?: string[]; except?: string[]; authorities?: true };
  questions: Question[];
}

/**
 * One form of the chain, a module of at most forty questions. Forms that follow each other and repeat per incident are asked
 * together for each incident, and read each other's answers.
 */
export interface FormModule {
  form: string;
  unit: 'case' | 'household' | 'member' | 'person' | 'incident';
  /** One form per household member, or per incident that gets details. */
  repeat?: 'members' | 'incidents';
  /** The form is due only when this expression is true. */
  when?: string;
  sensitive?: Sensitive;
  draws?: AnswerDraw[];
  screens: Screen[];
}

/** All texts of one language. */
export interface Texts {
  instrument: { title: string; note: string };
  forms: Record<string, { title: string }>;
  screens?: Record<string, { title?: string }>;
  questions: Record<string, { text: string; instruction?: string }>;
  choices: Record<string, Record<string, string>>;
  missing: { dk: string; refused: string; na: string };
  /** Sentences that fills are made of: `since` a day, `between` two days, what has been told so far. */
  phrases?: { since: string; between: string; lead: string; apart: string; nothing_yet: string };
  crimes: Record<
    string,
    { name: string; short: string; screener: string; times: string; owner?: string; specify?: string }
  >;
  edits: Record<string, string>;
}

/**
 * One versioned questionnaire, checked: every name that an expression uses exists, every text is there in every language.
 * Made by `parseInstrument` only.
 */
export interface Instrument {
  id: string;
  version: string;
  manifest: Manifest;
  /** Name of the crime catalogue, e.g. `lacsi-2018-r1`. */
  catalogue: string;
  crimes: CrimeType[];
  /** The more serious or specific crime first: under which an event told twice at one level is counted. Absent ones come last, in catalogue order. */
  precedence: string[];
  eventSets: EventSet[];
  /** In the order of `manifest.chain`. */
  forms: FormModule[];
  /** Code lists by name. */
  lists: Record<string, string[]>;
  /** Texts by language. */
  texts: Record<string, Texts>;
}

/**
 * How one adult is drawn.
 *
 * - `seeded_random`: every adult equally likely, from the seed of the case.
 * - `next_birthday`, `last_birthday`: whose birthday comes soonest after the interview's date, or came last before it.
 * - `kish_grid`: the adults listed men first, each sex from the oldest; one of Kish's eight tables, drawn from the seed, says which.
 */
export const SELECTION_METHODS = ['seeded_random', 'next_birthday', 'last_birthday', 'kish_grid'] as const;

export type SelectionMethod = (typeof SELECTION_METHODS)[number];
