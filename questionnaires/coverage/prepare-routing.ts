import { parseExpression } from '../expression/parse-expression.ts';
import type { Value } from '../instrument/answers.ts';
import type { FormModule } from '../instrument/instrument.ts';
import { formsOfSameIncident, questionsOf } from '../instrument/names.ts';
import type { Instrument } from '../instrument/prepared-instrument.ts';
import { type CompiledInstrument, compileInstrument } from '../routing/compile-instrument.ts';
import { chainEdges } from './chain-edges.ts';
import { type CompiledCondition, type DecisionsByForm, decisionsOf, type RoutingDecision } from './decisions.ts';
import { type HardEdits, hardEditsOf } from './hard-edits.ts';
import { comparedValues } from './search/compared-values.ts';

/** One way that an interview can go. */
export interface Edge {
  readonly id: string;
  readonly kind: 'form' | 'screen' | 'question' | 'rule' | 'choice' | 'comparison' | 'repeat' | 'chain';
  readonly form: string;
  /** What is decided about, as in `RoutingDecision`. */
  readonly subject: string;
  /** Condition whose outcome this is; absent for repetitions and for passages of the chain. */
  readonly condition?: string;
  /** Which way: `asked`, `skipped`, `true`, `more`, or the form that follows. */
  readonly outcome: string;
  readonly crime?: string;
  readonly file: string;
  readonly path: string;
}

/** The condition of a decision, or one comparison within it, and what it gives on an edge. */
export interface Branch {
  readonly decision: RoutingDecision;
  readonly condition: CompiledCondition;
  readonly holds: boolean;
}

/** An edge with what the search for an interview needs to know. */
export interface RoutingEdge extends Edge {
  /** Absent for repetitions and for passages of the chain. */
  readonly branch?: Branch;
}

/** An instrument with everything that scripted interviews along its routing need, computed once. */
export interface PreparedRouting {
  readonly instrument: Instrument;
  readonly compiled: CompiledInstrument;
  readonly decisions: DecisionsByForm;
  /** In the order of the interview; the passages of the chain are last. */
  readonly edges: readonly RoutingEdge[];
  /** What conditions, edits and the draw of an adult compare each answer with. */
  readonly comparedValues: ReadonlyMap<string, readonly Value[]>;
  readonly hardEdits: HardEdits;
}

/** What an outcome is called, when the condition holds and when it does not. */
const OUTCOMES = {
  form: ['due', 'skipped'],
  screen: ['shown', 'skipped'],
  question: ['asked', 'skipped'],
  rule: ['answered by rule', 'asked'],
  choice: ['offered', 'withheld'],
} as const;

/** Lists the edges of an instrument's routing and compiles what the search for interviews needs. */
export function prepareRouting(instrument: Instrument): PreparedRouting {
  const decisions = new Map(instrument.forms.map((module) => [module.form, decisionsOf(instrument, module)]));
  const edges: RoutingEdge[] = [];
  for (const module of instrument.forms) {
    for (const decision of decisions.get(module.form) ?? []) edges.push(...decisionEdges(decision));
    edges.push(...repeatEdges(instrument, module));
  }
  edges.push(...chainEdges(instrument, decisions));
  return {
    instrument,
    compiled: compileInstrument(instrument),
    decisions,
    edges,
    comparedValues: valuesToTry(instrument, decisions),
    hardEdits: hardEditsOf(instrument),
  };
}

/** Both ways of a decision, then both ways of each comparison within its condition. */
function decisionEdges(decision: RoutingDecision): RoutingEdge[] {
  const { id, kind, condition, parts } = decision;
  const edges = [true, false].map((holds) =>
    branchEdge({ id, kind, outcome: OUTCOMES[kind][holds ? 0 : 1] }, { decision, condition, holds }),
  );
  for (const [index, part] of parts.entries()) {
    for (const holds of [true, false]) {
      const named = { id: `${id}#${index + 1}`, kind: 'comparison', outcome: String(holds) } as const;
      edges.push(branchEdge(named, { decision, condition: part, holds }));
    }
  }
  return edges;
}

function branchEdge({ id, kind, outcome }: Pick<Edge, 'id' | 'kind' | 'outcome'>, branch: Branch): RoutingEdge {
  const { form, subject, crime, file, path } = branch.decision;
  return {
    form,
    subject,
    file,
    path,
    ...(crime !== undefined && { crime }),
    id: `${id}:${branch.holds}`,
    kind,
    condition: branch.condition.source,
    outcome,
    branch,
  };
}

/**
 * How often a repeated form is opened: one or more for members; none, one or more for incidents of each
 * crime.
 */
function repeatEdges(instrument: Instrument, { form, repeat }: FormModule): RoutingEdge[] {
  const kind = 'repeat';
  if (repeat === 'members') {
    const file = `modules/${form}.json`;
    return ['one', 'more'].map((outcome) => {
      const id = `${form}/repeat/members:${outcome}`;
      return { kind, form, file, path: 'repeat', id, subject: 'members', outcome };
    });
  }
  if (repeat !== 'incidents' || formsOfSameIncident(instrument, form).length > 0) return [];
  const outcomes = instrument.manifest.details.perCrime > 1 ? ['none', 'one', 'more'] : ['none', 'one'];
  const crimes = instrument.crimes.filter(({ inUse, incidentForms }) => inUse && incidentForms);
  return crimes.flatMap(({ key }) =>
    outcomes.map((outcome) => {
      const id = `${form}/repeat/${key}:${outcome}`;
      return { kind, form, file: 'manifest.json', path: 'details', id, subject: key, crime: key, outcome };
    }),
  );
}

function valuesToTry(instrument: Instrument, decisions: DecisionsByForm): Map<string, Value[]> {
  const conditions = [...decisions.values()].flat().map(({ condition }) => condition.tree);
  const questions = instrument.forms.flatMap((module) => questionsOf(instrument, module));
  const edits = questions.flatMap(({ edits = [] }) => edits);
  const values = comparedValues([...conditions, ...edits.map(({ when }) => parseExpression(when))]);
  values.set('m_age', [instrument.manifest.selection.minimumAge, ...(values.get('m_age') ?? [])]);
  return values;
}
