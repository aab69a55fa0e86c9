import { useMemo } from 'react';
import type { DraftFiles, Operation } from '#questionnaires';
import { designTranslationTexts } from '../../text/design-translation/design-translation-texts.ts';
import { formatNumber } from '../../text/format.ts';
import { nameOfLanguage } from '../../text/name-of-language.ts';
import { useLanguage, useTexts } from '../../text/use-texts.ts';
import { textsOfWorkbook } from './texts-of-workbook.ts';

/** Nobody reads more of them before taking them over. */
const MOST_SHOWN = 100;

/** Which texts a workbook changes, and what each says before and after. */
export function ChangedTexts({ files, operations }: { files: DraftFiles; operations: readonly Operation[] }) {
  const { workbook } = useTexts(designTranslationTexts);
  const { language: own, locale } = useLanguage();
  const changed = useMemo(() => textsOfWorkbook(files, operations), [files, operations]);
  if (changed.length === 0) return null;
  const more = changed.length - MOST_SHOWN;
  const { columns } = workbook;
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard */}
      <section className="translation-told" tabIndex={0} aria-label={workbook.changed}>
        <table className="design-table">
          <caption className="visually-hidden">{workbook.changed}</caption>
          <thead>
            <tr>
              <th scope="col">{columns.text}</th>
              <th scope="col">{columns.before}</th>
              <th scope="col">{columns.after}</th>
            </tr>
          </thead>
          <tbody>
            {changed.slice(0, MOST_SHOWN).map(({ key, language, before, after }) => (
              <tr key={`${language} ${key}`}>
                <th scope="row">
                  <code>{key}</code> {nameOfLanguage(language, own)}
                </th>
                <td lang={language}>{before ?? '—'}</td>
                <td lang={language}>{after ?? '—'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {more > 0 && <p>{workbook.moreChanged({ count: more, shown: formatNumber(more, locale) })}</p>}
    </>
  );
}
