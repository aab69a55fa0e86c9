import { type CodingReply, crimeTexts, iccsName, type ListedIncidentReply } from '#contract';
import { DataTable, type TableColumn } from '../../components/DataTable.tsx';
import type { PagesProps } from '../../components/Pages.tsx';
import { hrefOf } from '../../shell/use-address.ts';
import { type CodingTexts, codingTexts } from '../../text/coding/coding-texts.ts';
import { useTexts } from '../../text/use-texts.ts';
import { type CodingView, writeCodingView } from './coding-view.ts';

interface IncidentTableProps {
  incidents: readonly ListedIncidentReply[];
  view: CodingView;
  nameOf: (crime: string) => string;
  pages: PagesProps;
}

/** One page of a list. An incident is named by the start of its mark: nothing here says whose it is. */
export function IncidentTable({ incidents, view, nameOf, pages }: IncidentTableProps) {
  const text = useTexts(codingTexts);
  return (
    <DataTable
      caption={text.lists[view.list]}
      columns={columnsOf({ text, view, nameOf })}
      rows={incidents}
      keyOf={({ event }) => event}
      empty={
        <div className="card stack">
          <h2>{text.emptyTitle}</h2>
          <p>{text.emptyBody}</p>
        </div>
      }
      pages={pages}
    />
  );
}

interface ColumnsInput extends Pick<IncidentTableProps, 'view' | 'nameOf'> {
  text: CodingTexts;
}

function columnsOf({ text, view, nameOf }: ColumnsInput): TableColumn<ListedIncidentReply>[] {
  const { columns } = text;
  return [
    {
      key: 'event',
      name: columns.event,
      cell: ({ event }) => (
        <a className="tabular" href={hrefOf(['coding', event], writeCodingView(view))}>
          {event.slice(0, 8)}
        </a>
      ),
    },
    { key: 'crime', name: columns.crime, cell: ({ crime }) => nameOf(crime) },
    {
      key: 'iccs',
      name: columns.iccs,
      cell: ({ decision, iccs }) => <IccsCode code={decision ? decision.iccs : iccs} />,
    },
    {
      key: 'state',
      name: view.list === 'done' ? text.codedAs : columns.state,
      cell: ({ outdated, decision }) => {
        if (outdated) return <span className="tag tag-caution">{text.outdated}</span>;
        return decision ? codedAs(decision, text, nameOf) : text.lists[view.list];
      },
    },
  ];
}

function IccsCode({ code }: { code: string | undefined }) {
  const names = useTexts(crimeTexts).iccs;
  if (!code) return '–';
  return (
    <>
      <span className="tabular">{code}</span> <span className="quiet">{iccsName(names, code)}</span>
    </>
  );
}

function codedAs(decision: CodingReply, text: CodingTexts, nameOf: (crime: string) => string): string {
  if (decision.outcome === 'not_a_crime') return text.notACrime;
  if (decision.outcome === 'duplicate') return text.duplicate(nameOf(decision.duplicateOf?.split('.')[0] ?? ''));
  return nameOf(decision.crimeCoded ?? '');
}
