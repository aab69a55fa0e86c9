import type { ReactNode } from 'react';
import { designSearchTexts } from '../../text/design-search/design-search-texts.ts';
import { useTexts } from '../../text/use-texts.ts';
import type { Hit } from './found-in-draft.ts';

interface HitLineProps {
  hit: Hit;
  /** The text as it would be; undefined where nothing is replaced. */
  becomes: string | undefined;
  /** Where it stands, in words. */
  name: string;
  isTaken: boolean;
  onTake: (isTaken: boolean) => void;
  onGo: () => void;
}

/** A place at which something was found, what would stand there, and whether it is to. */
export function HitLine({ hit, becomes, name, isTaken, onTake, onGo }: HitLineProps) {
  const text = useTexts(designSearchTexts);
  return (
    <li>
      {becomes !== undefined && (
        <label className="setting-check">
          <input
            type="checkbox"
            aria-label={text.replaceIn(name)}
            checked={isTaken}
            onChange={({ target }) => onTake(target.checked)}
          />
        </label>
      )}
      <div>
        <p lang={hit.language}>{withMarks(hit)}</p>
        {becomes !== undefined && isTaken && (
          <p lang={hit.language} className="design-search-becomes">
            <ins>{becomes}</ins>
          </p>
        )}
        <button type="button" className="design-name" onClick={onGo}>
          {name}
        </button>
      </div>
    </li>
  );
}

function withMarks({ text, places }: Hit): ReactNode[] {
  const parts: ReactNode[] = [];
  let from = 0;
  for (const place of places) {
    parts.push(text.slice(from, place.from), <mark key={place.from}>{text.slice(place.from, place.to)}</mark>);
    from = place.to;
  }
  return [...parts, text.slice(from)];
}
