import '../results.css';
import '../print.css';
import '../../pictures/marks.css';
import '../figures/quality.css';
import '../figures/notes.css';
import './tables.css';
import { useCallback } from 'react';
import { getTable, type TableChoices } from '#contract';
import { ApiProblem, call } from '../../api.ts';
import { Banner } from '../../components/Banner.tsx';
import { ProblemBanner } from '../../components/ProblemBanner.tsx';
import { useEdition } from '../../shell/editions/edition-context.ts';
import { hrefOf } from '../../shell/use-address.ts';
import { useReply } from '../../shell/use-reply.ts';
import { tablePageTexts } from '../../text/table-page/table-page-texts.ts';
import { useTexts } from '../../text/use-texts.ts';
import { draftAt, draftOf } from './model/draft.ts';
import { SavedTables } from './SavedTables.tsx';
import { TableMaker } from './TableMaker.tsx';
import { WithTableChoices } from './WithTableChoices.tsx';

interface TablesPlaceProps {
  /** `new`, or the key of a saved table; absent on the list. */
  readonly item: string | undefined;
  readonly onSessionEnded: () => void;
}

/** The tables of the statistician: the saved ones, or one that is open. */
export function TablesPlace({ item, onSessionEnded }: TablesPlaceProps) {
  const survey = useEdition().edition.key;
  if (item === undefined) return <SavedTables survey={survey} onSessionEnded={onSessionEnded} />;
  return <TableOfEdition item={item} survey={survey} onSessionEnded={onSessionEnded} />;
}

/** A table needs what can be had of the edition first. */
function TableOfEdition({ item, survey, onSessionEnded }: TablesPlaceProps & { item: string; survey: string }) {
  const begun = draftAt(item);
  return (
    <WithTableChoices survey={survey} onSessionEnded={onSessionEnded}>
      {(choices) =>
        // A new table that is saved is at another address, and the same page.
        begun ? (
          <TableMaker key={begun.key} opened={begun} choices={choices} onSessionEnded={onSessionEnded} />
        ) : (
          <OpenedTable key={item} item={item} choices={choices} onSessionEnded={onSessionEnded} />
        )
      }
    </WithTableChoices>
  );
}

interface OpenedTableProps {
  readonly item: string;
  readonly choices: TableChoices;
  readonly onSessionEnded: () => void;
}

/** A saved table, by its key in the address. */
function OpenedTable({ item, choices, onSessionEnded }: OpenedTableProps) {
  const { list, saving } = useTexts(tablePageTexts);
  const ask = useCallback((signal: AbortSignal) => call(getTable, { params: { key: item }, signal }), [item]);
  const { reply, again } = useReply(ask, onSessionEnded);
  if (reply.state === 'asking') return null;
  const isGone = reply.state === 'failed' && reply.problem instanceof ApiProblem && reply.problem.status === 404;
  if (reply.state === 'failed' && !isGone) return <ProblemBanner problem={reply.problem} onRetry={again} />;
  const opened = reply.state === 'here' ? draftOf(reply.value) : undefined;
  if (!opened)
    return (
      <Banner kind="caution">
        <p>{isGone ? saving.gone : list.cannotOpen}</p>
        <div>
          <a className="button" href={hrefOf(['tables'])}>
            {list.back}
          </a>
        </div>
      </Banner>
    );
  return <TableMaker opened={opened} choices={choices} onSessionEnded={onSessionEnded} />;
}
