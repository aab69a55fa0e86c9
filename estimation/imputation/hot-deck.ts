import { inputErrors } from '../errors/input-errors.ts';
import { replicateErrors } from '../errors/replicate-errors.ts';
import { below, type RandomStream, randomStream } from '../replicates/random-stream.ts';

export interface HotDeckInput {
  /** 1 for the records that lack a value. */
  readonly lacks: ArrayLike<number>;
  /** 1 for those that can lend theirs. */
  readonly lends: ArrayLike<number>;
  /** Class variables, the most important first: a code of each record. A code below 0 is a class of its own. */
  readonly classes: readonly ArrayLike<number>[];
  /** How many records one may lend to, at least 1. */
  readonly mostUses: number;
  /** A whole number from 0 to 2^53 - 1. The same seed gives the same donors on every machine. */
  readonly seed: number;
  /** Of the random stream, such as the variable's: another one draws other donors. */
  readonly name: string;
}

/**
 * Random hot deck within classes: a record that lacks a value takes that of a donor, drawn among those of its class
 * with equal probability. Donors are shuffled and used one after the other, then shuffled again, so that none lends
 * twice before all others of the class have, and none more than `mostUses` times. Records for which a class has no
 * donor left look for one in the class without its last variable, and so on up to all records.
 *
 * Every class has a random stream of its own: records of another class change nothing. Records are identified by their
 * position, so they must keep their order.
 *
 * @returns the row of the donor of each record; -1 for those that lack nothing, or for which there is none
 * @throws EstimationError length-mismatch, invalid-option
 * @see Andridge and Little (2010), A Review of Hot Deck Imputation for Survey Non-response, International Statistical
 *   Review 78, 40-64
 * @example hotDeck({ lacks: [1, 0], lends: [0, 1], classes: [], mostUses: 1, seed: 1, name: 'loss' }) // => Int32Array.of(1, -1)
 */
export function hotDeck({ lacks, lends, classes, mostUses, seed, name }: HotDeckInput): Int32Array {
  const rows = lacks.length;
  for (const column of [lends, ...classes])
    if (column.length !== rows) throw inputErrors.columnLength({ name, length: column.length, rows });
  if (!Number.isSafeInteger(seed) || seed < 0) throw replicateErrors.seed({ seed });
  if (!Number.isSafeInteger(mostUses) || mostUses < 1) throw inputErrors.mostUses({ mostUses });
  const donorOf = new Int32Array(rows).fill(-1);
  const uses = new Int32Array(rows);
  const all = Array.from(lacks).keys().toArray();
  let left = all.filter((row) => lacks[row] === 1);
  for (let level = classes.length; level >= 0 && left.length > 0; level--) {
    const classOf = (row: number) =>
      classes
        .slice(0, level)
        .map((codes) => codes[row])
        .join('/');
    const wanting = Map.groupBy(left, classOf);
    const lending = Map.groupBy(
      all.filter((row) => lends[row] === 1 && lacks[row] !== 1 && uses[row]! < mostUses),
      classOf,
    );
    left = Array.from(wanting, ([key, recipients]) => {
      const stream = randomStream(seed, `${name}/${level}/${key}`);
      return lent(recipients, lending.get(key) ?? [], { stream, uses, mostUses, donorOf });
    }).flat();
    left.sort((a, b) => a - b);
  }
  return donorOf;
}

/** Gives the records of a class their donors. @returns those for which there was none left */
function lent(
  recipients: readonly number[],
  donors: readonly number[],
  drawing: { stream: RandomStream; uses: Int32Array; mostUses: number; donorOf: Int32Array },
): number[] {
  const { stream, uses, mostUses, donorOf } = drawing;
  let deck: number[] = [];
  return recipients.filter((row) => {
    if (deck.length === 0)
      deck = shuffled(
        donors.filter((donor) => uses[donor]! < mostUses),
        stream,
      );
    const donor = deck.pop();
    if (donor === undefined) return true;
    donorOf[row] = donor;
    uses[donor]!++;
    return false;
  });
}

function shuffled(rows: number[], stream: RandomStream): number[] {
  for (let last = rows.length - 1; last > 0; last--) {
    const other = below(last + 1, stream)();
    const row = rows[last]!;
    rows[last] = rows[other]!;
    rows[other] = row;
  }
  return rows;
}
