import { Waypoints } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../../components/Button.tsx';
import { Field } from '../../../components/Field.tsx';
import { comparedTexts } from '../../../text/compared/compared-texts.ts';
import { useTexts } from '../../../text/use-texts.ts';
import { SubjectFields, type SubjectOptions } from './SubjectFields.tsx';
import { ALL_FIGURES, subjectKeys, typedNumber, type WrittenBridge } from './series-choices.ts';

interface BridgeFormProps extends SubjectOptions {
  readonly onAdd: (added: WrittenBridge) => void;
}

const BLANK = { factor: '', se: '', source: '' };

/** A bridge from a parallel run: what the other edition's figures are multiplied with, and how sure that is. */
export function BridgeForm({ onAdd, ...options }: BridgeFormProps) {
  const { series } = useTexts(comparedTexts);
  const [subject, setSubject] = useState(ALL_FIGURES);
  const [typed, setTyped] = useState(BLANK);
  const [isAsked, setAsked] = useState(false);
  const factor = typedNumber(typed.factor);
  const se = typedNumber(typed.se);
  const wrong = {
    factor: factor === undefined || factor <= 0 ? series.factorWrong : undefined,
    se: se === undefined || se < 0 ? series.seWrong : undefined,
    source: typed.source.trim() === '' ? series.sourceMissing : undefined,
  };
  const add = () => {
    setAsked(true);
    if (wrong.factor || wrong.se || wrong.source) return;
    onAdd({ ...subjectKeys(subject), factor: factor!, se: se!, source: typed.source.trim() });
    setTyped(BLANK);
    setAsked(false);
  };
  const field = (name: keyof typeof BLANK) => ({
    label: series[name],
    hint: series.hints[name],
    value: typed[name],
    error: isAsked ? wrong[name] : undefined,
    onChange: ({ target }: { target: { value: string } }) => setTyped({ ...typed, [name]: target.value }),
  });
  return (
    <fieldset className="step-group">
      <legend>{series.newBridge}</legend>
      <p className="quiet small">{series.bridgeHint}</p>
      <div className="compared-choices">
        <SubjectFields {...options} subject={subject} onChange={setSubject} />
        <Field {...field('factor')} inputMode="decimal" />
        <Field {...field('se')} inputMode="decimal" />
      </div>
      <Field {...field('source')} />
      <div>
        <Button icon={Waypoints} onClick={add}>
          {series.addBridge}
        </Button>
      </div>
    </fieldset>
  );
}
