import type { ReactNode } from 'react';

interface TickProps {
  readonly kind: 'checkbox' | 'radio';
  readonly label: ReactNode;
  readonly isOn: boolean;
  /** Of the radio buttons of a choice. */
  readonly name?: string;
  /** Why it cannot be chosen, said beside it. */
  readonly refused?: string | undefined;
  readonly onChange: (isOn: boolean) => void;
}

/** A box or a button to tick, with its label as one target. What cannot be chosen says why. */
export function Tick({ kind, label, isOn, name, refused, onChange }: TickProps) {
  return (
    <label className="tick">
      <input
        type={kind}
        name={name}
        checked={isOn}
        disabled={refused !== undefined}
        onChange={({ target }) => onChange(target.checked)}
      />
      <span>
        {label}
        {refused !== undefined && <span className="tick-refused">{refused}</span>}
      </span>
    </label>
  );
}
