import './scenarios.css';
import { useMemo } from 'react';
import type { Scenario } from '#questionnaires';
import { Banner } from '../../components/Banner.tsx';
import { scenarioTexts } from '../../text/design-scenarios/scenario-texts.ts';
import { formatNumber } from '../../text/format.ts';
import { useLanguage, useTexts } from '../../text/use-texts.ts';
import { useIsClosed } from '../is-closed.ts';
import type { PaneProps } from '../pane.ts';
import { meetNext } from '../preview/tried-respondent.ts';
import { useGiveWay, useShowPane } from '../shown-panes.ts';
import { useStanding } from '../standing.ts';
import { useScenarios } from '../use-scenarios.ts';
import { chosenInForm } from './chosen-in-form.ts';
import { ManyPanel } from './ManyPanel.tsx';
import { RecordForm } from './RecordForm.tsx';
import { RoutesPanel } from './RoutesPanel.tsx';
import { readIn } from './read-in.ts';
import { ScenarioRow } from './ScenarioRow.tsx';
import { addScenario, deleteScenario, expectationsOf, expectOf, nameScenario } from './scenario-changes.ts';
import { type Interviews, scenariosStand, useInterviews } from './use-interviews.ts';
import { useScenarioSpeech } from './use-scenario-speech.ts';

/** So many stand open. */
const FEW = 10;

/** The scenarios of the questionnaire, the routes that they go, and many made-up respondents. */
export function ScenariosPane({ files, language, selected, select, change }: PaneProps) {
  const text = useTexts(scenarioTexts);
  const { locale } = useLanguage();
  const { draft } = useStanding();
  const show = useShowPane();
  const giveWay = useGiveWay();
  const scenarios = useScenarios(files);
  const read = readIn(files, language);
  const chosen = useMemo(() => chosenInForm(files, selected), [files, selected]);
  const interviews = useInterviews(files);
  const isClosed = useIsClosed();
  const speech = useScenarioSpeech(files);
  const { runs } = interviews;
  const isOfNow = scenariosStand(interviews) === 'passing' || scenariosStand(interviews) === 'failing';
  const number = (n: number) => formatNumber(n, locale);
  const fails = ({ id }: Scenario) => (runs?.get(id)?.failures.length ?? 0) > 0;
  const failing = scenarios.filter(fails);
  const passing = scenarios.filter((scenario) => !fails(scenario));

  function row(scenario: Scenario) {
    const { id } = scenario;
    const run = runs?.get(id);
    return (
      <ScenarioRow
        key={id}
        scenario={scenario}
        run={run}
        isOfNow={isOfNow}
        speech={speech}
        read={read}
        question={chosen?.question}
        onSee={() => {
          meetNext(draft, scenario);
          show('preview');
        }}
        onExpect={(expect) => change(expectOf(files, id, expect))}
        onExpectThis={() => run && change(expectOf(files, id, expectationsOf(run)))}
        onNames={(names) => change(nameScenario(files, id, names, read))}
        onRemove={() => change(deleteScenario(files, id))}
      />
    );
  }

  return (
    <section className="scenarios stack" aria-label={text.title}>
      <p className="quiet">{text.lead}</p>
      <HowTheyStand interviews={interviews} failed={failing.length} />
      {!isClosed && (
        <RecordForm
          scenarios={scenarios}
          language={language}
          interviews={interviews}
          onRecorded={(recorded) => change(addScenario(files, recorded)) === undefined}
        />
      )}
      {failing.length > 0 && <ul className="scenario-list">{failing.map(row)}</ul>}
      {passing.length > 0 && (
        <details className="scenario-routes" open={failing.length === 0 && scenarios.length < FEW}>
          <summary>{(isOfNow ? text.passing : text.passedBefore)(number(passing.length))}</summary>
          <ul className="scenario-list">{passing.map(row)}</ul>
        </details>
      )}
      {interviews.forms.length > 0 && (
        <RoutesPanel
          files={files}
          interviews={interviews}
          language={language}
          chosen={chosen}
          onPlace={(place) => {
            select(place);
            giveWay();
          }}
        />
      )}
      <ManyPanel files={files} interviews={interviews} language={language} />
    </section>
  );
}

/** How many scenarios pass, or why that is not known. */
function HowTheyStand({ interviews, failed }: { interviews: Interviews; failed: number }) {
  const text = useTexts(scenarioTexts);
  const { locale } = useLanguage();
  const number = (n: number) => formatNumber(n, locale);
  const all = interviews.runs?.size ?? 0;
  switch (scenariosStand(interviews)) {
    case 'unusable':
      return <Banner kind="caution">{text.unusable}</Banner>;
    case 'waiting':
      return <p role="status">{text.waits}</p>;
    case 'again':
      return <Banner>{`${text.again} ${text.ofBefore}`}</Banner>;
    case 'none':
      return <p>{text.none}</p>;
    case 'failing':
      return <Banner kind="caution">{text.someFail(failed, number(failed), number(all))}</Banner>;
    case 'passing':
      return <Banner kind="good">{text.allPass(all, number(all))}</Banner>;
  }
}
