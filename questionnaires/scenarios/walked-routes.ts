import { type Edge, type PreparedRouting, prepareRouting, type RoutingEdge } from '../coverage/prepare-routing.ts';
import { everythingOn, withSettings } from '../coverage/settings.ts';
import { settledProofs } from '../coverage/settled-proofs.ts';
import type { SettledReason } from '../coverage/settled-reason.ts';
import { walkedEdges } from '../coverage/walked-edges.ts';
import { expandScreens } from '../instrument/expand-screens.ts';
import { LINKABLE_CRIMES, SEALED_CRIMES, TOLD_FORMS } from '../instrument/linkable-crimes.ts';
import type { Instrument } from '../instrument/prepared-instrument.ts';
import { type ScenarioRun, variantOf } from './run-scenario.ts';

/** One way that an interview can go, and the scenarios that go it. */
export interface WalkedRoute extends Edge {
  /** Path of what decides, by names; see `edit/places.ts`. */
  readonly place: readonly string[];
  /** Ids of scenarios; none where no scenario goes this way. */
  readonly scenarios: readonly string[];
}

/** Edges that a run walks: a run is never changed. */
const edgesOfRun = new WeakMap<ScenarioRun, ReadonlySet<string>>();

/**
 * Every way that an interview can go under the settings of the manifest, with the scenarios that go it. It only looks
 * at what the scenarios walk; `coverRouting` searches for the rest.
 *
 * @param runs scenarios as they were interviewed with this instrument
 */
export function walkedRoutes(instrument: Instrument, runs: readonly ScenarioRun[]): WalkedRoute[] {
  const byEdge = new Map<string, string[]>();
  for (const run of runs) {
    const edges = edgesOfRun.get(run) ?? edgesOf(instrument, run);
    edgesOfRun.set(run, edges);
    for (const edge of edges) byEdge.set(edge, [...(byEdge.get(edge) ?? []), run.scenario.id]);
  }
  const placeOf = placesOfDecisions(instrument);
  return routingOf(instrument).edges.map(({ branch, ...edge }) => ({
    ...edge,
    place: placeOf(edge, branch),
    scenarios: byEdge.get(edge.id) ?? [],
  }));
}

function edgesOf(instrument: Instrument, { scenario, answers, context }: ScenarioRun): Set<string> {
  if (Object.keys(answers).length === 0) return new Set();
  return walkedEdges(routingOf(variantOf(instrument, scenario.settings ?? {})), answers, context);
}

/** The routing of an instrument, prepared once. */
function routingOf(instrument: Instrument): PreparedRouting {
  return instrument.derive(prepareRouting);
}

/**
 * Why no answers and no settings lead along a route; undefined where they may. It tries all answers that
 * differ, so that one route may take some milliseconds.
 *
 * @example whySettled(instrument)(route)?.because // => 'no-answer'
 */
export function whySettled(instrument: Instrument): (route: Pick<Edge, 'id'>) => SettledReason | undefined {
  const edges = new Map(routingOf(instrument).edges.map((edge) => [edge.id, edge]));
  let prove: ReturnType<typeof settledProofs> | undefined;
  return ({ id }) => {
    const edge = edges.get(id);
    if (!edge) return undefined;
    prove ??= settledProofs(prepareRouting(withSettings(instrument, everythingOn(instrument))));
    return prove(edge);
  };
}

/** Settings of a question, by the kind of what is decided. */
const SETTINGS = { screen: ['visibleIf'], question: ['visibleIf'], rule: ['fixed', 'when'] } as const;

type PlaceOf = (edge: Edge, branch: RoutingEdge['branch']) => readonly string[];

/** Lists whose choices, and the conditions of them, the program writes. */
const WRITTEN_BY_PROGRAM: readonly unknown[] = [LINKABLE_CRIMES, SEALED_CRIMES, TOLD_FORMS];

/** A question as it is written. */
interface WrittenPlace {
  readonly screen: string;
  readonly question: string;
  readonly isRow: boolean;
  readonly choices: string | undefined;
}

/** Where the decision of an edge is written. */
function placesOfDecisions(instrument: Instrument): PlaceOf {
  const questions = new Map<string, WrittenPlace>();
  for (const { form, screens } of instrument.forms)
    for (const screen of expandScreens(instrument, screens))
      for (const { name, template, row, choices } of screen.questions)
        questions.set(`${form} ${name}`, {
          screen: screen.template,
          question: row?.of ?? template,
          isRow: row !== undefined,
          choices,
        });
  return ({ form, file, path }, branch) => {
    const decision = branch?.decision;
    if (!decision || decision.kind === 'form') return decision ? [file, 'when'] : [file, path];
    if (decision.kind === 'screen') return [file, 'screens', decision.path.split('.')[0]!, ...SETTINGS.screen];
    const [name = '', code = ''] = decision.subject.split('=');
    const asked = questions.get(`${form} ${name}`);
    if (!asked) return [file, 'screens'];
    const question = [file, 'screens', asked.screen, 'questions', asked.question];
    if (decision.kind === 'choice')
      return WRITTEN_BY_PROGRAM.includes(asked.choices) ? question : [...question, 'choicesVisibleIf', code];
    if (decision.kind === 'rule') return [...question, ...SETTINGS.rule];
    return asked.isRow ? question : [...question, ...SETTINGS.question];
  };
}
