import {
  conditionSpeaker,
  type DraftFiles,
  type Instrument,
  InvalidInstrument,
  manyRespondents,
  parseInstrument,
  recordScenario,
  runScenario,
  SCENARIO_CONTEXT,
  type ScenarioRun,
  type SettledCondition,
  type SettledReason,
  scenarioRunner,
  scenariosIn,
  type WalkedRoute,
  walkedRoutes,
  whySettled,
} from '#questionnaires';
import { routesSaid } from './routes-said.ts';
import type { FromInterviews, RunOfScenario, ToInterviews } from './scenario-messages.ts';

/** Interviews scenarios and made-up respondents; see `interviewer`. */
export interface Interviewer {
  take(message: ToInterviews): void;
}

/** Draws the same made-up respondents each time. */
const SEED = 1;

/** So many routes are looked at before newer messages have their turn: some milliseconds each. */
const PROVED_AT_ONCE = 8;

/** No files have this number. */
const NONE = 0;

/**
 * Does what the page asks, one thing at a time, and lets newer messages in between interviews.
 *
 * @param say takes the answers
 * @param rest resolves when newer messages had their turn
 */
export function interviewer(say: (message: FromInterviews) => void, rest: () => Promise<void>): Interviewer {
  const runner = scenarioRunner();
  const files: Record<string, DraftFiles[string]> = {};
  let instrument: Instrument | undefined;
  let routes: readonly WalkedRoute[] = [];
  let proofs = new Map<string, SettledReason | undefined>();
  let provedFor = '';
  let newest = NONE;
  let many = 0;
  let waiting: PromiseWithResolvers<void> | undefined;

  async function pause(): Promise<void> {
    await rest();
    while (waiting) await waiting.promise;
  }

  async function runAll({ id, changed }: Extract<ToInterviews, { kind: 'files' }>): Promise<void> {
    for (const [file, content] of Object.entries(changed))
      if (content === undefined) delete files[file];
      else files[file] = content;
    newest = id;
    const parsed = parsedFiles(files);
    if (!parsed) return say({ kind: 'unusable' });
    instrument = parsed;
    const runs: ScenarioRun[] = [];
    for (const run of runner.run(parsed, scenariosIn(files))) {
      runs.push(run);
      await pause();
      if (id !== newest) return;
    }
    routes = walkedRoutes(parsed, runs);
    // Until the routes are looked at again, what was found before is the best that is known.
    const known = routingKey(parsed);
    say({ kind: 'runs', of: id, runs: runs.map(asSaid), ...routesSaid(parsed, routes, proofs) });
    if (known !== provedFor) await proveAll(parsed, known, id);
    else await proveRest(parsed, id);
  }

  /** Routing has changed: every route is looked at again. */
  async function proveAll(parsed: Instrument, known: string, id: number): Promise<void> {
    const before = proofs;
    proofs = new Map();
    if (await proveRest(parsed, id)) provedFor = known;
    else if (proofs.size < before.size) proofs = new Map([...before, ...proofs]);
  }

  /** Looks at the routes that no scenario goes and that were not looked at. False where newer files came. */
  async function proveRest(parsed: Instrument, id: number): Promise<boolean> {
    const open = routes.filter((route) => route.scenarios.length === 0 && !proofs.has(route.id));
    const why = whySettled(parsed);
    for (const [place, route] of open.entries()) {
      proofs.set(route.id, why(route));
      if (place % PROVED_AT_ONCE !== 0) continue;
      await pause();
      if (id !== newest) return false;
    }
    if (open.length > 0) say({ kind: 'routes', ...routesSaid(parsed, routes, proofs) });
    return true;
  }

  async function interviewMany({ id, interviews, language }: Extract<ToInterviews, { kind: 'many' }>): Promise<void> {
    many = id;
    if (!instrument) return say({ kind: 'unusable' });
    const { startedAt } = SCENARIO_CONTEXT;
    for (const so of manyRespondents(instrument, { interviews, seed: SEED, startedAt, language })) {
      say({ kind: 'many', of: id, so, isOver: so.interviews === interviews });
      await pause();
      if (id !== many) return;
    }
  }

  function tellUnwalked(form: string, language: string): void {
    if (!instrument) {
      say({ kind: 'unusable' });
      return;
    }
    const why = whySettled(instrument);
    const inWords = conditionsInWords(instrument, language);
    const unwalked = routes.filter((route) => route.form === form && route.scenarios.length === 0);
    say({
      kind: 'unwalked',
      form,
      routes: unwalked.map(({ id, subject, outcome, condition, place }) => {
        const settled = proofs.has(id) ? proofs.get(id) : why({ id });
        return {
          id,
          subject,
          outcome,
          place,
          ...(condition !== undefined && { condition: inWords(condition) }),
          ...(settled !== undefined && { settled: whyInWords(settled, inWords) }),
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
          void runAll(message);
          break;
        case 'rest':
          newest = NONE;
          break;
        case 'wait':
          waiting ??= Promise.withResolvers();
          break;
        case 'go-on':
          waiting?.resolve();
          waiting = undefined;
          break;
        case 'many':
          void interviewMany(message);
          break;
        case 'stop':
          many = 0;
          break;
        case 'record':
          record(message);
          break;
        case 'unwalked':
          tellUnwalked(message.form, message.language);
          break;
      }
    },
  };
}

function asSaid({ scenario, failures, forms, crimes, iccs, indicators }: ScenarioRun): RunOfScenario {
  return { id: scenario.id, failures, outcome: { forms, crimes, iccs, indicators } };
}

/** Everything that decides whether anybody can go a route: no text does. */
function routingKey({ manifest, forms, crimes, lists }: Instrument): string {
  const { fills: _, note: __, version: ___, ...settings } = manifest;
  return JSON.stringify([settings, forms, crimes, lists]);
}

/** Says conditions in words; those that always hold as they are written. */
function conditionsInWords(instrument: Instrument, language: string): (source: string) => string {
  const speaker = conditionSpeaker(instrument, language);
  return (source) => speaker.say([source]) ?? source;
}

function whyInWords({ always, because, around }: SettledReason, say: (source: string) => string): SettledReason {
  const said = ({ source, is }: SettledCondition) => ({ source: say(source), is });
  return { always: said(always), because, around: around.map(said) };
}

function parsedFiles(files: Record<string, unknown>): Instrument | undefined {
  try {
    return parseInstrument(files);
  } catch (error) {
    if (error instanceof InvalidInstrument) return undefined;
    throw error;
  }
}
