import { ListPlus } from 'lucide-react';
import { type Json, type JsonRecord, valueAt } from '#questionnaires';
import { Button } from '../../components/Button.tsx';
import { designEditorTexts } from '../../text/design-editor/design-editor-texts.ts';
import { useTexts } from '../../text/use-texts.ts';
import type { PaneProps } from '../pane.ts';
import { GrowingText } from '../writing/GrowingText.tsx';
import { reword } from '../writing/reword.ts';
import { stringsOf, textAt, textsFile } from './places.ts';

type AnswerShownProps = PaneProps & { question: JsonRecord };

/** What can be answered: the choices over the whole width, or the field. */
export function AnswerShown({ question, ...pane }: AnswerShownProps) {
  const text = useTexts(designEditorTexts);
  const { files, language } = pane;
  const { type, min, max, maxLength } = question;
  const missing = stringsOf(question.missing);
  const list = String(question.choices ?? '');
  return (
    <div className="design-answer">
      {type === 'rows' && <Labels {...pane} list={String(question.rows ?? '')} mark="row" />}
      {(type === 'single' || type === 'multiple') && <Labels {...pane} list={list} mark={type} />}
      {type === 'rows' && <Labels {...pane} list={list} mark="single" />}
      {(type === 'number' || type === 'money' || type === 'text' || type === 'date') && (
        <p className="design-box quiet">
          {text.box({ type, min: shown(min), max: shown(max), most: shown(maxLength) })}
        </p>
      )}
      {missing.length > 0 && (
        <ul className="design-missing" aria-label={text.missing}>
          {missing.map((code) => (
            <li key={code}>{textAt(files, [textsFile(language), 'missing', code]) || code}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

const shown = (limit: Json | undefined) => (typeof limit === 'number' ? limit : undefined);

/** Lists that the program fills. */
const PROGRAM_LISTS = ['window_months', 'state', 'told_crime', 'told_form'];

function Labels({ files, language, write, select, list, mark }: PaneProps & { list: string; mark: string }) {
  const text = useTexts(designEditorTexts);
  const codes = stringsOf(valueAt(files, ['modules/lists.json', 'lists', list]));
  if (PROGRAM_LISTS.includes(list)) return <p className="design-box quiet">{text.programList[list]}</p>;
  return (
    <>
      <ul className={`design-choices design-choices-${mark}`} aria-label={list}>
        {codes.map((code) => {
          const at = [textsFile(language), 'choices', list, code];
          return (
            <li key={code}>
              <span className="design-mark" aria-hidden="true" />
              <GrowingText
                className="design-label"
                label={text.labelOf(code)}
                language={language}
                placeholder={text.noLabel}
                value={textAt(files, at)}
                change={(to, was) => write(reword(files, at, to, was))}
              />
              <code className="quiet">{code}</code>
            </li>
          );
        })}
      </ul>
      <Button kind="quiet" icon={ListPlus} onClick={() => select(['modules/lists.json', 'lists', list])}>
        {text.openList(list)}
      </Button>
    </>
  );
}
