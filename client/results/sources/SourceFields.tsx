import type { FigureSource } from '#contract';
import { SelectField } from '../../components/SelectField.tsx';
import { type Sources, useSourceOptions, withFile, withWeights } from './use-sources.ts';

interface SourceFieldsProps {
  readonly sources: Sources;
  readonly source: FigureSource;
  /** What the two choices are called. */
  readonly labels: { readonly weights: string; readonly interviews: string };
  readonly onChange: (source: FigureSource) => void;
}

/** With which weights and of which interviews figures are made. */
export function SourceFields({ sources, source, labels, onChange }: SourceFieldsProps) {
  const { weights, interviews } = useSourceOptions(sources, source);
  const pairs = (options: typeof weights) => options.map(({ value, label }) => [value, label] as const);
  return (
    <>
      <SelectField
        label={labels.weights}
        options={pairs(weights)}
        value={source.weighting ?? ''}
        onChoose={(weighting) => onChange(withWeights(source, weighting))}
      />
      <SelectField
        label={labels.interviews}
        options={pairs(interviews)}
        value={source.file === undefined ? '' : String(source.file)}
        onChoose={(file) => onChange(withFile(source, file, sources))}
      />
    </>
  );
}
