import { type ChartScale, factorTicks } from './factor-scale.ts';

/** Pixels that a tick's number needs so that it does not touch the next. */
const ROOM = 72;
/** Of a factor, which has few digits. */
const ROOM_OF_FACTOR = 48;
const MOST = 6;

/** The round numbers of an axis: at most six, and as few as its width has room for. */
export function axisTicks(scale: ChartScale): number[] {
  if ('base' in scale) return factorTicks(scale, ROOM_OF_FACTOR);
  for (let count = MOST; count > 1; count -= 1) {
    const ticks = scale.ticks(count);
    const [first = 0, second = 0] = ticks;
    if (ticks.length <= MOST + 1 && scale(second) - scale(first) >= ROOM) return ticks;
  }
  return scale.ticks(1);
}
