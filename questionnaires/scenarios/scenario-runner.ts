import type { Scenario } from '../coverage/scenario.ts';
import type { FormModule } from '../instrument/instrument.ts';
import type { Instrument } from '../instrument/prepared-instrument.ts';
import { moduleOfKey } from '../journal/last-values.ts';
import { runScenario, type ScenarioRun } from './run-scenario.ts';

/** Runs scenarios again and again while a questionnaire changes. */
export interface ScenarioRunner {
  /**
   * The run of each scenario, one after the other, so that somebody may do something else in between. A scenario that
   * no change can touch gives the very same run as before.
   */
  run(instrument: Instrument, scenarios: readonly Scenario[]): Generator<ScenarioRun>;
}

/** A run, and what it rests on. */
interface KeptRun {
  readonly run: ScenarioRun;
  readonly scenario: string;
  /** What every interview of the instrument rests on. */
  readonly everywhere: string;
  /** The forms that were asked, each as it was written. */
  readonly forms: ReadonlyMap<string, string>;
}

/**
 * A runner that remembers what each scenario gave, and interviews only those again that a change can touch: another
 * form that they were asked, what decides which forms are due, the settings, the catalogue, or the scenario itself.
 * Texts touch none.
 */
export function scenarioRunner(): ScenarioRunner {
  let kept = new Map<string, KeptRun>();
  return {
    *run(instrument, scenarios) {
      const written = writtenForms(instrument);
      const everywhere = restsOn(instrument);
      const next = new Map<string, KeptRun>();
      for (const scenario of scenarios) {
        const asWritten = JSON.stringify(scenario);
        const before = kept.get(scenario.id);
        const isSame =
          before !== undefined &&
          before.scenario === asWritten &&
          before.everywhere === everywhere &&
          [...before.forms].every(([form, content]) => written.get(form) === content);
        const run = isSame ? before.run : runScenario(instrument, scenario);
        next.set(scenario.id, isSame ? before : { run, scenario: asWritten, everywhere, forms: formsOf(run, written) });
        yield run;
      }
      kept = next;
    },
  };
}

function formsOf({ forms }: ScenarioRun, written: ReadonlyMap<string, string>): Map<string, string> {
  return new Map(forms.map(moduleOfKey).map((form) => [form, written.get(form) ?? '']));
}

/** Each form as text, with the codes of its lists. */
function writtenForms({ forms, lists }: Instrument): Map<string, string> {
  const listsOf = ({ screens }: FormModule) =>
    screens.flatMap(({ questions }) => questions.map(({ choices }) => (choices === undefined ? [] : lists[choices])));
  return new Map(forms.map((module) => [module.form, JSON.stringify([module, listsOf(module)])]));
}

/** What decides which forms there are and when they are due, the settings, and the catalogue. */
function restsOn({ manifest, crimes, precedence, iccsTags, forms }: Instrument): string {
  const chain = forms.map(({ form, unit, repeat, when, draws, sensitive }) => [
    form,
    unit,
    repeat,
    when,
    draws,
    sensitive,
  ]);
  const { fills: _, note: __, version: ___, ...settings } = manifest;
  return JSON.stringify([settings, crimes, precedence, iccsTags, chain]);
}
