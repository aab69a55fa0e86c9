import { useId, useState } from 'react';
import { isJsonList, type Json } from '#questionnaires';
import { Field } from '../../../components/Field.tsx';
import { SelectField } from '../../../components/SelectField.tsx';
import { studyPageTexts } from '../../../text/study-page/study-page-texts.ts';
import { useTexts } from '../../../text/use-texts.ts';
import { Tick } from '../../tables/making/Tick.tsx';
import type { StudyPath } from '../model/at-path.ts';
import { useStudyFindingText } from '../shown/use-study-finding-text.ts';
import { useStudyAt, useStudyFindingsAt } from './form-context.ts';

interface StudyFieldProps {
  readonly path: StudyPath;
  readonly label: string;
  readonly hint?: string | undefined;
  /** Whether what is blank is left out of the study. */
  readonly isOptional?: boolean;
}

/** What is wrong with a field, in the reader's words. */
export function useErrorAt(path: StudyPath): string | undefined {
  const said = useStudyFindingText();
  const found = useStudyFindingsAt(path).map((finding) => said.words(finding).text);
  return found.length === 0 ? undefined : found.join(' ');
}

/** A text of the study: a name, a condition, a column. */
export function StudyText({
  path,
  label,
  hint,
  isOptional = false,
  list,
}: StudyFieldProps & { list?: string | undefined }) {
  const { value, set } = useStudyAt(path);
  const error = useErrorAt(path);
  return (
    <Field
      label={label}
      hint={hint}
      error={error}
      list={list}
      autoCapitalize="none"
      autoComplete="off"
      spellCheck={false}
      value={typeof value === 'string' ? value : ''}
      onChange={({ target }) => set(isOptional && target.value === '' ? undefined : target.value)}
    />
  );
}

/** One column, or several that make a code together, with commas between them. */
export function StudyColumns({ path, label, hint, isOptional = true, list }: StudyFieldProps & { list: string }) {
  const { value, set } = useStudyAt(path);
  const error = useErrorAt(path);
  const [written, setWritten] = useState(() => (isJsonList(value) ? value.join(', ') : String(value ?? '')));
  return (
    <Field
      label={label}
      hint={hint}
      error={error}
      list={list}
      autoCapitalize="none"
      autoComplete="off"
      spellCheck={false}
      value={written}
      onChange={({ target }) => {
        setWritten(target.value);
        set(columnsIn(target.value, isOptional));
      }}
    />
  );
}

function columnsIn(written: string, isOptional: boolean): Json | undefined {
  const columns = namesInText(written);
  if (columns.length > 1) return columns;
  return columns[0] ?? (isOptional ? undefined : '');
}

/** Names with commas between them. */
export function namesInText(written: string): string[] {
  return written
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

/** A list of names, with commas between them. */
export function StudyNames({ path, label, hint, isOptional = true }: StudyFieldProps) {
  const { value, set } = useStudyAt(path);
  const error = useErrorAt(path);
  const [written, setWritten] = useState(() => (isJsonList(value) ? value.join(', ') : ''));
  return (
    <Field
      label={label}
      hint={hint}
      error={error}
      autoCapitalize="none"
      autoComplete="off"
      spellCheck={false}
      value={written}
      onChange={({ target }) => {
        setWritten(target.value);
        const names = namesInText(target.value);
        set(isOptional && names.length === 0 ? undefined : names);
      }}
    />
  );
}

interface StudyChoiceProps extends StudyFieldProps {
  readonly options: readonly (readonly [value: string, label: string])[];
  /** What the blank choice is called; without it there is none. */
  readonly none?: string;
}

/** A choice among a few values. */
export function StudyChoice({ path, label, options, none, isOptional = false }: StudyChoiceProps) {
  const { value, set } = useStudyAt(path);
  const error = useErrorAt(path);
  return (
    <SelectField
      label={label}
      options={options}
      none={none}
      error={error}
      value={typeof value === 'string' ? value : ''}
      onChoose={(chosen) => set(isOptional && chosen === '' ? undefined : chosen)}
    />
  );
}

/** A setting that is on or off; off leaves it out. */
export function StudyTick({ path, label }: StudyFieldProps) {
  const { value, set } = useStudyAt(path);
  return <Tick kind="checkbox" label={label} isOn={value === true} onChange={(isOn) => set(isOn ? true : undefined)} />;
}

interface LinesProps {
  readonly label: string;
  readonly hint: string;
  readonly lines: string;
  readonly error: string | undefined;
  readonly onLines: (lines: string) => void;
}

/** Names with their conditions, a line each. */
export function ConditionLines({ label, hint, lines, error, onLines }: LinesProps) {
  const { making } = useTexts(studyPageTexts);
  const id = useId();
  const isWrong = lines.split('\n').some((line) => line.trim() !== '' && !/^[^:]*\S[^:]*:\s*\S/.test(line));
  const wrong = isWrong ? making.linesWrong : error;
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <p className="field-hint" id={`${id}-hint`}>
        {hint}
      </p>
      <textarea
        id={id}
        className="input category-lines"
        autoCapitalize="none"
        autoComplete="off"
        spellCheck={false}
        rows={Math.max(2, lines.split('\n').length)}
        value={lines}
        aria-invalid={wrong ? true : undefined}
        aria-describedby={wrong ? `${id}-hint ${id}-error` : `${id}-hint`}
        onChange={({ target }) => onLines(target.value)}
      />
      {wrong && (
        <p className="field-error" id={`${id}-error`}>
          {wrong}
        </p>
      )}
    </div>
  );
}
