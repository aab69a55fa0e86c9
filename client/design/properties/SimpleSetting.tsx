import { CircleAlert } from 'lucide-react';
import { useId, useState } from 'react';
import { type EditRefused, isJsonList, isJsonRecord, type Json, type Operation, valueAt } from '#questionnaires';
import { designEditorTexts } from '../../text/design-editor/design-editor-texts.ts';
import { designPropertyTexts } from '../../text/design-properties/design-property-texts.ts';
import { useTexts } from '../../text/use-texts.ts';
import { stringsOf } from '../editor/places.ts';
import { useKeptText } from '../left/use-kept.ts';
import { newValue } from './new-value.ts';
import type { SettingProps } from './Setting.tsx';
import { type Misfit, misfit, type SettingSchema, shapeFor } from './setting-schema.ts';

type SimpleProps = SettingProps & {
  label: string;
  hintId: string;
  /** Words among which it chooses. */
  words: readonly string[];
  shape: SettingSchema;
};

/** A setting with one value, or with several words. */
export function SimpleSetting(props: SimpleProps) {
  const text = useTexts(designPropertyTexts);
  const { label, hintId, words, shape, place, isRequired, name } = props;
  const { value } = place;
  const isTrueOnly = shape.const === true;
  const said = useWords(name);
  if (shape.type === 'boolean' && (isTrueOnly || isRequired)) {
    return (
      <label className="setting-check">
        <input
          type="checkbox"
          aria-describedby={hintId}
          checked={value === true}
          onChange={({ target }) => place.set(target.checked || (isTrueOnly ? undefined : false))}
        />
        {label}
      </label>
    );
  }
  if (shape.type === 'array' && shape.items?.enum) {
    const chosen = stringsOf(value);
    const options = shape.items.enum.map(String);
    return (
      <fieldset className="setting-checks" aria-describedby={hintId}>
        <legend className="visually-hidden">{label}</legend>
        {options.map((option) => (
          <label key={option} className="setting-check">
            <input
              type="checkbox"
              checked={chosen.includes(option)}
              onChange={({ target }) => {
                const next = options.filter((each) => (each === option ? target.checked : chosen.includes(each)));
                place.set(next.length === 0 && !isRequired ? undefined : next);
              }}
            />
            {said(option)}
          </label>
        ))}
      </fieldset>
    );
  }
  const options = shape.type === 'boolean' ? ['true', 'false'] : words;
  if (options.length > 0) {
    return (
      <select
        className="select"
        aria-label={label}
        aria-describedby={hintId}
        value={value === undefined ? '' : String(value)}
        onChange={({ target }) =>
          choose(props, shape.type === 'boolean' ? target.value === 'true' : target.value, target.value)
        }
      >
        {!isRequired && <option value="">{text.unset}</option>}
        {options.map((option) => (
          <option key={option} value={option}>
            {said(option)}
          </option>
        ))}
      </select>
    );
  }
  return <TypedSetting key={name} {...props} />;
}

/** The words among which a setting chooses, in the language of the reader. */
function useWords(setting: string): (word: string) => string {
  const { values } = useTexts(designPropertyTexts);
  const { types } = useTexts(designEditorTexts);
  const known: Readonly<Record<string, string>> = setting === 'type' ? { ...values, ...types } : values;
  return (word) => known[word] ?? word;
}

/** Another type of question, or another shape of a record, keeps what it can keep. */
function choose({ name, around, place, files, change }: SimpleProps, to: Json, typed: string): void {
  if (typed === '') {
    place.set(undefined);
    return;
  }
  const record = place.path && valueAt(files, place.path.slice(0, -1));
  const shapes = around.oneOf ?? around.anyOf;
  if (!shapes || !place.path || !isJsonRecord(record)) {
    place.set(to);
    return;
  }
  const wanted = { ...record, [name]: to };
  const shape = shapeFor(around, wanted);
  const kept = Object.entries(wanted).filter(([each]) => shape.properties?.[each] !== undefined);
  const missing = (shape.required ?? []).filter((each) => wanted[each] === undefined);
  const added = missing.map((each): [string, Json] => [
    each,
    ['choices', 'rows'].includes(each) ? 'yes_no' : newValue(shape.properties![each]!),
  ]);
  const operation: Operation = {
    do: 'set',
    at: place.path.slice(0, -1),
    to: Object.fromEntries([...kept, ...added]),
    was: record,
  };
  change([operation]);
}

