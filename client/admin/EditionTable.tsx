import type { SurveyReply } from '#contract';
import { DataTable, type TableColumn } from '../components/DataTable.tsx';
import { EditionStateTag } from '../components/EditionStateTag.tsx';
import { StateChange } from '../shell/editions/StateChange.tsx';
import { movesFrom } from '../shell/editions/state-moves.ts';
import { hrefOf } from '../shell/use-address.ts';
import { editionTexts } from '../text/editions/edition-texts.ts';
import { formatMonths } from '../text/format.ts';
import { rolloutTexts } from '../text/rollout/rollout-texts.ts';
import { titleIn } from '../text/title-in.ts';
import { useLanguage, useTexts } from '../text/use-texts.ts';

interface EditionTableProps {
  editions: readonly SurveyReply[];
  onMoved: () => void;
  onSessionEnded: () => void;
}

/** The editions, the newest first, each with what may come next. */
export function EditionTable({ editions, onMoved, onSessionEnded }: EditionTableProps) {
  const text = useTexts(editionTexts);
  const versions = useTexts(rolloutTexts);
  const { language, locale } = useLanguage();
  const { columns: names, noPeriod, finalState } = text.admin;
  const columns: TableColumn<SurveyReply>[] = [
    {
      key: 'edition',
      name: names.edition,
      cell: ({ key, title }) => {
        const { title: shown, language: used } = titleIn(title, language);
        return (
          <span className="edition-name">
            <span lang={used}>{shown}</span> <code className="quiet">{key}</code>
          </span>
        );
      },
    },
    { key: 'state', name: names.state, cell: ({ state }) => <EditionStateTag state={state} /> },
    {
      key: 'period',
      name: names.period,
      className: 'tabular',
      cell: ({ referencePeriod }) =>
        referencePeriod ? formatMonths(referencePeriod, locale) : <span className="quiet">{noPeriod}</span>,
    },
    {
      key: 'questionnaire',
      name: names.questionnaire,
      cell: ({ key, title, instrument }) => (
        <span className="edition-name">
          <span>{`${instrument.id} ${instrument.versions.join(', ')}`}</span>
          <a
            className="edition-versions"
            href={hrefOf(['editions', key, 'versions'], '', null)}
            aria-label={versions.openOf(titleIn(title, language).title)}
          >
            {versions.open}
          </a>
        </span>
      ),
    },
    {
      key: 'action',
      name: names.action,
      cell: (edition) => (
        <>
          {movesFrom(edition.state).length === 0 && <span className="quiet">{finalState}</span>}
          <StateChange edition={edition} isListed onMoved={onMoved} onSessionEnded={onSessionEnded} />
        </>
      ),
    },
  ];
  return (
    <DataTable
      caption={text.admin.title}
      columns={columns}
      rows={editions}
      keyOf={({ key }) => key}
      empty={<p className="card">{text.noneTitle}.</p>}
    />
  );
}
