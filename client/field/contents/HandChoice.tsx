import { useId } from 'react';
import { comfortTexts } from '../../text/comfort/comfort-texts.ts';
import { useTexts } from '../../text/use-texts.ts';
import { chooseHand, HANDS, useHand } from './hand.ts';

/** Left, right or both: at once, and kept on the device. */
export function HandChoice() {
  const text = useTexts(comfortTexts);
  const hand = useHand();
  const name = useId();
  return (
    <fieldset className="hand-choice">
      <legend>{text.hand}</legend>
      {HANDS.map((each) => (
        <label key={each}>
          <input type="radio" name={name} checked={hand === each} onChange={() => chooseHand(each)} />
          {text.hands[each]}
        </label>
      ))}
    </fieldset>
  );
}
