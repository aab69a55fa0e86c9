import { Unlink } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../../components/Button.tsx';
import { Field } from '../../../components/Field.tsx';
import { comparedTexts } from '../../../text/compared/compared-texts.ts';
import { useLanguage, useTexts } from '../../../text/use-texts.ts';
import { SubjectFields, type SubjectOptions } from './SubjectFields.tsx';
import { ALL_FIGURES, subjectKeys, type WrittenBreak } from './series-choices.ts';

interface BreakFormProps extends SubjectOptions {
  readonly onAdd: (added: WrittenBreak) => void;
}

/** A break to be declared: nothing is compared over it any more. */
export function BreakForm({ onAdd, ...options }: BreakFormProps) {
  const { series } = useTexts(comparedTexts);
  const { language } = useLanguage();
  const [subject, setSubject] = useState(ALL_FIGURES);
  const [reason, setReason] = useState('');
  const [isRefused, setRefused] = useState(false);
  const add = () => {
    setRefused(reason.trim() === '');
    if (reason.trim() === '') return;
    onAdd({ ...subjectKeys(subject), reason: { [language]: reason.trim() } });
    setReason('');
  };
  return (
    <fieldset className="step-group">
      <legend>{series.newBreak}</legend>
      <p className="quiet small">{series.breakHint}</p>
      <div className="compared-choices">
        <SubjectFields {...options} subject={subject} onChange={setSubject} />
      </div>
      <Field
        label={series.reason}
        value={reason}
        error={isRefused ? series.reasonMissing : undefined}
        onChange={({ target }) => setReason(target.value)}
      />
      <div>
        <Button icon={Unlink} onClick={add}>
          {series.addBreak}
        </Button>
      </div>
    </fieldset>
  );
}
