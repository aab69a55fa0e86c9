import { type CorrectionSpec, WEIGHT_NAMES, type Weighting, type WeightingSpecStep } from '#contract';
import { compileExpression, InstrumentError } from '#questionnaires';
import { INTERVIEW_COLUMNS } from './interview-columns.ts';
import type { WeightingSource } from './read-weighting.ts';
import type { WeightingFaults, WeightingProblem } from './weighting-error.ts';
import { weightingProblems } from './weighting-problems.ts';

/** A name or an expression of the specification, and what it has to be. */
interface Use {
  readonly path: readonly PropertyKey[];
  readonly text: string;
  readonly as: 'column' | 'category' | 'condition' | 'number';
}

/** Checks that names are declared, expressions can be read, and steps are in an order that makes sense. */
export function checkWeighting(
  source: Pick<WeightingSource, 'spec' | 'place'>,
  faults: WeightingFaults,
  hidden: readonly string[] = [],
): void {
  const { spec, place } = source;
  const columns: Readonly<Record<string, 'text' | 'number' | 'label'>> =
    spec.sample === 'interviews' ? INTERVIEW_COLUMNS : spec.sample.file.columns;
  const isColumn = (name: string) => Object.hasOwn(columns, name);
  for (const name of Object.keys(spec.variables))
    if (isColumn(name)) faults.add(place(['variables', name]), weightingProblems.variableAndColumn(name));
  for (const { path, text, as } of weightingUses(spec)) {
    const named = hidden.find((name) => (as === 'category' ? text === name : text.includes(`{${name}}`)));
    if (named !== undefined) faults.add(place(path), weightingProblems.hiddenColumn(named));
    else if (as === 'column') {
      if (!isColumn(text)) faults.add(place(path), weightingProblems.unknownColumn(text));
    } else if (as === 'category') {
      if (!isColumn(text) && !Object.hasOwn(spec.variables, text))
        faults.add(place(path), weightingProblems.unknownVariable(text));
    } else {
      const problem = problemOfExpression(text, { columns, wanted: as });
      if (problem) faults.add(place(path), problem);
    }
  }
  checkSteps(source, faults);
}

function problemOfExpression(
  text: string,
  {
    columns,
    wanted,
  }: { columns: Readonly<Record<string, 'text' | 'number' | 'label'>>; wanted: 'condition' | 'number' },
) {
  const names = (name: string) => {
    const type = Object.hasOwn(columns, name) ? columns[name] : undefined;
    return type && Object.assign(() => undefined, { type: type === 'label' ? ('text' as const) : type });
  };
  try {
    compileExpression(text, { names, wanted });
    return undefined;
  } catch (error) {
    if (!(error instanceof InstrumentError)) throw error;
    const { place, problem } = error;
    const isUnknown = error.code === 'unknown-name';
    const remedy = isUnknown ? 'check the spelling, or add it to the columns of the sample' : error.remedy;
    return weightingProblems.wrongExpression({ place, problem, remedy, said: error.said, isUnknown });
  }
}

function checkSteps({ spec, place }: Pick<WeightingSource, 'spec' | 'place'>, faults: WeightingFaults): void {
  const refuse = (path: readonly PropertyKey[], problem: WeightingProblem) => faults.add(place(path), problem);
  const { fpc, laterStages } = spec.design;
  if (laterStages && fpc === undefined) refuse(['design', 'laterStages'], weightingProblems.stagesWithoutFpc());
  if (spec.weights.dwelling[0]?.step !== 'design') refuse(['weights', 'dwelling'], weightingProblems.noDesign());
  for (const weight of WEIGHT_NAMES)
    for (const [index, step] of spec.weights[weight].entries()) {
      const path = ['weights', weight, index];
      const isFirst = weight === 'dwelling' && index === 0;
      if (step.step === 'design' && !isFirst) refuse(path, weightingProblems.designTwice());
      if (step.step === 'calibrate') {
        const { margins, numbers, method, bounds } = step;
        if (margins.length + numbers.length === 0) refuse(path, weightingProblems.nothingToCalibrate());
        if (method === 'logit' && !bounds) refuse(path, weightingProblems.logitWithoutBounds());
      }
      if (step.step === 'trim') {
        const { lower = 0, upper = Infinity } = step;
        if (lower >= upper || (step.lower ?? step.upper) === undefined) refuse(path, weightingProblems.noLimits());
      }
    }
}

/** Every name and expression of a specification. */
export function weightingUses({ sample, design, variables, weights }: Weighting): Use[] {
  return [
    ...(sample === 'interviews'
      ? []
      : (['case', 'stratum', 'psu'] as const).map((name) => use(['sample', name], sample[name], 'column'))),
    ...Object.entries(variables).flatMap(([name, categories]) =>
      Object.entries(categories).map(([category, text]) => use(['variables', name, category], text, 'condition')),
    ),
    ...(design.fpc === undefined ? [] : usesOfCorrection(design.fpc, ['design', 'fpc'])),
    ...(design.laterStages ?? []).flatMap(({ stratum, cluster, fpc }, index) => {
      const at = ['design', 'laterStages', index];
      return [
        ...(stratum === undefined ? [] : [use([...at, 'stratum'], stratum, 'column')]),
        use([...at, 'cluster'], cluster, 'column'),
        ...usesOfCorrection(fpc, [...at, 'fpc']),
      ];
    }),
    ...WEIGHT_NAMES.flatMap((weight) =>
      weights[weight].flatMap((step, index) => usesOfStep(step, ['weights', weight, index])),
    ),
  ];
}

function usesOfCorrection(fpc: CorrectionSpec, at: readonly PropertyKey[]): Use[] {
  if (typeof fpc === 'string') return [use(at, fpc, 'number')];
  return fpc.by.map((name, index) => use([...at, 'by', index], name, 'category'));
}

function usesOfStep(step: WeightingSpecStep, at: readonly PropertyKey[]): Use[] {
  const categories = (names: readonly string[] = [], ...path: PropertyKey[]) =>
    names.map((name, index) => use([...at, ...path, index], name, 'category'));
  const optional = (text: string | undefined, name: string) =>
    text === undefined ? [] : [use([...at, name], text, 'condition')];
  switch (step.step) {
    case 'design':
      return [use([...at, 'weight'], step.weight, 'number')];
    case 'multiply':
      return [use([...at, 'by'], step.by, 'number')];
    case 'eligibility':
      return [use([...at, 'known'], step.known, 'condition'), ...categories(step.classes, 'classes')];
    case 'nonresponse':
      return [...responseUses(step, at), ...categories(step.classes, 'classes')];
    case 'propensity':
      return [
        ...responseUses(step, at),
        ...categories(step.categories, 'categories'),
        ...step.numbers.map((text, index) => use([...at, 'numbers', index], text, 'number')),
      ];
    case 'poststratify':
      return categories(step.by, 'by');
    case 'rake':
      return step.margins.flatMap(({ by }, index) => categories(by, 'margins', index, 'by'));
    case 'calibrate':
      return [
        ...step.margins.flatMap(({ by }, index) => categories(by, 'margins', index, 'by')),
        ...step.numbers.map(({ value }, index) => use([...at, 'numbers', index, 'value'], value, 'number')),
      ];
    case 'trim':
      return [];
  }

  function responseUses({ responded, eligible }: { responded: string; eligible?: string | undefined }, path = at) {
    return [use([...path, 'responded'], responded, 'condition'), ...optional(eligible, 'eligible')];
  }
}

function use(path: readonly PropertyKey[], text: string, as: Use['as']): Use {
  return { path, text, as };
}
