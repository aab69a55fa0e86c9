import type { IccsTagRules } from './iccs-tags.ts';
import type { Manifest } from './manifest.ts';
import type { QuestionRow } from './rows.ts';
import type { Texts } from './texts.ts';

/** With which care something is asked that hurts or must not be overheard. */
export interface Sensitive {
  /** The tablet is handed over; the interviewer does not see the answers. */
  selfCompleted: boolean;
  /** Before it, the interviewer makes sure that nobody listens. */
  privacyCheck: boolean;
  /** The person may skip it without a reason. */
  skippable: boolean;
  /** No free text about what happened. A crime with it is not named again among what was reported so far. */
  noNarrative: boolean;
  /** Cannot be read on the tablet afterwards, nor in replays and back-checks. */
  sealed: boolean;
  /** Followed by the referral card. */
  referralCard: boolean;
}

/** Whether a crime is reported for the household, by the person, or for any member. */
export type CrimeLevel = 'household' | 'person' | 'member';

/** What every crime of the catalogue has. */
interface CrimeBase {
  /** Catalogue number, e.g. `C04`. */
  code: string;
  /** Name in variables and files, e.g. `robbery`. */
  key: string;
  /**
   * Asked in this version: its row in the catalogue is `active`, and so is its pack, if it belongs to one.
   */
  inUse: boolean;
  level: CrimeLevel;
  /**
   * ICCS 2015 code by default, and codes that the first rule true of the incident's answers gives instead. A crime
   * without a default has no code until the office gives one; those of `office` are offered to it.
   */
  iccs: { code?: string; rules: { when: string; code: string }[]; office?: string[] };
  attempts: 'flagged' | 'included' | 'completed_only' | 'not_applicable';
  /** What `times` counts: incidents, contacts with an official, or each time that something was demanded. */
  unitOfCount: 'incident' | 'contact' | 'demand';
  /**
   * The crime and the outcome as which its incidents are counted, where its screener only looks for what
   * another screener may have found too.
   */
  countsAs?: { crime: string; outcome: 'completed' | 'attempted' };
  /** The screener is asked only when this expression is true, e.g. `{vehicles_owned} = 'yes'`. */
  gate?: string;
  /**
   * Who could suffer it, for prevalence at risk; default `gate`. A gate also admits people who do not know.
   */
  atRisk?: string;
  /** Questions that count it, if no screen written out per crime does. */
  asked?: { ref: string; times: string };
  /** Whether its incidents get forms; false if they are only counted. */
  incidentForms: boolean;
  /**
   * Name of a form's draw that selects the incident to ask about, where only one of several kinds gets a
   * form.
   */
  drawn?: string;
  /** Overrides `details.seriesFrom`, for incidents that repeat themselves between the same people. */
  seriesFrom?: number;
  /** Its screener and its incident forms are asked with this care. */
  sensitive?: Sensitive;
  /** Whether `[c]_owner_in_household` is asked; the answer `no` means not counted. */
  ownerQuestion: boolean;
  /** Whether the interview asks if the respondent was present, or the answer is always yes or always no. */
  presence: 'ask' | 'always' | 'never';
  /** Whether the interview asks about physical violence, or the definition of the crime includes it. */
  violence: 'ask' | 'always';
  /** A place that is always the same, or places that cannot be. */
  place?: { fixed?: 'home'; without?: string[] };
  /** Whether something is taken or damaged, so that insurance and recovery are asked about. */
  property: boolean;
  confidence: 'high' | 'medium' | 'low';
}

/** A crime of every country's questionnaire. */
interface StandardCrime extends CrimeBase {
  tier: 'core' | 'non_core';
  pack?: undefined;
}

/** A crime of an optional module, asked only where the pack is on. */
interface PackCrime extends CrimeBase {
  tier: 'pack';
  pack: string;
}

/** One row of the crime catalogue. Screener, incident forms, codebook rows and tables follow from it. */
export type CrimeType = StandardCrime | PackCrime;

/** A named set of crimes for totals, e.g. `any_household`: all crimes of the level except some. */
export interface EventSet {
  key: string;
  level: 'person' | 'household' | 'both';
  except: string[];
}

/**
 * A check of an answer: a violated `hard` edit holds the submission, a `soft` one asks the interviewer to
 * confirm.
 */
export interface Edit {
  id: string;
  /** Expression that is true when the edit is violated. */
  when: string;
  severity: 'hard' | 'soft';
}

/** Ways of not answering, stored as these strings in place of the answer. */
export type MissingCode = 'dk' | 'refused' | 'na';

/** What every question has, as the designer writes it. */
interface QuestionBase {
  /** Variable name, e.g. `m_age`; `[c]` stands for the crime's key on screens written out per crime. */
  name: string;
  visibleIf?: string;
}

