import { findingKey } from '#questionnaires';
import type { ApiProblem } from '../../api.ts';
import { Button } from '../../components/Button.tsx';
import { designFindingsTexts } from '../../text/design-findings/design-findings-texts.ts';
import { designPublishTexts } from '../../text/design-publish/design-publish-texts.ts';
import { useTexts } from '../../text/use-texts.ts';
import { FindingSentence } from '../findings/FindingSentence.tsx';
import type { PlacedFinding } from '../findings/found.ts';

interface RefusedPlacesProps {
  places: ApiProblem['places'];
  /** What this page finds: it has the sentences in the reader's language. */
  found: readonly PlacedFinding[];
  onGo: (found: PlacedFinding) => void;
}

/** What the server found in a draft that it did not publish, place by place. */
export function RefusedPlaces({ places, found, onGo }: RefusedPlacesProps) {
  const { goThere } = useTexts(designPublishTexts);
  const { inEnglish } = useTexts(designFindingsTexts);
  return (
    <ul className="publish-list">
      {places.map(({ path, expected }) => {
        const known = found.find((one) => findingKey(one) === path);
        const place = path.slice(path.indexOf(' ') + 1);
        return (
          <li key={path}>
            {known ? (
              <FindingSentence finding={known} />
            ) : (
              <p>
                <span lang="en">{expected}.</span> <span className="quiet">{inEnglish}</span>
              </p>
            )}
            <p className="publish-place">
              <code>{place}</code>
            </p>
            {known && known.subject.length > 0 && (
              <Button aria-label={`${goThere}: ${place}`} onClick={() => onGo(known)}>
                {goThere}
              </Button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
