import type {
  InterviewOutcome,
  JournalEntry,
  ManyRespondents,
  RecordedAs,
  Scenario,
  ScenarioFailure,
  SettledReason,
} from '#questionnaires';
import type { FilesThatChanged } from '../findings/found.ts';

/** What the page asks of the thread that interviews. */
export type ToInterviews =
  /** What changed of the draft since the page sent something last; `id` grows. */
  | { readonly kind: 'files'; readonly id: number; readonly changed: FilesThatChanged }
  /** Somebody is changing the draft: its scenarios rest until the files come, and leave the device to who types. */
  | { readonly kind: 'rest' }
  /** Somebody scrolls: what is under way waits, from the interview that it is at, until it is told to go on. */
  | { readonly kind: 'wait' | 'go-on' }
  /** Interviews made-up respondents with the questionnaire as it is now; `id` grows. */
  | { readonly kind: 'many'; readonly id: number; readonly interviews: number; readonly language: string }
  | { readonly kind: 'stop' }
  /** Makes a scenario of a tried interview, which expects what comes out of it. */
  | {
      readonly kind: 'record';
      readonly entries: readonly JournalEntry[];
      readonly seed: string;
      readonly as: RecordedAs;
    }
  /** The routes of a form that no scenario goes, each with the reason where nobody can go it. */
  | { readonly kind: 'unwalked'; readonly form: string; readonly language: string };

/** What the thread answers. */
export type FromInterviews =
  /** Of the files that were sent with that number. */
  | ({ readonly kind: 'runs'; readonly of: number; readonly runs: readonly RunOfScenario[] } & RoutesSaid)
  /** The same routes, with those that nobody can go told apart. */
  | ({ readonly kind: 'routes' } & RoutesSaid)
  /** Errors keep the questionnaire from being asked; what was said before stands. */
  | { readonly kind: 'unusable' }
  /** Of the respondents that were asked for with that number. */
  | { readonly kind: 'many'; readonly of: number; readonly so: ManyRespondents; readonly isOver: boolean }
  | { readonly kind: 'recorded'; readonly scenario: Scenario }
  | { readonly kind: 'unwalked'; readonly form: string; readonly routes: readonly UnwalkedRoute[] };

/** What came of a scenario. */
export interface RunOfScenario {
  readonly id: string;
  readonly failures: readonly ScenarioFailure[];
  readonly outcome: Omit<InterviewOutcome, 'asked'>;
}

/** The routes of a questionnaire, by form and by what decides. */
export interface RoutesSaid {
  readonly forms: readonly RoutesOfForm[];
  readonly places: readonly RoutesOfPlace[];
  /** Whether it is known of each route that no scenario goes if anybody can go it. */
  readonly isProved: boolean;
}

/** How many ways an interview can go somewhere, how many of them a scenario goes, and how many nobody can. */
export interface RouteCounts {
  readonly routes: number;
  readonly walked: number;
  readonly settled: number;
}

export interface RoutesOfForm extends RouteCounts {
  readonly form: string;
  readonly title: string;
}

/** The routes of what decides at a place of the draft. */
export interface RoutesOfPlace extends RouteCounts {
  readonly path: readonly string[];
}

export interface UnwalkedRoute {
  readonly id: string;
  readonly subject: string;
  readonly outcome: string;
  /** In words. */
  readonly condition?: string;
  /** Path in the draft of what decides. */
  readonly place: readonly string[];
  /** Why nobody can go it, with its conditions in words. */
  readonly settled?: SettledReason;
}
