import { useMemo, useRef } from 'react';
import { scenariosIn, scenarioTitle } from '#questionnaires';
import { LongTextField } from '../../components/LongTextField.tsx';
import { designPublishTexts } from '../../text/design-publish/design-publish-texts.ts';
import { scenarioTexts } from '../../text/design-scenarios/scenario-texts.ts';
import { formatNumber } from '../../text/format.ts';
import { useLanguage, useTexts } from '../../text/use-texts.ts';
import type { PaneProps } from '../pane.ts';
import { readIn } from '../scenarios/read-in.ts';
import { failedRuns, type Interviews, scenariosStand } from '../scenarios/use-interviews.ts';
import { useScenarioSpeech } from '../scenarios/use-scenario-speech.ts';
import type { Said } from './publication.ts';

/** As many characters as the reason for a warning may have. */
const MOST_OF_REASON = 500;

interface ScenariosToReadProps {
  pane: PaneProps;
  interviews: Interviews;
  said: Said;
  onSay: (said: Said) => void;
}

/** How many scenarios pass, what is wrong with the others, and why one publishes nevertheless. */
export function ScenariosToRead({ pane, interviews, said, onSay }: ScenariosToReadProps) {
  const { scenarios: text, title } = useTexts(designPublishTexts);
  const { failures: inWords, again, ofBefore } = useTexts(scenarioTexts);
  const { locale } = useLanguage();
  const speech = useScenarioSpeech(pane.files);
  const reason = useRef<HTMLTextAreaElement>(null);
  const titles = useMemo(() => {
    const read = readIn(pane.files, pane.language);
    return new Map(scenariosIn(pane.files).map((scenario) => [scenario.id, scenarioTitle(scenario, read)]));
  }, [pane.files, pane.language]);
  const stand = scenariosStand(interviews);
  const failed = failedRuns(interviews.runs);
  const all = interviews.runs?.size ?? 0;
  const number = (n: number) => formatNumber(n, locale);
  return (
    <section className="publish-part" data-part="scenarios" aria-label={`${title}: ${text.title}`}>
      <h3>{text.title}</h3>
      {stand === 'unusable' && <p role="status">{text.unusable}</p>}
      {stand === 'waiting' && <p role="status">{text.waits}</p>}
      {stand === 'again' && <p role="status">{failed.length > 0 ? `${again} ${ofBefore}` : again}</p>}
      {stand === 'none' && <p>{text.none}</p>}
      {(stand === 'failing' || stand === 'passing') && (
        <p>{text.pass({ passed: number(all - failed.length), all: number(all) })}</p>
      )}
      {stand !== 'unusable' && failed.length > 0 && (
        <>
          <ul className="publish-list">
            {failed.map(({ id, failures }) => (
              <li key={id}>
                <p>
                  <strong>{titles.get(id) ?? id}</strong>
                </p>
                {failures.map((failure) => (
                  <p key={`${failure.code} ${failure.about}`}>{inWords[failure.code](speech.failure(failure))}</p>
                ))}
              </li>
            ))}
          </ul>
          <LongTextField
            ref={reason}
            label={text.despite}
            hint={text.despiteHint}
            error={undefined}
            rows={2}
            maxLength={MOST_OF_REASON}
            value={said.despite}
            onChange={({ target }) => onSay({ ...said, despite: target.value })}
          />
        </>
      )}
    </section>
  );
}
