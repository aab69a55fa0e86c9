import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import type { QuestionComment, SurveyReply } from '#contract';
import { Button } from '../../components/Button.tsx';
import { LongTextField } from '../../components/LongTextField.tsx';
import { ProblemBanner } from '../../components/ProblemBanner.tsx';
import { deskTexts } from '../../text/desk/desk-texts.ts';
import { editionTexts } from '../../text/editions/edition-texts.ts';
import { shellTexts } from '../../text/shell/shell-texts.ts';
import { titleIn } from '../../text/title-in.ts';
import { useLanguage, useTexts } from '../../text/use-texts.ts';
import { type CommentPlace, QuestionComments } from './QuestionComments.tsx';
import type { ReviewChoice } from './ReviewButtons.tsx';

interface ReviewDialogProps {
  decision: ReviewChoice;
  caseId: string;
  /** The edition that gets it, where it belongs to none. */
  acceptsInto: SurveyReply | undefined;
  needsReason: boolean;
  /** Questions that can be commented on. */
  places: readonly CommentPlace[];
  problem: unknown;
  onConfirm: (reason: string, comments: QuestionComment[]) => Promise<void>;
  onClose: () => void;
}

/** Asks for the reason of a decision. Escape closes it and focus goes back to the button it came from. */
export function ReviewDialog({
  decision,
  caseId,
  acceptsInto,
  needsReason,
  places,
  problem,
  onConfirm,
  onClose,
}: ReviewDialogProps) {
  const { decide } = useTexts(deskTexts).submissions;
  const { cancel } = useTexts(shellTexts);
  const editionWords = useTexts(editionTexts);
  const { language } = useLanguage();
  const dialog = useRef<HTMLDialogElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const [reason, setReason] = useState('');
  const [comments, setComments] = useState<QuestionComment[]>([]);
  const [missing, setMissing] = useState(false);
  const [busy, setBusy] = useState(false);
  const id = useId();
  const accepting = decision === 'accept';

  useEffect(() => dialog.current?.showModal(), []);

  async function confirm(event: FormEvent) {
    event.preventDefault();
    if (needsReason && reason.trim() === '') {
      setMissing(true);
      return field.current?.focus();
    }
    setBusy(true);
    await onConfirm(
      reason.trim(),
      comments.filter(({ comment }) => comment.trim() !== ''),
    );
    setBusy(false);
  }

  return (
    <dialog ref={dialog} className="dialog" aria-labelledby={`${id}-title`} onClose={onClose}>
      <form className="stack" onSubmit={confirm} noValidate>
        <h2 id={`${id}-title`}>{accepting ? decide.acceptTitle(caseId) : decide.rejectTitle(caseId)}</h2>
        <p>{accepting ? decide.acceptBody : decide.rejectBody}</p>
        {acceptsInto && <p>{editionWords.acceptsInto(titleIn(acceptsInto.title, language).title)}</p>}
        {problem !== undefined && <ProblemBanner problem={problem} />}
        <LongTextField
          ref={field}
          label={needsReason ? decide.reason : decide.reasonOptional}
          hint={decide.reasonHint}
          error={missing ? decide.reasonMissing : undefined}
          rows={3}
          maxLength={2000}
          value={reason}
          required={needsReason}
          onChange={({ target }) => {
            setReason(target.value);
            setMissing(false);
          }}
        />
        {places.length > 0 && <QuestionComments places={places} comments={comments} onChange={setComments} />}
        <div className="row">
          <Button type="submit" kind={accepting ? 'primary' : 'danger'} disabled={busy}>
            {accepting ? decide.confirmAccept : decide.confirmReject}
          </Button>
          <Button kind="quiet" onClick={() => dialog.current?.close()}>
            {cancel}
          </Button>
        </div>
      </form>
    </dialog>
  );
}
