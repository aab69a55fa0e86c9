import { CircleAlert } from 'lucide-react';
import { findingKey } from '#questionnaires';
import type { ApiProblem } from '../../api.ts';
import { Banner } from '../../components/Banner.tsx';
import { Button } from '../../components/Button.tsx';
import { designPublishTexts } from '../../text/design-publish/design-publish-texts.ts';
import { formatNumber } from '../../text/format.ts';
import { useLanguage, useTexts } from '../../text/use-texts.ts';
import { FindingSentence } from '../findings/FindingSentence.tsx';
import type { PlacedFinding } from '../findings/found.ts';
import { useGoToFinding } from '../findings/go-to-finding.ts';
import type { PaneProps } from '../pane.ts';
import { groupedWarnings, reasonsToSend, type Said } from './publication.ts';
import { RefusedPlaces } from './RefusedPlaces.tsx';
import { WarningReasons } from './WarningReasons.tsx';

/** More at once are not corrected faster. */
const MOST_ERRORS = 20;

interface FindingsToReadProps {
  /** Undefined until the draft was looked through. */
  found: readonly PlacedFinding[] | undefined;
  said: Said;
  onSay: (said: Said) => void;
  pane: PaneProps;
  /** The server found something else, at these places; undefined while it refused nothing. */
  refused: ApiProblem['places'] | undefined;
}

/** Errors, which have to be corrected, and warnings, each of which needs a reason. */
export function FindingsToRead({ found, said, onSay, pane, refused }: FindingsToReadProps) {
  const { findings: text, goThere } = useTexts(designPublishTexts);
  const { locale } = useLanguage();
  const go = useGoToFinding(pane);
  const number = (n: number) => formatNumber(n, locale);
  const errors = found?.filter(({ severity }) => severity === 'error') ?? [];
  const groups = groupedWarnings(found ?? []);
  const warnings = groups.reduce((sum, group) => sum + group.warnings.length, 0);
  const given = reasonsToSend(said, groups).length;
  return (
    <section className="publish-part" data-part="findings" aria-label={text.title}>
      <h3>{text.title}</h3>
      {refused && (
        <Banner kind="caution">
          <p>{text.changedOnServer}</p>
          <RefusedPlaces places={refused} found={found ?? []} onGo={go} />
        </Banner>
      )}
      {!found && <p role="status">{text.waits}</p>}
      {found?.length === 0 && <p>{text.none}</p>}
      {errors.length > 0 && (
        <div data-part="errors" className="stack">
          <p className="publish-errors">
            <CircleAlert aria-hidden="true" size={20} />{' '}
            {text.errors({ n: errors.length, count: number(errors.length) })}
          </p>
          <ul className="publish-list">
            {errors.slice(0, MOST_ERRORS).map((error) => (
              <li key={error.id}>
                <FindingSentence finding={error} />
                <p className="publish-place">
                  <code>
                    {error.file} {error.path}
                  </code>
                </p>
                {error.subject.length > 0 && (
                  <Button aria-label={`${goThere}: ${error.file} ${error.path}`} onClick={() => go(error)}>
                    {goThere}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </div>
      )}
      {warnings > 0 && (
        <p>
          {text.warnings({ n: warnings, count: number(warnings) })}{' '}
          {text.given({ given: number(given), all: number(warnings) })}.
        </p>
      )}
      {groups.map((group) => (
        <WarningReasons
          key={group.code}
          group={group}
          said={said}
          onSay={onSay}
          onGo={(warning) => {
            const placed = found?.find((one) => findingKey(one) === findingKey(warning));
            if (placed) go(placed);
          }}
        />
      ))}
    </section>
  );
}
