import { Lock } from 'lucide-react';
import { useContext } from 'react';
import { comfortTexts } from '../../text/comfort/comfort-texts.ts';
import { useTexts } from '../../text/use-texts.ts';
import { LockNow } from '../start/lock-now.ts';

/** Locks the tablet at once. It opens at the same question again. */
export function LockButton() {
  const { lock } = useTexts(comfortTexts);
  const lockNow = useContext(LockNow);
  if (!lockNow) return null;
  return (
    <button type="button" className="button button-quiet button-square" title={lock} onClick={lockNow}>
      <Lock aria-hidden="true" size={22} />
      <span className="visually-hidden">{lock}</span>
    </button>
  );
}
