import { byName } from '#contract';
import { Choice } from '../../components/Choice.tsx';
import { useResultsTexts } from '../crime-names.ts';
import type { Choices } from '../model/choices.ts';
import type { ResultsView } from '../model/view.ts';
import { crimeGroups, measureGroups, whereGroups } from './choice-groups.ts';
import { OutcomeChoice } from './OutcomeChoice.tsx';
import { StandardChoice } from './StandardChoice.tsx';

interface FilterSentenceProps {
  view: ResultsView;
  choices: Choices;
  onChange: (change: Partial<ResultsView>) => void;
}

/**
 * The filters, read as a sentence: "Prevalence of persons, by crime, in the whole country, judged by INEGI's
 * standard".
 */
export function FilterSentence({ view, choices, onChange }: FilterSentenceProps) {
  const texts = useResultsTexts();
  const { figures } = texts;
  const named = (values: readonly string[], name: (value: string) => string) => [
    { options: values.map((value) => ({ value, label: name(value) })) },
  ];
  const chooses = (name: keyof ResultsView) => (value: string) => onChange({ [name]: value });
  return (
    <section className="sentence" aria-label={figures.filters}>
      <Choice
        label={figures.measure}
        value={view.measure}
        groups={measureGroups(choices.measures, texts)}
        onChoose={chooses('measure')}
      />
      {choices.bys.length > 1 ? (
        <Choice
          label={figures.compared}
          value={view.by}
          groups={named(choices.bys, (by) => byName(texts, by, view.measure))}
          onChoose={chooses('by')}
        />
      ) : (
        <span>{byName(texts, view.by, view.measure)}</span>
      )}
      {view.by !== 'crime' && choices.crimes.length > 1 && (
        <>
          <span>{figures.forCrime}</span>
          <Choice
            label={figures.crime}
            value={view.crime}
            groups={crimeGroups(choices.crimes, texts)}
            onChoose={chooses('crime')}
          />
        </>
      )}
      {(view.by === 'crime' || view.by === 'category') && (
        <>
          <span>{figures.inPlace}</span>
          <Choice
            label={figures.population}
            value={view.where}
            groups={whereGroups(choices.wheres, texts)}
            onChoose={chooses('where')}
          />
        </>
      )}
      <OutcomeChoice outcome={view.outcome} outcomes={choices.outcomes} onChange={onChange} />
      <StandardChoice view={view} frames={choices.frames} onChange={onChange} />
    </section>
  );
}
