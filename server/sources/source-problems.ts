import type { FileFlaw } from '../problems.ts';
import type {
  AnalysisFileRecord,
  HashedInput,
  NumberedAnalysisFile,
  RecordInputs,
} from '../storage/figures/analysis-file-store.ts';
import type { WeightingError } from '../weighting/weighting-error.ts';

/** Why figures cannot be made from what was chosen: a sentence, and what a page makes its own sentence of. */
interface SourceProblem {
  readonly reason: string;
  readonly flaw: FileFlaw;
}

/** The specification cannot weight this edition; the page of weights has everything that is wrong, with places. */
export function weightsNotMade(weighting: string, { findings }: WeightingError): SourceProblem {
  const count = findings.length;
  const [{ code, problem, remedy }] = findings;
  if (code === 'negative-weights')
    return {
      reason: `The weights “${weighting}” cannot be used for figures: ${problem}; ${remedy}.`,
      flaw: { code: 'weights-negative', about: { weighting } },
    };
  return {
    reason: `The weights “${weighting}” cannot be made of this edition (${count} errors): ${problem}; ${remedy}.`,
    flaw: { code: 'weights-not-made', about: { weighting, count } },
  };
}

/**
 * How interviews, codings and weights differ from what a numbered file was made from; undefined where they are the
 * same.
 */
export function otherThanFile(
  { number, madeFrom, weighting }: Pick<AnalysisFileRecord, 'madeFrom' | 'weighting'> & { number: number },
  now: { readonly madeFrom: RecordInputs; readonly weighting: AnalysisFileRecord['weighting'] },
): SourceProblem | undefined {
  const changed = (what: 'interviews' | 'codings', then: HashedInput, is: HashedInput): SourceProblem | undefined =>
    then.sha256 === is.sha256
      ? undefined
      : {
          reason:
            `The ${what} are not those of analysis file ${number} any more: ${then.count} then, ${is.count} now. ` +
            'Make a new file on the page of reports and files, or with cifra microdata.',
          flaw: { code: `file-${what}`, about: { number, before: then.count, now: is.count } },
        };
  return (
    changed('interviews', madeFrom.interviews, now.madeFrom.interviews) ??
    changed('codings', madeFrom.codings, now.madeFrom.codings) ??
    otherWeights(number, weighting, now.weighting)
  );
}

/** Nothing that it was made from is another, and its bytes are: the program has changed, or its keys. */
export function otherBytes({ number, program }: Pick<NumberedAnalysisFile, 'number' | 'program'>): SourceProblem {
  return {
    reason:
      `The records of analysis file ${number} come out otherwise than when version ${program} of the program made ` +
      'them. Make a new file with cifra microdata.',
    flaw: { code: 'file-other-bytes', about: { number, program } },
  };
}

function otherWeights(
  number: number,
  then: AnalysisFileRecord['weighting'],
  now: AnalysisFileRecord['weighting'],
): SourceProblem | undefined {
  if (then?.hash === now?.hash) return undefined;
  if (then === undefined)
    return {
      reason: `Analysis file ${number} has the weights of the design: choose these.`,
      flaw: { code: 'file-design-weights', about: { number } },
    };
  const { name: weighting } = then;
  return {
    reason: `Analysis file ${number} has the weights “${weighting}” with the hash ${then.hash}, and these are others.`,
    flaw: { code: now ? 'file-other-weights' : 'file-has-weights', about: { number, weighting } },
  };
}
