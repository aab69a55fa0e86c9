import type { Tried } from './edge-search.ts';
import type { RoutingEdge } from './prepare-routing.ts';
import type { CoverageFinding } from './scenario.ts';

/**
 * What is to be mended about an outcome that is proved impossible: something never asked, shown or offered. A condition that is always
 * true breaks nothing, nor does a choice that only a rule gives.
 */
export function neverFinding(edge: RoutingEdge, proof: string): CoverageFinding | undefined {
  const { file, path, kind, subject, outcome, decision, wanted } = edge;
  const byRule = decision?.after.some(({ decision: outer }) => outer.gives === subject.split('=')[1]) ?? false;
  const lost = wanted === true && ['form', 'screen', 'question', 'choice'].includes(kind) && !byRule;
  if (!lost) return undefined;
  const message = `${kind} ${subject} is never ${outcome}: ${proof}`;
  return { file, path, message, remedy: 'correct the condition, or remove what is never reached' };
}

/** An edge that the search could neither walk nor rule out. */
export function openFinding(edge: RoutingEdge, tried: Tried | undefined, profiles: number): CoverageFinding {
  const { file, path } = edge;
  return {
    ...{ file, path, message: `${nameOf(edge)}: ${whyNot(tried, profiles)}` },
    remedy: 'write a scenario that leads there, or correct or simplify the condition',
  };
}

function nameOf({ kind, subject, outcome, condition }: RoutingEdge): string {
  if (kind === 'chain') return `the passage from ${subject} to ${outcome} is never taken`;
  if (kind === 'comparison') return `${condition} is never ${outcome} for ${subject}`;
  return kind === 'repeat' ? `${outcome} for ${subject} never happens` : `${kind} ${subject} is never ${outcome}`;
}

function whyNot(tried: Tried | undefined, profiles: number): string {
  if (tried?.refusedBy !== undefined) return `only answers that the check refuses (${tried.refusedBy}) lead there`;
  if (tried?.closedBy !== undefined) return `${tried.closedBy} never goes the way that leads there`;
  return `no interview found among ${tried?.interviews ?? 0}, under ${profiles} ${profiles === 1 ? 'set' : 'sets'} of settings`;
}
