import { CalendarClock, CirclePlay, History, TabletSmartphone, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { type DeviceReply, takeBackSurveyVersion, type VersionOfSurvey, type VersionsOfSurvey } from '#contract';
import { call } from '../../api.ts';
import { AskFirstDialog } from '../../components/AskFirstDialog.tsx';
import { Button } from '../../components/Button.tsx';
import { DataTable, type TableColumn } from '../../components/DataTable.tsx';
import { formatDay, formatHours, formatNumber } from '../../text/format.ts';
import { rolloutTexts } from '../../text/rollout/rollout-texts.ts';
import { useLanguage, useTexts } from '../../text/use-texts.ts';
import { lackingSince } from './tablets-of-version.ts';

interface VersionsInUseProps {
  survey: string;
  use: VersionsOfSurvey;
  devices: readonly DeviceReply[];
  onTakenBack: (version: string) => void;
  onFailed: (error: unknown) => void;
}

/** The versions in the order of their days: which is used today, on which tablets, with what left of earlier ones. */
export function VersionsInUse({ survey, use, devices, onTakenBack, onFailed }: VersionsInUseProps) {
  const text = useTexts(rolloutTexts);
  const { locale } = useLanguage();
  const [asked, setAsked] = useState<VersionOfSurvey>();
  const { columns: names } = text;

  async function takeBack({ version, from }: VersionOfSurvey) {
    try {
      await call(takeBackSurveyVersion, { params: { survey, version }, query: { from: from! } });
      onTakenBack(version);
    } catch (error) {
      onFailed(error);
    }
  }

  const columns: TableColumn<VersionOfSurvey>[] = [
    {
      key: 'version',
      name: names.version,
      className: 'tabular',
      cell: ({ version }) => (
        <span className="edition-name">
          <span>{version}</span> <code className="quiet">{use.id}</code>
        </span>
      ),
    },
    {
      key: 'from',
      name: names.from,
      className: 'tabular',
      cell: ({ from }) => (from === undefined ? text.fromStart : formatDay(from, locale)),
    },
    { key: 'state', name: names.state, cell: ({ state }) => <VersionState state={state} /> },
    {
      key: 'tablets',
      name: names.tablets,
      cell: (version) => (
        <TabletsOf version={version} of={use.tablets} since={lackingSince(devices, survey, version)} />
      ),
    },
    {
      key: 'drafts',
      name: names.drafts,
      className: 'tabular',
      cell: ({ drafts, state }) =>
        state === 'earlier' && drafts > 0 ? (
          text.drafts({ n: drafts, count: formatNumber(drafts, locale) })
        ) : (
          <span className="quiet">–</span>
        ),
    },
    {
      key: 'action',
      name: names.action,
      cell: (version) =>
        version.state === 'coming' ? (
          <Button aria-label={text.takeBackOf(version.version)} onClick={() => setAsked(version)}>
            {text.takeBack}
          </Button>
        ) : (
          <span className="quiet">–</span>
        ),
    },
  ];
  return (
    <>
      <DataTable
        caption={text.list}
        columns={columns}
        rows={use.versions}
        keyOf={({ version, from }) => `${version} ${from}`}
      />
      {use.tablets === 0 && <p className="quiet">{text.noTablets}</p>}
      {asked && (
        <AskFirstDialog
          title={text.takeBackTitle(asked.version)}
          action={text.takeBack}
          onConfirm={() => void takeBack(asked)}
          onClose={() => setAsked(undefined)}
        >
          <p>{text.takeBackBody}</p>
        </AskFirstDialog>
      )}
    </>
  );
}

const STATES = {
  earlier: { Picture: History, tone: 'quiet' },
  now: { Picture: CirclePlay, tone: 'good' },
  coming: { Picture: CalendarClock, tone: 'accent' },
} as const;

/** Colour, shape and word. */
function VersionState({ state }: Pick<VersionOfSurvey, 'state'>) {
  const { states } = useTexts(rolloutTexts);
  const { Picture, tone } = STATES[state];
  return (
    <span className={`tag tag-${tone}`}>
      <Picture aria-hidden="true" size={16} />
      {states[state]}
    </span>
  );
}

/** Of an earlier version it does not matter who lacks it. */
function TabletsOf({ version, of, since }: { version: VersionOfSurvey; of: number; since: string | undefined }) {
  const text = useTexts(rolloutTexts);
  const { locale } = useLanguage();
  const counted = (n: number) => ({ n, count: formatNumber(n, locale) });
  const lacking = version.state === 'earlier' ? 0 : of - version.tablets;
  if (of === 0) return <span className="quiet">–</span>;
  return (
    <span className="versions-tablets">
      <span className="versions-line">
        <TabletSmartphone aria-hidden="true" size={16} />
        {text.here({ ...counted(version.tablets), of: formatNumber(of, locale) })}
      </span>
      {lacking > 0 && (
        <span className="versions-line">
          <TriangleAlert aria-hidden="true" size={16} />
          {text.missing(counted(lacking))}
        </span>
      )}
      {lacking > 0 && since !== undefined && (
        <span className="quiet">{text.missingSince(formatHours(since, 6, locale))}</span>
      )}
    </span>
  );
}
