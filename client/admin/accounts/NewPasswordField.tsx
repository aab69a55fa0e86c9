import { Dices } from 'lucide-react';
import { Button } from '../../components/Button.tsx';
import { Field } from '../../components/Field.tsx';
import { accountTexts } from '../../text/accounts/account-texts.ts';
import { useTexts } from '../../text/use-texts.ts';
import { proposePassword } from './propose-password.ts';

interface NewPasswordFieldProps {
  value: string;
  error: string | undefined;
  onChange: (password: string) => void;
}

/** A password for somebody else: shown, because it has to be handed over, and proposed on demand. */
export function NewPasswordField({ value, error, onChange }: NewPasswordFieldProps) {
  const { password: text } = useTexts(accountTexts);
  return (
    <div className="stack account-password">
      <Field
        label={text.label}
        hint={text.hint}
        error={error}
        value={value}
        name="new-password"
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        onChange={({ target }) => onChange(target.value)}
      />
      <div>
        <Button icon={Dices} onClick={() => onChange(proposePassword())}>
          {text.propose}
        </Button>
      </div>
      {value !== '' && <p className="field-hint">{text.tell}</p>}
    </div>
  );
}
