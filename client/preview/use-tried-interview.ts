import { useCallback, useEffect, useRef, useState } from 'react';
import { type Instrument, InvalidInstrument, parseInstrument, runScenario } from '#questionnaires';
import type { FromPreview, ToPreview } from '../design/preview/preview-messages.ts';
import type { InterviewSession } from '../field/session/interview-session.ts';
import { goAlone, goToAsked, takeTablet } from './lead-interview.ts';
import { respondentState } from './respondent-state.ts';
import { type TriedRespondent, tryInterview } from './tried-interview.ts';

const FIRST: TriedRespondent = { seed: 'preview', entries: [] };

/** What is told to the designer's page at most this often, in ms. */
const TELL_MS = 100;

/** The interview that the frame shows. It follows what the designer's page says, and tells how it stands. */
export function useTriedInterview(): {
  session: InterviewSession | undefined;
  isPicking: boolean;
  startAgain: () => void;
} {
  const instrument = useRef<Instrument>(undefined);
  const respondent = useRef(FIRST);
  const language = useRef('');
  const current = useRef<InterviewSession>(undefined);
  const [session, setSession] = useState<InterviewSession>();
  const [isPicking, setPicking] = useState(false);

  const open = useCallback((from: TriedRespondent) => {
    // Who was tried before comes sooner than the questionnaire.
    respondent.current = from;
    if (!instrument.current) return;
    current.current?.dispose();
    const opened = tryInterview(instrument.current, from, language.current);
    if (language.current !== opened.language) opened.setLanguage(language.current);
    current.current = opened;
    setSession(opened);
    return opened;
  }, []);

  useEffect(() => {
    const once = (before: InterviewSession) => {
      before.hand.flush();
      const { seed } = respondent.current;
      return tryInterview(before.instrument, { seed, entries: before.draft.entries }, before.language);
    };
    const take = (message: ToPreview) => {
      const before = current.current;
      switch (message.kind) {
        case 'questionnaire': {
          const parsed = parsedFiles(message.files);
          if (typeof parsed === 'number') return tell({ kind: 'unusable', errors: parsed });
          before?.hand.flush();
          instrument.current = parsed;
          return open({ ...respondent.current, entries: before?.draft.entries ?? respondent.current.entries });
        }
        case 'respondent':
          return open(message);
        case 'scenario': {
          if (!instrument.current) return;
          const { events, context } = runScenario(instrument.current, message.scenario);
          const met = open({ seed: context.seed, entries: events });
          return met && takeTablet(met);
        }
        case 'language':
          language.current = message.language;
          return (
            before?.instrument.manifest.languages.includes(message.language) && before.setLanguage(message.language)
          );
        case 'picking':
          return setPicking(message.isOn);
        case 'alone':
          return (
            before &&
            !goAlone(before, (entries) => open({ ...respondent.current, entries })) &&
            tell({ kind: 'not-alone' })
          );
        case 'go':
          return before && !goToAsked(before, message, () => once(before)) && tell({ kind: 'not-asked' });
      }
    };
    const listen = ({ source, origin, data }: MessageEvent<ToPreview>) => {
      if (source === parent && origin === location.origin) take(data);
    };
    addEventListener('message', listen);
    tell({ kind: 'ready' });
    return () => removeEventListener('message', listen);
  }, [open]);

  useEffect(() => {
    if (!session) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const say = () => {
      timer = undefined;
      tell({ kind: 'respondent', state: respondentState(session, respondent.current.seed) });
    };
    const soon = () => {
      timer ??= setTimeout(say, TELL_MS);
    };
    soon();
    const stops = [session.subscribe(soon), session.draft.subscribe(soon)];
    return () => {
      clearTimeout(timer);
      for (const stop of stops) stop();
    };
  }, [session]);

  const startAgain = useCallback(() => open({ ...respondent.current, entries: [] }), [open]);
  return { session, isPicking, startAgain };
}

/** The questionnaire of files, or how many errors keep it from being asked. */
function parsedFiles(files: Record<string, unknown>): Instrument | number {
  try {
    return parseInstrument(files);
  } catch (error) {
    if (error instanceof InvalidInstrument) return error.findings.length;
    throw error;
  }
}

function tell(message: FromPreview): void {
  parent.postMessage(message, location.origin);
}
