import { ChevronDown, ChevronUp } from 'lucide-react';
import { type KeyboardEvent, useId, useRef, useState } from 'react';
import type { SurveyReply } from '#contract';
import { Button } from '../../components/Button.tsx';
import { EditionStateTag } from '../../components/EditionStateTag.tsx';
import { editionTexts } from '../../text/editions/edition-texts.ts';
import { titleIn } from '../../text/title-in.ts';
import { useLanguage, useTexts } from '../../text/use-texts.ts';
import { EditionLinks } from './EditionLinks.tsx';
import { EditionPeriod } from './EditionPeriod.tsx';
import { StateChange } from './StateChange.tsx';

interface EditionHeadProps {
  edition: SurveyReply;
  editions: readonly SurveyReply[];
  /** Whether the reader may move an edition on. */
  mayMove: boolean;
  reload: () => void;
  onSessionEnded: () => void;
}

/** Over every page of the office: which edition it shows, where that one stands, and the way to the others. */
export function EditionHead({ edition, editions, mayMove, reload, onSessionEnded }: EditionHeadProps) {
  const text = useTexts(editionTexts);
  const { language } = useLanguage();
  const [open, setOpen] = useState(false);
  const chooser = useRef<HTMLButtonElement>(null);
  const id = useId();
  const { title, language: used } = titleIn(edition.title, language);

  // The link that was pressed goes away with the list, so the focus goes back to where the list came from.
  function close() {
    chooser.current?.focus();
    setOpen(false);
  }

  function onKeyDown({ key }: KeyboardEvent) {
    if (open && key === 'Escape') close();
  }

  return (
    <section className="edition-head" aria-label={text.edition} onKeyDown={onKeyDown}>
      {/* Said aloud when another edition comes up, or this one moves on. */}
      <p className="visually-hidden" aria-live="polite">
        {`${title}: ${text.states[edition.state]}`}
      </p>
      <div className="edition-what">
        <p className="edition-title" lang={used}>
          {title}
        </p>
        <div className="edition-facts">
          <EditionStateTag state={edition.state} />
          {mayMove && <StateChange edition={edition} onMoved={reload} onSessionEnded={onSessionEnded} />}
          <EditionPeriod edition={edition} />
        </div>
      </div>
      {editions.length > 1 && (
        <Button
          ref={chooser}
          icon={open ? ChevronUp : ChevronDown}
          iconAfter
          aria-expanded={open}
          aria-controls={open ? `${id}-all` : undefined}
          onClick={() => setOpen(!open)}
        >
          {text.change}
        </Button>
      )}
      {open && (
        <div id={`${id}-all`} className="edition-all">
          <EditionLinks editions={editions} shown={edition.key} onChoose={close} />
        </div>
      )}
    </section>
  );
}
