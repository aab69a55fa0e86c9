import { Languages } from 'lucide-react';
import { useId } from 'react';
import { isLanguage, LANGUAGE_NAMES, LANGUAGES } from '../text/language.ts';
import { shellTexts } from '../text/shell/shell-texts.ts';
import { useLanguage, useTexts } from '../text/use-texts.ts';

/** Chooses the language of the interface. */
export function LanguageMenu() {
  const { language, choose } = useLanguage();
  const text = useTexts(shellTexts);
  const id = useId();
  return (
    <span className="language-menu">
      <label htmlFor={id}>
        <Languages aria-hidden="true" size={20} />
        <span className="visually-hidden">{text.language}</span>
      </label>
      <select id={id} value={language} onChange={({ target }) => isLanguage(target.value) && choose(target.value)}>
        {LANGUAGES.map((code) => (
          <option key={code} value={code} lang={code}>
            {LANGUAGE_NAMES[code]}
          </option>
        ))}
      </select>
    </span>
  );
}
