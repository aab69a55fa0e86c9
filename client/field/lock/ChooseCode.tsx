import { useState } from 'react';
import { Banner } from '../../components/Banner.tsx';
import { fieldTexts } from '../../text/field/field-texts.ts';
import { tabletTexts } from '../../text/tablet/tablet-texts.ts';
import { useTexts } from '../../text/use-texts.ts';
import { asJournalError, type JournalError } from '../journal/errors.ts';
import type { Journal } from '../journal/journal.ts';
import { chooseCode } from '../journal/take-back-code.ts';
import { CodeForm } from './CodeForm.tsx';

interface ChooseCodeProps {
  journal: Journal;
  onChosen: () => void;
}

/** Chooses another code with which the interviewer takes this tablet back. */
export function ChooseCode({ journal, onChosen }: ChooseCodeProps) {
  const { title } = useTexts(tabletTexts).code;
  const { blocked } = useTexts(fieldTexts);
  const [failure, setFailure] = useState<JournalError>();
  const [isWaiting, setWaiting] = useState(false);

  async function keep(code: string) {
    setWaiting(true);
    try {
      await chooseCode(journal, code);
      onChosen();
    } catch (error) {
      setWaiting(false);
      setFailure(asJournalError(error, 'keeping the code'));
    }
  }

  return (
    <main className="page page-narrow" tabIndex={-1}>
      <h1 className="visually-hidden">{title}</h1>
      {failure && (
        <Banner kind="bad" title={blocked.title}>
          {blocked.codes[failure.code]}
        </Banner>
      )}
      <CodeForm isWaiting={isWaiting} onChosen={keep} />
    </main>
  );
}
