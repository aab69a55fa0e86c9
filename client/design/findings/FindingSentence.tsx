import { type Finding, findingInWords } from '#questionnaires';
import { designFindingsTexts } from '../../text/design-findings/design-findings-texts.ts';
import { nameOfLanguage } from '../../text/name-of-language.ts';
import { useLanguage, useTexts } from '../../text/use-texts.ts';

/** French sets a space before it. */
const SEMICOLON: Readonly<Record<string, string>> = { fr: ' ; ' };

/** What is wrong and what to do, in the reader's language where there are words for it, and otherwise saying so. */
export function FindingSentence({ finding, id }: { finding: Finding; id?: string }) {
  const { language } = useLanguage();
  const { inEnglish } = useTexts(designFindingsTexts);
  const { message, remedy, language: spoken } = findingInWords(finding, language, nameOfLanguage);
  return (
    <p id={id} className="finding-sentence">
      <span lang={spoken}>
        {asSentence(message, spoken)}
        {SEMICOLON[spoken] ?? '; '}
        {remedy}.
      </span>
      {spoken !== language && <span className="quiet"> {inEnglish}</span>}
    </p>
  );
}

/** With a capital, unless it begins with a name of the questionnaire, which is written as it is. */
function asSentence(message: string, language: string): string {
  const [first = ''] = message.split(/[\s:]/, 1);
  const isWord = /^\p{Ll}[\p{L}’']*$/u.test(first) && !message.startsWith(`${first}:`);
  return isWord ? message.charAt(0).toLocaleUpperCase(language) + message.slice(1) : message;
}
