import { Check } from 'lucide-react';
import { useRef, useState } from 'react';
import type { ReplyOf, readDraftTexts } from '#contract';
import { type DraftFiles, EditRefused, notTakenInWords, type Operation } from '#questionnaires';
import { Banner } from '../../components/Banner.tsx';
import { Button } from '../../components/Button.tsx';
import { designEditorTexts } from '../../text/design-editor/design-editor-texts.ts';
import { designTranslationTexts } from '../../text/design-translation/design-translation-texts.ts';
import { formatNumber } from '../../text/format.ts';
import { useLanguage, useTexts } from '../../text/use-texts.ts';
import { useDraftPlaces } from '../places/use-draft-places.ts';
import { ChangedTexts } from './ChangedTexts.tsx';
import { fewerOperations } from './fewer-operations.ts';

export type ReadTexts = ReplyOf<typeof readDraftTexts>;

interface ReadTextsReportProps {
  read: ReadTexts;
  files: DraftFiles;
  change: (operations: readonly Operation[]) => EditRefused | undefined;
}

/** What a workbook would change, which of its cells it would not, and the one step that takes it over. */
export function ReadTextsReport({ read, files, change }: ReadTextsReportProps) {
  const text = useTexts(designTranslationTexts);
  const { workbook } = text;
  const { refusals } = useTexts(designEditorTexts);
  const { language, locale } = useLanguage();
  const placeOf = useDraftPlaces(files);
  const [done, setDone] = useState<{ of: ReadTexts; refused?: EditRefused }>();
  const number = (value: number) => formatNumber(value, locale);
  const count = read.written + read.marked;
  const section = useRef<HTMLElement>(null);
  const outcome = done?.of === read ? done : undefined;

  function takeOver() {
    try {
      const refused = change(fewerOperations(files, read.operations));
      setDone({ of: read, ...(refused && { refused }) });
      // The button that was pressed goes away.
      if (!refused) section.current?.focus();
    } catch (error) {
      if (!(error instanceof EditRefused)) throw error;
      setDone({ of: read, refused: error });
    }
  }

  return (
    <section ref={section} className="stack" tabIndex={-1} aria-label={workbook.report}>
      {outcome && !outcome.refused ? (
        <Banner kind="good">{workbook.taken({ count, shown: number(count) })}</Banner>
      ) : (
        <>
          <p role="status">
            {count === 0
              ? workbook.nothing
              : workbook.changes({ written: number(read.written), marked: number(read.marked) })}
          </p>
          {outcome?.refused && (
            <Banner kind="bad" title={workbook.readAgain}>
              <p>
                {refusals[outcome.refused.code]} {placeOf(outcome.refused.at)}
              </p>
            </Banner>
          )}
          {!outcome && <ChangedTexts files={files} operations={read.operations} />}
          {count > 0 && (
            <div>
              <Button kind="primary" icon={Check} onClick={takeOver}>
                {workbook.takeOver({ count, shown: number(count) })}
              </Button>
            </div>
          )}
        </>
      )}
      {read.notTakenCount > 0 && (
        <>
          <Banner kind="caution">
            {workbook.notTaken({ count: read.notTakenCount, shown: number(read.notTakenCount) })}
            {read.notTaken.length < read.notTakenCount && ` ${workbook.onlyFirst(number(read.notTaken.length))}`}
          </Banner>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard */}
          <section className="translation-told" tabIndex={0} aria-label={workbook.cells}>
            <table className="design-table">
              <thead>
                <tr>
                  <th scope="col">{workbook.columns.sheet}</th>
                  <th scope="col">{workbook.columns.cell}</th>
                  <th scope="col">{workbook.columns.reason}</th>
                </tr>
              </thead>
              <tbody>
                {read.notTaken.map((told) => (
                  <tr key={`${told.sheet} ${told.cell} ${told.code}`}>
                    <td>{told.sheet}</td>
                    <th scope="row">{told.cell}</th>
                    <td>
                      {notTakenInWords(told, language)}
                      {told.key !== undefined && (
                        <>
                          {' '}
                          <code>{told.key}</code>
                        </>
                      )}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        </>
      )}
    </section>
  );
}
