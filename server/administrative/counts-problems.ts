import { type AboutCounts, administrativeTexts, type CountsProblem, type CountsProblemCode } from '#contract';

type About = CountsProblem['about'];

/** Where something is wrong: in which file, and from 1 in which line and column. */
export interface CountsPlace {
  readonly file: CountsProblem['file'];
  readonly line?: number | undefined;
  readonly column?: number | undefined;
}

/** More choices than these are no help. */
const MOST_CHOICES = 40;

/** Something that is wrong with administrative counts, with its sentence in English. */
export function countsProblemAt(
  { file, line, column }: CountsPlace,
  code: CountsProblemCode,
  about: About = {},
): CountsProblem {
  const { choices } = about;
  const told = choices && choices.length > MOST_CHOICES ? [...choices.slice(0, MOST_CHOICES), '…'] : choices;
  const short = { ...about, ...(told && { choices: [...told] }) };
  return {
    file,
    ...(line !== undefined && { line }),
    ...(column !== undefined && { column }),
    code,
    about: short,
    message: administrativeTexts.en.problems[code](asAbout(short)),
  };
}

function asAbout({ choices = [], name = '', area = '', period = '', line = 0, most = 0 }: About): AboutCounts {
  return { name, area, period, line: String(line), most: String(most), choices: choices.join(', ') };
}
