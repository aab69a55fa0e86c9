import { Plus, Trash2 } from 'lucide-react';
import { useId } from 'react';
import { isJsonList, isJsonRecord, type Json, type Path, settingKnownAs, settingNames } from '#questionnaires';
import { Button } from '../../components/Button.tsx';
import { designPropertyTexts } from '../../text/design-properties/design-property-texts.ts';
import { useLanguage, useTexts } from '../../text/use-texts.ts';
import { ConditionField } from '../conditions/ConditionField.tsx';
import { useIsClosed } from '../is-closed.ts';
import { useKeptText } from '../left/use-kept.ts';
import type { PaneProps } from '../pane.ts';
import { reword } from '../writing/reword.ts';
import { conditionPlace } from './condition-place.ts';
import { newValue } from './new-value.ts';
import { CONDITIONS } from './property-groups.ts';
import { SimpleSetting } from './SimpleSetting.tsx';
import { itemIn, type SettingPlace, settingIn, settingOfItem } from './setting-place.ts';
import { choicesIn, type SettingSchema, shapeFor } from './setting-schema.ts';

export interface SettingProps extends PaneProps {
  /** Path of what is chosen, by which conditions know what they can name. */
  at: Path;
  name: string;
  /** Setting in which it stands. */
  inside?: string;
  /** Schema of the record that it is a setting of, and its own. */
  around: SettingSchema;
  schema: SettingSchema;
  isRequired: boolean;
  place: SettingPlace;
}

/** One setting: its name, what it does, and a field for what it is. */
export function Setting(props: SettingProps) {
  const text = useTexts(designPropertyTexts);
  const id = useId();
  const { name, inside, place } = props;
  const { language } = useLanguage();
  const known = settingKnownAs(name, inside);
  const label = known ? settingNames(language)[known] : name;
  const sentence = known ? text.sentences[known] : '';
  return (
    <div className="setting" data-unset={place.value === undefined || undefined}>
      <p className="setting-name" id={id}>
        {label} <code className="quiet">{name}</code>
      </p>
      <p className="field-hint" id={`${id}-hint`}>
        {sentence}
      </p>
      <SettingValue {...props} label={label} hintId={`${id}-hint`} />
    </div>
  );
}

type ValueProps = SettingProps & { label: string; hintId: string };

function SettingValue(props: ValueProps) {
  const { files, language, at, name, around, schema, isRequired, place, label } = props;
  const text = useTexts(designPropertyTexts);
  const isClosed = useIsClosed();
  const { value } = place;
  if (CONDITIONS.includes(name)) {
    return (
      <ConditionField
        label={label}
        files={files}
        language={language}
        place={conditionPlace(files, at)}
        value={typeof value === 'string' ? value : ''}
        shows={name !== 'when'}
        change={(to, was) => (to === '' && isRequired ? undefined : worded(props, place, { to, was }))}
      />
    );
  }
  const shape = shapeFor(schema, value);
  const words = choicesIn(around, name);
  const isSimple = shape.type !== 'object' && (shape.type !== 'array' || shape.items?.type === 'string');
  if (isSimple) return <SimpleSetting {...props} words={words} shape={shape} />;
  if (value === undefined)
    return isClosed ? null : (
      <Button kind="quiet" icon={Plus} aria-label={`${text.add}: ${label}`} onClick={() => place.set(newValue(shape))}>
        {text.add}
      </Button>
    );
  return (
    <div className="setting-inside">
      {shape.type === 'array' && <Items {...props} shape={shape} />}
      {shape.type === 'object' && shape.properties && <Settings {...props} shape={shape} isItem={false} />}
      {shape.type === 'object' && !shape.properties && <Entries {...props} shape={shape} />}
      {!isRequired && !isClosed && (
        <Button kind="quiet" icon={Trash2} aria-label={`${text.remove}: ${label}`} onClick={() => place.set(undefined)}>
          {text.remove}
        </Button>
      )}
    </div>
  );
}

