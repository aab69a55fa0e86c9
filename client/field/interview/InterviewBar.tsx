import { Languages, ListTree, LogOut } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { SunlightButton } from '../../comfort/SunlightButton.tsx';
import { fieldTexts } from '../../text/field/field-texts.ts';
import { formatNumber } from '../../text/format.ts';
import { isLanguage, LANGUAGE_NAMES } from '../../text/language.ts';
import { useLanguage, useTexts } from '../../text/use-texts.ts';
import { FirstError } from '../contents/FirstError.tsx';
import { LockButton } from '../contents/LockButton.tsx';
import type { InterviewSession } from '../session/interview-session.ts';
import { useAloneTexts, useRespondentTexts } from './respondent-texts.ts';
import { SavedNote } from './SavedNote.tsx';

interface InterviewBarProps {
  session: InterviewSession;
  title: string;
  /** What is on the screen. */
  screen: string;
  /** Absent while the respondent has the tablet. */
  onContents: (() => void) | undefined;
  onExit: () => void;
  /** More tools, before the way out. */
  children?: ReactNode;
}

/** The slim bar: where the interview is, whether it is saved, language, contents, exit. */
export function InterviewBar({ session, title, screen, onContents, onExit, children }: InterviewBarProps) {
  const interviewerTexts = useTexts(fieldTexts);
  const respondentTexts = useRespondentTexts(session.language);
  const alone = useAloneTexts(session.language);
  const { locale } = useLanguage();
  const { handed } = session;
  const { interview: text } = handed ? respondentTexts : interviewerTexts;
  const id = useId();
  const progress = session.view.kind === 'form' ? session.view.form.progress : undefined;
  const number = (value: number) => formatNumber(value, locale);
  return (
    <header className="interview-bar" lang={handed ? session.language : undefined}>
      <div className="interview-where">
        <p className="interview-module">{title}</p>
        <p className="interview-state tabular">
          {progress && <span>{text.screenOf(number(progress.screen), number(progress.of))}</span>}
          <SavedNote session={session} />
        </p>
      </div>
      <div className="interview-tools">
        <span className="language-menu">
          <label htmlFor={id}>
            <Languages aria-hidden="true" size={20} />
            <span className="visually-hidden">{text.language}</span>
          </label>
          <select id={id} value={session.language} onChange={({ target }) => session.setLanguage(target.value)}>
            {session.instrument.manifest.languages.map((code) => (
              <option key={code} value={code} lang={code}>
                {isLanguage(code) ? LANGUAGE_NAMES[code] : code}
              </option>
            ))}
          </select>
        </span>
        {!handed && <FirstError session={session} screen={screen} />}
        {onContents && (
          <button type="button" className="button button-quiet" onClick={onContents}>
            <ListTree aria-hidden="true" size={20} />
            <span className="tool-label">{text.contents}</span>
          </button>
        )}
        {children}
        <SunlightButton language={handed ? session.language : undefined} />
        {!handed && <LockButton />}
        <button type="button" className="button" onClick={onExit} title={handed ? alone.exitHint : text.exitHint}>
          <LogOut aria-hidden="true" size={20} />
          <span className="tool-label">{text.exit}</span>
        </button>
      </div>
    </header>
  );
}
