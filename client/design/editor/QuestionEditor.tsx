import { memo } from 'react';
import { isJsonRecord, keyOf, type Path } from '#questionnaires';
import { designEditorTexts } from '../../text/design-editor/design-editor-texts.ts';
import { useTexts } from '../../text/use-texts.ts';
import { FindingsHere } from '../findings/FindingsHere.tsx';
import type { PaneProps } from '../pane.ts';
import { GrowingText } from '../writing/GrowingText.tsx';
import { reword } from '../writing/reword.ts';
import { AnswerShown } from './AnswerShown.tsx';
import { Comments } from './Comments.tsx';
import { EditTexts } from './EditTexts.tsx';
import { recordAt, textAt, textsFile, wordsOf } from './places.ts';

type QuestionEditorProps = PaneProps & { at: Path; crime: string | undefined };

/** A question as it is asked; each of its texts is a field. */
export function QuestionEditor({ at, crime, ...pane }: QuestionEditorProps) {
  const text = useTexts(designEditorTexts);
  const { files, language, change, write, select, selected } = pane;
  const question = recordAt(files, at);
  if (!question) return null;
  const name = keyOf(question) ?? '';
  const type = String(question.type);
  const words = wordsOf(files, language, name, crime);
  const instruction = [textsFile(language), 'questions', name, 'instruction'];
  const isChosen = selected?.join() === at.join();
  const rewording = (path: Path) => (to: string, was: string) => write(reword(files, path, to, was));
  return (
    <section className="design-question" aria-label={name} data-chosen={isChosen || undefined}>
      <header className="design-question-head">
        <button type="button" className="design-name" onClick={() => select(at)} aria-pressed={isChosen}>
          <code>{name}</code>
        </button>
        <span className="quiet">{text.types[type] ?? type}</span>
        {question.visibleIf !== undefined && <span className="tag tag-quiet">{text.conditional}</span>}
        {question.observed === true && <span className="tag tag-quiet">{text.observed}</span>}
      </header>
      <GrowingText
        className="design-words"
        label={text.wordsOf(name)}
        language={language}
        placeholder={text.noWords}
        value={textAt(files, words)}
        change={rewording(words)}
      />
      <GrowingText
        className="design-instruction"
        label={text.instructionOf(name)}
        language={language}
        placeholder={text.noInstruction}
        value={textAt(files, instruction)}
        change={rewording(instruction)}
      />
      {isJsonRecord(question) && <AnswerShown {...pane} question={question} />}
      <FindingsHere path={at} change={change} />
      <EditTexts {...pane} at={at} />
      <Comments {...pane} at={at} />
    </section>
  );
}

/** The same, drawn again only when what it shows is another value. */
export const QuestionOfScreen = memo(QuestionEditor, (before, after) => {
  const seen = (props: QuestionEditorProps) => [
    recordAt(props.files, props.at),
    props.files[textsFile(props.language)],
    props.files['modules/lists.json'],
    props.files['design/comments.json'],
    props.language,
    props.crime,
    props.change,
    props.selected?.join() === props.at.join(),
  ];
  const now = seen(after);
  return seen(before).every((value, place) => value === now[place]);
});
