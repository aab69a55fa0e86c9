import './scenarios.css';
import { useMemo } from 'react';
import { type Scenario, scenariosIn } from '#questionnaires';
import { Banner } from '../../components/Banner.tsx';
import { scenarioTexts } from '../../text/design-scenarios/scenario-texts.ts';
import { formatNumber } from '../../text/format.ts';
import { useLanguage, useTexts } from '../../text/use-texts.ts';
import type { PaneProps } from '../pane.ts';
import { ManyPanel } from './ManyPanel.tsx';
import { RecordForm } from './RecordForm.tsx';
import { RoutesPanel } from './RoutesPanel.tsx';
import { ScenarioRow } from './ScenarioRow.tsx';
import { addScenario, deleteScenario, expectationsOf, expectOf } from './scenario-changes.ts';
import { useInterviews } from './use-interviews.ts';

/** So many stand open. */
const FEW = 10;

/** The scenarios of the questionnaire, the routes that they go, and many made-up respondents. */
export function ScenariosPane({ files, language, select, change }: PaneProps) {
  const text = useTexts(scenarioTexts);
  const { locale } = useLanguage();
  const scenarios = useMemo(() => scenariosIn(files), [files]);
  const interviews = useInterviews(files, (scenario) => change(addScenario(files, scenario)));
  const { runs } = interviews;
  const number = (n: number) => formatNumber(n, locale);
  const fails = ({ id }: Scenario) => (runs?.get(id)?.failures.length ?? 0) > 0;
  const failed = scenarios.filter(fails).length;

  function row(scenario: Scenario) {
    const run = runs?.get(scenario.id);
    return (
      <ScenarioRow
        key={scenario.id}
        scenario={scenario}
        run={run}
        onExpect={() => run && change(expectOf(files, scenario.id, expectationsOf(run)))}
        onRemove={() => change(deleteScenario(files, scenario.id))}
      />
    );
  }

  return (
    <section className="scenarios stack" aria-label={text.title}>
      <p className="quiet">{text.lead}</p>
      {interviews.isUnusable && <Banner kind="caution">{text.unusable}</Banner>}
      {!runs && !interviews.isUnusable && <p role="status">{text.waits}</p>}
      {runs && scenarios.length === 0 && <p>{text.none}</p>}
      {runs && runs.size > 0 && (
        <Banner kind={failed > 0 ? 'caution' : 'good'}>
          {failed > 0 ? text.someFail(number(failed), number(runs.size)) : text.allPass(runs.size, number(runs.size))}
        </Banner>
      )}
      <RecordForm scenarios={scenarios} language={language} onRecord={interviews.record} />
      <ul className="scenario-list">{scenarios.filter(fails).map(row)}</ul>
      <details className="scenario-routes" open={failed === 0 && scenarios.length < FEW}>
        <summary>{text.passing(number(scenarios.length - scenarios.filter(fails).length))}</summary>
        <ul className="scenario-list">{scenarios.filter((scenario) => !fails(scenario)).map(row)}</ul>
      </details>
      {interviews.forms.length > 0 && <RoutesPanel interviews={interviews} onPlace={select} />}
      <ManyPanel interviews={interviews} language={language} />
    </section>
  );
}
