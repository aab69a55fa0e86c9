import { Choice } from '../../components/Choice.tsx';
import { useResultsTexts } from '../crime-names.ts';
import type { ResultsView } from '../model/view.ts';
import { outcomeChoice } from './choice-groups.ts';

interface OutcomeChoiceProps {
  outcome: string;
  outcomes: readonly string[];
  onChange: (change: Partial<ResultsView>) => void;
}

/** "counting attempts only", where there are figures of them alone. */
export function OutcomeChoice({ outcome, outcomes, onChange }: OutcomeChoiceProps) {
  const texts = useResultsTexts();
  const { counting, outcome: label } = texts.figures;
  if (outcomes.length < 2) return null;
  return (
    <>
      <span>{counting}</span>
      <Choice
        label={label}
        value={outcome}
        groups={[{ options: outcomes.map((value) => ({ value, label: outcomeChoice(value, texts) })) }]}
        onChoose={(chosen) => onChange({ outcome: chosen })}
      />
    </>
  );
}
