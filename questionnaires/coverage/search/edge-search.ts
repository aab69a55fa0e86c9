import type { WalkContext } from '../../respondent/walk.ts';
import { anyIncidentOf, incidentValues } from '../../routing/plan-incidents.ts';
import { decisionsAround } from '../decisions.ts';
import type { PreparedRouting, RoutingEdge } from '../prepare-routing.ts';
import { scriptedInterview } from '../scripted-interview.ts';
import type { Settings } from '../settings.ts';
import type { WalkedScenarios } from '../walked-scenarios.ts';
import { correctedStarts } from './corrected-starts.ts';
import { findInterview, type StartingPoint } from './find-interview.ts';
import {
  crimeFactsIn,
  dependsOnCounts,
  MEMBER_COUNT_QUESTIONS,
  namesBehind,
  screenerQuestions,
} from './names-behind.ts';
import { settingsAllow } from './settings-that-open.ts';

/** What was tried for an edge when no interview was found. */
export interface FailedSearch {
  readonly interviews: number;
  /** Hard edit or check that refused the interviews that walk the edge. */
  readonly refusedBy?: string;
  /** The outer decision that no interview so far takes the way that leads to the edge. */
  readonly closedBy?: string;
}

/** A starting point with one incident of a crime. */
interface IncidentStart extends StartingPoint {
  readonly crime: string;
}

/** Somebody alone in the household to whom nothing happened. */
const QUIET: StartingPoint = { answers: {}, openQuestions: [] };

/** Looks for scripted interviews along the edges of an instrument, under one set of settings. */
export class EdgeSearch {
  readonly routing: PreparedRouting;
  readonly #settings: Settings;
  readonly #scenarios: WalkedScenarios;
  readonly #context: WalkContext;
  readonly #tried = new Set<string>();

  constructor(routing: PreparedRouting, settings: Settings, scenarios: WalkedScenarios, context: WalkContext) {
    this.routing = routing;
    this.#settings = settings;
    this.#scenarios = scenarios;
    this.#context = context;
  }

