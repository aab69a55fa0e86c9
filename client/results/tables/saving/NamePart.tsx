import { resultNameFault } from '#contract';
import { Field } from '../../../components/Field.tsx';
import { LANGUAGES } from '../../../text/language.ts';
import { nameOfLanguage } from '../../../text/name-of-language.ts';
import { tablePageTexts } from '../../../text/table-page/table-page-texts.ts';
import { useLanguage, useTexts } from '../../../text/use-texts.ts';
import { fileNameFrom } from '../model/spec.ts';

/** A title in one language or in several, and the name of the files. */
export interface NamedSpec {
  readonly name: string;
  readonly title?: string | Record<string, string> | undefined;
}

interface NamePartProps extends NamedSpec {
  /** The name of the files as long as nobody gave them one. */
  readonly newName: string;
  readonly onChange: (named: NamedSpec) => void;
}

/** What a specification and its files are called. The first title gives the files their name. */
export function NamePart({ name, title = {}, newName, onChange }: NamePartProps) {
  const { saving } = useTexts(tablePageTexts);
  const { language } = useLanguage();
  const titles: Readonly<Record<string, string>> = typeof title === 'string' ? { [language]: title } : title;
  const named = titles[language] ?? '';
  const isNamedAfterTitle = name === newName || name === fileNameFrom(named, newName);
  const rename = (code: string, words: string) => {
    const follows = code === language && isNamedAfterTitle;
    onChange({ name: follows ? fileNameFrom(words, newName) : name, title: { ...titles, [code]: words } });
  };
  const others = [...new Set([...LANGUAGES, ...Object.keys(titles)])].filter((code) => code !== language);
  const titleField = (code: string) => (
    <Field
      key={code}
      label={saving.titleIn(nameOfLanguage(code, language))}
      lang={code}
      value={titles[code] ?? ''}
      onChange={({ target }) => rename(code, target.value)}
    />
  );
  const fault = resultNameFault(name);
  return (
    <section className="stack">
      <h3>{saving.heading}</h3>
      {titleField(language)}
      <details className="definition">
        <summary>{saving.otherLanguages}</summary>
        <div className="stack">{others.map(titleField)}</div>
      </details>
      <Field
        label={saving.fileName}
        hint={saving.fileNameHint}
        autoCapitalize="none"
        spellCheck={false}
        value={name}
        error={fault && saving.fileNameFaults[fault]}
        onChange={({ target }) => onChange({ name: target.value, title })}
      />
    </section>
  );
}
