/** A prime power: `prime` to the power `degree`. */
export interface PrimePower {
  readonly prime: number;
  readonly degree: number;
}

/** Writes q as a prime, its square or its cube; higher powers are not tried. */
export function primePower(q: number): PrimePower | undefined {
  for (const degree of [1, 2, 3]) {
    const prime = Math.round(q ** (1 / degree));
    if (prime ** degree === q && isPrime(prime)) return { prime, degree };
  }
  return undefined;
}

function isPrime(candidate: number): boolean {
  if (candidate < 2) return false;
  for (let divisor = 2; divisor * divisor <= candidate; divisor++) if (candidate % divisor === 0) return false;
  return true;
}

/**
 * The matrix of the quadratic character of the differences of the elements of the field with q elements:
 * entry (i, j) is 0 when i = j, 1 when i - j is a square and -1 when it is not. Elements are polynomials over
 * the prime field, numbered by their digits.
 *
 * @returns q x q, row after row
 */
export function jacobsthal(power: PrimePower): Int8Array {
  const { prime, degree } = power;
  const q = prime ** degree;
  const digitsOf = (element: number) =>
    Array.from({ length: degree }, (_, place) => Math.floor(element / prime ** place) % prime);
  const elements = Array.from({ length: q }, (_, element) => digitsOf(element));
  const numberOf = (digits: readonly number[]) => digits.reduceRight((sum, digit) => sum * prime + digit, 0);

  const modulus = irreducible(power, elements);
  const character = new Int8Array(q).fill(-1);
  character[0] = 0;
  for (let element = 1; element < q; element++) character[numberOf(square(elements[element]!, modulus, prime))] = 1;

  const matrix = new Int8Array(q * q);
  const difference = new Array<number>(degree);
  for (let i = 0; i < q; i++)
    for (let j = 0; j < q; j++) {
      for (let place = 0; place < degree; place++)
        difference[place] = (elements[i]![place]! - elements[j]![place]! + prime) % prime;
      matrix[i * q + j] = character[numberOf(difference)]!;
    }
  return matrix;
}

/**
 * Lower coefficients of a monic polynomial without a root. Up to degree 3 such a polynomial cannot be
 * factored.
 */
function irreducible({ prime, degree }: PrimePower, candidates: readonly (readonly number[])[]): readonly number[] {
  if (degree === 1) return [0];
  return candidates.find((lower) => {
    for (let x = 0; x < prime; x++)
      if ([...lower, 1].reduceRight((sum, coefficient) => (sum * x + coefficient) % prime, 0) === 0) return false;
    return true;
  })!;
}

function square(digits: readonly number[], modulus: readonly number[], prime: number): number[] {
  const degree = digits.length;
  const product = new Array<number>(2 * degree - 1).fill(0);
  for (let a = 0; a < degree; a++)
    for (let b = 0; b < degree; b++) product[a + b] = (product[a + b]! + digits[a]! * digits[b]!) % prime;
  for (let top = 2 * degree - 2; top >= degree; top--)
    for (let place = 0; place < degree; place++) {
      const position = top - degree + place;
      product[position] = (product[position]! + (prime - modulus[place]!) * product[top]!) % prime;
    }
  return product.slice(0, degree);
}
