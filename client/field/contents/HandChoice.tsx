import { SelectField } from '../../components/SelectField.tsx';
import { comfortTexts } from '../../text/comfort/comfort-texts.ts';
import { useTexts } from '../../text/use-texts.ts';
import { chooseHand, HANDS, useHand } from './hand.ts';

/** Left, right or both: at once, and kept on the device. */
export function HandChoice() {
  const text = useTexts(comfortTexts);
  const hand = useHand();
  return (
    <SelectField
      label={text.hand}
      value={hand}
      options={HANDS.map((each) => [each, text.hands[each]])}
      onChoose={(chosen) => chooseHand(chosen || 'both')}
    />
  );
}
