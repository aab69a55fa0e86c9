import { Languages } from 'lucide-react';
import { useId } from 'react';
import { isLanguage } from '../text/language.ts';
import { commonTexts, languageNames, languages, useLanguage, useTexts } from '../text/shell/index.ts';

/** Chooses the language of the interface. */
export function LanguageMenu() {
  const { language, choose } = useLanguage();
  const text = useTexts(commonTexts);
  const id = useId();
  return (
    <span className="language-menu">
      <label htmlFor={id}>
        <Languages aria-hidden="true" size={20} />
        <span className="visually-hidden">{text.language}</span>
      </label>
      <select id={id} value={language} onChange={({ target }) => isLanguage(target.value) && choose(target.value)}>
        {languages.map((code) => (
          <option key={code} value={code} lang={code}>
            {languageNames[code]}
          </option>
        ))}
      </select>
    </span>
  );
}
