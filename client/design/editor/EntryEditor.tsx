import { isJsonRecord, mentionsOf, type Path, valueAt } from '#questionnaires';
import { designEditorTexts } from '../../text/design-editor/design-editor-texts.ts';
import { nameOfLanguage } from '../../text/name-of-language.ts';
import { useLanguage, useTexts } from '../../text/use-texts.ts';
import { ConditionField } from '../conditions/ConditionField.tsx';
import type { PaneProps } from '../pane.ts';
import { reword } from '../writing/reword.ts';
import { languagesHere, recordAt, textAt, textsFile } from './places.ts';
import { SettingsEditor } from './SettingsEditor.tsx';
import { TextRows } from './TextRows.tsx';

/** How many of the places that name something are shown. */
const MOST_PLACES = 30;

/** What has a name and no question: a definition, a fill, a state, an authority, a pack, the settings as a whole. */
export function EntryEditor({ at, ...pane }: PaneProps & { at: Path }) {
  const text = useTexts(designEditorTexts);
  const { language: own } = useLanguage();
  const { files } = pane;
  const [file = '', part = '', name = ''] = at;
  const inEach = (pathOf: (language: string) => Path) =>
    languagesHere(files).map((language) => ({ label: nameOfLanguage(language, own), language, at: pathOf(language) }));
  if (file.startsWith('texts/'))
    return <SettingsEditor {...pane} language={file.slice('texts/'.length, -'.json'.length)} />;
  if (file !== 'manifest.json') return <p className="design-empty">{text.nothingToWrite}</p>;
  if (name === '') return part === '' || isTextPart(part) ? <SettingsEditor {...pane} /> : <ByItself />;
  if (part === 'definitions') return <Definition {...pane} name={name} />;
  const label = textAt(files, [textsFile(pane.language), 'choices', 'authority', name]);
  return (
    <>
      <h2>{part === 'fills' ? `{${name}}` : label || name}</h2>
      {part === 'fills' && <TextRows {...pane} rows={inEach((language) => [file, part, name, language])} />}
      {part === 'states' && <TextRows {...pane} rows={inEach((language) => [file, part, name, 'name', language])} />}
      {part === 'reportingBodies' && (
        <TextRows {...pane} rows={inEach((language) => [textsFile(language), 'choices', 'authority', name])} />
      )}
      <NamedBy {...pane} at={at} />
    </>
  );
}

const isTextPart = (part: string) => part === 'fills' || part === 'states';

function ByItself() {
  const text = useTexts(designEditorTexts);
  return <p className="design-empty">{text.nothingToWrite}</p>;
}

/** A condition with a name. */
function Definition({ name, ...pane }: PaneProps & { name: string }) {
  const text = useTexts(designEditorTexts);
  const { files, language, write } = pane;
  const at = ['manifest.json', 'definitions', name];
  return (
    <>
      <h2>@{name}</h2>
      <ConditionField
        label={text.conditionOf(name)}
        files={files}
        language={language}
        place={{}}
        value={textAt(files, at)}
        change={(to, was) => (to === '' ? undefined : write(reword(files, at, to, was)))}
      />
      <NamedBy {...pane} at={at} />
    </>
  );
}

/** What else names it, with jumps. */
function NamedBy({ files, select, at }: PaneProps & { at: Path }) {
  const text = useTexts(designEditorTexts);
  const places = mentionsOf(files, at.at(-1)!, [at]).filter((place) => !place[0]!.startsWith('texts/'));
  const inQuestions = new Map(places.map((place) => [chosenPlace(files, place).join('\n'), chosenPlace(files, place)]));
  if (inQuestions.size === 0) return <p className="quiet">{text.namedByNothing}</p>;
  return (
    <section aria-label={text.namedBy}>
      <h3>{text.namedBy}</h3>
      <ul className="design-follows">
        {[...inQuestions.values()].slice(0, MOST_PLACES).map((place) => (
          <li key={place.join('\n')}>
            <button type="button" className="design-name" onClick={() => select(place)}>
              <code>{place.slice(-1)[0]!.replace(/^modules\/|\.json$/g, '')}</code>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The question, screen, crime or form that a place lies in. */
function chosenPlace(files: PaneProps['files'], place: Path): Path {
  const [file = '', part] = place;
  const length = part === 'screens' ? (place[3] === 'questions' ? 5 : 3) : part === undefined ? 1 : 3;
  const at = place.slice(0, length);
  return file.startsWith('modules/') &&
    part !== 'screens' &&
    !isJsonRecord(valueAt(files, at)) &&
    recordAt(files, [file])
    ? [file]
    : at;
}