/** What every question with an answer has. */
interface AnswerBase extends QuestionBase {
  /** Ways of not answering that it offers. */
  missing?: MissingCode[];
  /** Default true. */
  required?: boolean;
  edits?: Edit[];
  /** Observed by the interviewer, not read aloud. */
  observed?: true;
}

/** What every question with a code list has. */
interface ChoiceBase extends AnswerBase {
  /** Name of the code list; `window_months` = the months of the reference period. */
  choices: string;
  /** Code -> expression; the choice is offered only when true. */
  choicesVisibleIf?: Record<string, string>;
  /** The options are neither read aloud nor shown: the interviewer marks what the person says. */
  fieldCoded?: true;
}

/** One code of a list. */
export interface SingleQuestion extends ChoiceBase {
  type: 'single';
  /** Answered by rule: when true the question is not asked and stored as `value`. */
  fixed?: { when: string; value: string };
  /** Set where it is one of several rows; the files write the rows as one question. */
  row?: QuestionRow;
}

/** Any number of codes of a list. */
export interface MultipleQuestion extends ChoiceBase {
  type: 'multiple';
  maxSelected?: number;
  /** Codes that are chosen alone, such as `none`. */
  exclusive?: string[];
}

/** A number, or an amount of money. */
export interface NumberQuestion extends AnswerBase {
  type: 'number' | 'money';
  min?: number;
  max?: number;
  /** Default true for `number`, false for `money`. */
  integer?: boolean;
}

/** Words. */
export interface TextQuestion extends AnswerBase {
  type: 'text';
  /** Characters; default 1000. */
  maxLength?: number;
}

/** A day. */
export interface DateQuestion extends AnswerBase {
  type: 'date';
}

/** A sentence that is read aloud and has no answer. */
export interface Statement extends QuestionBase {
  type: 'statement';
  required?: false;
}

type OfAnyType = SingleQuestion | MultipleQuestion | NumberQuestion | TextQuestion | DateQuestion | Statement;

type Setting = OfAnyType extends infer Q ? (Q extends Q ? keyof Q : never) : never;

/**
 * A type of question in which the settings of the other types are known to be absent, so that they can be
 * read.
 */
type WithoutOthers<Q> = Q extends Q ? Q & { [Other in Exclude<Setting, keyof Q>]?: undefined } : never;

/**
 * One question of a form, as the designer writes it: each type has its own settings and none of the others.
 */
export type Question = WithoutOthers<OfAnyType>;

export type QuestionType = Question['type'];

/** One code drawn at random among those chosen in some questions of a form; recorded with its answers. */
export interface AnswerDraw {
  name: string;
  from: string[];
}

/**
 * The screen is written out once per crime of a level that is in use (`only` some, or all `except` some);
 * `[c]` becomes the crime's key.
 */
export interface EachCrime {
  crimes: 'household' | 'person';
  only?: string[];
  except?: string[];
}

/** The screen is written out once per authority that exists and is asked about; `[a]` becomes its code. */
export interface EachAuthority {
  authorities: true;
}

/** What is on the tablet's screen at once: one topic, at most six questions. */
export interface Screen {
  name: string;
  visibleIf?: string;
  each?: EachCrime | EachAuthority;
  questions: Question[];
}

/**
 * One form of the chain, a module of at most forty questions. Forms that follow each other and repeat per
 * incident are asked together for each incident, and read each other's answers.
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

/** A condition with a name of its own: `@force_used` in any condition of the files stands for it. */
export interface Definition {
  name: string;
  /** Written out in full, without names of other definitions. */
  condition: string;
  /** A condition of the files, or another definition, uses it. */
  isUsed: boolean;
}

/** What an instrument says, put together from its files. */
export interface InstrumentContent {
  readonly id: string;
  readonly version: string;
  readonly manifest: Manifest;
  /** Name of the crime catalogue, e.g. `lacsi-2018-r1`. */
  readonly catalogue: string;
  readonly crimes: readonly CrimeType[];
  /**
   * Crimes, the more serious or specific ones first: an incident that was reported twice at one level counts
   * under the first of them. Crimes that are not listed come last, in the order of the catalogue.
   */
  readonly precedence: readonly string[];
  readonly eventSets: readonly EventSet[];
  /** How an incident gets its ICCS tags. */
  readonly iccsTags: IccsTagRules;
  /** In the order of `manifest.chain`. */
  readonly forms: readonly FormModule[];
  /** Named conditions of the files; everywhere else in the instrument they are already written out. */
  readonly definitions: readonly Definition[];
  /** Code lists by name. */
  readonly lists: Readonly<Record<string, readonly string[]>>;
  /** Texts by language. */
  readonly texts: Readonly<Record<string, Texts>>;
}
