import { CircleAlert } from 'lucide-react';
import { useId } from 'react';
import type { Role } from '#contract';
import { shellTexts } from '../../text/shell/shell-texts.ts';
import { useTexts } from '../../text/use-texts.ts';

interface RoleChoiceProps {
  label: string;
  roles: readonly Role[];
  /** Undefined while nothing is chosen; `none` then says so. */
  value: Role | undefined;
  none?: string;
  error: string | undefined;
  onChoose: (role: Role) => void;
}

/** The role of an account. */
export function RoleChoice({ label, roles, value, none, error, onChoose }: RoleChoiceProps) {
  const { roles: names } = useTexts(shellTexts);
  const id = useId();
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <select
        id={id}
        className="select"
        value={value ?? ''}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${id}-error` : undefined}
        onChange={({ target }) => {
          const chosen = roles.find((role) => role === target.value);
          if (chosen) onChoose(chosen);
        }}
      >
        {value === undefined && <option value="">{none}</option>}
        {roles.map((role) => (
          <option key={role} value={role}>
            {names[role]}
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
