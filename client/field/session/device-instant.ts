/**
 * A moment as the device's clock shows it, with its offset from UTC.
 *
 * @example deviceInstant(new Date(0)) // => 1969-12-31T19:00:00.000-05:00 in Bogotá
 */
export function deviceInstant(moment: Date): string {
  const minutesEast = -moment.getTimezoneOffset();
  const local = new Date(moment.getTime() + minutesEast * 60_000).toISOString().slice(0, -1);
  const hours = Math.floor(Math.abs(minutesEast) / 60);
  const minutes = Math.abs(minutesEast) % 60;
  return `${local}${minutesEast < 0 ? '-' : '+'}${twoDigits(hours)}:${twoDigits(minutes)}`;
}

const twoDigits = (number: number) => String(number).padStart(2, '0');
