import type {
  DraftFiles,
  InterviewOutcome,
  JournalEntry,
  ManyRespondents,
  RecordedAs,
  Scenario,
  ScenarioFailure,
} from '#questionnaires';

/** What the page asks of the thread that interviews. */
export type ToInterviews =
  | { readonly kind: 'files'; readonly files: DraftFiles }
  /** Interviews made-up respondents with the questionnaire as it is now. */
  | { readonly kind: 'many'; readonly interviews: number; readonly language: string }
  | { readonly kind: 'stop' }
  /** Makes a scenario of a tried interview, which expects what comes out of it. */
  | {
      readonly kind: 'record';
      readonly entries: readonly JournalEntry[];
      readonly seed: string;
      readonly as: RecordedAs;
    }
  /** The routes of a form that no scenario goes, each with the reason where nobody can go it. */
  | { readonly kind: 'unwalked'; readonly form: string };

/** What the thread answers. */
export type FromInterviews =
  | { readonly kind: 'runs'; readonly runs: readonly RunOfScenario[]; readonly forms: readonly RoutesOfForm[] }
  /** Errors keep the questionnaire from being asked; what was said before stands. */
  | { readonly kind: 'unusable' }
  | { readonly kind: 'many'; readonly so: ManyRespondents; readonly isOver: boolean }
  | { readonly kind: 'recorded'; readonly scenario: Scenario }
  | { readonly kind: 'unwalked'; readonly form: string; readonly routes: readonly UnwalkedRoute[] };

/** What came of a scenario. */
export interface RunOfScenario {
  readonly id: string;
  readonly failures: readonly ScenarioFailure[];
  readonly outcome: Omit<InterviewOutcome, 'asked'>;
}

/** How many ways an interview can go in a form, and how many of them a scenario goes. */
export interface RoutesOfForm {
  readonly form: string;
  readonly title: string;
  readonly routes: number;
  readonly walked: number;
}

export interface UnwalkedRoute {
  readonly id: string;
  readonly subject: string;
  readonly outcome: string;
  readonly condition?: string;
  /** Path in the draft of what decides. */
  readonly place: readonly string[];
  /** Why nobody can go it, in words. */
  readonly settled?: string;
}
