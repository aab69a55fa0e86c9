import { CircleAlert } from 'lucide-react';
import { useId } from 'react';
import type { SavedTableHead } from '#contract';
import { Banner } from '../../../components/Banner.tsx';
import { nameOfLanguage } from '../../../text/name-of-language.ts';
import { releaseTexts } from '../../../text/releases/release-texts.ts';
import { titleIn } from '../../../text/title-in.ts';
import { useLanguage, useTexts } from '../../../text/use-texts.ts';

import { titlesMissing } from './titles-missing.ts';

interface TablesChoiceProps {
  readonly tables: readonly SavedTableHead[];
  /** Their keys. */
  readonly chosen: readonly string[];
  readonly error: string | undefined;
  readonly onChange: (chosen: readonly string[]) => void;
}

/** The saved tables to tick. */
export function TablesChoice({ tables, chosen, error, onChange }: TablesChoiceProps) {
  const { form: text } = useTexts(releaseTexts);
  const { language } = useLanguage();
  const id = useId();
  const nameOf = ({ title, table }: SavedTableHead) => titleIn(title, language).title || title[''] || table;
  const untitled = tables
    .filter(({ key }) => chosen.includes(key))
    .flatMap((table) => {
      const languages = titlesMissing(table).map((code) => nameOfLanguage(code, language));
      return languages.length === 0 ? [] : [text.untitled({ table: nameOf(table), languages: languages.join(', ') })];
    });
  if (tables.length === 0) return <Banner>{text.noTables}</Banner>;
  return (
    <fieldset className="stack" aria-describedby={error ? `${id}-hint ${id}-error` : `${id}-hint`}>
      <legend>{text.tables}</legend>
      <p id={`${id}-hint`} className="quiet">
        {text.tablesHint}
      </p>
      <div className="release-ticks">
        {tables.map((table) => {
          const { key, table: name } = table;
          return (
            <label key={key} className="tick">
              <input
                type="checkbox"
                checked={chosen.includes(key)}
                aria-invalid={error ? true : undefined}
                onChange={({ target }) =>
                  onChange(target.checked ? [...chosen, key] : chosen.filter((one) => one !== key))
                }
              />
              <span>
                {nameOf(table)} <span className="quiet">({name})</span>
              </span>
            </label>
          );
        })}
      </div>
      {untitled.length > 0 && (
        <Banner kind="caution" title={text.untitledHeading}>
          <ul>
            {untitled.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </Banner>
      )}
      {error && (
        <p className="field-error" id={`${id}-error`}>
          <CircleAlert aria-hidden="true" size={16} />
          {error}
        </p>
      )}
    </fieldset>
  );
}
