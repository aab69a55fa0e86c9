import { Field } from '../../../components/Field.tsx';
import { LANGUAGES } from '../../../text/language.ts';
import { nameOfLanguage } from '../../../text/name-of-language.ts';
import { tablePageTexts } from '../../../text/table-page/table-page-texts.ts';
import { useLanguage, useTexts } from '../../../text/use-texts.ts';
import { fileNameFrom, NEW_SPEC, type WrittenSpec } from '../model/spec.ts';

interface NamePartProps {
  readonly spec: WrittenSpec;
  readonly onChange: (spec: WrittenSpec) => void;
}

const FILE_NAME = /^[a-z0-9][a-z0-9._-]*$/;

/** What the table and its files are called. The first title gives the files their name. */
export function NamePart({ spec, onChange }: NamePartProps) {
  const { saving } = useTexts(tablePageTexts);
  const { language } = useLanguage();
  const { table, title = {} } = spec;
  const titles: Readonly<Record<string, string>> = typeof title === 'string' ? { [language]: title } : title;
  const named = titles[language] ?? '';
  const isNamedAfterTitle = table === NEW_SPEC.table || table === fileNameFrom(named);
  const rename = (code: string, words: string) => {
    const follows = code === language && isNamedAfterTitle;
    onChange({ ...spec, title: { ...titles, [code]: words }, ...(follows && { table: fileNameFrom(words) }) });
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
        value={table}
        error={FILE_NAME.test(table) ? undefined : saving.fileNameWrong}
        onChange={({ target }) => onChange({ ...spec, table: target.value })}
      />
    </section>
  );
}
