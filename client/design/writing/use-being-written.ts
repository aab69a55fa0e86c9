import { use, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { EditRefused } from '#questionnaires';
import { BROWSER_CLOCK } from '../draft/browser-clock.ts';
import { ConflictsContext } from '../standing.ts';
import { useIsOpen } from './open-choice.ts';
import { tellWriting } from './written-fields.ts';
import { writtenText } from './written-text.ts';

/** A text that is being written. */
export interface BeingWritten {
  readonly text: string;
  write: (text: string) => void;
  /** Makes a change of what was written, at once. */
  finish: () => void;
  /** Why it was not taken: somebody else changed it meanwhile, for instance. What was written is still there. */
  readonly refusal: EditRefused | undefined;
  /** Whether it waits among the choices above, and outlives the field there. */
  readonly isChoice: boolean;
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
  const latest = useRef({ change, there });
  latest.current = { change, there };
  const [{ written, subscribe }] = useState(() => {
    const listeners = new Set<() => void>();
    return {
      written: writtenText({
        clock: BROWSER_CLOCK,
        change: (text, was) => latest.current.change(text, was),
        onChange() {
          for (const listener of listeners) listener();
        },
      }),
      subscribe(listener: () => void) {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    };
  });
  const own = useSyncExternalStore(subscribe, written.own);

  // A field that goes away takes nothing with it, nor does a page.
  useEffect(() => {
    addEventListener('beforeunload', written.finish);
    addEventListener('pagehide', written.finish);
    return () => {
      removeEventListener('beforeunload', written.finish);
      removeEventListener('pagehide', written.finish);
      written.finish();
    };
  }, [written]);

  const state = own && (own.refusal ? 'refused' : 'writing');
  useEffect(() => state && tellWriting(state), [state]);

  const conflicts = use(ConflictsContext);
  useEffect(() => written.recall(conflicts), [written, conflicts]);

  const isChoice = useIsOpen(own?.refusal);
  const wasChoice = useRef(false);
  useEffect(() => {
    // Chosen above: what was written here is there now, or was let go.
    if (wasChoice.current && !isChoice) written.giveUp();
    wasChoice.current = isChoice;
  }, [isChoice, written]);

  return {
    text: own?.text ?? there,
    write: (text) => written.write(text, latest.current.there),
    finish: written.finish,
    refusal: own?.refusal,
    isChoice,
    giveUp: written.giveUp,
  };
}
