import { CircleAlert, CircleCheck, HardDrive, RefreshCw, TriangleAlert } from 'lucide-react';
import { type DesignTexts, designTexts } from '../text/design/design-texts.ts';
import { useTexts } from '../text/use-texts.ts';
import type { Saving } from './draft/saving.ts';
import { useIsWriting } from './writing/written-fields.ts';

const PICTURES = {
  saved: CircleCheck,
  saving: RefreshCw,
  'on-device': HardDrive,
  'only-here': TriangleAlert,
  choose: CircleAlert,
} as const;

/** Where the work is, in words. */
export function SavingNote({ saving: ofChanges }: { saving: Saving }) {
  const isWriting = useIsWriting();
  const saving: Saving = isWriting && ofChanges.is === 'saved' ? { is: 'saving' } : ofChanges;
  const text = useTexts(designTexts).saving;
  const Picture = PICTURES[saving.is];
  return (
    <span className={`draft-saving draft-saving-${saving.is}`} role="status">
      <Picture aria-hidden="true" size={20} />
      {savingInWords(saving, text)}
    </span>
  );
}

export function savingInWords(saving: Saving, text: DesignTexts['saving']): string {
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
  }
}
