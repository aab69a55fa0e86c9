import { endsAsPrinted, isRanked, type PrintedMark, UNTESTED_ORDER } from '#contract';
import type { ReportContext } from '../report-context.ts';
import type { RankedAmong } from '../words/report-texts.ts';

type IsTested = (one: PrintedMark, other: PrintedMark) => boolean;

/**
 * What a picture shows, as its text alternative: the ends of the estimates that may be called so, among which figures
 * they are the ends, that their order was not tested where no sentence beside it does, and how many are not precise.
 *
 * @param more.absent how many figures the picture lacks because they are not shown
 * @param more.isTested whether a sentence beside the picture says what the test of two marks says
 */
export function findingSentence(
  title: string,
  marks: readonly PrintedMark[],
  { words, language, locale }: Pick<ReportContext, 'words' | 'language' | 'locale'>,
  { absent = 0, isTested = () => false }: { readonly absent?: number; readonly isTested?: IsTested } = {},
): string {
  const number = new Intl.NumberFormat(locale);
  const single = marks.filter(({ style }) => style === undefined);
  const compared = single.length === 0 ? marks.filter(({ style }) => style !== 'second') : single;
  const ranked = compared.filter((mark) => mark.value !== null && isRanked(mark)).sort((a, b) => b.value! - a.value!);
  const isWhole = compared.length < marks.filter(({ style }) => style !== 'second').length;
  const among = amongOf({ isPrecise: ranked.length < compared.length, isWhole });
  const [top] = ranked;
  const bottom = ranked.at(-1);
  const said: string[] = [];
  if (top === undefined || bottom === undefined)
    said.push(isWhole ? words.finding.nothingWhole(title) : words.finding.nothing(title));
  else if (top === bottom) said.push(words.finding.single({ title, top: top.label, topValue: top.valueText }));
  else {
    const highest = words.finding.highest[among];
    said.push(...endsOf(title, ranked, { words, language, locale }, { highest, isTested }));
  }
  const low = compared.filter(({ value, quality }) => value !== null && quality === 'low').length;
  if (low > 0) said.push(words.finding.low(number.format(low)));
  if (absent > 0) said.push(words.finding.hidden(number.format(absent)));
  return said.join(' ');
}

/** Both ends, as far as the printed figures have any. */
function endsOf(
  title: string,
  ranked: readonly PrintedMark[],
  { words, language, locale }: Pick<ReportContext, 'words' | 'language' | 'locale'>,
  { highest, isTested }: { readonly highest: string; readonly isTested: IsTested },
): string[] {
  const { end, lowest, titled } = words.finding;
  const { top, bottom } = endsAsPrinted(ranked, ({ valueText }) => valueText);
  const list = new Intl.ListFormat(locale);
  const named = (name: string, marks: readonly PrintedMark[]) =>
    marks.length === 0
      ? []
      : [end({ name, groups: list.format(marks.map(({ label }) => label)), value: marks[0]!.valueText })];
  // The highest says among which figures both are ends.
  if (top.length === 0) return [titled(title)];
  const areTested = bottom.length > 0 && top.every((one) => bottom.every((other) => isTested(one, other)));
  const test = areTested ? words.finding.testedBeside : UNTESTED_ORDER[language];
  return [titled(title), ...named(highest, top), ...named(lowest, bottom), test];
}

/** Of what a picture shows: whether figures of too little precision were left out, and whether totals were. */
function amongOf({ isPrecise, isWhole }: { readonly isPrecise: boolean; readonly isWhole: boolean }): RankedAmong {
  if (isPrecise) return isWhole ? 'both' : 'precise';
  return isWhole ? 'whole' : 'all';
}
