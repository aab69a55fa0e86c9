import { CircleAlert } from 'lucide-react';
import { useWrongAt } from './findings-of-profile.ts';

/** What is wrong with a part of the specification, where it is chosen. */
export function WrongPart({ path }: { readonly path: readonly (string | number)[] }) {
  const wrong = useWrongAt(path);
  if (wrong === undefined) return null;
  return (
    <p className="field-error">
      <CircleAlert aria-hidden="true" size={16} />
      {wrong}
    </p>
  );
}
