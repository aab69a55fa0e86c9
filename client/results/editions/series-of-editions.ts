import type { EstimateRow, SurveyReply } from '#contract';
import type { FigurePoint } from '../../pictures/figure-point.ts';
import type { SeriesData } from '../../pictures/series/series-data.ts';
import type { ResultsTexts } from '../../text/results-texts.ts';
import { titleIn } from '../../text/title-in.ts';
import type { FigureFormat } from '../model/figure-format.ts';
import { type Line, linesOf } from '../model/lines.ts';
import { marksOf } from '../model/marks-of.ts';
import { comparedRows } from '../model/select-rows.ts';
import type { ResultsView } from '../model/view.ts';

type EditionTime = Pick<SurveyReply, 'key' | 'referencePeriod' | 'createdAt'>;

/** An edition and the lines of a view in it. */
interface EditionLines {
  edition: EditionTime & Pick<SurveyReply, 'title'>;
  lines: readonly Line[];
}

/** The lines that a view shows of the figures of another edition. */
export function linesOfView(rows: readonly EstimateRow[], view: ResultsView, texts: ResultsTexts): Line[] {
  return linesOf(comparedRows(rows, view), view.by, texts);
}

/** The lines of one edition as they were in the other one, the earlier edition first. */
export function seriesOfEditions(
  shown: EditionLines,
  other: EditionLines,
  {
    texts,
    format,
    language,
    breaks = [],
  }: { texts: ResultsTexts; format: FigureFormat; language: string; breaks?: SeriesData['breaks'] },
): SeriesData {
  const inOrder = [shown, other].sort((a, b) => timeOf(a.edition).localeCompare(timeOf(b.edition)));
  const points = inOrder.map(({ edition, lines }) => ({
    edition: edition.key,
    marks: new Map(marksOf(lines, texts.figures, format).map((mark) => [mark.key, mark])),
  }));
  return {
    editions: inOrder.map(({ edition }) => ({ key: edition.key, label: titleIn(edition.title, language).title })),
    lines: shown.lines.map(({ key, label }) => ({
      key,
      label,
      points: Object.fromEntries(
        points.flatMap(({ edition, marks }): [string, FigurePoint][] => {
          const mark = marks.get(key);
          return mark ? [[edition, mark]] : [];
        }),
      ),
    })),
    breaks,
  };
}

/** Editions in the order in which they were. */
export function inTimeOrder<Edition extends EditionTime>(editions: readonly Edition[]): Edition[] {
  return editions.toSorted((a, b) => timeOf(a).localeCompare(timeOf(b)));
}

/** What its questions are about says when an edition was; its key where that is not stated. */
// Of an edition that does not say when it was, the day on which it was set up is the nearest that is known.
const timeOf = ({ referencePeriod, createdAt, key }: EditionTime) => `${referencePeriod?.from ?? createdAt} ${key}`;
