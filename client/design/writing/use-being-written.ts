import { useEffect, useRef, useState } from 'react';
import type { EditRefused } from '#questionnaires';
import { tellWriting } from './written-fields.ts';

/** How long nobody types until what was typed becomes a change, ms. */
const PAUSE = 500;

/** Who types on without a pause has a change that often, ms: what is typed is saved within a second. */
const MOST = 900;

/** A text that is being written. */
export interface BeingWritten {
  readonly text: string;
  write: (text: string) => void;
  /** Makes a change of what was written, at once. */
  finish: () => void;
  /** Why it was not taken: somebody else changed it meanwhile, for instance. What was written is still there. */
  readonly refusal: EditRefused | undefined;
  /** Writes over what is there now. */
  insist: () => void;
  /** Lets go of what was written, for what is there now. */
  giveUp: () => void;
}

/**
 * A text as somebody writes it: on the screen at once, a change after a pause or when the field is left. What others
 * change meanwhile appears as long as nobody writes here.
 *
 * @param there the text of the draft
 * @param change makes the change; `was` is what stood there when writing began
 */
export function useBeingWritten(
  there: string,
  change: (text: string, was: string) => EditRefused | undefined,
): BeingWritten {
  const [own, setOwn] = useState<{ text: string; was: string } | undefined>(undefined);
  const [refusal, setRefusal] = useState<EditRefused | undefined>(undefined);
  const latest = useRef({ own, change });
  latest.current = { own, change };
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const since = useRef<number>(undefined);

  function make(text: string, was: string): void {
    clearTimeout(timer.current);
    since.current = undefined;
    const refused = text === was ? undefined : latest.current.change(text, was);
    setRefusal(refused);
    if (!refused) setOwn(undefined);
  }

  function finish(): void {
    const { own: writing } = latest.current;
    if (writing) make(writing.text, writing.was);
  }

  // A field that goes away takes nothing with it, nor does a page.
  const finishing = useRef(finish);
  finishing.current = finish;
  useEffect(() => {
    const finishNow = () => finishing.current();
    addEventListener('beforeunload', finishNow);
    addEventListener('pagehide', finishNow);
    return () => {
      removeEventListener('beforeunload', finishNow);
      removeEventListener('pagehide', finishNow);
      finishNow();
    };
  }, []);
  const isWriting = own !== undefined;
  useEffect(() => (isWriting ? tellWriting() : undefined), [isWriting]);

  return {
    text: own?.text ?? there,
    write(text) {
      const next = { text, was: own?.was ?? there };
      latest.current.own = next;
      setOwn(next);
      clearTimeout(timer.current);
      const now = performance.now();
      since.current ??= now;
      timer.current = setTimeout(() => finishing.current(), Math.max(0, Math.min(PAUSE, since.current + MOST - now)));
    },
    finish,
    refusal,
    insist: () => own && make(own.text, there),
    giveUp() {
      setRefusal(undefined);
      setOwn(undefined);
    },
  };
}
