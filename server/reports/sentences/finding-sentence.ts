import type { PrintedMark } from '#contract';
import type { ReportContext } from '../report-context.ts';
import type { RankedAmong } from '../words/report-texts.ts';

/**
 * What a picture shows, as its text alternative: the ends of the estimates that are precise enough to be named,
 * among which figures they are the ends, and how many are not precise. It says nothing of differences: only a test can.
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
  const isWhole = compared.length < marks.filter(({ style }) => style !== 'second').length;
  const among = amongOf({ isPrecise: ranked.length < compared.length, isWhole });
  const [top] = ranked;
  const bottom = ranked.at(-1);
  const said: string[] = [];
  if (top === undefined || bottom === undefined)
    said.push(isWhole ? words.finding.nothingWhole(title) : words.finding.nothing(title));
  else if (top === bottom) said.push(words.finding.single({ title, top: top.label, topValue: top.valueText }));
  else
    said.push(
      words.finding.ends({
        title,
        highest: words.finding.highest[among],
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

/** Of what a picture shows: whether figures of too little precision were left out, and whether totals were. */
function amongOf({ isPrecise, isWhole }: { readonly isPrecise: boolean; readonly isWhole: boolean }): RankedAmong {
  if (isPrecise) return isWhole ? 'both' : 'precise';
  return isWhole ? 'whole' : 'all';
}
