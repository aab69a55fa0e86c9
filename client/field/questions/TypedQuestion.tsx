import { type KeyboardEvent, useEffect, useLayoutEffect, useRef } from 'react';
import { useQuestionNote } from '../returned/question-notes.ts';
import { describedBy } from './described-by.ts';
import { KEPT_FROM_BROWSER } from './kept-from-browser.ts';
import { useQuestionHand } from './QuestionContext.ts';
import type { ShownLimits, ShownQuestion } from './shown-screen.ts';

type Open = Extract<ShownQuestion, { kind: 'text' | 'comment' }>;

/** An answer that is typed. What stands in the input is the browser's until the form has another text. */
export function TypedQuestion({ question }: { question: Open }) {
  const { kind, name, ids, text, limits, isRequired } = question;
  const hand = useQuestionHand();
  const hasNote = useQuestionNote(name) !== undefined;
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    const input = field.current;
    if (!input || isSame(input.value, text, limits.type)) return;
    // Somebody who types is not interrupted; the form's text comes when the field is left.
    if (input !== document.activeElement || text === '') input.value = text;
  }, [text, limits.type]);
  useEffect(() => (field.current ? hand.input(name, field.current) : undefined), [hand, name]);

  const shared = {
    ref: field,
    id: ids.input,
    defaultValue: text,
    'aria-required': isRequired,
    ...describedBy(question, hasNote),
    ...KEPT_FROM_BROWSER,
    onFocus: () => hand.focus(name),
    onBlur: () => field.current && hand.type(name, field.current.value),
    onInput: () => field.current && hand.type(name, field.current.value),
  };
  if (kind === 'comment') return <textarea {...shared} rows={4} cols={50} maxLength={limits.maxLength} />;
  return <input {...shared} {...limits} onKeyDown={(event) => refuseNoDigit(event, limits)} />;
}

/** A number is written in digits; it has a sign only where it may be below zero. */
function refuseNoDigit(event: KeyboardEvent, { type, min }: ShownLimits): void {
  if (type !== 'number' || event.ctrlKey || event.metaKey || event.altKey) return;
  const isRefused = ['e', 'E', '+'].includes(event.key) || (event.key === '-' && Number(min) >= 0);
  if (isRefused) event.preventDefault();
}

function isSame(typed: string, text: string, type: string | undefined): boolean {
  return typed === text || (type === 'number' && typed !== '' && Number(typed) === Number(text));
}
