import { categoryName, crimeName, EVENT_SETS, isOfCrimes, type MadeCell, valueName } from '#contract';
import type { ResultsTexts } from '../../text/results-texts.ts';

/** A cell of a table and where it stands in pictures. */
export interface PlacedCell {
  cell: MadeCell;
  /** What stands at the line. */
  key: string;
  label: string;
  /** What the lines of a picture are grouped by; blank without groups. */
  group: string;
  /** What a picture is of, besides its indicator; blank for everybody. */
  of: string;
  /** Whether it pools the crimes of other cells. */
  isSet: boolean;
}

/** Variables of a table: what stands at the lines, in the groups, and what each picture is of. */
export interface PictureVariables {
  first: string | undefined;
  second: string | undefined;
  third: string | undefined;
}

/**
 * Where a cell stands. One that adds up over the variable of the lines or of the groups stands in no picture: it is of
 * everybody.
 *
 * @param areSeveral whether the cells of the figure are of several crimes, which are then told apart
 */
export function placeCell(
  cell: MadeCell,
  { first, second, third }: PictureVariables,
  { texts, areSeveral }: { texts: ResultsTexts; areSeveral: boolean },
): PlacedCell | undefined {
  const { domain, category, crime, indicator } = cell;
  const isToldApart = areSeveral && isOfCrimes(indicator);
  const ofCrime = isToldApart ? crimeName(texts, crime) : '';
  const isSet = isToldApart && EVENT_SETS.includes(crime);
  const ofCategory = category === '' ? '' : categoryName(texts, category, indicator);
  const valueIn = (variable: string | undefined) => (variable === undefined ? undefined : domain[variable]);
  if (first === undefined) {
    const [key, label] = category === '' ? [crime, crimeName(texts, crime)] : [category, ofCategory];
    return { cell, key, label, group: category === '' ? '' : ofCrime, of: '', isSet };
  }
  const atLine = valueIn(first);
  const inGroup = valueIn(second);
  if (atLine === undefined || (second !== undefined && inGroup === undefined)) return undefined;
  const group = [ofCrime, ofCategory, inGroup === undefined ? '' : valueName(texts, second!, inGroup)];
  const ofPicture = valueIn(third);
  return {
    cell,
    key: atLine,
    label: valueName(texts, first, atLine),
    group: group.filter((part) => part !== '').join(' · '),
    of: ofPicture === undefined ? '' : valueName(texts, third!, ofPicture),
    isSet,
  };
}
