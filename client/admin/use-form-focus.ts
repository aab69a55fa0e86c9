import { type RefObject, useEffect, useRef } from 'react';

/**
 * Moves the focus of a form that was sent: to the first field that is wrong, or to the sentence that says what was
 * made.
 */
export function useFormFocus(errors: Readonly<Record<string, unknown>>, made: unknown): FormFocus {
  const form = useRef<HTMLFormElement>(null);
  const outcome = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (Object.values(errors).some(Boolean)) form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus();
  }, [errors]);
  useEffect(() => {
    if (made) outcome.current?.focus();
  }, [made]);
  return { form, outcome };
}

interface FormFocus {
  readonly form: RefObject<HTMLFormElement | null>;
  readonly outcome: RefObject<HTMLDivElement | null>;
}
