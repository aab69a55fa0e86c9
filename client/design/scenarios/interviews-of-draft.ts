import type { DraftFiles, JournalEntry, ManyRespondents, RecordedAs, Scenario } from '#questionnaires';
import type { FilesThatChanged } from '../findings/found.ts';
import type { FromInterviews, RoutesSaid, RunOfScenario, ToInterviews, UnwalkedRoute } from './scenario-messages.ts';

/** What the thread that interviews said last of a draft. */
export interface InterviewsSaid extends RoutesSaid {
  /** By id; undefined before the first time. */
  readonly runs: ReadonlyMap<string, RunOfScenario> | undefined;
  /** The draft that the runs are of. */
  readonly of: DraftFiles | undefined;
  /** Errors keep the questionnaire from being asked: what is shown is of before. */
  readonly isUnusable: boolean;
  readonly many: ManyRespondents | undefined;
  /** The draft that they were interviewed with. */
  readonly manyOf: DraftFiles | undefined;
  readonly isInterviewing: boolean;
  /** Routes that no scenario goes, by form, as far as they were asked for. */
  readonly unwalked: ReadonlyMap<string, readonly UnwalkedRoute[]>;
}

/** The thread that interviews for a draft. Everything on the page that shows its interviews shares it. */
export interface InterviewsOfDraft {
  said(): InterviewsSaid;
  subscribe(listener: () => void): () => void;
  /** Looks at the draft once nobody has changed it for a while. */
  see(files: DraftFiles): void;
  /** Leaves the device to somebody who scrolls, until they have scrolled no more for a moment. */
  makeWay(): void;
  interviewMany(interviews: number, language: string): void;
  stop(): void;
  askUnwalked(form: string, language: string): void;
  /** Makes a scenario of a tried interview. */
  record(tried: { entries: readonly JournalEntry[]; seed: string }, as: RecordedAs): Promise<Scenario>;
  end(): void;
}

/** As much of a worker as is used. */
export type InterviewsThread = Pick<Worker, 'postMessage' | 'terminate'> & {
  onmessage: ((event: MessageEvent<FromInterviews>) => void) | null;
};

/** Scenarios are interviewed once somebody pauses: all of them take a second or two of the device. */
const PAUSE_MS = 1200;

/** Between two moves of a wheel or a finger there is less. */
const STILL_MS = 300;

export const NO_INTERVIEWS: InterviewsSaid = {
  runs: undefined,
  of: undefined,
  forms: [],
  places: [],
  isProved: false,
  isUnusable: false,
  many: undefined,
  manyOf: undefined,
  isInterviewing: false,
  unwalked: new Map(),
};

/**
 * Interviews a draft in a thread, which is started when it is needed first.
 *
 * @param start starts the thread
 */
export function interviewsOfDraft(start: () => InterviewsThread): InterviewsOfDraft {
  let thread: InterviewsThread | undefined;
  let said = NO_INTERVIEWS;
  let seen: DraftFiles | undefined;
  let sent: DraftFiles = {};
  let count = 0;
  /** What was sent last rests, over or not. */
  let isResting = false;
  /** The respondents that were asked for last. */
  let many = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stillTimer: ReturnType<typeof setTimeout> | undefined;
  const listeners = new Set<() => void>();
  const recording: ((scenario: Scenario) => void)[] = [];
  /** Forms whose routes are shown, and in which language: they are asked for again when they change. */
  const shownForms = new Map<string, string>();

  function tellPage(change: Partial<InterviewsSaid>): void {
    said = { ...said, ...change };
    for (const listener of listeners) listener();
  }

  function hear(message: FromInterviews): void {
    switch (message.kind) {
      case 'runs':
        // A newer draft is under way: what comes of it follows.
        if (message.of === count) hearRuns(message);
        break;
      case 'routes':
        tellPage(routesIn(message));
        askAgain();
        break;
      case 'unusable':
        recording.length = 0;
        tellPage({ isUnusable: true, isInterviewing: false });
        break;
      case 'many':
        // What was stopped may have said something more on the way.
        if (message.of === many && said.isInterviewing) tellPage({ many: message.so, isInterviewing: !message.isOver });
        break;
      case 'recorded':
        recording.shift()?.(message.scenario);
        break;
      case 'unwalked':
        tellPage({ unwalked: new Map(said.unwalked).set(message.form, message.routes) });
        break;
    }
  }

  function hearRuns(message: Extract<FromInterviews, { kind: 'runs' }>): void {
    const runs = new Map(message.runs.map((run) => [run.id, run]));
    tellPage({ runs, of: sent, isUnusable: false, ...routesIn(message) });
    askAgain();
  }

  function askAgain(): void {
    for (const [form, language] of shownForms) tell({ kind: 'unwalked', form, language });
  }

  function tell(message: ToInterviews): void {
    if (!thread) {
      thread = start();
      thread.onmessage = ({ data }) => hear(data);
    }
    thread.postMessage(message);
  }

  function send(files: DraftFiles): void {
    const changed: Record<string, FilesThatChanged[string]> = {};
    for (const file of new Set([...Object.keys(sent), ...Object.keys(files)]))
      if (sent[file] !== files[file]) changed[file] = files[file];
    sent = files;
    isResting = false;
    count += 1;
    tell({ kind: 'files', id: count, changed });
  }

  /** Nobody waits for the pause: what is asked next is of the draft as it is. */
  function sendNow(): void {
    clearTimeout(timer);
    if (seen && (seen !== sent || isResting)) send(seen);
  }

  return {
    said: () => said,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    see(files) {
      if (files === seen) return;
      seen = files;
      clearTimeout(timer);
      if (thread && !isResting) {
        isResting = true;
        tell({ kind: 'rest' });
      }
      timer = setTimeout(sendNow, PAUSE_MS);
    },
    makeWay() {
      if (!thread) return;
      if (stillTimer === undefined) tell({ kind: 'wait' });
      clearTimeout(stillTimer);
      stillTimer = setTimeout(() => {
        stillTimer = undefined;
        tell({ kind: 'go-on' });
      }, STILL_MS);
    },
    interviewMany(interviews, language) {
      sendNow();
      many += 1;
      tellPage({ isInterviewing: true, many: undefined, manyOf: sent });
      tell({ kind: 'many', id: many, interviews, language });
    },
    stop() {
      tellPage({ isInterviewing: false });
      tell({ kind: 'stop' });
    },
    askUnwalked(form, language) {
      shownForms.set(form, language);
      if (said.runs) tell({ kind: 'unwalked', form, language });
    },
    record: ({ entries, seed }, as) =>
      new Promise((resolve) => {
        sendNow();
        recording.push(resolve);
        tell({ kind: 'record', entries, seed, as });
      }),
    end() {
      clearTimeout(timer);
      clearTimeout(stillTimer);
      thread?.terminate();
    },
  };
}

function routesIn({ forms, places, isProved }: RoutesSaid): RoutesSaid {
  return { forms, places, isProved };
}
