import { CircleAlert } from 'lucide-react';
import { useFindingsAt } from './findings-of-profile.ts';

/** What is wrong with a part of the specification, where it is chosen. */
export function WrongPart({ path }: { readonly path: readonly (string | number)[] }) {
  const wrong = useFindingsAt(path);
  if (wrong === undefined) return null;
  return (
    <p className="field-error">
      <CircleAlert aria-hidden="true" size={16} />
      {wrong}
    </p>
  );
}
