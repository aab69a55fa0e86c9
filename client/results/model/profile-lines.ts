import { type EstimateRow, isUnknown } from '#contract';
import type { ChartMark } from '../../pictures/dots/chart-mark.ts';
import type { ProfileTexts } from '../../text/figures/figure-texts.ts';
import type { ResultsTexts } from '../../text/results-texts.ts';
import type { FigureFormat } from './figure-format.ts';
import type { Line } from './lines.ts';
import { marksOf } from './marks-of.ts';
import type { ProfileGroup } from './profile.ts';

type Figure = 'victims' | 'population' | 'risk' | 'relative';

/** One figure of every group, as lines of a chart or table. */
export function profileLines(groups: readonly ProfileGroup[], figure: Figure): Line[] {
  const lines: Line[] = [];
  for (const { key, label, [figure]: row } of groups) {
    if (row) lines.push({ key, label, row, kind: isUnknown(key) ? 'unknown' : 'item' });
  }
  return lines;
}

/** The three shares of every group, as lines of one table. */
export function shareLines(groups: readonly ProfileGroup[], words: ProfileTexts): Line[] {
  return (['victims', 'population', 'risk'] as const).flatMap((name) =>
    profileLines(groups, name).map((line) => ({
      ...line,
      key: `${name} ${line.key}`,
      label: `${line.label} · ${words[name]}`,
    })),
  );
}

/** Each group twice: its share of the victims and, hollow under it, its share of the population. */
export function shareMarks(groups: readonly ProfileGroup[], texts: ResultsTexts, format: FigureFormat): ChartMark[] {
  const { victims, population } = texts.figures.profile;
  return groups.flatMap((group) => [
    ...marksOf(profileLines([group], 'victims'), texts.figures, format).map((mark) => ({ ...mark, sub: victims })),
    ...marksOf(profileLines([group], 'population'), texts.figures, format).map((mark) => ({
      ...mark,
      key: `${mark.key} population`,
      sub: population,
      style: 'second' as const,
    })),
  ]);
}

/**
 * The group whose risk differs most from that of all others, among those whose relative risk differs from 1 by its
 * limits: they are those of the test of this very difference.
 */
export function profileFinding(
  groups: readonly ProfileGroup[],
  words: ProfileTexts,
  shares: FigureFormat,
  ratios: FigureFormat,
): string {
  const distance = (group: ProfileGroup) => Math.abs(Math.log(group.relative?.estimate || 1));
  const [first] = groups
    .filter((group) => !isUnknown(group.key) && differsFromOne(group.relative))
    .sort((a, b) => distance(b) - distance(a));
  if (!first) return groups.some(({ relative }) => relative?.estimate != null) ? words.noDifference : '';
  return words.finding({
    group: first.label,
    victims: shares.value(first.victims?.estimate ?? null),
    population: shares.value(first.population?.estimate ?? null),
    ratio: ratios.value(first.relative?.estimate ?? null),
  });
}

function differsFromOne(row: EstimateRow | undefined): boolean {
  return row?.estimate != null && row.lower !== null && row.upper !== null && (row.lower > 1 || row.upper < 1);
}