/** What is renamed everywhere, by the place of what is chosen. */
function renaming({ name, at, files, place, inside }: SimpleProps, to: string): Operation | undefined {
  if (name !== 'name' || inside !== undefined || typeof place.value !== 'string') return undefined;
  const from = place.value;
  if (at.length === 5) return { do: 'rename', what: 'question', from, to };
  const form = valueAt(files, [at[0]!, 'form']);
  return at[1] === 'screens' && typeof form === 'string'
    ? { do: 'rename', what: 'screen', of: form, from, to }
    : undefined;
}

/** A number, words, or a list of words: wrong ones are refused at once, and what belongs there is said. */
function TypedSetting(props: SimpleProps) {
  const { label, hintId, shape, place, isRequired, name, inside, change, select, at } = props;
  const text = useTexts(designPropertyTexts);
  const { refusals } = useTexts(designEditorTexts);
  const id = useId();
  const shown = shownAs(place.value);
  const { text: typed, keep: setTyped } = useKeptText({ kind: 'setting', at: place.path ?? [...at, label] });
  const [problem, setProblem] = useState<string | undefined>(undefined);
  // Other things refer to them: they are renamed by an operation of their own, or not at all.
  const isFixed =
    ['form', 'key', 'code'].includes(name) && (inside === undefined || place.path?.length === at.length + 1);

  function take(value: string) {
    if (value === shown) return finish(undefined);
    if (value.trim() === '') {
      if (isRequired) return setProblem(text.belongs.text);
      return finish(place.set(undefined));
    }
    const renamed = renaming(props, value.trim());
    const to = valueTyped(shape, value);
    const wrong = wrongIn(shape, to);
    if (wrong) return setProblem(whatBelongs(wrong, text.belongs));
    if (!renamed) return finish(place.set(to));
    const refused = change([renamed]);
    finish(refused);
    if (!refused) select([...at.slice(0, -1), value.trim()]);
  }

  function finish(refused: EditRefused | undefined): void {
    setProblem(refused && refusals[refused.code]);
    if (!refused) setTyped(undefined);
  }

  const shared = {
    className: 'input',
    'aria-label': label,
    'aria-describedby': problem ? `${hintId} ${id}` : hintId,
    'aria-invalid': problem ? true : undefined,
    readOnly: isFixed,
    value: typed ?? shown,
    placeholder: text.unset,
    onBlur: () => typed !== undefined && take(typed),
  };
  const write = (value: string) => {
    setTyped(value);
    const wrong = value.trim() === '' ? undefined : wrongIn(shape, valueTyped(shape, value));
    setProblem(wrong && whatBelongs(wrong, text.belongs));
  };
  return (
    <>
      {shape.type === 'array' ? (
        <textarea {...shared} rows={4} title={text.oneLine} onChange={({ target }) => write(target.value)} />
      ) : (
        <input
          {...shared}
          inputMode={shape.type === 'number' || shape.type === 'integer' ? 'decimal' : 'text'}
          onChange={({ target }) => write(target.value)}
          onKeyDown={({ key }) => key === 'Enter' && typed !== undefined && take(typed)}
        />
      )}
      {problem && (
        <p className="field-error" id={id} role="alert">
          <CircleAlert aria-hidden="true" size={16} />
          {problem}
        </p>
      )}
    </>
  );
}

const shownAs = (value: Json | undefined) => (isJsonList(value) ? value.join('\n') : String(value ?? ''));

function valueTyped(shape: SettingSchema, typed: string): Json {
  if (shape.type === 'array')
    return typed
      .split(/[\n,]/)
      .map((word) => word.trim())
      .filter((word) => word !== '');
  if (shape.type !== 'number' && shape.type !== 'integer') return typed.trim();
  const number = Number(typed.replace(',', '.'));
  return Number.isFinite(number) ? number : typed;
}

function wrongIn(shape: SettingSchema, value: Json): Misfit | undefined {
  if (isJsonList(value)) return value.map((item) => misfit(shape.items ?? {}, item)).find((each) => each !== undefined);
  return misfit(shape, value);
}

function whatBelongs(
  wrong: Misfit,
  belongs: ReturnType<typeof useTexts<typeof designPropertyTexts.en>>['belongs'],
): string {
  switch (wrong.kind) {
    case 'least':
    case 'most':
      return belongs[wrong.kind](wrong.limit);
    case 'pattern':
      if (wrong.pattern.startsWith('^\\d{2,6}')) return belongs.iccs;
      if (wrong.pattern.startsWith('^[a-z0-9_]')) return belongs.code;
      return wrong.pattern.includes('[a-z0-9_]{0,63}') ? belongs.name : belongs.other(wrong.pattern);
    default:
      return belongs[wrong.kind];
  }
}
