const SECOND_MS = 1000;
const MINUTE_S = 60;

/** What is left of a wait, in words: `14 min 5 s`. Whole seconds, so that the last one is waited for. */
export function timeLeft(ms: number, locale: string): string {
  const whole = Math.ceil(ms / SECOND_MS);
  const part = (value: number, unit: 'minute' | 'second') =>
    new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'short' }).format(value);
  const minutes = Math.floor(whole / MINUTE_S);
  const seconds = whole % MINUTE_S;
  return [minutes > 0 && part(minutes, 'minute'), (seconds > 0 || minutes === 0) && part(seconds, 'second')]
    .filter(Boolean)
    .join(' ');
}
