import { EyeOff, MessageCircleQuestion, X } from 'lucide-react';
import type { Expectations } from '#questionnaires';
import { Button } from '../../components/Button.tsx';
import { scenarioTexts } from '../../text/design-scenarios/scenario-texts.ts';
import { useTexts } from '../../text/use-texts.ts';
import { useIsClosed } from '../is-closed.ts';
import { listedExpectations, withoutExpectation, withQuestion } from './expectations.ts';
import type { ScenarioSpeech } from './said-of-scenarios.ts';

interface ScenarioExpectationsProps {
  /** Title of the scenario. */
  title: string;
  expect: Expectations | undefined;
  speech: ScenarioSpeech;
  /** Name of the question that is chosen in the structure. */
  question: string | undefined;
  onExpect: (expect: Expectations | undefined) => void;
}

/** What must come of a scenario, one by one: taken away here, and said of the question that is chosen. */
export function ScenarioExpectations({ title, expect = {}, speech, question, onExpect }: ScenarioExpectationsProps) {
  const text = useTexts(scenarioTexts).expectations;
  const listed = listedExpectations(expect);
  const isClosed = useIsClosed();
  return (
    <details className="scenario-expects">
      <summary>{text.title(listed.length)}</summary>
      {!isClosed && question === undefined && <p className="quiet">{text.chooseQuestion}</p>}
      {!isClosed && question !== undefined && (
        <div className="scenario-tools">
          <Button icon={MessageCircleQuestion} onClick={() => onExpect(withQuestion(expect, 'asked', question))}>
            {text.mustAsk(question)}
          </Button>
          <Button icon={EyeOff} onClick={() => onExpect(withQuestion(expect, 'notAsked', question))}>
            {text.mustNotAsk(question)}
          </Button>
        </div>
      )}
      {listed.length > 0 && (
        <ul className="scenario-list" aria-label={text.titleOf(title)}>
          {listed.map((one) => {
            const said = text.kinds[one.kind](speech.expectation(one));
            return (
              <li key={`${one.kind} ${one.about}`} className="scenario-expected">
                <span>{said}</span>
                {!isClosed && (
                  <Button
                    kind="quiet"
                    icon={X}
                    aria-label={text.removeOf(said)}
                    onClick={() => onExpect(withoutExpectation(expect, one))}
                  />
                )}
              </li>
            );
          })}
        </ul>
      )}
    </details>
  );
}