type InsideProps = ValueProps & { shape: SettingSchema };

/** The settings of a record inside. */
function Settings({ shape, isItem, ...props }: InsideProps & { isItem: boolean }) {
  const names = Object.keys(shape.properties ?? {});
  const into = isItem ? settingOfItem : settingIn;
  return names.map((name) => (
    <Setting
      key={name}
      {...props}
      name={name}
      inside={props.name}
      around={props.schema}
      schema={shape.properties![name]!}
      isRequired={shape.required?.includes(name) ?? false}
      place={into(props.place, name, props, names)}
    />
  ));
}

/** The records of a list. */
function Items({ shape, ...props }: InsideProps) {
  const text = useTexts(designPropertyTexts);
  const isClosed = useIsClosed();
  const { place, label } = props;
  const items = isJsonList(place.value) ? place.value : [];
  const each = shape.items ?? {};
  return (
    <>
      <ol className="setting-items">
        {items.map((item, index) => {
          const one = itemIn(place, index, props);
          const isNamed = one.path?.at(-1) ?? index;
          const ofItem = shapeFor(each, item);
          return (
            <li key={isNamed}>
              <Settings {...props} schema={each} shape={ofItem} place={one} isItem />
              {!isClosed && (
                <Button
                  kind="quiet"
                  icon={Trash2}
                  aria-label={`${text.remove}: ${label} ${isNamed}`}
                  onClick={() => place.set(items.toSpliced(index, 1))}
                >
                  {text.remove}
                </Button>
              )}
            </li>
          );
        })}
      </ol>
      {!isClosed && (
        <Button
          kind="quiet"
          icon={Plus}
          aria-label={`${text.add}: ${label}`}
          onClick={() => place.set([...items, newValue(shapeFor(each, undefined), items.length + 1)])}
        >
          {text.add}
        </Button>
      )}
    </>
  );
}

/** A text of a setting, as it is typed: what somebody else wrote meanwhile is not written over. */
function worded(
  { files, write }: PaneProps,
  { path, value, set }: SettingPlace,
  { to, was }: Record<'to' | 'was', string>,
) {
  if (path && (value ?? '') !== was) return write(reword(files, path, to, was));
  return set(to === '' ? undefined : to);
}

/** Values by names that the designer gives: conditions by codes, for instance. */
function Entries({ shape, ...props }: InsideProps) {
  const text = useTexts(designPropertyTexts);
  const { place, files, language, at, label } = props;
  const { text: name = '', keep: setName } = useKeptText({ kind: 'name', at: [...at, label] });
  const entries = Object.entries(isJsonRecord(place.value) ? place.value : {});
  const holds = shape.additionalProperties || {};
  if (holds.type !== 'string') return <p className="quiet">{text.inJson}</p>;
  return (
    <>
      {entries.map(([key, value]: [string, Json]) => {
        const entry = settingIn(place, key, props, []);
        return (
          <div key={key}>
            <p className="setting-name">
              <code>{key}</code>
            </p>
            <ConditionField
              label={`${label}: ${key}`}
              files={files}
              language={language}
              place={conditionPlace(files, at)}
              value={typeof value === 'string' ? value : ''}
              shows={props.name === 'choicesVisibleIf'}
              change={(to, was) => worded(props, entry, { to, was })}
            />
          </div>
        );
      })}
      <div className="row">
        <input
          className="input setting-new"
          aria-label={`${text.newName}: ${label}`}
          value={name}
          placeholder={text.newName}
          onChange={({ target }) => setName(target.value)}
        />
        <Button
          icon={Plus}
          disabled={!/^[a-z0-9_]{1,64}$/.test(name) || entries.some(([key]) => key === name)}
          onClick={() => {
            if (!settingIn(place, name, props, []).set('1 = 1')) setName(undefined);
          }}
        >
          {text.add}
        </Button>
      </div>
    </>
  );
}
