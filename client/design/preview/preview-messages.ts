import type { Answers, DraftFiles, FormKey, JournalEntry, Scenario, Violation } from '#questionnaires';

/** Address of the page that holds nothing but a tried interview, for a frame of the designer's page. */
export const PREVIEW_PAGE = '/?preview';

/** What the designer's page tells the frame. */
export type ToPreview =
  /** The questionnaire as it is now: the interview goes on where it was. */
  | { readonly kind: 'questionnaire'; readonly files: DraftFiles }
  /** Another respondent, from the beginning; `entries` is what was answered so far. */
  | { readonly kind: 'respondent'; readonly seed: string; readonly entries: readonly JournalEntry[] }
  /** Somebody whose answers stand with the questionnaire, at the end of the interview. */
  | { readonly kind: 'scenario'; readonly scenario: Scenario }
  | { readonly kind: 'language'; readonly language: string }
  /** Gives the respondent the tablet for the first part that is answered alone. */
  | { readonly kind: 'alone' }
  /** Goes to a form, to a screen of it or to a question, named as its file does, where this respondent is asked. */
  | ({ readonly kind: 'go' } & WrittenPart)
  /** Whether a press chooses what is pressed instead of answering it. */
  | { readonly kind: 'picking'; readonly isOn: boolean };

/** What the frame tells the designer's page. */
export type FromPreview =
  | { readonly kind: 'ready' }
  | { readonly kind: 'respondent'; readonly state: RespondentState }
  /** The questionnaire cannot be asked as it is; the frame goes on with the last one that could. */
  | { readonly kind: 'unusable'; readonly errors: number }
  /** It was asked to go where this respondent is not led. */
  | { readonly kind: 'not-asked' }
  /** No part that is answered alone is due. */
  | { readonly kind: 'not-alone' }
  | { readonly kind: 'picked'; readonly place: WrittenPlace };

/** The tried interview as it stands. */
export interface RespondentState {
  /** Forms so far, in the order of the interview. */
  readonly forms: readonly StateOfForm[];
  readonly answers: Answers;
  /** The answers in words, by form and name: codes by their labels in quotes. */
  readonly said: Readonly<Record<FormKey, Readonly<Record<string, string>>>>;
  /** What is on the screen; absent between forms. */
  readonly at?: { readonly key: FormKey; readonly form: string; readonly screen: string };
  /** The questions on the screen. */
  readonly shown: readonly WrittenPlace[];
  readonly incidents: readonly StateOfIncident[];
  readonly violations: readonly Violation[];
  readonly seed: string;
  readonly entries: readonly JournalEntry[];
}

/** Where the designer wrote a question: the form, and the names of screen and question as they stand in its file. */
export interface WrittenPlace {
  readonly form: string;
  readonly screen: string;
  readonly question: string;
}

/** A form as a designer wrote it, a screen of it, or a question of that one. */
export interface WrittenPart {
  readonly form: string;
  readonly screen?: string | undefined;
  readonly question?: string | undefined;
}

export interface StateOfForm {
  readonly key: FormKey;
  readonly form: string;
  readonly title: string;
  readonly status: 'done' | 'partial' | 'new';
}

/** An incident that was told, with its ICCS code and tags as its answers give them so far. */
export interface StateOfIncident {
  /** `robbery.1` */
  readonly key: string;
  readonly crime: string;
  readonly code: string | undefined;
  readonly tags: Readonly<Record<string, string>>;
}
