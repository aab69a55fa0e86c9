import type { Answers, CaseContext } from '../instrument/answers.ts';
import type { Scope } from '../instrument/names.ts';
import { once } from '../instrument/once.ts';
import { answersIn } from '../journal/kept-answers.ts';
import { followChain } from '../routing/follow-chain.ts';
import type { FormInstance } from '../routing/form-instance.ts';
import { END, START, stepOf } from './chain-edges.ts';
import { dueDecision, type RoutingDecision } from './decisions.ts';
import type { PreparedRouting } from './prepare-routing.ts';

/** The ids of the edges that an interview walks. */
export function walkedEdges(routing: PreparedRouting, answers: Answers, context: CaseContext): Set<string> {
  const walked = new Set<string>();
  // Whether a form is due is decided when the chain comes to it, with
  // the answers before it: so it is noted there.
  const forms = routing.compiled.forms.map((form) => ({
    ...form,
    due: (scope: Scope) => {
      const decision = dueDecision(routing.decisions, form.module.form);
      if (decision) noteOutcomes(decision, scope, walked);
      return form.due(scope);
    },
  }));
  const copies = new Map<string, number>();
  let lastStep = START;
  for (const instance of followChain({ ...routing.compiled, forms }, context, answersIn(answers))) {
    const form = instance.form.module.form;
    for (const decision of routing.decisions.get(form) ?? []) {
      if (decision.kind !== 'form' && isMade(decision, instance.scope)) noteOutcomes(decision, instance.scope, walked);
    }
    const step = stepOf(routing.instrument, form);
    if (step !== lastStep) walked.add(`chain/${lastStep}/${step}`);
    lastStep = step;
    countCopy(instance, copies);
  }
  walked.add(`chain/${lastStep}/${END}`);
  for (const edge of routing.edges) {
    if (edge.kind === 'repeat' && edge.outcome === repetition(copies.get(`${edge.form} ${edge.subject}`) ?? 0))
      walked.add(edge.id);
  }
  return walked;
}

/** Notes which way a decision and each comparison within its condition go. */
function noteOutcomes(decision: RoutingDecision, scope: Scope, walked: Set<string>): void {
  for (const { holdsIn, whenTrue, whenFalse } of waysOf(decision)) walked.add(holdsIn(scope) ? whenTrue : whenFalse);
}

/** The two ways that the condition of a decision and each comparison in it can go, with the ids of their edges. */
const waysOf = once(({ id, condition, parts }: RoutingDecision) =>
  [condition, ...parts].map(({ holdsIn }, place) => {
    const subject = place === 0 ? id : `${id}#${place}`;
    return { holdsIn, whenTrue: `${subject}:true`, whenFalse: `${subject}:false` };
  }),
);

function isMade(decision: RoutingDecision, scope: Scope): boolean {
  return decision.outer.every((outer) => outer.decision.condition.holdsIn(scope) === outer.holds);
}

function countCopy(instance: FormInstance, copies: Map<string, number>): void {
  const { repeat, form } = instance.form.module;
  if (repeat === undefined) return;
  const key = `${form} ${repeat === 'members' ? 'members' : instance.crime?.key}`;
  copies.set(key, (copies.get(key) ?? 0) + 1);
}

function repetition(copies: number): string {
  if (copies === 0) return 'none';
  return copies === 1 ? 'one' : 'more';
}
