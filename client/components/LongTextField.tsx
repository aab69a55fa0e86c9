import { type Ref, type TextareaHTMLAttributes, useId } from 'react';

interface LongTextFieldProps extends TextareaHTMLAttributes<HTMLTextAreaElement> {
  label: string;
  hint: string;
  /** What is missing; it is announced as soon as it appears. */
  error: string | undefined;
  ref: Ref<HTMLTextAreaElement>;
}

/**
 * A labelled text of several lines; its error stands under it and is tied to it for screen readers. What is written
 * may be about a person: the browser neither remembers it nor has it spelled elsewhere.
 */
export function LongTextField({ label, hint, error, ...textarea }: LongTextFieldProps) {
  const id = useId();
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <p className="field-hint" id={`${id}-hint`}>
        {hint}
      </p>
      <textarea
        autoComplete="off"
        spellCheck={false}
        {...textarea}
        id={id}
        className="input"
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${id}-hint ${id}-error` : `${id}-hint`}
      />
      {error && (
        <p className="field-error" id={`${id}-error`} role="alert">
          {error}
        </p>
      )}
    </div>
  );
}
