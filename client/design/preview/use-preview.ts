import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import type { DraftFiles, JournalEntry, Scenario } from '#questionnaires';
import type { FromPreview, RespondentState, ToPreview, WrittenPlace } from './preview-messages.ts';
import { tellTried, triedRespondent, useTried } from './tried-respondent.ts';

/** While somebody types, the interview is made anew once they pause. */
const PAUSE_MS = 150;

export interface Preview {
  readonly frame: RefObject<HTMLIFrameElement | null>;
  /** How the tried respondent stands; undefined until the frame is there. */
  readonly state: RespondentState | undefined;
  /** How many errors keep the questionnaire from being asked as it is; 0 when it can be. */
  readonly errors: number;
  /** Whether the frame was asked to go where this respondent is not led. */
  readonly isNotAsked: boolean;
  readonly go: (form: string, question?: string) => void;
  readonly startWith: (seed: string, entries: readonly JournalEntry[]) => void;
  readonly meet: (scenario: Scenario) => void;
  readonly setPicking: (isOn: boolean) => void;
}

interface PreviewInput {
  files: DraftFiles;
  language: string;
  /** A question was pressed in the frame. */
  onPicked: (place: WrittenPlace) => void;
}

/** Keeps the frame in step with the draft, and hears how its interview stands. */
export function usePreview({ files, language, onPicked }: PreviewInput): Preview {
  const frame = useRef<HTMLIFrameElement>(null);
  const [isReady, setReady] = useState(false);
  const [isShown, setShown] = useState(false);
  const state = useTried();
  const [errors, setErrors] = useState(0);
  const [isNotAsked, setNotAsked] = useState(false);
  const picked = useRef(onPicked);
  picked.current = onPicked;

  const tell = useCallback((message: ToPreview) => {
    frame.current?.contentWindow?.postMessage(message, location.origin);
  }, []);

  useEffect(() => {
    const listen = ({ source, origin, data }: MessageEvent<FromPreview>) => {
      if (origin !== location.origin || source === null || source !== frame.current?.contentWindow) return;
      switch (data.kind) {
        case 'ready':
          setShown(false);
          return setReady(true);
        case 'respondent':
          setErrors(0);
          setShown(true);
          return tellTried(data.state);
        case 'unusable':
          return setErrors(data.errors);
        case 'not-asked':
          return setNotAsked(true);
        case 'picked':
          return picked.current(data.place);
      }
    };
    addEventListener('message', listen);
    return () => removeEventListener('message', listen);
  }, []);

  useEffect(() => {
    if (isReady) tell({ kind: 'language', language });
  }, [isReady, language, tell]);

  useEffect(() => {
    const before = triedRespondent();
    if (isReady && before) tell({ kind: 'respondent', seed: before.seed, entries: before.entries });
  }, [isReady, tell]);

  useEffect(() => {
    if (!isReady) return;
    const timer = setTimeout(() => tell({ kind: 'questionnaire', files }), isShown ? PAUSE_MS : 0);
    return () => clearTimeout(timer);
  }, [isReady, isShown, files, tell]);

  const go = useCallback(
    (form: string, question?: string) => {
      setNotAsked(false);
      tell({ kind: 'go', form, question });
    },
    [tell],
  );
  const startWith = useCallback(
    (seed: string, entries: readonly JournalEntry[]) => {
      setNotAsked(false);
      tell({ kind: 'respondent', seed, entries });
    },
    [tell],
  );
  const meet = useCallback(
    (scenario: Scenario) => {
      setNotAsked(false);
      tell({ kind: 'scenario', scenario });
    },
    [tell],
  );
  const setPicking = useCallback((isOn: boolean) => tell({ kind: 'picking', isOn }), [tell]);
  return { frame, state, errors, isNotAsked, go, startWith, meet, setPicking };
}
