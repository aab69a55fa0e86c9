import { Trash2 } from 'lucide-react';
import { useCallback, useRef, useState } from 'react';
import { type ImportedCounts, listCounts, removeCounts } from '#contract';
import { ApiProblem, call } from '../../api.ts';
import { AskFirstDialog } from '../../components/AskFirstDialog.tsx';
import { Banner } from '../../components/Banner.tsx';
import { Button } from '../../components/Button.tsx';
import { DataTable } from '../../components/DataTable.tsx';
import { LoadingScreen } from '../../components/LoadingScreen.tsx';
import { ProblemBanner } from '../../components/ProblemBanner.tsx';
import { hrefOf } from '../../shell/use-address.ts';
import { useReply } from '../../shell/use-reply.ts';
import { administrativePageTexts } from '../../text/administrative/administrative-page-texts.ts';
import { formatDateTime } from '../../text/format.ts';
import { useLanguage, useTexts } from '../../text/use-texts.ts';
import { BringCounts } from './BringCounts.tsx';
import { countsTitle, monthsText } from './model/counts-words.ts';

interface CountsListProps {
  readonly survey: string;
  readonly onSessionEnded: () => void;
}

/** The imported counts of an edition, each a link that shows them beside the survey, and the way to import some. */
export function CountsList({ survey, onSessionEnded }: CountsListProps) {
  const { title, lead, list } = useTexts(administrativePageTexts);
  const { language, locale } = useLanguage();
  const ask = useCallback((signal: AbortSignal) => call(listCounts, { params: { survey }, signal }), [survey]);
  const { reply, again } = useReply(ask, onSessionEnded);
  const [removing, setRemoving] = useState<ImportedCounts>();
  const [told, setTold] = useState('');
  const [problem, setProblem] = useState<unknown>();
  const heading = useRef<HTMLHeadingElement>(null);

  async function remove(counts: ImportedCounts) {
    setProblem(undefined);
    try {
      await call(removeCounts, { params: { survey, name: counts.records } });
      heading.current?.focus();
      setTold(list.removed(countsTitle(counts, language)));
      again();
    } catch (error) {
      if (error instanceof ApiProblem && error.status === 401) onSessionEnded();
      else setProblem(error);
    }
  }

  return (
    <div className="stack">
      <h1>{title}</h1>
      <p className="quiet">{lead}</p>
      <h2 ref={heading} tabIndex={-1}>
        {list.heading}
      </h2>
      <p role="status" className={told ? 'quiet' : 'visually-hidden'}>
        {told}
      </p>
      {problem !== undefined && <ProblemBanner problem={problem} />}
      {reply.state === 'asking' && <LoadingScreen />}
      {reply.state === 'failed' && <ProblemBanner problem={reply.problem} onRetry={again} />}
      {reply.state === 'here' && (
        <DataTable
          caption={list.heading}
          columns={[
            {
              key: 'title',
              name: list.columns.title,
              cell: (counts) => <a href={hrefOf(['records', counts.records])}>{countsTitle(counts, language)}</a>,
            },
            { key: 'source', name: list.columns.source, cell: ({ source }) => source },
            { key: 'months', name: list.columns.months, className: 'tabular', cell: monthsText },
            {
              key: 'brought',
              name: list.columns.brought,
              cell: ({ importedAt, importedBy }) =>
                list.brought({ when: formatDateTime(importedAt, locale), who: importedBy }),
            },
            {
              key: 'actions',
              name: list.columns.actions,
              cell: (counts) => (
                <Button
                  kind="danger"
                  icon={Trash2}
                  aria-label={list.removeOf(countsTitle(counts, language))}
                  onClick={() => setRemoving(counts)}
                >
                  {list.remove}
                </Button>
              ),
            },
          ]}
          rows={reply.value.imported}
          keyOf={({ records }) => records}
          empty={<Banner>{list.none}</Banner>}
        />
      )}
      <BringCounts survey={survey} onImported={again} onSessionEnded={onSessionEnded} />
      {removing && (
        <AskFirstDialog
          title={list.removeTitle(countsTitle(removing, language))}
          action={list.remove}
          onConfirm={() => remove(removing)}
          onClose={() => setRemoving(undefined)}
        >
          <p>{list.removeBody}</p>
        </AskFirstDialog>
      )}
    </div>
  );
}
