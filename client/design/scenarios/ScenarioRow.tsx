import { CircleCheck, MonitorSmartphone, Pencil, Target, Trash2, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { type Expectations, type ReadIn, type Scenario, scenarioTitle } from '#questionnaires';
import { Button } from '../../components/Button.tsx';
import { scenarioTexts } from '../../text/design-scenarios/scenario-texts.ts';
import { useTexts } from '../../text/use-texts.ts';
import { useIsClosed } from '../is-closed.ts';
import { respondentName } from '../preview/respondent-name.ts';
import { ScenarioExpectations } from './ScenarioExpectations.tsx';
import { ScenarioNames } from './ScenarioNames.tsx';
import type { ScenarioSpeech } from './said-of-scenarios.ts';
import type { RunOfScenario } from './scenario-messages.ts';

interface ScenarioRowProps {
  scenario: Scenario;
  /** Undefined before it was interviewed. */
  run: RunOfScenario | undefined;
  /** That run is of the draft as it is now. */
  isOfNow: boolean;
  speech: ScenarioSpeech;
  /** Language of the questionnaire. */
  read: ReadIn;
  /** Name of the question that is chosen in the structure. */
  question: string | undefined;
  onSee: () => void;
  onExpect: (expect: Expectations | undefined) => void;
  /** Expects what comes out now. */
  onExpectThis: () => void;
  onNames: (names: { title: string; respondent: string }) => void;
  onRemove: () => void;
}

/** A scenario, whether it passes, what is not as it says, and what is done with it. */
export function ScenarioRow({ scenario, run, isOfNow, speech, read, question, ...on }: ScenarioRowProps) {
  const { respondent, expect } = scenario;
  const title = scenarioTitle(scenario, read);
  const text = useTexts(scenarioTexts);
  const [isNaming, setNaming] = useState(false);
  const isPassed = run?.failures.length === 0;
  const isClosed = useIsClosed();
  return (
    <li className="scenario-row">
      <p className="scenario-title">
        <span>{title}</span>
        {/* That it passed says nothing of what the draft is now. */}
        {run && (isOfNow || !isPassed) && (
          <span className={isPassed ? 'tag tag-good' : 'tag tag-caution'}>
            {isPassed ? <CircleCheck aria-hidden="true" size={16} /> : <TriangleAlert aria-hidden="true" size={16} />}
            {isPassed ? text.passes : text.fails}
          </span>
        )}
      </p>
      {respondent && <p className="quiet scenario-offered">{text.offeredAs(respondentName(scenario, read))}</p>}
      {run && !isPassed && (
        <ul className="scenario-failures">
          {run.failures.map((failure) => (
            <li key={`${failure.code} ${failure.about}`}>{text.failures[failure.code](speech.failure(failure))}</li>
          ))}
        </ul>
      )}
      <ScenarioExpectations title={title} expect={expect} speech={speech} question={question} onExpect={on.onExpect} />
      {isNaming && (
        <ScenarioNames
          scenario={scenario}
          read={read}
          onNames={(names) => {
            on.onNames(names);
            setNaming(false);
          }}
        />
      )}
      <div className="scenario-tools">
        {run && !isPassed && !isClosed && (
          <Button kind="quiet" icon={Target} aria-label={text.expectThisOf(title)} onClick={on.onExpectThis}>
            {text.expectThis}
          </Button>
        )}
        <Button kind="quiet" icon={MonitorSmartphone} aria-label={text.seeOf(title)} onClick={on.onSee}>
          {text.see}
        </Button>
        {!isClosed && (
          <>
            <Button
              kind="quiet"
              icon={Pencil}
              aria-label={text.names.openOf(title)}
              aria-expanded={isNaming}
              onClick={() => setNaming(!isNaming)}
            >
              {text.names.open}
            </Button>
            <Button kind="quiet" icon={Trash2} aria-label={text.removeOf(title)} onClick={on.onRemove}>
              {text.remove}
            </Button>
          </>
        )}
      </div>
    </li>
  );
}
