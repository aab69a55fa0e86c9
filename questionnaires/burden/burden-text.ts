import type { Burden, BurdenPath } from './burden.ts';

/** Whether the mean interview of a path is longer than it may be, in any language. */
export function isTooLong({ minutes, limit }: BurdenPath): boolean {
  return limit !== undefined && Object.values(minutes).some((mean) => mean > limit);
}

/** Whether a path has a limit but no synthetic interview took it, so that its minutes are unknown. */
export function isNotTimed({ interviews, limit }: BurdenPath): boolean {
  return limit !== undefined && interviews === 0;
}

/** The name of a path in reports. */
export function pathName({ crimes }: BurdenPath): string {
  if (crimes === 0) return 'no crime';
  return crimes === 1 ? 'one crime' : `${crimes} crimes`;
}

/** Expected minutes by path and language, with the longest forms. */
export function burdenText({ paths }: Burden): string {
  const lines = paths.map((path) => {
    if (isNotTimed(path))
      return `  ${pathName(path).padEnd(10)} no synthetic interview took this path: look at what leads to its events\n`;
    const { minutes, most, limit } = path;
    const languages = Object.entries(minutes).map(([language, mean]) => {
      return `${language} ${mean.toFixed(1)} (nine in ten under ${(most[language] ?? mean).toFixed(1)})`;
    });
    const verdict = isTooLong(path) ? `, longer than the limit of ${limit}` : `, limit ${limit}`;
    const forms = Object.entries(path.forms).map(([form, mean]) => `${form} ${mean.toFixed(1)}`);
    return `  ${pathName(path).padEnd(10)} ${languages.join(', ')}${limit === undefined ? '' : verdict}\n             ${forms.join(', ')}\n`;
  });
  return `Expected minutes of an interview, by path and language:\n${lines.join('')}`;
}
