/** Hours of which a supervisor is not told the difference. */
const HOURS_TOGETHER = 6;

/** Start of the quarter of a day (0, 6, 12 or 18 hours, UTC) in which an instant lies. */
export function aboutWhen(instant: string): string {
  const when = new Date(instant);
  when.setUTCHours(when.getUTCHours() - (when.getUTCHours() % HOURS_TOGETHER), 0, 0, 0);
  return when.toISOString();
}
