import { SeriesPicture, type SeriesPictureProps } from '../series/SeriesPicture.tsx';
import { MultiplesPicture } from './MultiplesPicture.tsx';

/** So many lines are told apart in one picture; of more each has its own small one. */
const MOST_TOGETHER = 8;
/** On a phone the picture is a fifth as wide, and its lines lie on each other. */
const MOST_ON_PHONE = 4;
const PHONE = 560;

export function isTogether(lines: readonly unknown[]): boolean {
  return lines.length <= MOST_TOGETHER;
}

/** Lines through editions in one picture or, where they could not be told apart, each in a small one. */
export function DrawnSeries(props: Required<Pick<SeriesPictureProps, 'domain'>> & SeriesPictureProps) {
  const isCrowded = props.width < PHONE && props.lines.length > MOST_ON_PHONE;
  const Drawing = isTogether(props.lines) && !isCrowded ? SeriesPicture : MultiplesPicture;
  return <Drawing {...props} />;
}
