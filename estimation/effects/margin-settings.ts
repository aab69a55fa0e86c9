import { modelErrors } from '../errors/model-errors.ts';
import type { ModelColumns } from '../linear/model-columns.ts';
import { columnsOfTerms, type ModelFrame } from '../models/model-frame.ts';
import type { MainColumns } from '../models/term-blocks.ts';

/** What every row is set to: a level for a category, a value for a number. Other terms stay as they are. */
export type MarginSetting = Readonly<Record<string, string | number>>;

/**
 * The columns of a model with its rows set, interactions too.
 *
 * @throws EstimationError invalid-option, no-rows
 */
export function columnsAt(frame: ModelFrame, setting: MarginSetting, weights: Float64Array): ModelColumns {
  const known = frame.mains.map(({ name }) => name);
  for (const term of Object.keys(setting)) if (!known.includes(term)) throw modelErrors.unknownTerm({ term, known });
  const mains = frame.mains.map((main) => {
    const to = Object.hasOwn(setting, main.name) ? setting[main.name] : undefined;
    return to === undefined ? main : setTo(main, to, frame.mask.length);
  });
  return columnsOfTerms(frame, mains, weights);
}

function setTo(main: MainColumns, to: string | number, rows: number): MainColumns {
  const { name, block, shift, labels, levels, place, reference } = main;
  if (block.kind === 'number') {
    if (typeof to !== 'number' || !Number.isFinite(to)) throw modelErrors.settingValue({ term: name, value: to });
    return { ...main, block: { ...block, values: new Float64Array(rows).fill(to - shift) } };
  }
  const column = place[labels.indexOf(String(to))] ?? -1;
  if (column < 0 && String(to) !== reference)
    throw modelErrors.settingLevel({ term: name, level: to, levels: [reference!, ...levels] });
  return { ...main, block: { kind: 'category', codes: new Int32Array(rows).fill(column), count: levels.length } };
}
