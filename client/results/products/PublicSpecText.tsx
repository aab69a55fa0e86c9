import { FileText } from 'lucide-react';
import { type Ref, useId, useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { readChosenFile } from '../../components/files/chosen-file.ts';
import { LongTextField } from '../../components/LongTextField.tsx';
import { ProblemBanner } from '../../components/ProblemBanner.tsx';
import { productTexts } from '../../text/products/product-texts.ts';
import { useTexts } from '../../text/use-texts.ts';
import { PUBLIC_EXAMPLE } from './model/public-example.ts';

interface PublicSpecTextProps {
  readonly text: string;
  readonly error: string | undefined;
  readonly ref: Ref<HTMLTextAreaElement>;
  readonly onChange: (text: string) => void;
}

/** A specification that is written, brought from a file, or begun with the example. */
export function PublicSpecText({ text, error, ref, onChange }: PublicSpecTextProps) {
  const { publicFile: texts } = useTexts(productTexts);
  const [problem, setProblem] = useState<unknown>();
  const id = useId();

  async function bring(file: File | undefined) {
    setProblem(undefined);
    if (!file) return;
    try {
      onChange(new TextDecoder().decode((await readChosenFile(file)).bytes));
    } catch (failure) {
      setProblem(failure);
    }
  }

  return (
    <>
      <div className="product-spec">
        <LongTextField
          ref={ref}
          label={texts.text}
          hint={texts.textHint}
          error={error}
          value={text}
          rows={14}
          wrap="off"
          onChange={({ target }) => onChange(target.value)}
        />
      </div>
      <div className="row product-making">
        {text.trim() === '' && (
          <Button icon={FileText} onClick={() => onChange(PUBLIC_EXAMPLE)}>
            {texts.example}
          </Button>
        )}
        <label className="field-label" htmlFor={id}>
          {texts.bring}
        </label>
        <input
          id={id}
          type="file"
          accept=".json,application/json"
          className="file"
          onChange={({ target }) => void bring(target.files?.[0])}
        />
      </div>
      {problem !== undefined && <ProblemBanner problem={problem} />}
    </>
  );
}
