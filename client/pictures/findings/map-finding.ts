import { endsAsPrinted, isRanked } from '#contract';
import { formatNumber } from '../../text/format.ts';
import type { PictureTexts } from '../../text/pictures/picture-texts.ts';
import type { AreaShape } from '../map/area-shape.ts';
import type { AreaFigures } from '../map/MapPicture.tsx';

/**
 * What a map shows: the areas with the highest and the lowest estimate among those that may be called so, which says
 * of no difference that it is more than chance, and how many areas are imprecise or without a figure.
 *
 * @param tested what tests say of the areas at both ends; blank where their order was not tested
 */
export function mapFinding(
  areas: readonly AreaShape[],
  figures: AreaFigures,
  texts: PictureTexts['findings'],
  locale: string,
  tested: (top: readonly string[], bottom: readonly string[]) => string = () => '',
): string {
  const points = areas.map(({ code, name }) => ({
    code,
    name,
    point: Object.hasOwn(figures, code) ? figures[code] : undefined,
  }));
  const known = points.flatMap(({ point, ...area }) => (point && point.value !== null ? [{ ...area, point }] : []));
  const ranked = known
    .filter(({ point }) => isRanked(point))
    .toSorted((a, b) => (b.point.value ?? 0) - (a.point.value ?? 0));
  const number = (value: number) => formatNumber(value, locale);
  const { top, bottom } = endsAsPrinted(ranked, ({ point }) => point.valueText);
  const imprecise = known.filter(({ point }) => point.quality === 'low').length;
  const missing = points.length - known.length;
  const total = number(points.length);
  const end = (areas: typeof ranked, say: (typeof texts)['highest']) =>
    areas.length === 0
      ? ''
      : say({
          areas: new Intl.ListFormat(locale).format(areas.map(({ name }) => name)),
          value: areas[0]!.point.valueText,
        });
  const codes = (areas: typeof ranked) => areas.map(({ code }) => code);
  const ends = [end(top, texts.highest), end(bottom, texts.lowest)].filter((said) => said !== '');
  return [
    ranked.length > 1 ? texts.map({ ranked: number(ranked.length) }) : '',
    ...ends,
    ends.length > 0 ? tested(codes(top), codes(bottom)) || texts.untestedOrder : '',
    known.length === 0 ? texts.nothing : '',
    imprecise > 0 ? texts.imprecise({ count: number(imprecise), total }) : '',
    missing > 0 ? texts.missing({ count: number(missing), total }) : '',
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}
