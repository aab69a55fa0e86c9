import { CircleAlert, CircleCheck, CircleX, HardDrive, RefreshCw, TriangleAlert } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import { type DesignTexts, designTexts } from '../text/design/design-texts.ts';
import { useTexts } from '../text/use-texts.ts';
import type { Saving } from './draft/saving.ts';
import { useWordsShelf } from './left/use-kept.ts';
import { type FieldState, useWriting } from './writing/written-fields.ts';

const PICTURES = {
  saved: CircleCheck,
  saving: RefreshCw,
  'on-device': HardDrive,
  'only-here': TriangleAlert,
  choose: CircleAlert,
  'too-late': HardDrive,
  'not-taken': CircleX,
  'half-typed': HardDrive,
} as const;

/** Where the work is, in words. */
export function SavingNote({ saving: ofChanges }: { saving: Saving }) {
  const shelf = useWordsShelf();
  const hasFailed = useSyncExternalStore(shelf.subscribe, shelf.hasFailed);
  const isWriting = useSyncExternalStore(shelf.subscribe, shelf.isWriting);
  const fields = useWriting();
  const saving: ShownSaving = hasFailed ? { is: 'only-here', n: 1 } : withFields(ofChanges, fields, isWriting);
  const text = useTexts(designTexts).saving;
  const Picture = PICTURES[saving.is];
  return (
    <span className={`draft-saving draft-saving-${saving.is}`} role="status">
      <Picture aria-hidden="true" size={20} />
      {savingInWords(saving, text)}
    </span>
  );
}

/** Of the work as a whole, with what is in fields and no change yet. */
type ShownSaving = Saving | { readonly is: 'not-taken' | 'half-typed' };

const OF_FIELDS = { writing: 'saving', refused: 'not-taken', half: 'half-typed' } as const;

function withFields(saving: Saving, fields: FieldState | undefined, isWriting: boolean): ShownSaving {
  const isSettled = saving.is === 'saved' || (saving.is === 'on-device' && fields !== 'half');
  if (!isSettled) return saving;
  if (fields !== undefined) return { is: OF_FIELDS[fields] };
  // A page that is loaded before the device let go of a name that was given would call that half typed.
  return isWriting ? { is: 'saving' } : saving;
}

function savingInWords(saving: ShownSaving, text: DesignTexts['saving']): string {
  switch (saving.is) {
    case 'saved':
      return text.saved;
    case 'saving':
      return text.saving;
    case 'on-device':
      return text.onDevice(saving.n);
    case 'only-here':
      return text.onlyHere(saving.n);
    case 'choose':
      return text.choose(saving.n);
    case 'too-late':
      return text.tooLate(saving.n);
    case 'not-taken':
      return text.notTaken;
    case 'half-typed':
      return text.halfTyped;
  }
}
