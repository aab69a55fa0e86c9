import type { FigureSource } from '#contract';
import { SelectField } from '../../components/SelectField.tsx';
import { productTexts } from '../../text/products/product-texts.ts';
import { useTexts } from '../../text/use-texts.ts';
import { type Sources, useSourceOptions, withFile, withWeights } from '../sources/use-sources.ts';

interface NumberedFieldsProps {
  readonly sources: Sources;
  readonly source: FigureSource;
  readonly error?: string | undefined;
  /** What stands there while no file is chosen, where that is a choice. */
  readonly none?: string;
  readonly label?: string;
  readonly onChange: (source: FigureSource) => void;
}

/** A numbered analysis file, and the weights that it has. */
export function NumberedFields({ sources, source, error, none, label, onChange }: NumberedFieldsProps) {
  const texts = useTexts(productTexts);
  const { weights, interviews } = useSourceOptions(sources, source);
  const files = interviews.filter(({ value }) => value !== '').map(({ value, label: name }) => [value, name] as const);
  return (
    <>
      <SelectField
        label={label ?? texts.file}
        options={files}
        none={none ?? texts.chooseFile}
        value={source.file === undefined ? '' : String(source.file)}
        error={error}
        onChoose={(file) => onChange(withFile(source, file, sources))}
      />
      {source.file !== undefined && (
        <SelectField
          label={texts.weights}
          options={weights.map(({ value, label: name }) => [value, name] as const)}
          value={source.weighting ?? ''}
          onChoose={(weighting) => onChange(withWeights(source, weighting))}
        />
      )}
    </>
  );
}
