import { STANDARDS } from '#contract';
import { Choice } from '../../components/Choice.tsx';
import { useResultsTexts } from '../crime-names.ts';
import type { ResultsView } from '../model/view.ts';

interface StandardChoiceProps {
  view: ResultsView;
  frames: readonly string[];
  onChange: (change: Partial<ResultsView>) => void;
}

/**
 * The end of the sentence: whose standard judges the precision and, where there are two, which units the
 * errors count.
 */
export function StandardChoice({ view, frames, onChange }: StandardChoiceProps) {
  const { figures } = useResultsTexts();
  const standards = STANDARDS.map((value) => ({ value, label: figures.standards.names[value] }));
  const offered = Object.entries(figures.frames).map(([value, label]) => ({ value, label }));
  return (
    <>
      <span>{figures.judgedBy}</span>
      <Choice
        label={figures.standard}
        value={view.standard}
        groups={[{ options: standards }]}
        onChoose={(chosen) => {
          const standard = STANDARDS.find((code) => code === chosen);
          if (standard) onChange({ standard });
        }}
      />
      {frames.length > 1 && (
        <>
          <span>{figures.withErrors}</span>
          <Choice
            label={figures.frame}
            value={view.frame}
            groups={[{ options: offered }]}
            onChoose={(frame) => onChange({ frame })}
          />
        </>
      )}
    </>
  );
}
