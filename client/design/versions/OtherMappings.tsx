import { useState } from 'react';
import { Banner } from '../../components/Banner.tsx';
import { Button } from '../../components/Button.tsx';
import { designTexts } from '../../text/design/design-texts.ts';
import { designVersionsTexts } from '../../text/design-versions/design-versions-texts.ts';
import { useTexts } from '../../text/use-texts.ts';
import type { StateMapping } from './MappingForm.tsx';
import type { OtherMapping } from './other-mappings.ts';

interface OtherMappingsProps {
  mappings: readonly OtherMapping[];
  stateMapping: StateMapping | undefined;
}

/** What is stated and belongs to no change: it stands in the questionnaire, so it is shown and can be taken back. */
export function OtherMappings({ mappings, stateMapping }: OtherMappingsProps) {
  const text = useTexts(designVersionsTexts).mapping;
  const { refusals } = useTexts(designTexts);
  const [refused, setRefused] = useState<keyof typeof refusals>();
  if (mappings.length === 0) return null;
  return (
    <>
      <h2>{text.others}</h2>
      <p className="quiet">{text.othersLead}</p>
      <ul className="versions-changes">
        {mappings.map(({ path, old, to, variables, unmapped }) => (
          <li key={path} className="versions-mapping">
            <p>{text.stated({ old, to })}</p>
            {stateMapping && (
              <Button
                kind="quiet"
                aria-label={`${text.takeBack}: ${old}`}
                onClick={() => setRefused(stateMapping({ unmapped }, { variables }, undefined))}
              >
                {text.takeBack}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {refused && <Banner kind="caution">{refusals[refused]}</Banner>}
    </>
  );
}
