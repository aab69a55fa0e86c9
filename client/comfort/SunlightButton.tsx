import { Sun } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import { comfortTexts } from '../text/comfort/comfort-texts.ts';
import { isLanguage } from '../text/language.ts';
import { useTexts } from '../text/use-texts.ts';
import { isSunlight, setSunlight, subscribeToSunlight } from './contrast.ts';

/**
 * One touch for the greatest contrast, and one back.
 *
 * @param language of who holds the tablet; left out, it is the interviewer
 */
export function SunlightButton({ language }: { language?: string | undefined }) {
  const own = useTexts(comfortTexts);
  const { sunlight } = language !== undefined && isLanguage(language) ? comfortTexts[language] : own;
  const isOn = useSyncExternalStore(subscribeToSunlight, isSunlight);
  return (
    <button
      type="button"
      className="button button-quiet button-square"
      aria-pressed={isOn}
      title={sunlight}
      onClick={() => setSunlight(!isOn)}
    >
      <Sun aria-hidden="true" size={22} />
      <span className="visually-hidden">{sunlight}</span>
    </button>
  );
}
