import { useState } from 'react';
import { Field } from '../../components/Field.tsx';
import { useTexts } from '../../text/use-texts.ts';
import { vaultTexts } from '../../text/vault/vault-texts.ts';

interface SecretFieldProps {
  name: string;
  label: string;
  hint?: string | undefined;
  error?: string | undefined;
  autoFocus?: boolean;
  inputMode?: 'numeric';
}

/**
 * A secret of the tablet. No password field: the browser would keep it in its files and offer it to whoever comes next.
 * What is typed can be looked at, because a phrase is long.
 */
export function SecretField(props: SecretFieldProps) {
  const { show } = useTexts(vaultTexts).unlock;
  const [isShown, setShown] = useState(false);
  return (
    <div className="secret-field">
      <Field
        {...props}
        className={isShown ? 'input' : 'input secret-input'}
        autoComplete="off"
        autoCorrect="off"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={200}
        required
      />
      <label className="secret-show">
        <input type="checkbox" checked={isShown} onChange={({ target }) => setShown(target.checked)} />
        {show}
      </label>
    </div>
  );
}
