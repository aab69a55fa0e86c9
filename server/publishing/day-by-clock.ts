/**
 * The day of an instant, `YYYY-MM-DD`, by the clock that another one is written in: the hour of a release has the
 * offset of the office, and `2026-12-02T02:00:00Z` is the evening of the first where it is written `-06:00`.
 */
export function dayByClock(instant: string, clock: string): string {
  const [, sign, hours, minutes] = /([+-])(\d{2}):(\d{2})$/.exec(clock) ?? [];
  const offset = (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * (sign === '-' ? -1 : 1);
  return new Date(Date.parse(instant) + offset * 60_000).toISOString().slice(0, 10);
}
