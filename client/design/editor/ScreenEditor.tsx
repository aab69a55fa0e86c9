import { Plus } from 'lucide-react';
import { useState } from 'react';
import { type Json, keyOf, type Path } from '#questionnaires';
import { Button } from '../../components/Button.tsx';
import { designEditorTexts } from '../../text/design-editor/design-editor-texts.ts';
import { useTexts } from '../../text/use-texts.ts';
import { useIsClosed } from '../is-closed.ts';
import type { PaneProps } from '../pane.ts';
import { GrowingText } from '../writing/GrowingText.tsx';
import { reword } from '../writing/reword.ts';
import { recordAt, recordsAt, textAt, textsFile } from './places.ts';
import { QuestionOfScreen } from './QuestionEditor.tsx';

/** A screen as the interview shows it: its questions one below the other. */
export function ScreenEditor({ at, crime, ...pane }: PaneProps & { at: Path; crime: string | undefined }) {
  const text = useTexts(designEditorTexts);
  const isClosed = useIsClosed();
  const { files, language, write } = pane;
  const screen = recordAt(files, at);
  if (!screen) return null;
  const title = [textsFile(language), 'screens', keyOf(screen) ?? '', 'title'];
  return (
    <>
      <GrowingText
        className="design-title"
        label={text.titleOf(keyOf(screen) ?? '')}
        language={language}
        placeholder={text.noTitle}
        value={textAt(files, title)}
        change={(to, was) => write(reword(files, title, to, was))}
      />
      {recordsAt(files, [...at, 'questions']).map((question) => {
        const path = [...at, 'questions', keyOf(question) ?? ''];
        return <QuestionOfScreen key={keyOf(question)} {...pane} at={path} crime={crime} />;
      })}
      {!isClosed && <NewQuestion {...pane} at={at} />}
    </>
  );
}

const TYPES = ['single', 'multiple', 'number', 'money', 'text', 'date', 'statement', 'rows'] as const;

/** What a new question of a type needs to be one. */
function settingsOf(type: (typeof TYPES)[number]): Record<string, Json> {
  if (type === 'rows') return { rows: 'yes_no', choices: 'yes_no' };
  return type === 'single' || type === 'multiple' ? { choices: 'yes_no' } : {};
}

function NewQuestion({ files, at, change, select }: PaneProps & { at: Path }) {
  const text = useTexts(designEditorTexts);
  const [type, setType] = useState<(typeof TYPES)[number]>('single');
  const isPerCrime = recordAt(files, at)?.each !== undefined;
  function add() {
    const form = String(recordAt(files, at.slice(0, 1))?.form ?? 'form');
    const taken = new Set<string>();
    for (const file of Object.keys(files))
      for (const screen of recordsAt(files, [file, 'screens']))
        for (const { name } of recordsAt(files, [file, 'screens', keyOf(screen) ?? '', 'questions']))
          taken.add(String(name));
    let number = 1;
    const named = () => `${isPerCrime ? '[c]_' : ''}${form}_new_${number}`;
    while (taken.has(named())) number += 1;
    const name = named();
    const into = [...at, 'questions'];
    if (!change([{ do: 'add', into, item: { name, type, ...settingsOf(type) } }])) select([...into, name]);
  }
  return (
    <div className="row design-new">
      <label className="row">
        <span className="visually-hidden">{text.newType}</span>
        <select
          className="select"
          value={type}
          onChange={({ target }) => setType(TYPES.find((each) => each === target.value) ?? 'single')}
        >
          {TYPES.map((each) => (
            <option key={each} value={each}>
              {text.types[each]}
            </option>
          ))}
        </select>
      </label>
      <Button icon={Plus} onClick={add}>
        {text.addQuestion}
      </Button>
    </div>
  );
}
