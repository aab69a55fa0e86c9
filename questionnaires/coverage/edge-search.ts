import type { WalkContext } from '../respondent/walk.ts';
import { incidentValues, anyIncidentOf } from '../routing/plan-incidents.ts';
import { correctionsToward } from './corrected-starts.ts';
import { interview } from './explore.ts';
import { type Base, searchFor } from './find-interview.ts';
import { crimeFactsIn, MEMBERS, namesBehind, readCounts, screenerOf } from './names-behind.ts';
import type { Routing, RoutingEdge } from './prepare-routing.ts';
import type { Settings } from './settings.ts';
import { opens } from './settings-that-open.ts';
import type { Walked } from './walked-scenarios.ts';

/** What was tried for an edge in vain. */
export interface Tried {
  interviews: number;
  /** Hard edit or check that refused the interviews that walk it. */
  refusedBy?: string;
  /** The outer decision that never goes the way that leads to the edge. */
  closedBy?: string;
}

/** Looks for scripted interviews along the edges of an instrument with one set of settings. */
export class Reach {
  readonly routing: Routing;
  readonly #settings: Settings;
  readonly #walked: Walked;
  readonly #context: WalkContext;
  readonly #tried = new Set<string>();

  constructor(routing: Routing, settings: Settings, walked: Walked, context: WalkContext) {
    this.routing = routing;
    this.#settings = settings;
    this.#walked = walked;
    this.#context = context;
  }

  /** Somebody to whom nothing happened. */
  quiet(id: string, title: string): void {
    const walked = interview(this.routing.instrument, this.#context, { answers: {} });
    this.#walked.take(this.routing, { ...this.#about(), id, title, answers: {} }, walked, false);
  }

  /** Looks for an interview along an edge; what was tried when there is none. */
  edge(edge: RoutingEdge): Tried | undefined {
    if (this.#walked.has(edge.id)) return undefined;
    const closedBy = this.#closedBy(edge);
    if (closedBy !== undefined) return { interviews: 0, closedBy };
    if (!opens(this.routing.instrument, this.routing, edge) || this.#tried.has(edge.id)) return { interviews: 0 };
    this.#tried.add(edge.id);
    const outcome = searchFor(this.routing, edge, this.#context, this.#bases(edge));
    if (!outcome.found) {
      const { tried, refusedBy } = outcome;
      return { interviews: tried, ...(refusedBy !== undefined && { refusedBy }) };
    }
    const { said, corrections, walked } = outcome;
    const id = `reach-${String(this.#walked.scenarios.size).padStart(3, '0')}`;
    const scenario = { ...this.#about(), id, title: titleOf(edge), answers: said, ...(corrections && { corrections }) };
    this.#walked.take(this.routing, scenario, walked, false);
    return undefined;
  }

  #about(): { settings?: Settings } {
    return Object.keys(this.#settings).length > 0 ? { settings: this.#settings } : {};
  }

  /** The outer decision, or the form itself, that no interview takes the way that leads to the edge. */
  #closedBy({ decision, form }: RoutingEdge): string | undefined {
    if (!decision || decision.kind === 'form') return undefined;
    const due = this.routing.decisions.get(form)?.find(({ kind }) => kind === 'form');
    const outer = [...(due ? [{ decision: due, outcome: true }] : []), ...decision.after];
    const closed = outer.find((other) => !this.#walked.has(`${other.decision.id}:${other.outcome}`))?.decision;
    return closed && `${closed.kind} ${closed.subject}`;
  }

  /**
   * Interviews from which the edge is near: for an incident form, one event of each kind of crime that the conditions tell apart; then
   * two people instead of one, and last those in which an answer of an earlier form is corrected.
   */
  *#bases(edge: RoutingEdge): Generator<Base> {
    const quiet: Base = { wishes: {}, open: [] };
    const module = this.routing.instrument.forms.find(({ form }) => form === edge.form);
    if (edge.kind === 'repeat') {
      yield quiet;
      return;
    }
    if (module?.repeat === 'incidents' && edge.decision) {
      yield* this.#eventsFor(edge);
      return;
    }
    const through = edge.kind === 'chain' ? undefined : this.#walked.scenarioOf(`${edge.form}/form/${edge.form}:true`);
    const wishes = through?.answers ?? {};
    const inForm = Object.keys(wishes).length > 0 ? [{ wishes, open: [] }] : [];
    const events = this.#events().slice(0, 1);
    yield* [quiet, ...inForm, ...events];
    const people = [twoPeople(quiet), ...inForm.map(twoPeople)];
    yield* people;
    yield* correctionsToward(
      this.routing,
      namesBehind(this.routing, edge),
      [quiet, ...people, ...events],
      this.#context,
    );
  }

  #eventsFor(edge: RoutingEdge): Base[] {
    const names = namesBehind(this.routing, edge);
    const facts = crimeFactsIn(names);
    const seen = new Set<string>();
    const kinds = this.#events().filter(({ crime }) => {
      const kind = facts.map((name) => JSON.stringify(factOf(this.routing, crime, name))).join(' ');
      return !seen.has(kind) && seen.add(kind);
    });
    if (!readCounts(names)) return kinds;
    return kinds.map(({ crime, wishes }) => ({ crime, wishes, open: screenerOf(this.routing, crime) }));
  }

  /** Answers that lead to one event of each crime. */
  #events(): (Base & { crime: string })[] {
    return this.routing.edges.flatMap((edge) => {
      if (edge.kind !== 'repeat' || edge.crime === undefined || edge.outcome !== 'one') return [];
      this.edge(edge);
      const scenario = this.#walked.scenarioOf(edge.id);
      return scenario ? [{ crime: edge.crime, wishes: scenario.answers, open: [] }] : [];
    });
  }
}

/** The same with two people in the household, however their number is asked. */
function twoPeople(base: Base): Base {
  return { ...base, wishes: { ...base.wishes, ...Object.fromEntries(MEMBERS.map((name) => [name, 2])) } };
}

function factOf({ instrument }: Routing, key: string, name: string): unknown {
  const crime = instrument.crimes.find((other) => other.key === key);
  return crime && new Map(incidentValues(anyIncidentOf(crime))).get(name);
}

function titleOf({ kind, form, subject, condition, outcome }: RoutingEdge): string {
  if (kind === 'chain') return `From ${subject} to ${outcome}`;
  if (kind === 'repeat') return `${form}: ${outcome} for ${subject}`;
  return kind === 'comparison' ? `${form}: ${condition} ${outcome}` : `${form}: ${kind} ${subject} ${outcome}`;
}
