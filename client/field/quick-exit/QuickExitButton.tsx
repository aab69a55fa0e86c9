import { MapPin } from 'lucide-react';
import { useQuickExitTexts } from './quick-exit-words.ts';

interface QuickExitButtonProps {
  /** Of the interview. */
  language: string;
  onLeave: () => void;
}

/** The way out at one touch, under a word that tells a bystander nothing. */
export function QuickExitButton({ language, onLeave }: QuickExitButtonProps) {
  const text = useQuickExitTexts(language);
  return (
    <button
      type="button"
      className="button quick-exit"
      lang={language}
      onClick={onLeave}
      aria-keyshortcuts="Escape Escape"
    >
      <MapPin aria-hidden="true" size={20} />
      <span>{text.button}</span>
      <kbd className="keys">Esc Esc</kbd>
    </button>
  );
}
