import type { Role } from '#contract';
import { SelectField } from '../../components/SelectField.tsx';
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

/** The role of an account. Once one is chosen, it can only be changed to another one. */
export function RoleChoice({ label, roles, value, none, error, onChoose }: RoleChoiceProps) {
  const { roles: names } = useTexts(shellTexts);
  return (
    <SelectField
      label={label}
      options={roles.map((role) => [role, names[role]])}
      value={value ?? ''}
      none={value === undefined ? none : undefined}
      error={error}
      onChoose={(role) => role !== '' && onChoose(role)}
    />
  );
}
