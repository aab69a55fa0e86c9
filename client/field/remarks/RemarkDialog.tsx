import { Check, Trash2 } from 'lucide-react';
import { useEffect, useId, useRef } from 'react';
import { LONGEST_COMMENT, LONGEST_FLAG } from '#contract';
import { WHOLE_INTERVIEW } from '#questionnaires';
import { Button } from '../../components/Button.tsx';
import { LongTextField } from '../../components/LongTextField.tsx';
import { remarkTexts } from '../../text/remarks/remark-texts.ts';
import { useTexts } from '../../text/use-texts.ts';
import { questionText } from '../contents/question-text.ts';
import type { InterviewSession } from '../session/interview-session.ts';
import type { RemarkKind, RemarkPlace } from './interview-remarks.ts';

interface RemarkDialogProps {
  session: InterviewSession;
  /** What it is about; closed without one. */
  place: RemarkPlace | undefined;
  onClose: () => void;
}

/** The comment of a question and its flag, or the flag of the whole interview. Saved while it is written. */
export function RemarkDialog({ session, place, onClose }: RemarkDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  const isOpen = place !== undefined;
  useEffect(() => {
    if (isOpen) dialog.current?.showModal();
    else dialog.current?.close();
  }, [isOpen]);
  function closed() {
    session.remarks.flush();
    onClose();
  }
  return (
    <dialog className="remark-dialog" ref={dialog} onClose={closed} aria-labelledby={id}>
      {place && (
        <RemarkForm
          key={`${place.form} ${place.name}`}
          id={id}
          session={session}
          place={place}
          onDone={() => dialog.current?.close()}
        />
      )}
    </dialog>
  );
}

interface RemarkFormProps {
  id: string;
  session: InterviewSession;
  place: RemarkPlace;
  onDone: () => void;
}

function RemarkForm({ id, session, place, onDone }: RemarkFormProps) {
  const text = useTexts(remarkTexts);
  const { language, remarks } = session;
  const comment = useRef<HTMLTextAreaElement>(null);
  const flag = useRef<HTMLTextAreaElement>(null);
  const isWhole = place.form === WHOLE_INTERVIEW.form;
  const isOpen = remarks.isOpen(place);
  const remark = remarks.at(place);
  const title = isWhole ? '' : questionText(session, place);
  const first = isWhole ? flag : comment;
  useEffect(() => first.current?.focus(), [first]);
  const fieldOf = (kind: RemarkKind) => ({
    defaultValue: remark?.[kind] ?? '',
    maxLength: kind === 'comment' ? LONGEST_COMMENT : LONGEST_FLAG,
    rows: kind === 'comment' ? 4 : 2,
    error: undefined,
    autoCorrect: 'off',
    onInput: ({ currentTarget }: { currentTarget: HTMLTextAreaElement }) =>
      remarks.type(kind, place, currentTarget.value),
  });
  function remove() {
    for (const [kind, field] of [
      ['comment', comment],
      ['flag', flag],
    ] as const) {
      if (!field.current) continue;
      field.current.value = '';
      remarks.type(kind, place, '');
    }
    onDone();
  }
  return (
    <div className="stack">
      <h2 id={id}>{isWhole ? text.wholeInterview : text.comment}</h2>
      {title !== '' && (
        <p className="remark-question" lang={language}>
          {title}
        </p>
      )}
      {!isWhole && (
        <LongTextField
          {...fieldOf('comment')}
          label={text.label}
          hint={isOpen ? text.openHint : text.closedHint}
          ref={comment}
        />
      )}
      {isOpen && (
        <LongTextField
          {...fieldOf('flag')}
          label={isWhole ? text.flagInterview : text.flagQuestion}
          hint={text.flagHint}
          ref={flag}
        />
      )}
      <p className="quiet">{text.saves}</p>
      <div className="remark-actions">
        {remark && (
          <Button kind="quiet" icon={Trash2} onClick={remove}>
            {text.remove}
          </Button>
        )}
        <Button kind="primary" icon={Check} onClick={onDone}>
          {text.done}
        </Button>
      </div>
    </div>
  );
}
