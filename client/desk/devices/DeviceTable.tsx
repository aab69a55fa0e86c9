import './devices.css';
import { Ban, CircleCheck, LifeBuoy, TabletSmartphone, TriangleAlert } from 'lucide-react';
import type { DeviceReply } from '#contract';
import { Banner } from '../../components/Banner.tsx';
import { DataTable, type TableColumn } from '../../components/DataTable.tsx';
import { type ArrivalTexts, arrivalTexts } from '../../text/arrivals/arrival-texts.ts';
import { formatDate, formatDay, formatHours, formatNumber } from '../../text/format.ts';
import { useLanguage, useTexts } from '../../text/use-texts.ts';
import { DeviceActions } from './DeviceActions.tsx';

interface DeviceTableProps {
  devices: readonly DeviceReply[];
  /** Takes what was done. */
  onDone: (message: string) => void;
  onSessionEnded: () => void;
}

/** Every enrolment: a person on a tablet. */
export function DeviceTable(props: DeviceTableProps) {
  const text = useTexts(arrivalTexts).devices;
  const { locale } = useLanguage();
  return (
    <DataTable
      caption={text.title}
      columns={columnsOf(props, text, locale)}
      rows={props.devices}
      keyOf={({ id }) => id}
      empty={<Banner>{text.none}</Banner>}
    />
  );
}

function columnsOf(
  { onDone, onSessionEnded }: DeviceTableProps,
  text: ArrivalTexts['devices'],
  locale: string,
): TableColumn<DeviceReply>[] {
  const { columns } = text;
  return [
    {
      key: 'person',
      name: columns.person,
      // The beginning of its id tells two tablets of a person apart.
      cell: ({ name, user, id }) => (
        <>
          {name} ({user}) <code className="quiet">{id.slice(0, 4)}</code>
        </>
      ),
    },
    { key: 'state', name: columns.state, cell: (device) => <DeviceState device={device} text={text} /> },
    {
      key: 'contact',
      name: columns.contact,
      className: 'tabular',
      cell: ({ lastContact }) => formatHours(lastContact, 6, locale),
    },
    {
      key: 'enrolled',
      name: columns.enrolled,
      className: 'tabular',
      cell: ({ enrolledAt }) => formatDate(enrolledAt, locale),
    },
    {
      key: 'versions',
      name: columns.versions,
      cell: ({ appVersion, questionnaires, state }) => (
        <span className="device-versions">
          <span className="tabular">Cifra {appVersion}</span>
          {state === 'active' &&
            questionnaires.map((one) => (
              <VersionHere key={one.survey} questionnaire={one} isOneOfMany={questionnaires.length > 1} text={text} />
            ))}
        </span>
      ),
    },
    {
      key: 'action',
      name: columns.action,
      cell: (device) => <DeviceActions device={device} onDone={onDone} onSessionEnded={onSessionEnded} />,
    },
  ];
}

const STATES = {
  active: { Picture: TabletSmartphone, tone: 'good' },
  revoked: { Picture: Ban, tone: 'bad' },
} as const;

interface VersionHereProps {
  questionnaire: DeviceReply['questionnaires'][number];
  /** Then it says of which edition it is. */
  isOneOfMany: boolean;
  text: ArrivalTexts['devices'];
}

/** The version that the tablet needs next, or today; whether it is there, by shape and word. */
function VersionHere({ questionnaire, isOneOfMany, text }: VersionHereProps) {
  const { locale } = useLanguage();
  const { survey, id, version, from, isHere, drafts } = questionnaire;
  const Picture = isHere ? CircleCheck : TriangleAlert;
  return (
    <span className="device-version">
      <span>
        {isOneOfMany && <code className="quiet">{survey} </code>}
        {id} {version}
        {from !== undefined && ` ${text.keptFrom(formatDay(from, locale))}`}
      </span>
      <span>
        <span className={`tag tag-${isHere ? 'good' : 'caution'}`}>
          <Picture aria-hidden="true" size={16} />
          {text.kept[isHere ? 'here' : 'missing']}
        </span>
      </span>
      {drafts > 0 && <span className="quiet">{text.begunEarlier(drafts, formatNumber(drafts, locale))}</span>}
    </span>
  );
}

/** Colour, shape and word. */
function DeviceState({ device: { state, help }, text }: { device: DeviceReply; text: ArrivalTexts['devices'] }) {
  const { Picture, tone } = STATES[state];
  return (
    <span className="row">
      <span className={`tag tag-${tone}`}>
        <Picture aria-hidden="true" size={16} />
        {text.states[state]}
      </span>
      {help !== 'none' && (
        <span className="tag tag-caution">
          <LifeBuoy aria-hidden="true" size={16} />
          {text.help[help]}
        </span>
      )}
    </span>
  );
}
