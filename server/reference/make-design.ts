import { type Codes, type Design, taylorDesign } from '#estimation';
import { type ReferenceCase, taylorCase } from './gold-format.ts';
import { asText, type DataColumn, type Dataset } from './read-dataset.ts';
import { NotBuilt, ReferenceProblem } from './reference-problem.ts';

/** The design of a case; refuses as not built what the engine does not do yet. */
export function makeDesign(described: ReferenceCase['design'], kind: string, data: Dataset): Design {
  if (described.type !== 'taylor') throw new NotBuilt(`${described.type} designs`);
  for (const feature of ['calibration', 'pps'])
    if (described[feature] !== undefined && described[feature] !== null) throw new NotBuilt(feature);
  const { calibration: _none, pps: _without, ...rest } = described;
  const parsed = taylorCase.safeParse(rest);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new NotBuilt(`the design's ${issue?.path.join('.') || 'form'} (${issue?.message})`);
  }
  const design = parsed.data;
  if (design.fpc.length > 1 && kind !== 'designInfo') throw new NotBuilt('multistage variance');

  const numbers = (name: string) => numbersOf(data.column(name), name);
  const codes = (name: string) => codesOf(data.column(name));
  return taylorDesign({
    rows: data.rows,
    strata: design.strata.map(codes),
    clusters: design.clusters.map(codes),
    fpc: design.fpc.map(numbers),
    nest: design.nest,
    lonelyPsu: design.lonelyPsu,
    domainLonely: design.domainLonely,
    ...(typeof design.weights === 'string' && { weights: numbers(design.weights) }),
    ...(design.fpcType && { fpcType: design.fpcType }),
  });
}

function numbersOf(column: DataColumn, name: string): Float64Array {
  if (column.type === 'category') throw new ReferenceProblem(`column ${name} is a category where numbers are needed`);
  return column.numbers;
}

function codesOf(column: DataColumn): Codes {
  return asText(column).map((code) => code ?? '');
}
