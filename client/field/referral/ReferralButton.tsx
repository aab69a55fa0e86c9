import { HeartHandshake, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import type { Instrument } from '#questionnaires';
import { Button } from '../../components/Button.tsx';
import { ReferralCard } from './ReferralCard.tsx';
import { useReferralTexts } from './referral-words.ts';

interface ReferralButtonProps {
  instrument: Instrument;
  /** Of the interview. */
  language: string;
}

/** The card at any moment of the interview, whoever has the tablet. */
export function ReferralButton({ instrument, language }: ReferralButtonProps) {
  const text = useReferralTexts(language);
  const dialog = useRef<HTMLDialogElement>(null);
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    if (isOpen) dialog.current?.showModal();
    else dialog.current?.close();
  }, [isOpen]);
  return (
    <>
      <button type="button" className="button button-quiet" lang={language} onClick={() => setOpen(true)}>
        <HeartHandshake aria-hidden="true" size={20} />
        <span className="tool-label">{text.open}</span>
      </button>
      {createPortal(
        <dialog
          className="contents-dialog referral-dialog"
          ref={dialog}
          lang={language}
          onClose={() => setOpen(false)}
          aria-label={text.title}
        >
          <div className="contents-heading">
            <h2>{text.title}</h2>
            <Button kind="quiet" icon={X} onClick={() => setOpen(false)}>
              {text.close}
            </Button>
          </div>
          {isOpen && <ReferralCard instrument={instrument} language={language} />}
        </dialog>,
        document.body,
      )}
    </>
  );
}
