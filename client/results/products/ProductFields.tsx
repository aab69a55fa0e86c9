import { type ReactNode, useEffect, useRef } from 'react';

interface ProductFieldsProps {
  /** How often somebody tried to make something of them. */
  readonly tries?: number;
  readonly children: ReactNode;
}

/** What is chosen, side by side. The first field that keeps something from being made takes the focus. */
export function ProductFields({ tries = 0, children }: ProductFieldsProps) {
  const fields = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (tries > 0) fields.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [tries]);
  return (
    <div ref={fields} className="product-fields">
      {children}
    </div>
  );
}
