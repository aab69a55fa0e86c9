import { type Finding, findingInWords } from '#questionnaires';
import { useLanguage } from '../../text/use-texts.ts';

/** What is wrong and what to do, in the reader's language where there are words for it. */
export function FindingSentence({ finding, id }: { finding: Finding; id?: string }) {
  const { language } = useLanguage();
  const { message, remedy, language: spoken } = findingInWords(finding, language);
  return (
    <p id={id} lang={spoken}>
      {message}; {remedy}.
    </p>
  );
}
