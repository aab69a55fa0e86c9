import { type RouteOutcome, scenarioTexts } from '../../text/design-scenarios/scenario-texts.ts';
import { formatNumber } from '../../text/format.ts';
import { useLanguage, useTexts } from '../../text/use-texts.ts';
import type { RoutesOfForm } from './scenario-messages.ts';
import type { Interviews } from './use-interviews.ts';

interface RoutesPanelProps {
  interviews: Interviews;
  onPlace: (path: readonly string[]) => void;
}

/** The ways that an interview can go, form by form, and those that no scenario goes. */
export function RoutesPanel({ interviews, onPlace }: RoutesPanelProps) {
  const text = useTexts(scenarioTexts).routes;
  const { locale } = useLanguage();
  const number = (n: number) => formatNumber(n, locale);
  const { forms } = interviews;
  const sum = (of: (form: RoutesOfForm) => number) => forms.reduce((total, form) => total + of(form), 0);
  return (
    <section className="stack">
      <h2>{text.title}</h2>
      <p>{text.lead(number(sum(({ walked }) => walked)), number(sum(({ routes }) => routes)))}</p>
      {forms.map(({ form, title, routes, walked }) => (
        <details
          key={form}
          className="scenario-routes"
          onToggle={({ currentTarget }) => currentTarget.open && interviews.askUnwalked(form)}
        >
          <summary>
            <span>{title}</span> <span className="tabular quiet">{text.ofForm(number(walked), number(routes))}</span>
          </summary>
          <Unwalked routes={interviews.unwalked.get(form)} onPlace={onPlace} />
        </details>
      ))}
    </section>
  );
}

interface UnwalkedProps {
  routes: ReturnType<Interviews['unwalked']['get']>;
  onPlace: (path: readonly string[]) => void;
}

function Unwalked({ routes, onPlace }: UnwalkedProps) {
  const text = useTexts(scenarioTexts).routes;
  if (!routes) return null;
  if (routes.length === 0) return <p className="quiet">{text.everyRoute}</p>;
  return (
    <ul className="scenario-unwalked">
      {routes.map(({ id, subject, outcome, condition, settled, place }) => (
        <li key={id}>
          <button type="button" className="button button-quiet" onClick={() => onPlace(place)}>
            {subject}: {isOutcome(text.outcomes, outcome) ? text.outcomes[outcome] : text.then(outcome)}
          </button>
          {condition !== undefined && <code>{condition}</code>}
          {settled === undefined ? (
            <p className="quiet">{text.noReason}</p>
          ) : (
            <p className="quiet" lang="en">
              {settled}
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}

function isOutcome(words: Readonly<Record<RouteOutcome, string>>, outcome: string): outcome is RouteOutcome {
  return Object.hasOwn(words, outcome);
}
