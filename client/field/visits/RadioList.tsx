import { CircleAlert } from 'lucide-react';
import { useId } from 'react';

interface RadioListProps<Value extends string> {
  title: string;
  options: readonly (readonly [value: Value, label: string])[];
  value: Value | undefined;
  error?: string | undefined;
  onChoose: (value: Value) => void;
}

/** A choice of one, each as wide as the page, so that a thumb finds it. */
export function RadioList<Value extends string>({ title, options, value, error, onChoose }: RadioListProps<Value>) {
  const id = useId();
  return (
    <fieldset className="radio-list" aria-describedby={error ? `${id}-error` : undefined}>
      <legend className="field-label">{title}</legend>
      {options.map(([option, label]) => (
        <label key={option} className="radio-line">
          <input type="radio" name={id} checked={option === value} onChange={() => onChoose(option)} />
          {label}
        </label>
      ))}
      {error && (
        <p className="field-error" id={`${id}-error`} role="alert">
          <CircleAlert aria-hidden="true" size={16} />
          {error}
        </p>
      )}
    </fieldset>
  );
}
