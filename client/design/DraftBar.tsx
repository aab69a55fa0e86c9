import './draft-bar.css';
import { Keyboard, Languages, Redo2, Search, Stamp, Undo2 } from 'lucide-react';
import { useId } from 'react';
import type { DraftFiles } from '#questionnaires';
import { Button } from '../components/Button.tsx';
import { hrefOf } from '../shell/use-address.ts';
import { designTexts } from '../text/design/design-texts.ts';
import { designPublishTexts } from '../text/design-publish/design-publish-texts.ts';
import { designSearchTexts } from '../text/design-search/design-search-texts.ts';
import { nameOfLanguage } from '../text/name-of-language.ts';
import { useTexts } from '../text/use-texts.ts';
import type { DraftSession } from './draft/draft-session.ts';
import type { SessionView } from './draft/session-view.ts';
import { useFindings } from './findings/use-findings.ts';
import { KeysDialog } from './KeysDialog.tsx';
import { SavingNote } from './SavingNote.tsx';

interface DraftBarProps {
  session: DraftSession;
  view: SessionView;
  language: { shown: string; all: readonly string[]; choose: (language: string) => void };
  help: { isOpen: boolean; open: () => void; close: () => void };
  files: DraftFiles;
  /** Title of the questionnaire in one of its languages, and the version that the draft began as. */
  name: { title: string; language: string; from: string | undefined };
  onPublish: () => void;
  onSearch: () => void;
}

/** Never `disabled`: who presses one on to the last step keeps the focus on it. */
function UndoAndRedo({ session, view }: Pick<DraftBarProps, 'session' | 'view'>) {
  const text = useTexts(designTexts).draft;
  return (
    <>
      <Button kind="quiet" icon={Undo2} title={text.undo} aria-disabled={!view.canUndo} onClick={() => session.undo()}>
        <span className="draft-bar-word">{text.undo}</span>
      </Button>
      <Button kind="quiet" icon={Redo2} title={text.redo} aria-disabled={!view.canRedo} onClick={() => session.redo()}>
        <span className="draft-bar-word">{text.redo}</span>
      </Button>
    </>
  );
}

/** Of a draft that is closed. */
const NOTHING_TO_MEND = { errors: 0, warnings: 0 };

/** Above the panes: undo and redo, where the work is, in which language the questionnaire is shown. */
export function DraftBar({ session, view, language, help, files, name, onPublish, onSearch }: DraftBarProps) {
  const text = useTexts(designTexts).draft;
  const searchText = useTexts(designSearchTexts);
  const { button } = useTexts(designPublishTexts);
  const found = useFindings(files) ?? [];
  const errors = found.filter(({ severity }) => severity === 'error').length;
  const id = useId();
  return (
    <div className="draft-bar" role="toolbar" aria-label={text.bar}>
      <a className="draft-bar-home" href={hrefOf(['questionnaires'], '', null)}>
        {text.toList}
      </a>
      <span className="draft-bar-title">
        <strong lang={name.language}>{name.title}</strong>
        {name.from !== undefined && <span className="quiet"> {text.beganWith(name.from)}</span>}
      </span>
      {!view.isClosed && <UndoAndRedo session={session} view={view} />}
      <SavingNote saving={view.saving} />
      <span className="draft-bar-end">
        <Button kind="quiet" icon={Search} title={searchText.open} onClick={onSearch}>
          <span className="draft-bar-word">{searchText.open}</span>
        </Button>
        <span className="language-menu">
          <label htmlFor={id}>
            <Languages aria-hidden="true" size={20} />
            <span className="visually-hidden">{text.language}</span>
          </label>
          <select id={id} value={language.shown} onChange={({ target }) => language.choose(target.value)}>
            {language.all.map((code) => (
              <option key={code} value={code}>
                {nameOfLanguage(code)}
              </option>
            ))}
          </select>
        </span>
        <Button kind="quiet" icon={Keyboard} title={text.keys} onClick={help.open}>
          <span className="draft-bar-word">{text.keys}</span>
        </Button>
        <Button icon={Stamp} onClick={onPublish}>
          {button(view.isClosed ? NOTHING_TO_MEND : { errors, warnings: found.length - errors })}
        </Button>
      </span>
      {help.isOpen && <KeysDialog onClose={help.close} />}
    </div>
  );
}
