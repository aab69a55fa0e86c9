import type { Instrument } from '../instrument/instrument.ts';
import type { WalkContext } from '../respondent/walk.ts';
import { neverFinding, openFinding } from './edge-findings.ts';
import type { Tried } from './edge-search.ts';
import { Profiles } from './edge-searches.ts';
import { completeScenario } from './find-interview.ts';
import { type Edge, type RoutingEdge, routingOf } from './prepare-routing.ts';
import type { CoverageFinding, Scenario, WalkedScenario } from './scenario.ts';
import { everythingOn, isSound, type Settings, settingsProblem, withSettings } from './settings.ts';
import { settledBy } from './settled-proofs.ts';
import { Walked } from './walked-scenarios.ts';

/** One edge of the report. */
export interface CoveredEdge extends Edge {
  /** First scenario that walks it. */
  scenario?: string;
  /** Why no interview walks it. */
  reason?: string;
}

/** An outcome that no condition of the instrument can ever have where it stands, under any settings: no edge. */
export interface SettledOutcome extends Edge {
  /** The proof in words. */
  reason: string;
}

export interface Coverage {
  instrument: string;
  version: string;
  /** Every way that an interview can go, under any settings. */
  edges: CoveredEdge[];
  walked: number;
  settled: SettledOutcome[];
  scenarios: WalkedScenario[];
  /** Settings under which the scenarios take place; the manifest's own are the first, and empty. */
  profiles: Settings[];
  findings: CoverageFinding[];
}

/**
 * Scripted interviews over every edge of an instrument's routing: the scenarios that were written first, then, for each edge that
 * they leave out, one that a search makes. The same instrument and seed always give the same scenarios.
 *
 * An edge is one way that one decision goes: a form due or skipped, a screen or a question asked or skipped, a question answered
 * by rule or asked, a choice offered or withheld; each comparison within a condition true or false; a form that repeats opened
 * never, once or more; one form of the chain followed by another. Inner decisions count only where the outer ones let them be taken.
 * The edges are those under the manifest's settings, with everything on, and under the other settings that walking them needs.
 *
 * @param written scenarios by hand
 * @param context case and start of the scripted interviews
 * @returns every edge with the scenario that walks it, or the reason why none does
 * @example coverRouting(instrument, [], context).edges.filter(({ scenario }) => !scenario)
 */
export function coverRouting(instrument: Instrument, written: readonly Scenario[], context: WalkContext): Coverage {
  const walked = new Walked(context);
  const profiles = new Profiles(instrument, walked, context);
  for (const scenario of written) takeWritten(instrument, scenario, context, walked, profiles);
  const asIs = profiles.with({});
  asIs.quiet('quiet', 'Everybody consents, nothing happened');
  const everything = routingOf(withSettings(instrument, everythingOn(instrument)));
  const settled = new Map<string, string>();
  const tried = new Map<string, Tried>();
  const settle = (edge: RoutingEdge) => {
    const proof = walked.has(edge.id) ? undefined : settledBy(everything, edge);
    if (proof !== undefined) settled.set(edge.id, proof);
    return proof !== undefined;
  };
  const go = (reach: ReturnType<Profiles['with']>, edges: readonly RoutingEdge[]) => {
    for (const edge of outerFirst(edges)) {
      if (walked.has(edge.id) || settled.has(edge.id) || (!tried.has(edge.id) && settle(edge))) continue;
      const outcome = reach.edge(edge);
      if (outcome) tried.set(edge.id, sumOf(tried.get(edge.id), outcome));
    }
  };
  go(asIs, asIs.routing.edges);
  if (isSound(everything.instrument)) {
    const all = profiles.with(everythingOn(instrument));
    go(all, all.routing.edges);
  }
  const open = () => profiles.edges().filter(({ id }) => !walked.has(id) && !settled.has(id));
  for (const { settings, edges } of profiles.toward(open(), everything)) go(profiles.with(settings), edges);
  // What a profile of its own opens, and what a merged one could not give.
  for (const reach of profiles.used()) go(reach, reach.routing.edges);
  for (const edge of open())
    for (const settings of profiles.optionsFor(edge, everything)) go(profiles.with(settings), [edge]);
  return report(instrument, profiles, walked, settled, tried);
}

function takeWritten(
  instrument: Instrument,
  scenario: Scenario,
  context: WalkContext,
  walked: Walked,
  profiles: Profiles,
): void {
  const { settings = {} } = scenario;
  const problem = settingsProblem(instrument, settings);
  if (problem !== undefined) {
    const remedy = 'correct the name of the setting, or remove it';
    walked.findings.push({ file: `scenario ${scenario.id}`, path: 'settings', message: problem, remedy });
    return;
  }
  const { routing } = profiles.with(settings);
  const completed = completeScenario(routing, scenario, context);
  walked.take(routing, { ...scenario, answers: completed.said }, completed.walked, true);
}

/** Outer decisions first: what they close need not be looked for. */
function outerFirst(edges: readonly RoutingEdge[]): RoutingEdge[] {
  const isOuter = ({ kind }: RoutingEdge) => ['chain', 'form', 'repeat'].includes(kind);
  return [...edges.filter(isOuter), ...edges.filter((edge) => !isOuter(edge))];
}

function sumOf(before: Tried | undefined, now: Tried): Tried {
  return { ...before, ...now, interviews: (before?.interviews ?? 0) + now.interviews };
}

function report(
  instrument: Instrument,
  profiles: Profiles,
  walked: Walked,
  settled: ReadonlyMap<string, string>,
  tried: ReadonlyMap<string, Tried>,
): Coverage {
  const { id, version } = instrument.manifest;
  const findings = [...walked.findings];
  const edges: CoveredEdge[] = [];
  const outcomes: SettledOutcome[] = [];
  for (const edge of profiles.edges()) {
    const { decision: _, comparison: __, wanted: ___, ...about } = edge;
    const scenario = walked.scenarioOf(edge.id)?.id;
    const proof = scenario === undefined ? settled.get(edge.id) : undefined;
    const never = proof === undefined ? undefined : neverFinding(edge, proof);
    if (scenario !== undefined) edges.push({ ...about, scenario });
    else if (proof !== undefined && !never) outcomes.push({ ...about, reason: proof });
    else {
      const finding = never ?? openFinding(edge, tried.get(edge.id), profiles.count);
      findings.push(finding);
      edges.push({ ...about, reason: finding.message });
    }
  }
  const needed = new Set(edges.map(({ scenario }) => scenario));
  const scenarios = [...walked.scenarios.values()].filter((scenario) => scenario.written || needed.has(scenario.id));
  return {
    ...{ instrument: id, version, edges, settled: outcomes, scenarios, findings },
    walked: edges.filter(({ scenario }) => scenario !== undefined).length,
    profiles: profiles.settingsOf(scenarios),
  };
}
