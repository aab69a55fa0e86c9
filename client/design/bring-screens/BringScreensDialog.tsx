import { useCallback, useEffect, useId, useMemo, useRef, useState } from 'react';
import { listQuestionnaires } from '#contract';
import { copyScreens, EditRefused, type Operation, type Path, valueAt, withNewMarks } from '#questionnaires';
import { call } from '../../api.ts';
import { Button } from '../../components/Button.tsx';
import { ProblemBanner } from '../../components/ProblemBanner.tsx';
import { SelectField } from '../../components/SelectField.tsx';
import { useReply } from '../../shell/use-reply.ts';
import { designTexts } from '../../text/design/design-texts.ts';
import { designBringTexts } from '../../text/design-bring/design-bring-texts.ts';
import { shellTexts } from '../../text/shell/shell-texts.ts';
import { useTexts } from '../../text/use-texts.ts';
import type { PaneProps } from '../pane.ts';
import { nameOf, useVersionFiles } from '../versions/version-files.ts';
import { offeredForms } from './offered-screens.ts';

interface BringScreensProps extends Pick<PaneProps, 'files' | 'language' | 'change'> {
  /** The form, and the screen in it behind which they come. */
  at: Path;
  onBrought: (at: Path) => void;
  onClose: () => void;
}

/** Takes screens of a published version over, with what belongs to them. Escape closes it. */
export function BringScreensDialog({ files, language, at, change, onBrought, onClose }: BringScreensProps) {
  const text = useTexts(designBringTexts);
  const { refusals } = useTexts(designTexts);
  const { cancel } = useTexts(shellTexts);
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => dialog.current?.showModal(), []);
  const ask = useCallback((signal: AbortSignal) => call(listQuestionnaires, { signal }), []);
  const { reply, again } = useReply(ask, () => {});
  const versions = reply.state === 'here' ? reply.value.questionnaires.flatMap(versionsOf) : [];
  const [chosen, setChosen] = useState<string>();
  const version = versions.find((one) => nameOf(one) === chosen) ?? versions[0];
  const read = useVersionFiles(version);
  const forms = useMemo(() => (read.files ? offeredForms(read.files, language) : []), [read.files, language]);
  const [formName, setForm] = useState<string>();
  const form = forms.find((one) => one.form === formName) ?? forms[0];
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [problem, setProblem] = useState<string>();
  const screens = form?.screens.filter(({ name }) => ticked.has(name)) ?? [];

  function bring() {
    if (!read.files || !form) return;
    if (screens.length === 0) return setProblem(text.needsOne);
    const [file = '', , screen] = at;
    try {
      const group = { form: form.form, screens: screens.map(({ name }) => name) };
      const into = { form: String(valueAt(files, [file, 'form'])), ...(screen !== undefined && { after: screen }) };
      const operations = withNewMarks(files, copyScreens(files, read.files, group, into));
      const refused = change(operations);
      if (refused) return setProblem(refusals[refused.code]);
      dialog.current?.close();
      onBrought(firstOf(operations, [file, 'screens']) ?? at);
      onClose();
    } catch (error) {
      if (!(error instanceof EditRefused)) throw error;
      setProblem(refusals[error.code]);
    }
  }

  return (
    <dialog ref={dialog} className="dialog" aria-labelledby={id} onClose={onClose}>
      <form
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          bring();
        }}
      >
        <h2 id={id}>{text.title}</h2>
        <p>{text.lead}</p>
        {reply.state === 'failed' && <ProblemBanner problem={reply.problem} onRetry={again} />}
        {read.problem !== undefined && <ProblemBanner problem={read.problem} />}
        <SelectField
          label={text.questionnaire}
          options={versions.map((one) => [nameOf(one), nameOf(one)] as const)}
          value={version ? nameOf(version) : ''}
          onChoose={(name) => {
            setChosen(name);
            setTicked(new Set());
          }}
        />
        {form ? (
          <SelectField
            label={text.form}
            options={forms.map(
              (one) => [one.form, one.title === '' ? one.form : `${one.title} (${one.form})`] as const,
            )}
            value={form.form}
            onChoose={(name) => {
              setForm(name);
              setTicked(new Set());
            }}
          />
        ) : (
          read.problem === undefined && reply.state !== 'failed' && <p role="status">{text.reading}</p>
        )}
        {form && (
          <fieldset className="bring-screens">
            <legend className="field-label">{text.screens}</legend>
            {form.screens.map(({ name, words, questions }) => (
              <label key={name} className="setting-check">
                <input
                  type="checkbox"
                  checked={ticked.has(name)}
                  onChange={() => {
                    setTicked(ticked.has(name) ? without(ticked, name) : new Set([...ticked, name]));
                    setProblem(undefined);
                  }}
                />
                <span>
                  <code>{name}</code> · {text.questions(questions)}
                  <span className="quiet" lang={language}>
                    {words}
                  </span>
                </span>
              </label>
            ))}
          </fieldset>
        )}
        {problem && (
          <p className="field-error" role="alert">
            {problem}
          </p>
        )}
        <div className="row">
          <Button kind="primary" type="submit" disabled={!form}>
            {text.bring}
          </Button>
          <Button kind="quiet" onClick={() => dialog.current?.close()}>
            {cancel}
          </Button>
        </div>
      </form>
    </dialog>
  );
}

interface WithVersions {
  readonly id: string;
  readonly versions: readonly { readonly version: string }[];
}

const versionsOf = ({ id, versions }: WithVersions) => versions.map(({ version }) => ({ id, version }));

/** Where the first of the things stands that are added there: it may have got a name that was free. */
function firstOf(operations: readonly Operation[], into: Path): Path | undefined {
  const first = operations.find((one) => one.do === 'add' && one.into.join('\n') === into.join('\n'));
  return first?.do === 'add' ? [...into, String((first.item as { name?: string }).name)] : undefined;
}

function without(names: ReadonlySet<string>, name: string): ReadonlySet<string> {
  return new Set([...names].filter((one) => one !== name));
}
