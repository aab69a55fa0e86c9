import type { FigureSource } from '#contract';
import { Choice } from '../../components/Choice.tsx';
import { sourceTexts } from '../../text/sources/source-texts.ts';
import { useTexts } from '../../text/use-texts.ts';
import { type Sources, useSourceOptions, withFile, withWeights } from './use-sources.ts';

interface SourceSentenceProps {
  readonly sources: Sources;
  readonly source: FigureSource;
  readonly onChange: (source: FigureSource) => void;
}

/** The same choices as a sentence over figures; nothing where there is nothing to choose. */
export function SourceSentence({ sources, source, onChange }: SourceSentenceProps) {
  const texts = useTexts(sourceTexts);
  const { weights, interviews } = useSourceOptions(sources, source);
  if (weights.length + interviews.length === 2) return null;
  return (
    <section className="sentence source-sentence" aria-label={texts.heading}>
      <span>{texts.withWeights}</span>
      <Choice
        label={texts.weights}
        value={source.weighting ?? ''}
        groups={[{ options: weights }]}
        onChoose={(weighting) => onChange(withWeights(source, weighting))}
      />
      <span>{texts.ofInterviews}</span>
      <Choice
        label={texts.interviews}
        value={source.file === undefined ? '' : String(source.file)}
        groups={[{ options: interviews }]}
        onChoose={(file) => onChange(withFile(source, file, sources))}
      />
    </section>
  );
}
