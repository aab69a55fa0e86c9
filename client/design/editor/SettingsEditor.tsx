import { Plus } from 'lucide-react';
import { type Json, namedIn, type Operation, settingAt, valueAt } from '#questionnaires';
import { Button } from '../../components/Button.tsx';
import { designEditorTexts } from '../../text/design-editor/design-editor-texts.ts';
import { nameOfLanguage } from '../../text/name-of-language.ts';
import { useLanguage, useTexts } from '../../text/use-texts.ts';
import { useIsClosed } from '../is-closed.ts';
import { useKeptText } from '../left/use-kept.ts';
import type { PaneProps } from '../pane.ts';
import { languagesHere, textsFile } from './places.ts';
import { TextRows } from './TextRows.tsx';

/** Texts of a questionnaire that belong to no question: its title, words of the country, ways of not answering. */
export function SettingsEditor(pane: PaneProps) {
  const text = useTexts(designEditorTexts);
  const isClosed = useIsClosed();
  const { language: own } = useLanguage();
  const { files, language, change } = pane;
  const file = textsFile(language);
  const inTexts = (part: string, labels: Readonly<Record<string, string>> = {}) =>
    (namedIn(valueAt(files, [file, part])) ?? [])
      .filter(([, value]) => typeof value === 'string')
      .map(([name]) => ({ label: labels[name] ?? name, language, at: [file, part, name] }));
  const inManifest = (part: 'fills' | 'states') =>
    (namedIn(valueAt(files, ['manifest.json', part])) ?? []).map(([name]) => ({
      label: part === 'fills' ? `{${name}}` : name,
      language,
      at: ['manifest.json', part, name, ...(part === 'states' ? ['name'] : []), language],
    }));
  const empty = (): Json => Object.fromEntries(languagesHere(files).map((each) => [each, '']));
  const parts = [
    { title: text.parts.instrument, rows: inTexts('instrument', text.instrumentWords) },
    {
      title: text.parts.fills,
      rows: inManifest('fills'),
      adding: {
        label: text.newFill,
        add: (name: string) => settingAt(files, ['manifest.json', 'fills', name], empty()),
      },
    },
    {
      title: text.parts.states,
      rows: inManifest('states'),
      adding: {
        label: text.newState,
        add: (code: string): Operation[] => [
          { do: 'add', into: ['manifest.json', 'states'], item: { code, name: empty() } },
        ],
      },
    },
    { title: text.parts.missing, rows: inTexts('missing') },
    { title: text.parts.phrases, rows: inTexts('phrases') },
  ];
  return (
    <>
      <h2>{text.textsIn(nameOfLanguage(language, own))}</h2>
      {parts.map(({ title, rows, adding }) => (
        <section key={title} className="stack" aria-label={title}>
          <h3>{title}</h3>
          <TextRows {...pane} rows={rows} />
          {adding && !isClosed && (
            <NewEntry label={adding.label} onAdd={(name) => change(adding.add(name)) === undefined} />
          )}
        </section>
      ))}
    </>
  );
}

/** A field for the name of something new, whose texts are then written. */
function NewEntry({ label, onAdd }: { label: string; onAdd: (name: string) => boolean }) {
  const text = useTexts(designEditorTexts);
  const { text: name = '', keep: setName } = useKeptText({ kind: 'name', at: [label] });
  const isName = /^[a-z0-9_]{1,64}$/.test(name);
  return (
    <form
      className="row"
      onSubmit={(event) => {
        event.preventDefault();
        if (isName && onAdd(name)) setName(undefined);
      }}
    >
      <input
        className="input setting-new"
        aria-label={label}
        placeholder={label}
        value={name}
        onChange={({ target }) => setName(target.value)}
      />
      <Button icon={Plus} type="submit" aria-disabled={!isName}>
        {text.addEntry}
      </Button>
    </form>
  );
}
