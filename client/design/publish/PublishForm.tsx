import { Stamp } from 'lucide-react';
import { type FormEvent, useId, useRef } from 'react';
import { Banner } from '../../components/Banner.tsx';
import { Button } from '../../components/Button.tsx';
import { Field } from '../../components/Field.tsx';
import { LongTextField } from '../../components/LongTextField.tsx';
import { ProblemBanner } from '../../components/ProblemBanner.tsx';
import { designPublishTexts } from '../../text/design-publish/design-publish-texts.ts';
import { useTexts } from '../../text/use-texts.ts';
import type { PaneProps } from '../pane.ts';
import { FindingsToRead } from './FindingsToRead.tsx';
import { PublishedReceipt } from './PublishedReceipt.tsx';
import type { Obstacle } from './publication.ts';
import { ScenariosToRead } from './ScenariosToRead.tsx';
import { TranslationsToRead } from './TranslationsToRead.tsx';
import type { Beginning } from './use-beginning.ts';
import { usePublishing } from './use-publishing.ts';
import { WhatIsNew } from './WhatIsNew.tsx';

interface PublishFormProps {
  pane: PaneProps;
  beginning: Beginning;
  /** The number is taken: what is published is asked for again. */
  onTaken: () => void;
}

/** Number, note, what is new, findings, scenarios, and the button. */
export function PublishForm({ pane, beginning, onTaken }: PublishFormProps) {
  const text = useTexts(designPublishTexts);
  const own = usePublishing(pane, beginning, onTaken);
  const { said, say, number, news, found, interviews, obstacles, refusal, published, isPublishing } = own;
  const form = useRef<HTMLFormElement>(null);
  const note = useRef<HTMLTextAreaElement>(null);
  const missing = useId();
  if (published) return <PublishedReceipt id={own.questionnaire} version={published.version} published={published} />;

  function publish(event: FormEvent) {
    event.preventDefault();
    if (isPublishing) return;
    if (obstacles.length > 0) focusFirst(form.current, obstacles[0]!);
    else void own.publish();
  }

  return (
    <form ref={form} className="publish-form" onSubmit={publish} noValidate>
      <section className="publish-part" data-part="version" aria-label={text.number.title}>
        <h3>{text.number.title}</h3>
        <Field
          label={text.number.label}
          hint={number.why(text)}
          error={number.problem(text)}
          value={number.shown}
          inputMode="decimal"
          autoComplete="off"
          maxLength={30}
          onChange={({ target }) => say({ ...said, version: target.value })}
        />
      </section>
      <section className="publish-part" data-part="note" aria-label={text.note.title}>
        <h3>{text.note.title}</h3>
        <LongTextField
          ref={note}
          label={text.note.label}
          hint={text.note.hint}
          error={refusal === 'note-too-long' ? text.noteTooLong : undefined}
          value={said.note}
          rows={3}
          maxLength={2000}
          onChange={({ target }) => say({ ...said, note: target.value })}
        />
      </section>
      <WhatIsNew news={news} beginning={beginning} />
      <FindingsToRead found={found} said={said} onSay={say} pane={pane} refused={own.refusedPlaces} />
      <TranslationsToRead files={pane.files} />
      <ScenariosToRead pane={pane} interviews={interviews} said={said} onSay={say} />
      <section className="publish-part" aria-labelledby={missing}>
        {obstacles.length > 0 && (
          <>
            <h3 id={missing}>{text.missing}</h3>
            <ul className="publish-missing">
              {obstacles.map((obstacle) => (
                <li key={obstacle}>{text.obstacles[obstacle]}</li>
              ))}
            </ul>
          </>
        )}
        {refusal === 'changed' && <Banner kind="caution">{text.changed}</Banner>}
        {refusal !== undefined && typeof refusal !== 'string' && <ProblemBanner problem={refusal.problem} />}
        <p className="publish-quiet" id={`${missing}-good`}>
          {text.forGood}
        </p>
        {/* Never `disabled`: pressed too early, it leads to what is missing. */}
        <Button
          type="submit"
          kind="primary"
          icon={Stamp}
          aria-disabled={obstacles.length > 0 || isPublishing}
          aria-describedby={`${missing}-good`}
        >
          {text.publish(number.shown)}
        </Button>
        <p role="status">{isPublishing ? text.publishing : ''}</p>
      </section>
    </form>
  );
}

/** Where each of them is settled; what only takes time has no place. */
const PARTS: Partial<Record<Obstacle, string>> = {
  errors: '[data-part="errors"] button',
  version: '[data-part="version"] input',
  note: '[data-part="note"] textarea',
  reasons: '[data-part="findings"] input[data-missing]',
  despite: '[data-part="scenarios"] textarea',
};

function focusFirst(form: HTMLFormElement | null, obstacle: Obstacle): void {
  const place = PARTS[obstacle];
  if (place !== undefined) form?.querySelector<HTMLElement>(place)?.focus();
}
