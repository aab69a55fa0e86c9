import type { Branch, Edge } from './prepare-routing.ts';
import type { CoverageFinding } from './scenario.ts';
import type { FailedSearch } from './search/edge-search.ts';

/**
 * The finding about an outcome that is proved impossible, when something is lost
 * by it: a form, screen, question or choice that nobody ever sees. A condition
 * that is always true loses nothing, nor does a choice that only a rule gives.
 */
export function lostOutcome(edge: Edge, branch: Branch | undefined, proof: string): CoverageFinding | undefined {
  const { file, path, kind, subject, outcome } = edge;
  const isGivenByRule =
    branch?.decision.outer.some(({ decision }) => decision.ruleAnswer === subject.split('=')[1]) ?? false;
  const isLost = branch?.holds === true && ['form', 'screen', 'question', 'choice'].includes(kind) && !isGivenByRule;
  if (!isLost) return undefined;
  const message = `${kind} ${subject} is never ${outcome}: ${proof}`;
  return { file, path, message, remedy: 'correct the condition, or remove what is never reached' };
}

/**
 * The finding about an edge that is neither walked nor proved impossible.
 *
 * @param failure what was tried for the edge; undefined when nothing was
 * @param sets number of sets of settings under which interviews were tried
 */
export function unwalkedEdge(edge: Edge, failure: FailedSearch | undefined, sets: number): CoverageFinding {
  return {
    file: edge.file,
    path: edge.path,
    message: `${neverSentence(edge)}: ${whyNot(failure, sets)}`,
    remedy: 'write a scenario that leads there, or correct or simplify the condition',
  };
}

function neverSentence({ kind, subject, outcome, condition }: Edge): string {
  switch (kind) {
    case 'chain':
      return `the passage from ${subject} to ${outcome} is never taken`;
    case 'comparison':
      return `${condition} is never ${outcome} for ${subject}`;
    case 'repeat':
      return `${outcome} for ${subject} never happens`;
    default:
      return `${kind} ${subject} is never ${outcome}`;
  }
}

function whyNot(failure: FailedSearch | undefined, sets: number): string {
  if (failure?.refusedBy !== undefined) return `only answers that the check refuses (${failure.refusedBy}) lead there`;
  if (failure?.closedBy !== undefined) return `${failure.closedBy} never goes the way that leads there`;
  const interviews = failure?.interviews ?? 0;
  return `no interview found among ${interviews}, under ${sets} ${sets === 1 ? 'set' : 'sets'} of settings`;
}
