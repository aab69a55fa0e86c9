import type { PrintedMark } from '#contract';
import type { ReportContext } from '../report-context.ts';

/**
 * What a picture shows, as its text alternative: the ends of the estimates that are precise enough to be named, and how
 * many are not. It says nothing of differences: only a test can.
 *
 * @param absent how many figures the picture lacks because they are not shown
 */
export function findingSentence(
  title: string,
  marks: readonly PrintedMark[],
  { words, locale }: Pick<ReportContext, 'words' | 'locale'>,
  absent = 0,
): string {
  const number = new Intl.NumberFormat(locale);
  const single = marks.filter(({ style }) => style === undefined);
  const compared = single.length === 0 ? marks.filter(({ style }) => style !== 'second') : single;
  const ranked = compared
    .filter(({ value, quality }) => value !== null && ['good', 'caution'].includes(quality))
    .sort((a, b) => b.value! - a.value!);
  const [top] = ranked;
  const bottom = ranked.at(-1);
  const said: string[] = [];
  if (top === undefined || bottom === undefined) said.push(words.finding.nothing(title));
  else if (top === bottom) said.push(words.finding.single({ title, top: top.label, topValue: top.valueText }));
  else
    said.push(
      words.finding.ends({
        title,
        top: top.label,
        topValue: top.valueText,
        bottom: bottom.label,
        bottomValue: bottom.valueText,
      }),
    );
  const low = compared.filter(({ value, quality }) => value !== null && quality === 'low').length;
  if (low > 0) said.push(words.finding.low(number.format(low)));
  if (absent > 0) said.push(words.finding.hidden(number.format(absent)));
  return said.join(' ');
}