  /** Adds the interview of somebody to whom nothing happened. */
  addQuiet(id: string, title: string): void {
    const { walked } = scriptedInterview(this.routing, this.#context, { answers: {} });
    this.#scenarios.add(this.routing, { ...this.#settingsOfScenario(), id, title, answers: {} }, walked, false);
  }

  /**
   * Looks for an interview along an edge that no scenario walks yet, and adds it to the scenarios.
   *
   * @returns what was tried, when no interview was found
   */
  find(edge: RoutingEdge): FailedSearch | undefined {
    if (this.#scenarios.covers(edge.id)) return undefined;
    const closedBy = this.#closedBy(edge);
    if (closedBy !== undefined) return { interviews: 0, closedBy };
    if (!settingsAllow(this.routing.instrument, this.routing, edge) || this.#tried.has(edge.id))
      return { interviews: 0 };
    this.#tried.add(edge.id);
    const outcome = findInterview(this.routing, edge, this.#context, this.#startingPoints(edge));
    if (!outcome.found) {
      const { tried, refusedBy } = outcome;
      return { interviews: tried, ...(refusedBy !== undefined && { refusedBy }) };
    }
    const { walked, scripted, corrections } = outcome;
    const scenario = {
      ...this.#settingsOfScenario(),
      id: `reach-${String(this.#scenarios.scenarios.size).padStart(3, '0')}`,
      title: titleOf(edge),
      answers: scripted,
      ...(corrections && { corrections }),
    };
    this.#scenarios.add(this.routing, scenario, walked, false);
    return undefined;
  }

  #settingsOfScenario(): { settings?: Settings } {
    return Object.keys(this.#settings).length > 0 ? { settings: this.#settings } : {};
  }

  /** The decision around an edge that no interview takes the way that leads to it. */
  #closedBy({ branch }: RoutingEdge): string | undefined {
    if (!branch) return undefined;
    const around = decisionsAround(this.routing.decisions, branch.decision);
    const closed = around.find(({ decision, holds }) => !this.#scenarios.covers(`${decision.id}:${holds}`))?.decision;
    return closed && `${closed.kind} ${closed.subject}`;
  }

  /**
   * Interviews near the edge. For an incident form: one incident of each kind of
   * crime that the conditions distinguish. For other forms: nobody's incident, then
   * two people instead of one, and last an answer of an earlier form corrected.
   */
  *#startingPoints(edge: RoutingEdge): Generator<StartingPoint> {
    if (edge.kind === 'repeat') {
      yield QUIET;
      return;
    }
    const module = this.routing.instrument.forms.find(({ form }) => form === edge.form);
    if (module?.repeat === 'incidents' && edge.branch) {
      yield* this.#startsFor(edge);
      return;
    }
    const inForm = this.#startsInForm(edge);
    const incidents = this.#incidentStarts().slice(0, 1);
    yield* [QUIET, ...inForm, ...incidents];
    const withTwo = [QUIET, ...inForm].map(withTwoMembers);
    yield* withTwo;
    const names = namesBehind(this.routing, edge);
    yield* correctedStarts(this.routing, names, [QUIET, ...withTwo, ...incidents], this.#context);
  }

  /** The answers of the scenario that opens the form of an edge, if answers are needed for it. */
  #startsInForm({ kind, form }: RoutingEdge): StartingPoint[] {
    const scenario = kind === 'chain' ? undefined : this.#scenarios.firstAlong(`${form}/form/${form}:true`);
    const answers = scenario?.answers ?? {};
    return Object.keys(answers).length > 0 ? [{ answers, openQuestions: [] }] : [];
  }

  /** One incident of each kind of crime that the conditions of an edge distinguish. */
  #startsFor(edge: RoutingEdge): StartingPoint[] {
    const names = namesBehind(this.routing, edge);
    const facts = crimeFactsIn(names);
    const startByKind = new Map<string, IncidentStart>();
    for (const start of this.#incidentStarts()) {
      const kind = facts.map((name) => JSON.stringify(crimeFact(this.routing, start.crime, name))).join(' ');
      if (!startByKind.has(kind)) startByKind.set(kind, start);
    }
    const starts = [...startByKind.values()];
    if (!dependsOnCounts(names)) return starts;
    return starts.map((start) => ({ ...start, openQuestions: screenerQuestions(this.routing, start.crime) }));
  }

  /** Answers that lead to one incident of each crime. */
  #incidentStarts(): IncidentStart[] {
    const starts: IncidentStart[] = [];
    for (const edge of this.routing.edges) {
      if (edge.kind !== 'repeat' || edge.crime === undefined || edge.outcome !== 'one') continue;
      this.find(edge);
      const scenario = this.#scenarios.firstAlong(edge.id);
      if (scenario) starts.push({ crime: edge.crime, answers: scenario.answers, openQuestions: [] });
    }
    return starts;
  }
}

/** The same with two people in the household, whichever question asks for their number. */
function withTwoMembers(start: StartingPoint): StartingPoint {
  const counts = Object.fromEntries(MEMBER_COUNT_QUESTIONS.map((name) => [name, 2]));
  return { ...start, answers: { ...start.answers, ...counts } };
}

function crimeFact({ instrument }: PreparedRouting, key: string, name: string): unknown {
  const crime = instrument.crimes.find((other) => other.key === key);
  return crime && new Map(incidentValues(anyIncidentOf(crime))).get(name);
}

function titleOf({ kind, form, subject, condition, outcome }: RoutingEdge): string {
  switch (kind) {
    case 'chain':
      return `From ${subject} to ${outcome}`;
    case 'repeat':
      return `${form}: ${outcome} for ${subject}`;
    case 'comparison':
      return `${form}: ${condition} ${outcome}`;
    default:
      return `${form}: ${kind} ${subject} ${outcome}`;
  }
}
