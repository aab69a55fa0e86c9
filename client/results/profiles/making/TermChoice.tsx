import { valueName, variableName } from '#contract';
import { SelectField } from '../../../components/SelectField.tsx';
import { profilePageTexts } from '../../../text/profile-page/profile-page-texts.ts';
import { useTexts } from '../../../text/use-texts.ts';
import { useResultsTexts } from '../../crime-names.ts';
import { Tick } from '../../tables/making/Tick.tsx';
import type { WrittenTerm } from '../model/profile-spec.ts';
import { levelsOfValues } from '../model/term-levels.ts';
import { TogetherPart } from './TogetherPart.tsx';

interface TermChoiceProps {
  readonly term: WrittenTerm;
  readonly values: readonly string[];
  readonly onChange: (term: WrittenTerm) => void;
}

/** With which value of a characteristic the others are compared, and which values are put together. */
export function TermChoice({ term, values, onChange }: TermChoiceProps) {
  const texts = useResultsTexts();
  const { making } = useTexts(profilePageTexts);
  const { variable, reference, unknown = false } = term;
  const levels = levelsOfValues(term, values);
  const first = levels[0] ?? '';
  return (
    <details className="definition">
      <summary>
        {making.details}
        <span className="visually-hidden">: {variableName(texts, variable)}</span>
      </summary>
      <div className="stack">
        <SelectField
          label={making.reference}
          options={levels.map((level) => [level, valueName(texts, variable, level)])}
          value={reference ?? first}
          onChoose={(level) => {
            const { reference: _, ...rest } = term;
            onChange(level === '' || level === first ? rest : { ...rest, reference: level });
          }}
        />
        <Tick
          kind="checkbox"
          label={making.unknown}
          isOn={unknown}
          onChange={(isOn) => onChange({ ...term, unknown: isOn || undefined })}
        />
        {values.length > 2 && <TogetherPart term={term} values={values} onChange={onChange} />}
      </div>
    </details>
  );
}
