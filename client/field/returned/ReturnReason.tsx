import { useEffect, useState } from 'react';
import type { CaseReply } from '#contract';
import { fieldTexts } from '../../text/field/field-texts.ts';
import { useLanguage, useTexts } from '../../text/use-texts.ts';
import { CaseTag } from '../cases/CaseTag.tsx';

/** Why a case was returned, and what the supervisor says of single questions. */
export function ReturnReason({ assigned, reason }: { assigned: CaseReply; reason: string }) {
  const text = useTexts(fieldTexts);
  const texts = useQuestionTexts(assigned);
  return (
    <div className="case-return">
      <CaseTag state={{ state: 'returned', reason }} />
      <p>{text.returnedBecause(reason)}</p>
      {assigned.returned?.comments?.map(({ form, name, comment }) => (
        <p key={`${form} ${name}`}>
          <strong>{texts.get(name) ?? `${form} · ${name}`}</strong> {comment}
        </p>
      ))}
    </div>
  );
}

/** The words of the questions that are commented on, once the questionnaire is there; it is loaded only for them. */
function useQuestionTexts({ instrument, version, returned }: CaseReply): ReadonlyMap<string, string> {
  const { language } = useLanguage();
  const [texts, setTexts] = useState<ReadonlyMap<string, string>>(new Map());
  const names = returned?.comments?.map(({ name }) => name).join(' ') ?? '';
  useEffect(() => {
    if (names === '') return;
    let isGone = false;
    import('./question-texts.ts')
      .then(({ questionTexts }) => questionTexts({ instrument, version }, names.split(' '), language))
      .then(
        (found) => !isGone && setTexts(found),
        // Not on the device and without a network: the names of the questions have to do.
        () => undefined,
      );
    return () => {
      isGone = true;
    };
  }, [instrument, version, names, language]);
  return texts;
}
