import { CircleAlert } from 'lucide-react';
import { useId } from 'react';

interface SelectFieldProps<Value extends string> {
  label: string;
  options: readonly (readonly [value: Value, label: string])[];
  /** Empty while nothing is chosen. */
  value: Value | '';
  /** What the empty choice is called; without it there is none. */
  none?: string | undefined;
  error?: string | undefined;
  onChoose: (value: Value | '') => void;
}

/** A labelled choice of one; its error stands under it and is tied to it for screen readers. */
export function SelectField<Value extends string>({
  label,
  options,
  value,
  none,
  error,
  onChoose,
}: SelectFieldProps<Value>) {
  const id = useId();
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <select
        id={id}
        className="select"
        value={value}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${id}-error` : undefined}
        onChange={({ target }) => onChoose(options.find(([option]) => option === target.value)?.[0] ?? '')}
      >
        {none !== undefined && <option value="">{none}</option>}
        {options.map(([option, name]) => (
          <option key={option} value={option}>
            {name}
          </option>
        ))}
      </select>
      {error && (
        <p className="field-error" id={`${id}-error`}>
          <CircleAlert aria-hidden="true" size={16} />
          {error}
        </p>
      )}
    </div>
  );
}
