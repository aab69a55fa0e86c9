import type { Instrument } from '../instrument/prepared-instrument.ts';
import type { WalkContext } from '../respondent/walk.ts';
import { lostOutcome, unwalkedEdge } from './edge-findings.ts';
import { type Edge, prepareRouting, type RoutingEdge } from './prepare-routing.ts';
import type { CoverageFinding, Scenario, WalkedScenario } from './scenario.ts';
import { completeScenario } from './search/complete-scenario.ts';
import type { EdgeSearch, FailedSearch } from './search/edge-search.ts';
import { EdgeSearches } from './search/edge-searches.ts';
import { SettingVariants } from './setting-variants.ts';
import { everythingOn, type Settings, settingsKey, settingsProblem } from './settings.ts';
import { type ProveSettled, settledProofs } from './settled-proofs.ts';
import { settledText } from './settled-reason.ts';
import { WalkedScenarios } from './walked-scenarios.ts';

/** One edge of the report. */
export interface CoveredEdge extends Edge {
  /** First scenario that walks it. */
  readonly scenario?: string;
  /** Why no interview walks it. */
  readonly reason?: string;
}

/**
 * An outcome that its condition can never have where it stands, under any settings. It does not count as an
 * edge.
 */
export interface SettledOutcome extends Edge {
  /** The proof in words. */
  readonly reason: string;
}

/** What scripted interviews cover of a questionnaire's routing. */
export interface Coverage {
  readonly instrument: string;
  readonly version: string;
  /** Every way that an interview can go, under any settings. */
  readonly edges: readonly CoveredEdge[];
  /** Number of edges that a scenario walks. */
  readonly walked: number;
  readonly settled: readonly SettledOutcome[];
  readonly scenarios: readonly WalkedScenario[];
  /**
   * Sets of settings under which the scenarios take place. The first one is the manifest's own, and empty.
   */
  readonly profiles: readonly Settings[];
  readonly findings: readonly CoverageFinding[];
}

/**
 * Scripted interviews over every edge of an instrument's routing. The scenarios
 * written by hand come first; for each edge that they leave out, a search makes
 * one. The same instrument and case always give the same scenarios.
 *
 * An edge is one way that one decision goes: a form due or skipped, a screen or a question asked or skipped,
 * a question answered by rule or asked, a choice offered or withheld; each comparison within a condition true
 * or false; a repeated form opened never, once or more; one form of the chain followed by another. Inner
 * decisions count only where the outer ones let them be made. The edges are those under the manifest's
 * settings, with everything on, and under the other settings that walking them needs.
 *
 * @param written scenarios written by hand
 * @param context case and start of the scripted interviews
 * @returns every edge with the scenario that walks it, or the reason why none does
 * @example coverRouting(instrument, [], context).edges.filter(({ scenario }) => !scenario)
 */
export function coverRouting(instrument: Instrument, written: readonly Scenario[], context: WalkContext): Coverage {
  const variants = new SettingVariants(instrument);
  const everything = prepareRouting(variants.with(everythingOn(instrument)));
  const scenarios = new WalkedScenarios(context);
  const run: CoverageRun = {
    scenarios,
    searches: new EdgeSearches(variants, everything, scenarios, context),
    proveSettled: settledProofs(everything),
    proofs: new Map(),
    failures: new Map(),
  };
  for (const scenario of written) addWritten(instrument, scenario, context, run);
  searchEverywhere(instrument, run, variants.isSound(everythingOn(instrument)));
  return coverageOf(instrument, run);
}

/** What is known of the edges while scenarios are looked for. */
interface CoverageRun {
  readonly scenarios: WalkedScenarios;
  readonly searches: EdgeSearches;
  readonly proveSettled: ProveSettled;
  /** Proofs of the settled outcomes, by edge. */
  readonly proofs: Map<string, string>;
  /** What was tried in vain, by edge. */
  readonly failures: Map<string, FailedSearch>;
}

function addWritten(instrument: Instrument, scenario: Scenario, context: WalkContext, run: CoverageRun): void {
  const { settings = {} } = scenario;
  const problem = settingsProblem(instrument, settings);
  if (problem !== undefined) {
    const remedy = 'correct the name of the setting, or remove it';
    run.scenarios.findings.push({ file: `scenario ${scenario.id}`, path: 'settings', message: problem, remedy });
    return;
  }
  const { routing } = run.searches.under(settings);
  const { walked, scripted } = completeScenario(routing, scenario, context);
  run.scenarios.add(routing, { ...scenario, answers: scripted }, walked, true);
}

