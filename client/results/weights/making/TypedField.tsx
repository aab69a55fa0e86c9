import { useState } from 'react';
import { Field } from '../../../components/Field.tsx';

interface TypedFieldProps<Value> {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly value: Value;
  readonly write: (value: Value) => string;
  readonly read: (text: string) => Value;
  readonly inputMode?: 'decimal';
  readonly onChange: (value: Value) => void;
}

/** A field whose text is kept as it is typed, while what it says is read from it. */
export function TypedField<Value>({ value, write, read, onChange, ...field }: TypedFieldProps<Value>) {
  const [text, setText] = useState(() => write(value));
  return (
    <Field
      {...field}
      autoCapitalize="none"
      autoComplete="off"
      spellCheck={false}
      value={text}
      onChange={({ target }) => {
        setText(target.value);
        onChange(read(target.value));
      }}
    />
  );
}

type NumberFieldProps = Pick<TypedFieldProps<number | undefined>, 'label' | 'hint' | 'value' | 'onChange'>;

/** A number, with a decimal point or comma; undefined while there is none. */
export function NumberField(props: NumberFieldProps) {
  return (
    <TypedField<number | undefined>
      {...props}
      inputMode="decimal"
      write={(value) => (value === undefined ? '' : String(value))}
      read={(text) => {
        const value = Number(text.trim().replace(',', '.'));
        return text.trim() === '' || !Number.isFinite(value) ? undefined : value;
      }}
    />
  );
}

interface TextsFieldProps extends Pick<TypedFieldProps<unknown>, 'label' | 'hint'> {
  readonly between: ',' | ';';
  readonly value: readonly string[];
  readonly onChange: (value: readonly string[]) => void;
}

/** Several texts with a sign between them. */
export function TextsField({ between, ...props }: TextsFieldProps) {
  return (
    <TypedField<readonly string[]>
      {...props}
      write={(value) => value.join(`${between} `)}
      read={(text) => text.split(between).flatMap((each) => each.trim() || [])}
    />
  );
}
