import type { ListedEvent, MadeCoding } from '#contract';
import { hrefOf } from '../../shell/use-address.ts';
import { codingTexts } from '../../text/coding/index.ts';
import { iccsName, iccsTexts } from '../../text/iccs/index.ts';
import { useTexts } from '../../text/shell/index.ts';
import { type CodingView, writeCodingView } from './coding-view.ts';

interface EventTableProps {
  events: readonly ListedEvent[];
  view: CodingView;
  nameOf: (crime: string) => string;
}

/** One page of a list. An event is named by the start of its mark: nothing here says whose it is. */
export function EventTable({ events, view, nameOf }: EventTableProps) {
  const text = useTexts(codingTexts);
  const columns = view.list === 'done' ? { ...text.columns, state: text.codedAs } : text.columns;
  return (
    <table className="list">
      <caption className="visually-hidden">{text.lists[view.list]}</caption>
      <thead>
        <tr>
          {Object.entries(columns).map(([key, name]) => (
            <th key={key} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {events.map((event) => (
          <tr key={event.event}>
            <th scope="row">
              <a className="tabular" href={hrefOf(['coding', event.event], writeCodingView(view))}>
                {event.event.slice(0, 8)}
              </a>
            </th>
            <td data-column={columns.crime}>{nameOf(event.crime)}</td>
            <td data-column={columns.iccs}>
              <Code code={event.decision ? event.decision.iccs : event.iccs} />
            </td>
            <td data-column={columns.state}>
              {event.outdated ? (
                <span className="tag tag-caution">{text.outdated}</span>
              ) : event.decision ? (
                <Decision decision={event.decision} nameOf={nameOf} />
              ) : (
                text.lists[view.list]
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Code({ code }: { code: string | undefined }) {
  const names = useTexts(iccsTexts);
  if (code === undefined) return '–';
  return (
    <>
      <span className="tabular">{code}</span> <span className="quiet">{iccsName(names, code)}</span>
    </>
  );
}

function Decision({ decision, nameOf }: { decision: MadeCoding; nameOf: (crime: string) => string }) {
  const text = useTexts(codingTexts);
  if (decision.outcome === 'not_a_crime') return text.notACrime;
  if (decision.outcome === 'duplicate') return text.duplicate(nameOf(decision.duplicateOf?.split('.')[0] ?? ''));
  return nameOf(decision.crimeCoded ?? '');
}
