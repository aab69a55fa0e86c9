import { formatNumber } from '../../text/format.ts';
import type { PictureTexts } from '../../text/pictures/picture-texts.ts';
import type { SeriesData, SeriesLine } from '../series/series-data.ts';

/** A line from its first to its last figure of the piece that ends last, over no break. */
interface Course {
  line: SeriesLine;
  from: string;
  to: string;
  change: number;
}

/**
 * What figures through editions show: the ends of one line; of several, which rose and fell most. Nothing is compared
 * over a break, and that a change is more than chance is never said here.
 */
export function seriesFinding(data: SeriesData, texts: PictureTexts['findings'], locale: string): string {
  const nameOf = (edition: string) => data.editions.find(({ key }) => key === edition)?.label ?? edition;
  const courses = data.lines.map((line) => courseOf(line, data)).filter((course) => course !== undefined);
  const [first] = courses;
  const joined = new Set(courses.map(({ line }) => line));
  const apart = data.lines.filter((line) => !joined.has(line)).flatMap((line) => apartOf(line, data, texts));
  const breaks = data.breaks.map(({ before, reason }) => texts.broken({ edition: nameOf(before), reason }));
  if (!first) return [...(apart.length > 0 ? apart : [texts.nothing]), ...breaks].join(' ');
  const valueAt = ({ line }: Course, edition: string) => line.points[edition]!.valueText;
  if (courses.length === 1) {
    const { line, from, to } = first;
    const ends = { from: nameOf(from), to: nameOf(to), fromValue: valueAt(first, from), toValue: valueAt(first, to) };
    return [texts.one({ line: line.label, ...ends }), texts.untested, ...apart, ...breaks].join(' ');
  }
  const ordered = courses.toSorted((a, b) => b.change - a.change);
  const highest = ordered[0]!;
  const lowest = ordered.at(-1)!;
  const said = (course: Course) => ({
    line: course.line.label,
    fromValue: valueAt(course, course.from),
    toValue: valueAt(course, course.to),
  });
  const { editions } = data;
  return [
    texts.many({
      count: formatNumber(data.lines.length, locale),
      from: editions[0]?.label ?? '',
      to: editions.at(-1)?.label ?? '',
    }),
    highest.change > 0 ? texts.rose(said(highest)) : '',
    lowest.change < 0 ? texts.fell(said(lowest)) : '',
    texts.untested,
    ...apart,
    ...breaks,
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

/** The figures of a line that nothing joins, each with its edition. */
function apartOf(line: SeriesLine, { editions }: SeriesData, texts: PictureTexts['findings']): string[] {
  const known = editions.filter(({ key }) => line.points[key]?.value != null);
  if (known.length < 2) return [];
  const figures = known.map(({ key, label }) =>
    texts.inEdition({ edition: label, value: line.points[key]!.valueText }),
  );
  return [texts.apart({ line: line.label, figures: figures.join(', ') })];
}

function courseOf(line: SeriesLine, { editions, breaks }: SeriesData): Course | undefined {
  const ofLine = breaks.filter(({ lines }) => lines === undefined || lines.includes(line.key));
  const lastBreak = Math.max(0, ...ofLine.map(({ before }) => editions.findIndex(({ key }) => key === before)));
  const known = editions.slice(lastBreak).filter(({ key }) => line.points[key]?.value != null);
  const from = known[0]?.key;
  const to = known.at(-1)?.key;
  if (from === undefined || to === undefined || from === to) return undefined;
  return { line, from, to, change: line.points[to]!.value! - line.points[from]!.value! };
}
