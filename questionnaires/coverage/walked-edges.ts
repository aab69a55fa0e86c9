import type { Answers, CaseContext } from '../instrument/answers.ts';
import type { Scope } from '../instrument/names.ts';
import { answersIn } from '../journal/kept-answers.ts';
import { followChain } from '../routing/follow-chain.ts';
import type { FormInstance } from '../routing/form-instance.ts';
import { END, START, stepOf } from './chain-edges.ts';
import type { Decision } from './decisions.ts';
import type { Routing } from './prepare-routing.ts';

/** The edges that an interview walks, by id. */
export function walkedEdges(routing: Routing, answers: Answers, context: CaseContext): Set<string> {
  const walked = new Set<string>();
  // Whether a form is due is decided when the chain comes to it, with what is known then: the chain is followed with ears.
  const forms = routing.compiled.forms.map((form) => ({
    ...form,
    due: (scope: Scope) => {
      const decision = routing.decisions.get(form.module.form)?.find(({ kind }) => kind === 'form');
      if (decision) note(decision, scope, walked);
      return form.due(scope);
    },
  }));
  const copies = new Map<string, number>();
  let last = START;
  for (const instance of followChain({ ...routing.compiled, forms }, context, answersIn(answers))) {
    const form = instance.form.module.form;
    for (const decision of routing.decisions.get(form) ?? []) {
      if (decision.kind !== 'form' && isTaken(decision, instance.scope)) note(decision, instance.scope, walked);
    }
    const place = stepOf(routing.instrument, form);
    if (place !== last) walked.add(`chain/${last}/${place}`);
    last = place;
    count(instance, copies);
  }
  walked.add(`chain/${last}/${END}`);
  for (const edge of routing.edges) {
    if (edge.kind === 'repeat' && edge.outcome === outcomeOf(copies.get(`${edge.form} ${edge.subject}`) ?? 0))
      walked.add(edge.id);
  }
  return walked;
}

function note(decision: Decision, scope: Scope, walked: Set<string>): void {
  walked.add(`${decision.id}:${decision.condition.holds(scope)}`);
  for (const [index, part] of decision.parts.entries()) walked.add(`${decision.id}#${index + 1}:${part.holds(scope)}`);
}

function isTaken(decision: Decision, scope: Scope): boolean {
  return decision.after.every(({ decision: outer, outcome }) => outer.condition.holds(scope) === outcome);
}

function count(instance: FormInstance, copies: Map<string, number>): void {
  const { repeat, form } = instance.form.module;
  if (repeat === undefined) return;
  const key = `${form} ${repeat === 'members' ? 'members' : instance.crime?.key}`;
  copies.set(key, (copies.get(key) ?? 0) + 1);
}

function outcomeOf(copies: number): string {
  return copies === 0 ? 'none' : copies === 1 ? 'one' : 'more';
}
