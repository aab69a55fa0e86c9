import {
  formTitle,
  type Instrument,
  InvalidInstrument,
  manyRespondents,
  parseInstrument,
  recordScenario,
  runScenario,
  SCENARIO_CONTEXT,
  type ScenarioRun,
  scenarioRunner,
  scenariosIn,
  type WalkedRoute,
  walkedRoutes,
  whySettled,
} from '#questionnaires';
import type { FromInterviews, RoutesOfForm, RunOfScenario, ToInterviews } from './scenario-messages.ts';

/** Interviews scenarios and made-up respondents; see `interviewer`. */
export interface Interviewer {
  take(message: ToInterviews): void;
}

/** Draws the same made-up respondents each time. */
const SEED = 1;

/**
 * Does what the page asks, one thing at a time, and lets newer messages in between interviews.
 *
 * @param say takes the answers
 * @param pause resolves when newer messages had their turn
 */
export function interviewer(say: (message: FromInterviews) => void, pause: () => Promise<void>): Interviewer {
  const runner = scenarioRunner();
  let instrument: Instrument | undefined;
  let routes: readonly WalkedRoute[] = [];
  let newest = 0;
  let many = 0;

  async function runAll(files: Extract<ToInterviews, { kind: 'files' }>['files']): Promise<void> {
    newest += 1;
    const own = newest;
    const parsed = parsedFiles(files);
    if (!parsed) return say({ kind: 'unusable' });
    instrument = parsed;
    const runs: ScenarioRun[] = [];
    for (const run of runner.run(parsed, scenariosIn(files))) {
      runs.push(run);
      await pause();
      if (own !== newest) return;
    }
    routes = walkedRoutes(parsed, runs);
    say({ kind: 'runs', runs: runs.map(asSaid), forms: routesByForm(parsed, routes) });
  }

  async function interviewMany(interviews: number, language: string): Promise<void> {
    many += 1;
    const own = many;
    if (!instrument) return say({ kind: 'unusable' });
    const { startedAt } = SCENARIO_CONTEXT;
    for (const so of manyRespondents(instrument, { interviews, seed: SEED, startedAt, language })) {
      say({ kind: 'many', so, isOver: so.interviews === interviews });
      await pause();
      if (own !== many) return;
    }
  }

  function tellUnwalked(form: string): void {
    if (!instrument) {
      say({ kind: 'unusable' });
      return;
    }
    const why = whySettled(instrument);
    const unwalked = routes.filter((route) => route.form === form && route.scenarios.length === 0);
    say({
      kind: 'unwalked',
      form,
      routes: unwalked.map(({ id, subject, outcome, condition, place }) => {
        const settled = why({ id });
        return {
          id,
          subject,
          outcome,
          place,
          ...(condition !== undefined && { condition }),
          ...(settled !== undefined && { settled }),
        };
      }),
    });
  }

  function record({ entries, seed, as }: Extract<ToInterviews, { kind: 'record' }>): void {
    if (!instrument) {
      say({ kind: 'unusable' });
      return;
    }
    const startedAt = entries[0]?.at ?? SCENARIO_CONTEXT.startedAt;
    const scenario = recordScenario(instrument, entries, { ...SCENARIO_CONTEXT, seed, startedAt }, as);
    const { forms, crimes, iccs, indicators } = runScenario(instrument, scenario);
    say({ kind: 'recorded', scenario: { ...scenario, expect: { due: forms, crimes, iccs, indicators } } });
  }

  return {
    take(message) {
      switch (message.kind) {
        case 'files':
          void runAll(message.files);
          break;
        case 'many':
          void interviewMany(message.interviews, message.language);
          break;
        case 'stop':
          many += 1;
          break;
        case 'record':
          record(message);
          break;
        case 'unwalked':
          tellUnwalked(message.form);
          break;
      }
    },
  };
}

function asSaid({ scenario, failures, forms, crimes, iccs, indicators }: ScenarioRun): RunOfScenario {
  return { id: scenario.id, failures, outcome: { forms, crimes, iccs, indicators } };
}

function routesByForm(instrument: Instrument, routes: readonly WalkedRoute[]): RoutesOfForm[] {
  const byForm = new Map<string, { routes: number; walked: number }>();
  for (const { form, scenarios } of routes) {
    const counted = byForm.get(form) ?? { routes: 0, walked: 0 };
    counted.routes += 1;
    if (scenarios.length > 0) counted.walked += 1;
    byForm.set(form, counted);
  }
  const { defaultLanguage } = instrument.manifest;
  return Array.from(byForm, ([form, counts]) => ({
    form,
    title: formTitle(instrument, defaultLanguage, form),
    ...counts,
  }));
}

function parsedFiles(files: Record<string, unknown>): Instrument | undefined {
  try {
    return parseInstrument(files);
  } catch (error) {
    if (error instanceof InvalidInstrument) return undefined;
    throw error;
  }
}
