import { Sun } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import { comfortTexts } from '../text/comfort/comfort-texts.ts';
import { useTexts } from '../text/use-texts.ts';
import { isSunlight, setSunlight, subscribeToSunlight } from './contrast.ts';

/** One touch for the greatest contrast, and one back. */
export function SunlightButton() {
  const { sunlight } = useTexts(comfortTexts);
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
