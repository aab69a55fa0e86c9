import { Field } from '../../components/Field.tsx';

interface CodeFieldProps {
  name: string;
  label: string;
  hint?: string | undefined;
  error?: string | undefined;
  autoFocus?: boolean;
}

/** A code of digits. The browser is not told that it is a secret: it would offer to keep it and to fill it in. */
export function CodeField(props: CodeFieldProps) {
  return (
    <Field
      {...props}
      className="input code-input"
      inputMode="numeric"
      autoComplete="off"
      autoCorrect="off"
      spellCheck={false}
      maxLength={32}
      required
    />
  );
}
