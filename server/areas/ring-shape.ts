/** As a part of what the sides of a ring could hold: what is less comes of rounding alone. */
const NO_EXTENT = 1e-9;
/** As a part of the lengths of two sides: what is less is a touch. */
const TOUCH = 1e-12;
/**
 * Pairs of boxes that are looked at for each side: a coast has some tens. A ring that is made to have more is drawn
 * as it is: a picture alone depends on it.
 */
const MOST_PAIRS = 500;
const FULL_TURN = 360;

/** Whether a ring has an area: one whose positions are on a line, or are one point, shows nothing on any map. */
export function hasExtent(ring: readonly (readonly number[])[]): boolean {
  const { x, y } = unwound(ring);
  let twice = 0;
  let around = 0;
  for (let at = 0; at + 1 < x.length; at++) {
    twice += (x[at]! - x[0]!) * (y[at + 1]! - y[0]!) - (x[at + 1]! - x[0]!) * (y[at]! - y[0]!);
    around += Math.hypot(x[at + 1]! - x[at]!, y[at + 1]! - y[at]!);
  }
  return Math.abs(twice) > NO_EXTENT * around ** 2;
}

/**
 * Whether two sides of a ring cross, as in an eight: nothing says then which part is the area. Sides that touch do not
 * cross. Boxes around twice as many sides on each level leave few pairs to compare.
 */
export function crossesItself(ring: readonly (readonly number[])[]): boolean {
  const { x, y } = unwound(ring);
  const levels = boxesOf(x, y);
  const sides = x.length - 1;
  const pending: [number, number, number][] = [[levels.length - 1, 0, 0]];
  for (let pairs = 0; pending.length > 0 && pairs < MOST_PAIRS * sides; pairs++) {
    const [level, a, b] = pending.pop()!;
    const boxes = levels[level]!;
    if (a * 4 >= boxes.length || b * 4 >= boxes.length || (a !== b && !overlap(boxes, a, b))) continue;
    if (level > 0) {
      pending.push([level - 1, 2 * a, 2 * b], [level - 1, 2 * a, 2 * b + 1], [level - 1, 2 * a + 1, 2 * b + 1]);
      if (a !== b) pending.push([level - 1, 2 * a + 1, 2 * b]);
    } else if (b > a + 1 && !(a === 0 && b === sides - 1) && doCross(x, y, a, b)) return true;
  }
  return false;
}

/** Longitudes without the step at 180 degrees, where a ring goes on at -180. */
function unwound(ring: readonly (readonly number[])[]): { x: Float64Array; y: Float64Array } {
  const x = Float64Array.from(ring, ([longitude = 0]) => longitude);
  for (let at = 1; at < x.length; at++) x[at]! -= FULL_TURN * Math.round((x[at]! - x[at - 1]!) / FULL_TURN);
  return { x, y: Float64Array.from(ring, ([, latitude = 0]) => latitude) };
}

/** West, east, south and north of each side, then of each two of the level before, up to one box. */
function boxesOf(x: Float64Array, y: Float64Array): Float64Array[] {
  const sides = Array.from({ length: x.length - 1 }, (_, at) => {
    const x1 = x[at]!;
    const x2 = x[at + 1]!;
    const y1 = y[at]!;
    const y2 = y[at + 1]!;
    return [Math.min(x1, x2), Math.max(x1, x2), Math.min(y1, y2), Math.max(y1, y2)];
  });
  const levels = [Float64Array.from(sides.flat())];
  for (let last = levels[0]!; last.length > 4; last = levels.at(-1)!) {
    const joined = new Float64Array(Math.ceil(last.length / 8) * 4);
    for (let at = 0; at < joined.length; at += 4) {
      const one = at * 2;
      const two = one + 4 < last.length ? one + 4 : one;
      joined[at] = Math.min(last[one]!, last[two]!);
      joined[at + 1] = Math.max(last[one + 1]!, last[two + 1]!);
      joined[at + 2] = Math.min(last[one + 2]!, last[two + 2]!);
      joined[at + 3] = Math.max(last[one + 3]!, last[two + 3]!);
    }
    levels.push(joined);
  }
  return levels;
}

function overlap(boxes: Float64Array, a: number, b: number): boolean {
  const one = a * 4;
  const two = b * 4;
  return (
    boxes[one]! <= boxes[two + 1]! &&
    boxes[two]! <= boxes[one + 1]! &&
    boxes[one + 2]! <= boxes[two + 3]! &&
    boxes[two + 2]! <= boxes[one + 3]!
  );
}

function doCross(x: Float64Array, y: Float64Array, a: number, b: number): boolean {
  const turn = (from: number, to: number) => {
    const dx = x[from + 1]! - x[from]!;
    const dy = y[from + 1]! - y[from]!;
    const ex = x[to]! - x[from]!;
    const ey = y[to]! - y[from]!;
    const cross = dx * ey - dy * ex;
    return Math.abs(cross) <= TOUCH * Math.hypot(dx, dy) * Math.hypot(ex, ey) ? 0 : Math.sign(cross);
  };
  return turn(a, b) * turn(a, b + 1) < 0 && turn(b, a) * turn(b, a + 1) < 0;
}
