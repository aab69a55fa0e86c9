import { FilePlus } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { importPackage, isQuestionnaireId, type QuestionnaireInFile } from '#contract';
import { ApiProblem, call } from '../../api.ts';
import { Button } from '../../components/Button.tsx';
import { Field } from '../../components/Field.tsx';
import { goTo } from '../../shell/use-address.ts';
import { designFileTexts } from '../../text/design-files/design-file-texts.ts';
import { useTexts } from '../../text/use-texts.ts';
import { FileRefused } from '../FileRefused.tsx';

interface BeginWithFileProps {
  found: QuestionnaireInFile;
  /** The package. */
  body: string | Uint8Array<ArrayBuffer>;
  names: readonly string[];
  onSessionEnded: () => void;
}

/** Under which name a draft begins with what a file holds. */
export function BeginWithFile({ found, body, names, onSessionEnded }: BeginWithFileProps) {
  const { bring: text } = useTexts(designFileTexts);
  const [typed, setTyped] = useState(found.id);
  // Another name is another draft; pressed again after a lost reply it is the same one.
  const [draft, setDraft] = useState(() => crypto.randomUUID());
  const [isWrong, setWrong] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>();
  const name = typed.trim();

  async function begin(event: FormEvent) {
    event.preventDefault();
    if (!isQuestionnaireId(name)) return setWrong(true);
    setBusy(true);
    setProblem(undefined);
    try {
      const query = name === found.id ? {} : { as: name };
      await call(importPackage, { params: { draft }, query, body });
      goTo(['draft', draft], '', null);
    } catch (error) {
      if (error instanceof ApiProblem && error.status === 401) onSessionEnded();
      else setProblem(error);
      setBusy(false);
    }
  }

  const said = name !== found.id ? text.renamed : '';
  const joins = names.includes(name) ? text.joins(name) : '';
  return (
    <form className="stack" onSubmit={begin} noValidate>
      <Field
        label={text.name}
        hint={text.nameHint}
        error={isWrong || (name !== '' && !isQuestionnaireId(name)) ? text.nameWrong : undefined}
        value={typed}
        autoCapitalize="none"
        autoComplete="off"
        spellCheck={false}
        maxLength={100}
        onChange={({ target }) => {
          setTyped(target.value);
          setDraft(crypto.randomUUID());
          setWrong(false);
        }}
      />
      <p role="status">{[said, joins].filter(Boolean).join(' ')}</p>
      {problem !== undefined && <FileRefused problem={problem} of="questionnaire" />}
      <div>
        <Button type="submit" kind="primary" icon={FilePlus} disabled={isBusy}>
          {isBusy ? text.beginning : text.begin}
        </Button>
      </div>
    </form>
  );
}
