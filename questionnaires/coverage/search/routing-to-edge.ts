import type { CompiledForm } from '../../routing/compile-instrument.ts';
import type { PreparedRouting, RoutingEdge } from '../prepare-routing.ts';

/**
 * The routing as far as it tells whether an interview walks one edge: `walkedEdges` then looks at the decision of that
 * edge alone, and goes no further than its form. A search asks it of thousands of interviews.
 */
export function routingToEdge(routing: PreparedRouting, edge: RoutingEdge): PreparedRouting {
  if (edge.kind === 'chain') return { ...routing, decisions: new Map(), edges: [] };
  const { compiled, decisions } = routing;
  const forms = compiled.forms.slice(0, endOfStep(compiled.forms, edge.form));
  const decision = edge.branch?.decision.id;
  const ofEdge = decisions.get(edge.form)?.filter(({ id }) => id === decision) ?? [];
  return {
    ...routing,
    compiled: { ...compiled, forms },
    decisions: new Map([[edge.form, ofEdge]]),
    edges: edge.kind === 'repeat' ? [edge] : [],
  };
}

/** Forms about the same incident are asked together: what a later one says may decide about the next incident. */
function endOfStep(forms: readonly CompiledForm[], name: string): number {
  const isOfIncidents = (place: number) => forms[place]?.module.repeat === 'incidents';
  const at = forms.findIndex(({ module }) => module.form === name);
  let end = at + 1;
  if (isOfIncidents(at)) while (isOfIncidents(end)) end += 1;
  return end;
}
