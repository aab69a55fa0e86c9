/** The zone of the person who looks, as its city is called: `America/Mexico_City`. */
export function zoneHere(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** An instant with its zone, e.g. 24 nov 2026, 15:17 GMT-6. */
export function formatZoned(iso: string, locale: string): string {
  const parts = { year: 'numeric', month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit' } as const;
  return new Intl.DateTimeFormat(locale, { ...parts, timeZoneName: 'short' }).format(new Date(iso));
}

/** As a field of day and hour has it, in the zone of the person who looks: `2026-11-24T15:17`. */
export function fieldOfInstant(instant: Date): string {
  const two = (part: number) => String(part).padStart(2, '0');
  const day = [instant.getFullYear(), two(instant.getMonth() + 1), two(instant.getDate())].join('-');
  return `${day}T${two(instant.getHours())}:${two(instant.getMinutes())}`;
}

/**
 * The instant that such a field names, with the offset of the person's clock: the day that readers are told is of that
 * clock. Undefined where it names none.
 */
export function instantOfField(field: string): string | undefined {
  const instant = new Date(field);
  if (field === '' || Number.isNaN(instant.getTime())) return undefined;
  const offset = -Math.round(instant.getTimezoneOffset());
  const two = (part: number) => String(Math.floor(part)).padStart(2, '0');
  const written = `${two(Math.abs(offset) / 60)}:${two(Math.abs(offset) % 60)}`;
  const here = new Date(instant.getTime() + offset * 60_000).toISOString().slice(0, 19);
  return `${here}${offset < 0 ? '-' : '+'}${written}`;
}
