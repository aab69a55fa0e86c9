import { useCallback, useRef } from 'react';
import { type FigureSource, listSurveys, makeComparisons } from '#contract';
import { call, isAbort } from '../../api.ts';
import { useWait } from '../../components/waiting/use-wait.ts';
import { useReply } from '../../shell/use-reply.ts';
import { titleIn } from '../../text/title-in.ts';
import { useLanguage } from '../../text/use-texts.ts';
import { inTimeOrder } from '../editions/series-of-editions.ts';

const TASKS = ['derive', 'make-comparisons'] as const;

/** What is compared: a specification with its comparisons, in an edition, with another one. */
export interface ComparisonQuestion {
  readonly survey: string;
  readonly text: string;
  readonly with: string;
  /** What this edition and the other one are made from. */
  readonly source: FigureSource;
  readonly otherSource: FigureSource;
}

/** The comparisons of a table, made anew whenever the question changes. */
export function useComparisons(question: ComparisonQuestion, onSessionEnded: () => void) {
  const { survey, text, with: other } = question;
  const from = JSON.stringify([question.source, question.otherSource]);
  const { language, locale } = useLanguage();
  const control = useRef<AbortController>(undefined);
  const ask = useCallback(
    (left: AbortSignal) => {
      const own = new AbortController();
      left.addEventListener('abort', () => own.abort(), { once: true });
      control.current = own;
      const [source, otherSource]: FigureSource[] = JSON.parse(from);
      const isWith = other !== '';
      const body = {
        text,
        with: isWith ? [other] : [],
        source: source!,
        sources: isWith ? [otherSource!] : [],
        language,
        locale,
      };
      return call(makeComparisons, { query: { survey }, body, signal: own.signal });
    },
    [survey, text, other, from, language, locale],
  );
  const { reply, again } = useReply(ask, onSessionEnded);
  const isWaiting = reply.state === 'asking' || (reply.state === 'here' && reply.stale);
  const asked = JSON.stringify([text, other, from, language]);
  const wait = useWait<(typeof TASKS)[number]>(isWaiting ? asked : undefined, { survey, tasks: TASKS });
  // The reply to a question that was left behind never gets here, so this one was cancelled.
  const isCancelled = reply.state === 'failed' && isAbort(reply.problem);
  return { reply, again, isWaiting, wait, isCancelled, onCancel: () => control.current?.abort() };
}

/** Every edition with its title, in the order in which they were. */
export function useEditions(onSessionEnded: () => void): ReadonlyMap<string, string> {
  const ask = useCallback((signal: AbortSignal) => call(listSurveys, { signal }), []);
  const { language } = useLanguage();
  const { reply } = useReply(ask, onSessionEnded);
  const surveys = reply.state === 'here' ? inTimeOrder(reply.value.surveys) : [];
  return new Map(surveys.map(({ key, title }) => [key, titleIn(title, language).title || key]));
}
