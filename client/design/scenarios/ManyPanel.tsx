import { Square, Users } from 'lucide-react';
import type { DraftFiles, ManyRespondents } from '#questionnaires';
import { Button } from '../../components/Button.tsx';
import { scenarioTexts } from '../../text/design-scenarios/scenario-texts.ts';
import { formatNumber } from '../../text/format.ts';
import { useLanguage, useTexts } from '../../text/use-texts.ts';
import { FormsTable } from './FormsTable.tsx';
import type { Interviews } from './use-interviews.ts';

/** How many are interviewed. */
const RESPONDENTS = 1000;

/** Minutes of a bar, as `manyRespondents` counts them. */
const STEP = 5;

interface ManyPanelProps {
  files: DraftFiles;
  interviews: Interviews;
  /** Language of the questionnaire. */
  language: string;
}

/** Many made-up respondents: how long the interviews take, which forms they have, and what nobody was asked. */
export function ManyPanel({ files, interviews, language }: ManyPanelProps) {
  const text = useTexts(scenarioTexts).many;
  const { locale } = useLanguage();
  const { many, manyOf, isInterviewing, ask } = interviews;
  const number = (n: number) => formatNumber(n, locale);
  return (
    <section className="stack">
      <h2>{text.title}</h2>
      <p>{text.lead}</p>
      <div>
        {isInterviewing ? (
          <Button icon={Square} onClick={() => ask?.stop()}>
            {text.stop}
          </Button>
        ) : (
          <Button icon={Users} onClick={() => ask?.interviewMany(RESPONDENTS, language)}>
            {text.begin}
          </Button>
        )}
      </div>
      {(many || isInterviewing) && (
        <p role="status">{text.progress(number(many?.interviews ?? 0), number(RESPONDENTS))}</p>
      )}
      {many && (
        <>
          {manyOf !== files && <p className="quiet">{text.ofBefore}</p>}
          <Minutes many={many} />
          <FormsTable files={files} many={many} language={language} />
          {many.stuck.length > 0 && <p>{text.stuck(many.stuck.length, number(many.stuck.length))}</p>}
          {many.neverAsked.length === 0 ? (
            <p>{text.everythingAsked}</p>
          ) : (
            <details className="scenario-routes">
              <summary>{text.neverAsked(many.neverAsked.length, number(many.neverAsked.length))}</summary>
              <p className="scenario-names">{many.neverAsked.map(({ form, name }) => `${form} ${name}`).join(', ')}</p>
            </details>
          )}
        </>
      )}
    </section>
  );
}

function Minutes({ many: { minutes, interviews } }: { many: ManyRespondents }) {
  const text = useTexts(scenarioTexts).many;
  const { locale } = useLanguage();
  const inMinutes = (n: number) => formatNumber(Math.round(n * 10) / 10, locale);
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  const { mean, median, most, longest, histogram } = minutes;
  const highest = Math.max(1, ...histogram);
  return (
    <>
      <p>
        {text.minutes({
          mean: inMinutes(mean),
          median: inMinutes(median),
          most: inMinutes(most),
          longest: inMinutes(longest),
        })}
      </p>
      <ul className="scenario-bars">
        {histogram.map((count, bar) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a bar is its place
          <li key={bar}>
            <span>
              {text.bar(inMinutes(bar * STEP), inMinutes((bar + 1) * STEP), percent.format(count / interviews))}
            </span>
            <span className="scenario-bar" style={{ inlineSize: `${(100 * count) / highest}%` }} aria-hidden="true" />
          </li>
        ))}
      </ul>
    </>
  );
}
