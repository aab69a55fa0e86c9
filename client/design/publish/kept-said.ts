import { useEffect, useState } from 'react';
import { useAuthor } from '../editor/author.ts';
import { NOTHING_SAID, type Said } from './publication.ts';

/** Another account on the same device sees nothing of it. */
const nameOf = (draft: string, by: string) => `cifra.publication.${by}.${draft}`;

/** What was said of a draft before it is published, kept on this device until it is. */
export function useKeptSaid(draft: string) {
  const by = useAuthor();
  const [said, setSaid] = useState<Said>(() => keptSaid(nameOf(draft, by)));
  useEffect(() => {
    try {
      localStorage.setItem(nameOf(draft, by), JSON.stringify(said));
    } catch {
      // A device that lets nothing be stored: what was said is there as long as the pane is.
    }
  }, [draft, by, said]);
  return { said, setSaid, forget: () => forgetSaid(nameOf(draft, by)) };
}

/** Another page, or an earlier program, may have written something else. */
function keptSaid(name: string): Said {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(name) ?? 'null');
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
function forgetSaid(name: string): void {
  try {
    localStorage.removeItem(name);
  } catch {
    // Nothing was stored either.
  }
}
