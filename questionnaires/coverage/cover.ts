import { checkInterview } from '../check-interview.ts';
import type { Instrument } from '../instrument.ts';
import type { Violation } from '../interview.ts';
import { incidentValues, onlyEventOf } from '../plan-incidents.ts';
import type { WalkContext, WalkedInterview } from '../walk.ts';
import type { Decision } from './decisions.ts';
import { interview } from './explore.ts';
import { type Edge, type Routing, type RoutingEdge, routingOf } from './routing.ts';
import type { CoverageFinding, Scenario, WalkedScenario } from './scenario.ts';
import { type Base, completeScenario, type SearchOutcome, searchFor, unaskedIn } from './search.ts';
import { crimeFactsIn, namesBehind, readCounts, screenerOf } from './slice.ts';
import { findingOf, reasonOf } from './unreached.ts';
import { walkedEdges } from './walked-edges.ts';

/** One edge of the report. */
export interface CoveredEdge extends Edge {
  /** First scenario that walks it. */
  scenario?: string;
  /** Why no interview walks it. */
  reason?: string;
}

export interface Coverage {
  instrument: string;
  version: string;
  edges: CoveredEdge[];
  /** Edges that an interview walks, and those that no answers lead to, of all. */
  walked: number;
  unreachable: number;
  scenarios: WalkedScenario[];
  findings: CoverageFinding[];
}

/**
 * Scripted interviews over every edge of an instrument's routing: the scenarios that were written first, then, for each edge that
 * they leave out, one that a search makes. The same instrument and seed always give the same scenarios.
 *
 * An edge is one way that one decision goes: a form due or skipped, a screen or a question asked or skipped, a question answered
 * by rule or asked, a choice offered or withheld; each comparison within a condition true or false; a form that repeats opened
 * never, once or more; one form of the chain followed by another. Inner decisions count only where the outer ones let them be taken.
 *
 * @param written scenarios by hand
 * @param context case and start of the scripted interviews
 * @returns every edge with the scenario that walks it, or the reason why none does
 * @example coverRouting(instrument, [], context).edges.filter(({ scenario }) => !scenario)
 */
export function coverRouting(instrument: Instrument, written: readonly Scenario[], context: WalkContext): Coverage {
  const routing = routingOf(instrument);
  const cover = new Cover(routing, context);
  for (const scenario of written) {
    const { walked, said } = completeScenario(routing, scenario, context);
    cover.take({ ...scenario, answers: said }, walked, true);
  }
  cover.take(
    { id: 'quiet', title: 'Everybody consents, nothing happened', answers: {} },
    interview(instrument, context, {}),
    false,
  );
  const order = ['chain', 'form', 'repeat'];
  const outer = routing.edges.filter(({ kind }) => order.includes(kind));
  for (const edge of [...outer, ...routing.edges.filter((edge) => !outer.includes(edge))]) cover.reach(edge);
  return cover.report();
}

class Cover {
  readonly #routing: Routing;
  readonly #context: WalkContext;
  readonly #scenarios = new Map<string, WalkedScenario>();
  readonly #walkedBy = new Map<string, string>();
  readonly #reasons = new Map<string, string>();
  readonly #findings: CoverageFinding[] = [];

  constructor(routing: Routing, context: WalkContext) {
    this.#routing = routing;
    this.#context = context;
  }

