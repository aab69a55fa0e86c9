import { useEffect } from 'react';
import { type DraftFiles, valueAt } from '#questionnaires';
import { type RouteOutcome, scenarioTexts } from '../../text/design-scenarios/scenario-texts.ts';
import { formatNumber } from '../../text/format.ts';
import { useLanguage, useTexts } from '../../text/use-texts.ts';
import type { ChosenInForm } from './chosen-in-form.ts';
import type { RouteCounts, RoutesOfForm, UnwalkedRoute } from './scenario-messages.ts';
import type { Interviews } from './use-interviews.ts';

interface RoutesPanelProps {
  files: DraftFiles;
  interviews: Interviews;
  /** Language of the questionnaire. */
  language: string;
  /** What is chosen in a form. */
  chosen: ChosenInForm | undefined;
  onPlace: (path: readonly string[]) => void;
}

/** The ways that an interview can go, form by form, and those that no scenario goes. */
export function RoutesPanel({ files, interviews, language, chosen, onPlace }: RoutesPanelProps) {
  const text = useTexts(scenarioTexts).routes;
  const { locale } = useLanguage();
  const number = (n: number) => formatNumber(n, locale);
  const { forms, isProved } = interviews;
  const sum = (of: (form: RouteCounts) => number) => forms.reduce((total, form) => total + of(form), 0);
  const settled = sum((form) => form.settled);
  return (
    <section className="stack">
      <h2>{text.title}</h2>
      <p>
        {text.lead(number(sum(({ walked }) => walked)), number(sum(open)))}{' '}
        {settled > 0 && text.nobody(settled, number(settled))}
      </p>
      {!isProved && <p role="status">{text.isProving}</p>}
      <p className="quiet">{text.onTree}</p>
      {chosen && <AtChosen interviews={interviews} language={language} chosen={chosen} onPlace={onPlace} />}
      <div>
        {forms.map((counts) => (
          <details
            key={counts.form}
            className="scenario-routes"
            onToggle={({ currentTarget }) => currentTarget.open && interviews.ask?.askUnwalked(counts.form, language)}
          >
            <summary>
              <span>{titleIn(files, language, counts)}</span>{' '}
              <span className="tabular quiet">{text.ofForm(number(counts.walked), number(open(counts)))}</span>
            </summary>
            <Unwalked routes={interviews.unwalked.get(counts.form)} onPlace={onPlace} />
          </details>
        ))}
      </div>
    </section>
  );
}

/** Its title in the language in which the questionnaire is shown, else in the main one. */
function titleIn(files: DraftFiles, language: string, { form, title }: RoutesOfForm): string {
  const shown = valueAt(files, [`texts/${language}.json`, 'forms', form, 'title']);
  return typeof shown === 'string' && shown !== '' ? shown : title;
}

const open = ({ routes, settled }: RouteCounts) => routes - settled;

/** The routes of what is chosen that no scenario goes; nothing where there are none. */
function AtChosen({
  interviews,
  language,
  chosen,
  onPlace,
}: Omit<RoutesPanelProps, 'files'> & { chosen: ChosenInForm }) {
  const text = useTexts(scenarioTexts).routes;
  const { ask } = interviews;
  const { form, path } = chosen;
  useEffect(() => ask?.askUnwalked(form, language), [ask, form, language]);
  const own = interviews.unwalked.get(form)?.filter(({ place }) => path.every((name, depth) => place[depth] === name));
  if (!own || own.length === 0) return null;
  return (
    <details className="scenario-routes" open>
      <summary>{text.atChosen(path[2] === undefined ? form : path.at(-1)!)}</summary>
      <Unwalked routes={own} onPlace={onPlace} />
    </details>
  );
}

interface UnwalkedProps {
  routes: readonly UnwalkedRoute[] | undefined;
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
            {subject}: {isOutcome(text.outcomes, outcome) ? text.outcomes[outcome] : text.next(outcome)}
          </button>
          {condition !== undefined && <p>{condition}</p>}
          <p className="quiet">{settled === undefined ? text.noReason : text.settled(settled)}</p>
        </li>
      ))}
    </ul>
  );
}

function isOutcome(words: Readonly<Record<RouteOutcome, string>>, outcome: string): outcome is RouteOutcome {
  return Object.hasOwn(words, outcome);
}
