import { useEffect, useState } from 'react';
import { NOTHING_SAID, type Said } from './publication.ts';

const nameOf = (draft: string) => `cifra.publication.${draft}`;

/** What was said of a draft before it is published, kept on this device until it is. */
export function useKeptSaid(draft: string) {
  const [said, setSaid] = useState<Said>(() => keptSaid(draft));
  useEffect(() => {
    try {
      localStorage.setItem(nameOf(draft), JSON.stringify(said));
    } catch {
      // A device that lets nothing be stored: what was said is there as long as the pane is.
    }
  }, [draft, said]);
  return { said, setSaid };
}

/** Another page, or an earlier program, may have written something else. */
function keptSaid(draft: string): Said {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(nameOf(draft)) ?? 'null');
    return isSaid(kept) ? kept : NOTHING_SAID;
  } catch {
    return NOTHING_SAID;
  }
}

function isSaid(kept: unknown): kept is Said {
  if (typeof kept !== 'object' || kept === null) return false;
  const { version, note, reasons, despite } = kept as Partial<Record<keyof Said, unknown>>;
  const isVersion = version === undefined || typeof version === 'string';
  const areReasons = typeof reasons === 'object' && reasons !== null;
  return (
    isVersion &&
    typeof note === 'string' &&
    typeof despite === 'string' &&
    areReasons &&
    Object.values(reasons).every((reason) => typeof reason === 'string')
  );
}

/** The draft is published. */
export function forgetSaid(draft: string): void {
  try {
    localStorage.removeItem(nameOf(draft));
  } catch {
    // Nothing was stored either.
  }
}
