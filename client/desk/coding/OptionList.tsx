import { codingTexts } from '../../text/coding/coding-texts.ts';
import { useTexts } from '../../text/use-texts.ts';
import type { CodingOption } from './coding-options.ts';

interface OptionListProps {
  options: readonly CodingOption[];
  chosen: string | undefined;
  onChoose: (option: CodingOption) => void;
}

/** What the incident may be, as choices that the arrows move through. */
export function OptionList({ options, chosen, onChoose }: OptionListProps) {
  const text = useTexts(codingTexts);
  return (
    <fieldset className="coding-options">
      <legend className="visually-hidden">{text.options}</legend>
      {options.length === 0 && <p role="status">{text.noOption}</p>}
      {options.map((option) => (
        <label key={option.key} className="coding-option">
          <input
            type="radio"
            name="coding"
            value={option.key}
            checked={option.key === chosen}
            onChange={() => onChoose(option)}
          />
          <span>
            <strong>{option.label}</strong>
            {option.detail && <span className="coding-option-detail">{option.detail}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
