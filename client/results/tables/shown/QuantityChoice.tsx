import { type TableQuantity, tablePageTexts } from '../../../text/table-page/table-page-texts.ts';
import { useTexts } from '../../../text/use-texts.ts';
import { Tick } from '../making/Tick.tsx';
import { ALWAYS_SHOWN, QUANTITIES } from '../model/quantities.ts';

interface QuantityChoiceProps {
  readonly shown: readonly TableQuantity[];
  readonly onChange: (shown: TableQuantity[]) => void;
}

/** What is shown of each cell beside the estimate and its limits. */
export function QuantityChoice({ shown, onChange }: QuantityChoiceProps) {
  const { shown: text } = useTexts(tablePageTexts);
  return (
    <fieldset className="ticks ticks-in-line">
      <legend>{text.columns}</legend>
      {QUANTITIES.filter((each) => !ALWAYS_SHOWN.includes(each)).map((quantity) => (
        <Tick
          key={quantity}
          kind="checkbox"
          label={text.quantities[quantity]}
          isOn={shown.includes(quantity)}
          onChange={(isOn) => onChange(QUANTITIES.filter((each) => (each === quantity ? isOn : shown.includes(each))))}
        />
      ))}
    </fieldset>
  );
}