/**
 * Searches under the manifest's settings, then with everything on, then under the settings that open edges
 * still need.
 */
function searchEverywhere(instrument: Instrument, run: CoverageRun, canHaveEverything: boolean): void {
  const { searches } = run;
  const asIs = searches.under({});
  asIs.addQuiet('quiet', 'Everybody consents, nothing happened');
  searchUnder(asIs, asIs.routing.edges, run);
  if (canHaveEverything) {
    const everythingSearch = searches.under(everythingOn(instrument));
    searchUnder(everythingSearch, everythingSearch.routing.edges, run);
  }
  for (const { settings, edges } of searches.settingsFor(openEdges(run)))
    searchUnder(searches.under(settings), edges, run);
  // Each set of settings may have edges that no other has.
  for (const search of searches.soFar()) searchUnder(search, search.routing.edges, run);
  for (const edge of openEdges(run))
    for (const settings of searches.optionsFor(edge)) searchUnder(searches.under(settings), [edge], run);
}

/** Looks for an interview along each edge that is neither walked nor settled. */
function searchUnder(search: EdgeSearch, edges: readonly RoutingEdge[], run: CoverageRun): void {
  for (const edge of outerFirst(edges)) {
    if (run.scenarios.covers(edge.id) || isSettled(edge, run)) continue;
    const failure = search.find(edge);
    if (failure) run.failures.set(edge.id, withEarlierFailure(run.failures.get(edge.id), failure));
  }
}

/** Whether an edge is proved settled. The proof is tried before the first search for the edge. */
function isSettled(edge: RoutingEdge, { proofs, failures, proveSettled }: CoverageRun): boolean {
  if (proofs.has(edge.id)) return true;
  const proof = failures.has(edge.id) ? undefined : proveSettled(edge);
  if (proof !== undefined) proofs.set(edge.id, settledText(proof));
  return proof !== undefined;
}

/** Edges that are neither walked nor settled, under any settings so far. */
function openEdges({ searches, scenarios, proofs }: CoverageRun): RoutingEdge[] {
  return searches.edges().filter(({ id }) => !scenarios.covers(id) && !proofs.has(id));
}

/** Outer decisions first: no interview is looked for behind a decision that never goes the right way. */
function outerFirst(edges: readonly RoutingEdge[]): RoutingEdge[] {
  const isOuter = ({ kind }: RoutingEdge) => ['chain', 'form', 'repeat'].includes(kind);
  return [...edges.filter(isOuter), ...edges.filter((edge) => !isOuter(edge))];
}

function withEarlierFailure(earlier: FailedSearch | undefined, failure: FailedSearch): FailedSearch {
  return { ...earlier, ...failure, interviews: (earlier?.interviews ?? 0) + failure.interviews };
}

function coverageOf(instrument: Instrument, { scenarios, searches, proofs, failures }: CoverageRun): Coverage {
  const findings = [...scenarios.findings];
  const edges: CoveredEdge[] = [];
  const settled: SettledOutcome[] = [];
  for (const { branch, ...edge } of searches.edges()) {
    const scenario = scenarios.firstAlong(edge.id)?.id;
    if (scenario !== undefined) {
      edges.push({ ...edge, scenario });
      continue;
    }
    const proof = proofs.get(edge.id);
    const lost = proof === undefined ? undefined : lostOutcome(edge, branch, proof);
    if (proof !== undefined && !lost) {
      settled.push({ ...edge, reason: proof });
      continue;
    }
    const finding = lost ?? unwalkedEdge(edge, failures.get(edge.id), searches.count);
    findings.push(finding);
    edges.push({ ...edge, reason: finding.message });
  }
  const needed = new Set(edges.map(({ scenario }) => scenario));
  const listed = [...scenarios.scenarios.values()].filter(({ id, written }) => written || needed.has(id));
  return {
    instrument: instrument.manifest.id,
    version: instrument.manifest.version,
    edges,
    settled,
    scenarios: listed,
    findings,
    walked: edges.filter(({ scenario }) => scenario !== undefined).length,
    profiles: settingsOfScenarios(listed),
  };
}

/** The settings of some scenarios, each set once, the smallest first. */
function settingsOfScenarios(scenarios: readonly Scenario[]): Settings[] {
  const settingsByKey = new Map(scenarios.map(({ settings = {} }) => [settingsKey(settings), settings]));
  return [...settingsByKey.values()].sort((a, b) => Object.keys(a).length - Object.keys(b).length);
}
