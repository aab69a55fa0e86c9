import type { Instrument } from '../instrument/instrument.ts';
import { formsOfSameIncident } from '../instrument/names.ts';
import { type CompiledInstrument, compileInstrument } from '../routing/compile-instrument.ts';
import { chainEdges } from './chain-edges.ts';
import { type Comparison, type Decision, decisionsOf } from './decisions.ts';

/** One way that an interview can go. */
export interface Edge {
  id: string;
  kind: 'form' | 'screen' | 'question' | 'rule' | 'choice' | 'comparison' | 'repeat' | 'chain';
  form: string;
  /** What is decided about, as in `Decision`. */
  subject: string;
  /** Condition whose outcome this is; absent for repetitions and transitions. */
  condition?: string;
  /** Which way: `asked`, `skipped`, `true`, `more`, or the form that follows. */
  outcome: string;
  crime?: string;
  file: string;
  path: string;
}

/** An edge with what the search for an interview needs to know. */
export interface RoutingEdge extends Edge {
  decision?: Decision;
  /** The whole condition or one comparison of it. */
  comparison?: Comparison;
  /** What the comparison must give. */
  wanted?: boolean;
}

export interface Routing {
  instrument: Instrument;
  compiled: CompiledInstrument;
  decisions: Map<string, Decision[]>;
  edges: RoutingEdge[];
}

/** What an outcome is called, when the condition holds and when it does not. */
const OUTCOMES = {
  form: ['due', 'skipped'],
  screen: ['shown', 'skipped'],
  question: ['asked', 'skipped'],
  rule: ['answered by rule', 'asked'],
  choice: ['offered', 'withheld'],
} as const;

const cache = new WeakMap<Instrument, Routing>();

/** The routing of an instrument as a list of edges, in the order of the interview; made once per instrument. */
export function routingOf(instrument: Instrument): Routing {
  const known = cache.get(instrument);
  if (known) return known;
  const decisions = new Map(instrument.forms.map((module) => [module.form, decisionsOf(instrument, module)]));
  const edges = instrument.forms.flatMap((module) => [
    ...(decisions.get(module.form) ?? []).flatMap(edgesOf),
    ...repeatEdges(instrument, module.form),
  ]);
  const routing = { instrument, compiled: compileInstrument(instrument), decisions, edges };
  routing.edges.push(...chainEdges(instrument, decisions));
  cache.set(instrument, routing);
  return routing;
}

function edgesOf(decision: Decision): RoutingEdge[] {
  const { kind, form, subject, crime, file, path } = decision;
  const about = { form, subject, file, path, decision, ...(crime && { crime }) };
  const both = (id: string, kindOfEdge: Edge['kind'], comparison: Comparison, outcomes: readonly [string, string]) =>
    [true, false].map((wanted) => {
      const outcome = outcomes[wanted ? 0 : 1];
      return {
        ...about,
        id: `${id}:${wanted}`,
        kind: kindOfEdge,
        condition: comparison.source,
        outcome,
        comparison,
        wanted,
      };
    });
  const parts = decision.parts.flatMap((part, index) =>
    both(`${decision.id}#${index + 1}`, 'comparison', part, ['true', 'false']),
  );
  return [...both(decision.id, kind, decision.condition, OUTCOMES[kind]), ...parts];
}

/** How often a form that repeats is opened: for members one or more, for incidents none, one or more of each crime. */
function repeatEdges(instrument: Instrument, form: string): RoutingEdge[] {
  const module = instrument.forms.find((other) => other.form === form);
  const about = { kind: 'repeat', form, file: 'manifest.json', path: 'details' } as const;
  if (module?.repeat === 'members') {
    return ['one', 'more'].map((outcome) => ({
      ...{ ...about, file: `modules/${form}.json`, path: 'repeat' },
      ...{ id: `${form}/repeat/members:${outcome}`, subject: 'members', outcome },
    }));
  }
  if (module?.repeat !== 'incidents' || formsOfSameIncident(instrument, form).length > 0) return [];
  const outcomes = instrument.manifest.details.perCrime > 1 ? ['none', 'one', 'more'] : ['none', 'one'];
  return instrument.crimes
    .filter(({ active, incidentForms }) => active && incidentForms)
    .flatMap(({ key }) =>
      outcomes.map((outcome) => ({
        ...about,
        ...{ id: `${form}/repeat/${key}:${outcome}`, subject: key, crime: key, outcome },
      })),
    );
}
