import { useCallback, useEffect, useRef, useState } from 'react';
import type { DraftFiles, JournalEntry, ManyRespondents, RecordedAs, Scenario } from '#questionnaires';
import type { FromInterviews, RoutesOfForm, RunOfScenario, ToInterviews, UnwalkedRoute } from './scenario-messages.ts';

/** Scenarios are interviewed once somebody pauses. */
const PAUSE_MS = 400;

export interface Interviews {
  /** By id; undefined before the first time. */
  readonly runs: ReadonlyMap<string, RunOfScenario> | undefined;
  readonly forms: readonly RoutesOfForm[];
  /** Errors keep the questionnaire from being asked: what is shown is of before. */
  readonly isUnusable: boolean;
  /** Whether what is shown is of the draft as it is now. */
  readonly isCurrent: boolean;
  readonly many: ManyRespondents | undefined;
  readonly isInterviewing: boolean;
  /** Routes that no scenario goes, by form, as far as they were asked for. */
  readonly unwalked: ReadonlyMap<string, readonly UnwalkedRoute[]>;
  readonly interviewMany: (interviews: number, language: string) => void;
  readonly stop: () => void;
  readonly askUnwalked: (form: string) => void;
  readonly record: (tried: { entries: readonly JournalEntry[]; seed: string }, as: RecordedAs) => void;
}

const NOTHING: readonly RoutesOfForm[] = [];

/**
 * The scenarios of a draft, interviewed in a thread of their own whenever the draft changes.
 *
 * @param onRecorded takes a scenario that was made of a tried interview
 */
export function useInterviews(files: DraftFiles, onRecorded: (scenario: Scenario) => void): Interviews {
  const worker = useRef<Worker>(undefined);
  const [said, setSaid] = useState<{
    runs: Map<string, RunOfScenario>;
    forms: readonly RoutesOfForm[];
    of: DraftFiles;
  }>();
  const [isUnusable, setUnusable] = useState(false);
  const [many, setMany] = useState<{ so: ManyRespondents; isOver: boolean }>();
  const [isAsked, setAsked] = useState(false);
  const [unwalked, setUnwalked] = useState<ReadonlyMap<string, readonly UnwalkedRoute[]>>(new Map());
  const sent = useRef(files);
  const recorded = useRef(onRecorded);
  recorded.current = onRecorded;

  useEffect(() => {
    const own = new Worker(new URL('./interviews-worker.ts', import.meta.url), { type: 'module' });
    worker.current = own;
    own.addEventListener('message', ({ data }: MessageEvent<FromInterviews>) => {
      switch (data.kind) {
        case 'runs':
          setUnusable(false);
          setUnwalked(new Map());
          return setSaid({ runs: new Map(data.runs.map((run) => [run.id, run])), forms: data.forms, of: sent.current });
        case 'unusable':
          setAsked(false);
          return setUnusable(true);
        case 'many':
          setAsked(!data.isOver);
          return setMany(data);
        case 'recorded':
          return recorded.current(data.scenario);
        case 'unwalked':
          return setUnwalked((before) => new Map(before).set(data.form, data.routes));
      }
    });
    return () => own.terminate();
  }, []);

  const tell = useCallback((message: ToInterviews) => worker.current?.postMessage(message), []);
  const isFirst = said === undefined;
  useEffect(() => {
    const timer = setTimeout(
      () => {
        sent.current = files;
        tell({ kind: 'files', files });
      },
      isFirst ? 0 : PAUSE_MS,
    );
    return () => clearTimeout(timer);
  }, [files, isFirst, tell]);

  return {
    runs: said?.runs,
    forms: said?.forms ?? NOTHING,
    isUnusable,
    isCurrent: said?.of === files && !isUnusable,
    many: many?.so,
    isInterviewing: isAsked,
    unwalked,
    interviewMany: useCallback(
      (interviews, language) => {
        setAsked(true);
        tell({ kind: 'many', interviews, language });
      },
      [tell],
    ),
    stop: useCallback(() => {
      setAsked(false);
      tell({ kind: 'stop' });
    }, [tell]),
    askUnwalked: useCallback((form) => tell({ kind: 'unwalked', form }), [tell]),
    record: useCallback(({ entries, seed }, as) => tell({ kind: 'record', entries, seed, as }), [tell]),
  };
}
