import { numberWidth } from '../number-width.ts';
import { type ChartScale, factorTicks } from './factor-scale.ts';

/** Pixels that a tick's number needs so that it does not touch the next; a long number needs more. */
const ROOM = 72;
const BETWEEN_NUMBERS = 14;
/** Of a factor, which has few digits. */
const ROOM_OF_FACTOR = 48;
const MOST = 6;

/**
 * The round numbers of an axis: at most six, and as few as its width has room for.
 *
 * @param written the numbers as they are written at the ticks
 */
export function axisTicks(scale: ChartScale, written: (ticks: readonly number[]) => string[] = () => []): number[] {
  if ('base' in scale) return factorTicks(scale, ROOM_OF_FACTOR);
  for (let count = MOST; count > 1; count -= 1) {
    const ticks = scale.ticks(count);
    if (ticks.length <= MOST + 1 && haveRoom(ticks, scale, written(ticks))) return ticks;
  }
  return scale.ticks(1);
}

/** Whether each number stands free of the next: they are as far from each other as both halves are wide. */
function haveRoom(ticks: readonly number[], scale: ChartScale, texts: readonly string[]): boolean {
  const [first = 0, second = 0] = ticks;
  const apart = scale(second) - scale(first);
  const widths = texts.map(numberWidth);
  return (
    apart >= ROOM && widths.slice(1).every((width, place) => apart >= (width + widths[place]!) / 2 + BETWEEN_NUMBERS)
  );
}
