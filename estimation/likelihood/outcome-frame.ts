import type { Design } from '../design/types.ts';
import { modelErrors } from '../errors/model-errors.ts';
import { checkGroups, checkLabelled, type LabelledGroups } from '../groups.ts';
import { refuseNegative } from '../models/fit-terms.ts';
import { type ModelFrame, modelFrame } from '../models/model-frame.ts';
import type { ModelTerm } from '../models/model-term.ts';

/** A response of several outcomes, and the terms that explain it. */
export interface OutcomeFrame {
  readonly frame: ModelFrame;
  /** Outcome of each row that counts, a position in `labels`. */
  readonly y: Float64Array;
  /** The outcomes that occur, in their order. */
  readonly labels: readonly string[];
  /** Their shares. */
  readonly shares: readonly number[];
}

/**
 * Puts terms into columns beside a response of several outcomes. Outcomes without rows are left out.
 *
 * @param reference the outcome to put first
 * @throws EstimationError as `ordinalModel`
 */
export function outcomeFrame(
  response: LabelledGroups,
  terms: readonly ModelTerm[],
  design: Design,
  { domain, reference }: { readonly domain?: ArrayLike<boolean | number>; readonly reference?: string | undefined },
): OutcomeFrame {
  checkGroups(response, design.rows);
  checkLabelled(response, 'response');
  const { codes, labels } = response;
  const given = Float64Array.from(codes, (code) => (code < 0 ? Number.NaN : code));
  const frame = modelFrame(given, terms, design, domain);
  const { mask } = frame;
  const { weights } = design;
  refuseNegative(weights, mask);
  const totals = new Float64Array(labels.length);
  for (let row = 0; row < design.rows; row++)
    if (mask[row] === 1 && weights[row]! > 0) totals[codes[row]!]! += weights[row]!;
  const present = [...labels.keys()].filter((outcome) => totals[outcome]! > 0);
  if (present.length === 0) throw modelErrors.noRows();
  if (present.length === 1) throw modelErrors.sameResponse({ response: labels[present[0]!]! });
  const first = reference === undefined ? present[0]! : labels.indexOf(reference);
  if (reference !== undefined && !present.includes(first))
    throw modelErrors.referenceOutcome({ reference, outcomes: present.map((outcome) => labels[outcome]!) });
  const order = [first, ...present.filter((outcome) => outcome !== first)];
  const place = new Int32Array(labels.length);
  for (const [position, outcome] of order.entries()) place[outcome] = position;
  const all = totals.reduce((sum, total) => sum + total, 0);
  return {
    frame,
    y: given.map((code) => (Number.isNaN(code) ? 0 : place[code]!)),
    labels: order.map((outcome) => labels[outcome]!),
    shares: order.map((outcome) => totals[outcome]! / all),
  };
}
