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

/** The instant that such a field names; undefined where it names none. */
export function instantOfField(field: string): string | undefined {
  const instant = new Date(field);
  return field === '' || Number.isNaN(instant.getTime()) ? undefined : instant.toISOString();
}
