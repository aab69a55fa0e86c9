import { type Finding, findingInWords } from '#questionnaires';
import { designFindingsTexts } from '../../text/design-findings/design-findings-texts.ts';
import { useLanguage, useTexts } from '../../text/use-texts.ts';

/** French sets a space before it. */
const SEMICOLON: Readonly<Record<string, string>> = { fr: ' ; ' };

/** What is wrong and what to do, in the reader's language where there are words for it, and otherwise saying so. */
export function FindingSentence({ finding, id }: { finding: Finding; id?: string }) {
  const { language } = useLanguage();
  const { inEnglish } = useTexts(designFindingsTexts);
  const { message, remedy, language: spoken } = findingInWords(finding, language);
  return (
    <p id={id} className="finding-sentence">
      <span lang={spoken}>
        {message}
        {SEMICOLON[spoken] ?? '; '}
        {remedy}.
      </span>
      {spoken !== language && <span className="quiet"> {inEnglish}</span>}
    </p>
  );
}
