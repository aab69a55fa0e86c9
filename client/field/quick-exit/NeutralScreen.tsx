import '../styles/quick-exit.css';
import { ArrowLeft, ArrowRight, LogOut } from 'lucide-react';
import { type RefObject, useState } from 'react';
import { Button } from '../../components/Button.tsx';
import type { NeutralQuestion } from '../../text/quick-exit/quick-exit-texts.ts';
import { DiscreetAlarm } from '../check-in/DiscreetAlarm.tsx';
import { NeutralQuestions } from './NeutralQuestions.tsx';
import { useQuickExitTexts } from './quick-exit-words.ts';

interface NeutralScreenProps {
  ref: RefObject<HTMLDivElement | null>;
  /** Of the interview. */
  language: string;
  isShown: boolean;
  onLeave: () => void;
}

const PAGES: readonly (readonly NeutralQuestion[])[] = [
  ['water', 'light', 'rubbish'],
  ['streets', 'transport', 'parks'],
];

/**
 * A questionnaire about the neighbourhood that takes the place of what is on the screen. It can be answered, and
 * nothing of it is kept.
 */
export function NeutralScreen({ ref, language, isShown, onLeave }: NeutralScreenProps) {
  const { neutral: text } = useQuickExitTexts(language);
  const [page, setPage] = useState(0);
  const pages = PAGES.length + 1;
  return (
    <div className="neutral" ref={ref} hidden={!isShown} lang={language}>
      <header className="neutral-bar">
        <div>
          <p className="neutral-name">{text.title}</p>
          <p className="neutral-page tabular">{text.page(Math.min(page + 1, pages), pages)}</p>
        </div>
        <div className="neutral-tools">
          <DiscreetAlarm />
          <Button icon={LogOut} onClick={onLeave}>
            {text.leave}
          </Button>
        </div>
      </header>
      <main className="neutral-main" tabIndex={-1}>
        <h1 className="part-heading">{page < pages ? text.title : text.thanks}</h1>
        <p>{page < pages ? text.lead : text.thanksBody}</p>
        {/* All pages stay: what was answered is there when somebody goes back. */}
        {PAGES.map((questions, at) => (
          <div key={questions[0]} hidden={at !== page}>
            <NeutralQuestions questions={questions} text={text} />
          </div>
        ))}
        <div hidden={page !== PAGES.length}>
          <label className="neutral-question">
            <span className="neutral-title">{text.wish}</span>
            <textarea className="input" rows={3} autoComplete="off" spellCheck={false} />
          </label>
        </div>
      </main>
      <nav className="neutral-move" aria-label={`${text.back}, ${text.next}`}>
        <div>
          <Button icon={ArrowLeft} onClick={() => setPage(page - 1)} disabled={page === 0}>
            {text.back}
          </Button>
          <Button
            kind="primary"
            icon={ArrowRight}
            iconAfter
            onClick={() => setPage(page + 1)}
            disabled={page === pages}
          >
            {text.next}
          </Button>
        </div>
      </nav>
    </div>
  );
}
