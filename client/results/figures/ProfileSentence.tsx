import { byName } from '#contract';
import { Choice } from '../../components/Choice.tsx';
import { useResultsTexts } from '../crime-names.ts';
import type { ResultsView } from '../model/view.ts';
import { crimeGroups } from './choice-groups.ts';
import { StandardChoice } from './StandardChoice.tsx';

/** The indicator whose groups are compared. */
const PROFILE = 'victim_composition';

interface ProfileSentenceProps {
  view: ResultsView;
  choices: { crimes: string[]; variables: string[] };
  onChange: (change: Partial<ResultsView>) => void;
}

/** "Victims of robbery, by sex, judged by INEGI's standard". */
export function ProfileSentence({ view, choices, onChange }: ProfileSentenceProps) {
  const texts = useResultsTexts();
  const { figures } = texts;
  return (
    <section className="sentence" aria-label={figures.filters}>
      <span>{figures.victimsOf}</span>
      <Choice
        label={figures.crime}
        value={view.crime}
        groups={crimeGroups(choices.crimes, texts)}
        onChoose={(crime) => onChange({ crime })}
      />
      <Choice
        label={figures.compared}
        value={view.by}
        groups={[{ options: choices.variables.map((value) => ({ value, label: byName(texts, value, PROFILE) })) }]}
        onChoose={(by) => onChange({ by })}
      />
      <StandardChoice view={view} frames={[]} onChange={onChange} />
    </section>
  );
}
