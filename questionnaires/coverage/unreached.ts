import type { Decision } from './decisions.ts';
import type { RoutingEdge } from './routing.ts';
import type { CoverageFinding } from './scenario.ts';
import type { SearchOutcome } from './search.ts';
import { crimeFactsIn } from './slice.ts';

/** Why no interview walks an edge; `open` when that is not known. */
export interface Reason {
  text: string;
  open: boolean;
  /** An outer decision never lets it be taken; that one is to be mended. */
  closed?: true;
}

/** Says why no interview walks an edge. */
export function reasonOf(
  edge: RoutingEdge,
  outcome: Exclude<SearchOutcome, { found: true }> | undefined,
  closed: Decision | undefined,
  settings: readonly string[],
): Reason {
  if (closed)
    return { text: `${closed.kind} ${closed.subject} never goes the way that leads here`, open: false, closed: true };
  if (outcome?.refusedBy !== undefined) {
    return { text: `only answers that the check refuses (${outcome.refusedBy}) lead here`, open: !outcome.exhausted };
  }
  if (!outcome?.exhausted) return { text: `not found in ${outcome?.tried ?? 0} interviews`, open: true };
  const { comparison, wanted } = edge;
  if (!comparison) return { text: `no answers lead here (${outcome.tried} combinations tried)`, open: false };
  const facts = crimeFactsIn(new Set(comparison.names));
  const holds = wanted ? 'false' : 'true';
  if (comparison.names.every((name) => settings.includes(name)))
    return { text: `${comparison.source} is ${holds} with the manifest's settings`, open: false };
  if (facts.length === comparison.names.length)
    return { text: `${comparison.source} is ${holds} for every active crime`, open: false };
  const read = comparison.names.map((name) => `{${name}}`).join(', ');
  return { text: `${comparison.source} is ${holds} here whatever is answered to ${read}`, open: false };
}

/**
 * What is to be mended about an edge that no interview walks: something never asked, shown or offered, or a way that the search
 * could neither find nor rule out. A condition that is always true breaks nothing, nor does a module that the manifest turns off.
 */
export function findingOf(edge: RoutingEdge, reason: Reason, settings: readonly string[]): CoverageFinding | undefined {
  const { file, path, kind, subject, outcome, decision, wanted } = edge;
  const message = `${kind} ${subject} is never ${outcome}: ${reason.text}`;
  if (reason.open)
    return { file, path, message, remedy: 'write a scenario that leads there, or simplify the condition' };
  const byRule = decision?.after.some(({ decision: outer }) => outer.gives === subject.split('=')[1]) ?? false;
  if (reason.closed || decision?.condition.names.some((name) => settings.includes(name))) return undefined;
  const lost = wanted === true && ['form', 'screen', 'question', 'choice'].includes(kind) && !byRule;
  return lost ? { file, path, message, remedy: 'correct the condition, or remove what is never reached' } : undefined;
}