  take(scenario: Scenario, walked: WalkedInterview, written: boolean): void {
    const { instrument } = this.#routing;
    const refused = checkInterview(instrument, walked, this.#context).filter(({ severity }) => severity === 'hard');
    this.#findings.push(...refused.map((violation) => refusal(scenario, violation, written)));
    this.#findings.push(...unusedAnswers(scenario, walked));
    if (refused.length > 0) return;
    const edges = [...walkedEdges(this.#routing, walked.answers, this.#context)];
    const fresh = edges.filter((edge) => !this.#walkedBy.has(edge));
    for (const edge of fresh) this.#walkedBy.set(edge, scenario.id);
    const answered = walked.events.filter(({ kind }) => kind === 'answer').length;
    this.#scenarios.set(scenario.id, { ...scenario, written, answered, forms: Object.keys(walked.answers), edges });
  }

  reach(edge: RoutingEdge): void {
    if (this.#walkedBy.has(edge.id)) return;
    const closed = this.#closedBy(edge);
    const outcome = closed ? undefined : searchFor(this.#routing, edge, this.#context, this.#bases(edge));
    if (outcome?.found) {
      const id = `reach-${String(this.#scenarios.size).padStart(3, '0')}`;
      const title = titleOf(edge);
      this.take({ id, title, answers: outcome.said }, outcome.walked, false);
      return;
    }
    const reason = reasonOf(
      edge,
      outcome as Exclude<SearchOutcome, { found: true }> | undefined,
      closed,
      this.#routing.instrument,
    );
    this.#reasons.set(edge.id, reason.text);
    const finding = findingOf(edge, reason);
    if (finding) this.#findings.push(finding);
  }

  /** The outer decision, or the form itself, that no interview takes the way that leads to the edge. */
  #closedBy({ decision, form }: RoutingEdge): Decision | undefined {
    if (!decision || decision.kind === 'form') return undefined;
    const due = this.#routing.decisions.get(form)?.find(({ kind }) => kind === 'form');
    const outer = [...(due ? [{ decision: due, outcome: true }] : []), ...decision.after];
    return outer.find((other) => !this.#walkedBy.has(`${other.decision.id}:${other.outcome}`))?.decision;
  }

  report(): Coverage {
    const { id, version } = this.#routing.instrument.manifest;
    const edges = this.#routing.edges.map(({ decision: _, comparison: __, wanted: ___, ...edge }): CoveredEdge => {
      const scenario = this.#walkedBy.get(edge.id);
      const reason = this.#reasons.get(edge.id);
      return { ...edge, ...(scenario !== undefined && { scenario }), ...(reason !== undefined && { reason }) };
    });
    const needed = new Set(edges.map(({ scenario }) => scenario));
    return {
      ...{ instrument: id, version, edges },
      walked: edges.filter(({ scenario }) => scenario !== undefined).length,
      unreachable: edges.filter(({ reason }) => reason !== undefined).length,
      scenarios: [...this.#scenarios.values()].filter((scenario) => scenario.written || needed.has(scenario.id)),
      findings: this.#findings,
    };
  }

  /** Interviews from which the edge is near: for an incident form, one event of each kind of crime that the conditions tell apart. */
  #bases(edge: RoutingEdge): Base[] {
    const quiet: Base = { wishes: {}, open: [] };
    const module = this.#routing.instrument.forms.find(({ form }) => form === edge.form);
    if (edge.kind === 'repeat') return [quiet];
    if (module?.repeat === 'incidents' && edge.decision) return this.#eventsFor(edge);
    const through = edge.kind === 'chain' ? undefined : this.#walkedBy.get(`${edge.form}/form/${edge.form}:true`);
    const wishes = this.#scenarios.get(through ?? '')?.answers ?? {};
    const inForm = Object.keys(wishes).length > 0 ? [{ wishes, open: [] }] : [];
    return [quiet, ...inForm, ...this.#events().slice(0, 1)];
  }

  #eventsFor(edge: RoutingEdge): Base[] {
    const names = namesBehind(this.#routing, edge);
    const facts = crimeFactsIn(names);
    const seen = new Set<string>();
    const kinds = this.#events().filter(({ crime }) => {
      const kind = facts.map((name) => JSON.stringify(factOf(this.#routing, crime, name))).join(' ');
      return !seen.has(kind) && seen.add(kind);
    });
    if (!readCounts(names)) return kinds;
    return kinds.map(({ crime, wishes }) => ({ wishes, open: screenerOf(this.#routing, crime) }));
  }

  /** Answers that lead to one event of each crime. */
  #events(): (Base & { crime: string })[] {
    return this.#routing.edges.flatMap((edge) => {
      if (edge.kind !== 'repeat' || edge.crime === undefined || edge.outcome !== 'one') return [];
      this.reach(edge);
      const scenario = this.#scenarios.get(this.#walkedBy.get(edge.id) ?? '');
      return scenario ? [{ crime: edge.crime, wishes: scenario.answers, open: [] }] : [];
    });
  }
}

function factOf({ instrument }: Routing, key: string, name: string): unknown {
  const crime = instrument.crimes.find((other) => other.key === key);
  return crime && new Map(incidentValues(onlyEventOf(crime))).get(name);
}

function titleOf({ kind, form, subject, condition, outcome }: RoutingEdge): string {
  if (kind === 'chain') return `From ${subject} to ${outcome}`;
  if (kind === 'repeat') return `${form}: ${outcome} for ${subject}`;
  return kind === 'comparison' ? `${form}: ${condition} ${outcome}` : `${form}: ${kind} ${subject} ${outcome}`;
}

function refusal({ id }: Scenario, { code, form, name }: Violation, written: boolean): CoverageFinding {
  const about = { file: `scenario ${id}`, path: `${form} ${name}`.trim() };
  return written
    ? {
        ...about,
        message: `the check refuses its answer (${code})`,
        remedy: 'give an answer that an interviewer can enter',
      }
    : {
        ...about,
        message: `a household without crimes cannot be interviewed (${code})`,
        remedy: 'look for a hard edit that refuses ordinary answers',
      };
}

/** An answer in a scenario that no question took is a misspelt name, or a route that is no longer there. */
function unusedAnswers({ id, answers }: Scenario, walked: WalkedInterview): CoverageFinding[] {
  return unaskedIn(answers, walked).map((place) => ({
    ...{ file: `scenario ${id}`, path: place },
    ...{ message: 'nobody asks for this answer', remedy: 'correct the name, or remove the answer' },
  }));
}
