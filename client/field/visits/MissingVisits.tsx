import { type Attempt, type AttemptRule, attemptsMissing, isEnough } from '#contract';
import { useTexts } from '../../text/use-texts.ts';
import { visitTexts } from '../../text/visits/visit-texts.ts';

const PARTS: readonly (keyof AttemptRule)[] = ['visits', 'days', 'partsOfDay', 'offHours'];

/** What the rule for days and hours still asks for before a household counts as not reached. */
export function MissingVisits({ visits }: { visits: readonly Attempt[] }) {
  const text = useTexts(visitTexts);
  const missing = attemptsMissing(visits);
  if (isEnough(missing)) return null;
  return (
    <div className="missing-visits">
      <p>{text.missingTitle}</p>
      <ul>
        {PARTS.filter((part) => missing[part] > 0).map((part) => (
          <li key={part}>{text.missing[part](missing[part])}</li>
        ))}
      </ul>
    </div>
  );
}
