import { Circle, CircleCheck, CircleDot, Lock, X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { DueForm } from '#questionnaires';
import { Button } from '../../components/Button.tsx';
import { comfortTexts } from '../../text/comfort/comfort-texts.ts';
import { fieldTexts } from '../../text/field/field-texts.ts';
import { formatNumber } from '../../text/format.ts';
import { useLanguage, useTexts } from '../../text/use-texts.ts';
import { HandChoice } from '../contents/HandChoice.tsx';
import { errorsByForm, openErrors } from '../contents/open-errors.ts';
import type { RemarkPlace } from '../remarks/interview-remarks.ts';
import { RemarkList } from '../remarks/RemarkList.tsx';
import type { InterviewSession } from '../session/interview-session.ts';
import { listedForms } from '../session/listed-forms.ts';
import { formLabel } from './form-label.ts';

interface ContentsDialogProps {
  session: InterviewSession;
  open: boolean;
  onClose: () => void;
  /** Opens the flag of the whole interview. */
  onRemark: (place: RemarkPlace) => void;
}

/** The forms of the interview so far: which are complete, where one is, and the way to each. */
export function ContentsDialog({ session, open, onClose, onRemark }: ContentsDialogProps) {
  const text = useTexts(fieldTexts);
  const comfort = useTexts(comfortTexts);
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (open) dialog.current?.showModal();
    else dialog.current?.close();
  }, [open]);
  return (
    <dialog className="contents-dialog" ref={dialog} onClose={onClose} aria-label={text.interview.contentsTitle}>
      <div className="contents-heading">
        <h2>{text.interview.contentsTitle}</h2>
        <Button kind="quiet" icon={X} onClick={onClose}>
          {text.interview.close}
        </Button>
      </div>
      {open && (
        <div className="stack">
          <FormList session={session} onChosen={onClose} />
          <RemarkList session={session} onOpen={onRemark} onChosen={onClose} />
          <section className="contents-settings" aria-label={comfort.settings}>
            <HandChoice />
          </section>
        </div>
      )}
    </dialog>
  );
}

/** Also shown at the end, in the review. */
export function FormList({ session, onChosen }: { session: InterviewSession; onChosen?: () => void }) {
  const text = useTexts(fieldTexts);
  const { locale } = useLanguage();
  const { instrument, language, view, care, due: among } = session;
  const here = view.kind === 'form' ? view.due.key : undefined;
  const comfort = useTexts(comfortTexts);
  const progress = session.progress();
  const errors = errorsByForm(openErrors(session));
  const number = (value: number) => formatNumber(value, locale);
  /** How far a form is; of a sealed one no more than its state. */
  const howFar = ({ key, sensitive }: DueForm, state: string) => {
    const of = progress.get(key);
    const count = errors.get(key) ?? 0;
    if (sensitive?.sealed || !of || of.due === 0) return state;
    const parts = [state, comfort.answered(number(of.answered), number(of.due))];
    return [...parts, ...(count > 0 ? [comfort.errors(count, number(count))] : [])].join(' · ');
  };
  return (
    <ol className="form-list">
      {listedForms(session).map((due) => {
        if (session.isClosed(due)) return <ClosedForm key={due.key} session={session} due={due} />;
        const later = due.status !== 'done' && care.later.has(due.key);
        const state = due.key === here ? 'current' : due.status === 'done' ? 'done' : 'pending';
        const Picture = { current: CircleDot, done: CircleCheck, pending: Circle }[state];
        return (
          <li key={due.key}>
            <button
              type="button"
              className={`form-link form-${state}`}
              aria-current={state === 'current' ? 'step' : undefined}
              onClick={() => {
                session.goTo(due.key);
                onChosen?.();
              }}
            >
              <Picture aria-hidden="true" size={22} />
              <span lang={language}>{formLabel(due, { instrument, language, text, locale, among })}</span>
              <span className={errors.has(due.key) ? 'form-state form-errors' : 'form-state'}>
                {howFar(due, later ? text.interview.later : text.interview[state])}
              </span>
            </button>
          </li>
        );
      })}
    </ol>
  );
}

/** A sealed part: that it is there, and no way into it. */
function ClosedForm({ session, due }: { session: InterviewSession; due: DueForm }) {
  const text = useTexts(fieldTexts);
  const { locale } = useLanguage();
  const { instrument, language, due: among } = session;
  return (
    <li className="form-link form-closed">
      <Lock aria-hidden="true" size={22} />
      <span lang={language}>{formLabel(due, { instrument, language, text, locale, among })}</span>
      <span className="form-state">{text.interview.closed}</span>
    </li>
  );
}
