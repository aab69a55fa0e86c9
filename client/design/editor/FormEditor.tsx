import { keyOf, type Path } from '#questionnaires';
import { designEditorTexts } from '../../text/design-editor/design-editor-texts.ts';
import { useTexts } from '../../text/use-texts.ts';
import { Spoken } from '../conditions/Spoken.tsx';
import type { PaneProps } from '../pane.ts';
import { GrowingText } from '../writing/GrowingText.tsx';
import { reword } from '../writing/reword.ts';
import { EditTexts } from './EditTexts.tsx';
import { recordAt, recordsAt, textAt, textsFile } from './places.ts';

/** A form: its title, and its screens in their order with who is asked each of them. */
export function FormEditor({ at, ...pane }: PaneProps & { at: Path }) {
  const text = useTexts(designEditorTexts);
  const { files, language, write, select } = pane;
  const form = String(recordAt(files, at)?.form ?? '');
  const title = [textsFile(language), 'forms', form, 'title'];
  const screens = recordsAt(files, [...at, 'screens']);
  return (
    <>
      <GrowingText
        className="design-title"
        label={text.titleOf(form)}
        language={language}
        placeholder={text.noTitle}
        value={textAt(files, title)}
        change={(to, was) => write(reword(files, title, to, was))}
      />
      <p className="quiet">{text.screens(screens.length)}</p>
      <ol className="design-screens">
        {screens.map((screen) => {
          const name = keyOf(screen) ?? '';
          const questions = recordsAt(files, [...at, 'screens', name, 'questions']);
          const [first] = questions;
          const words = textAt(files, [textsFile(language), 'questions', String(first?.name), 'text']);
          const own = textAt(files, [textsFile(language), 'screens', name, 'title']);
          return (
            <li key={name}>
              <button type="button" onClick={() => select([...at, 'screens', name])}>
                <strong>{own || words || name}</strong>
                <span className="quiet">
                  <code>{name}</code> · {text.questions(questions.length)}
                </span>
                <span className="quiet">
                  {typeof screen.visibleIf === 'string' ? (
                    <Spoken
                      files={files}
                      language={language}
                      source={screen.visibleIf}
                      place={{ form, screen: name }}
                    />
                  ) : (
                    text.everybody
                  )}
                </span>
              </button>
            </li>
          );
        })}
      </ol>
      <EditTexts {...pane} at={at} />
    </>
  );
}
