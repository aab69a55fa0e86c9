import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import type { DraftFiles, JournalEntry, Scenario } from '#questionnaires';
import { useStanding } from '../standing.ts';
import type { FromPreview, RespondentState, ToPreview, WrittenPart, WrittenPlace } from './preview-messages.ts';
import { meetNext, tellMet, tellTried, triedOf, useIsNext, useTried } from './tried-respondent.ts';

/** While somebody types, the interview is made anew once they pause. */
const PAUSE_MS = 150;

export interface Preview {
  readonly frame: RefObject<HTMLIFrameElement | null>;
  /** How the tried respondent stands; undefined until the frame is there. */
  readonly state: RespondentState | undefined;
  /** How many errors keep the questionnaire from being asked as it is; 0 when it can be. */
  readonly errors: number;
  /** Why the frame did not go where it was asked to: this respondent is not led there. */
  readonly notThere: 'not-asked' | 'not-alone' | undefined;
  readonly go: (to: WrittenPart) => void;
  readonly startWith: (seed: string, entries: readonly JournalEntry[]) => void;
  readonly meet: (scenario: Scenario) => void;
  readonly setPicking: (isOn: boolean) => void;
  /** Gives the respondent the tablet for the part that is answered alone. */
  readonly goAlone: () => void;
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
  const [notThere, setNotThere] = useState<Preview['notThere']>();
  const { draft } = useStanding();
  /** What the frame was told last: told again, it would begin anew under who has the tablet. */
  const told = useRef<DraftFiles>(undefined);
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
          told.current = undefined;
          setShown(false);
          return setReady(true);
        case 'respondent':
          setErrors(0);
          setShown(true);
          return tellTried(draft, data.state);
        case 'unusable':
          return setErrors(data.errors);
        case 'not-asked':
        case 'not-alone':
          return setNotThere(data.kind);
        case 'picked':
          return picked.current(data.place);
      }
    };
    addEventListener('message', listen);
    return () => removeEventListener('message', listen);
  }, [draft]);

  useEffect(() => {
    if (isReady) tell({ kind: 'language', language });
  }, [isReady, language, tell]);

  useEffect(() => {
    const { state: before } = triedOf(draft);
    if (isReady && before) tell({ kind: 'respondent', seed: before.seed, entries: before.entries });
  }, [isReady, draft, tell]);

  useEffect(() => {
    if (!isReady || told.current === files) return;
    const timer = setTimeout(
      () => {
        told.current = files;
        tell({ kind: 'questionnaire', files });
      },
      isShown ? PAUSE_MS : 0,
    );
    return () => clearTimeout(timer);
  }, [isReady, isShown, files, tell]);

  const go = useCallback(
    (to: WrittenPart) => {
      setNotThere(undefined);
      tell({ kind: 'go', ...to });
    },
    [tell],
  );
  const startWith = useCallback(
    (seed: string, entries: readonly JournalEntry[]) => {
      setNotThere(undefined);
      tellMet(draft, undefined);
      tell({ kind: 'respondent', seed, entries });
    },
    [draft, tell],
  );
  const meet = useCallback(
    (scenario: Scenario) => {
      setNotThere(undefined);
      // A frame that does not show anybody yet would forget who was chosen.
      if (!isShown) return meetNext(draft, scenario);
      tellMet(draft, scenario.id);
      tell({ kind: 'scenario', scenario });
    },
    [draft, isShown, tell],
  );
  const isNext = useIsNext();
  useEffect(() => {
    // Asked for anew: since this was drawn somebody else may have been chosen.
    const { next } = triedOf(draft);
    if (isShown && isNext && next) meet(next);
  }, [isShown, isNext, draft, meet]);
  const goAlone = useCallback(() => {
    setNotThere(undefined);
    tell({ kind: 'alone' });
  }, [tell]);
  const setPicking = useCallback((isOn: boolean) => tell({ kind: 'picking', isOn }), [tell]);
  return { frame, state, errors, notThere, go, startWith, meet, setPicking, goAlone };
}
