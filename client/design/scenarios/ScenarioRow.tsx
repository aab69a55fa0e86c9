import { CircleCheck, Target, Trash2, TriangleAlert } from 'lucide-react';
import type { Scenario } from '#questionnaires';
import { Button } from '../../components/Button.tsx';
import { scenarioTexts } from '../../text/design-scenarios/scenario-texts.ts';
import { useTexts } from '../../text/use-texts.ts';
import type { RunOfScenario } from './scenario-messages.ts';

interface ScenarioRowProps {
  scenario: Scenario;
  /** Undefined before it was interviewed. */
  run: RunOfScenario | undefined;
  onExpect: () => void;
  onRemove: () => void;
}

/** A scenario, whether it passes, and what is not as it says. */
export function ScenarioRow({ scenario: { title }, run, onExpect, onRemove }: ScenarioRowProps) {
  const text = useTexts(scenarioTexts);
  const isPassed = run?.failures.length === 0;
  return (
    <li className="scenario-row">
      <p className="scenario-title">
        <span>{title}</span>
        {run && (
          <span className={isPassed ? 'tag tag-good' : 'tag tag-caution'}>
            {isPassed ? <CircleCheck aria-hidden="true" size={16} /> : <TriangleAlert aria-hidden="true" size={16} />}
            {isPassed ? text.passes : text.fails}
          </span>
        )}
      </p>
      {run && !isPassed && (
        <ul className="scenario-failures">
          {run.failures.map((failure) => (
            <li key={`${failure.code} ${failure.about}`}>{text.failures[failure.code](failure)}</li>
          ))}
        </ul>
      )}
      <div className="scenario-tools">
        {run && !isPassed && (
          <Button kind="quiet" icon={Target} aria-label={text.expectThisOf(title)} onClick={onExpect}>
            {text.expectThis}
          </Button>
        )}
        <Button kind="quiet" icon={Trash2} aria-label={text.removeOf(title)} onClick={onRemove}>
          {text.remove}
        </Button>
      </div>
    </li>
  );
}
