import type { OfferedFigure, OfferedVariable, TableChoices } from '#contract';
import { crimesChosen, offeredFigureOf } from '../../tables/model/offers.ts';
import type { WrittenProfile } from './profile-spec.ts';

/** The indicators that a model can take: shares, numbers of each record, and those that the edition lacks. */
export function comparableFigures(choices: TableChoices): TableChoices {
  const figures = choices.figures.filter(
    ({ kind, lacks }) => lacks !== undefined || kind === 'share' || kind === 'mean',
  );
  return { ...choices, figures };
}

/** The figure that is chosen, as the edition offers it. */
export function chosenFigure(
  choices: TableChoices,
  { outcome: { indicator } }: Pick<WrittenProfile, 'outcome'>,
): OfferedFigure | undefined {
  return indicator === '' ? undefined : offeredFigureOf(choices, indicator);
}

/** The crime or set whose figure it is: the one that is named, else the largest set, else the only one there is. */
export function crimeOfProfile(figure: OfferedFigure, { outcome }: Pick<WrittenProfile, 'outcome'>): string {
  return outcome.crime ?? crimesChosen({ indicator: outcome.indicator }, figure)[0] ?? figure.crimes[0]?.crime ?? '';
}

/** The characteristics that the records of the figure have; all of them before there is a figure. */
export function offeredTerms(choices: TableChoices, spec: WrittenProfile): OfferedVariable[] {
  const figure = chosenFigure(choices, spec);
  if (figure === undefined) return choices.variables;
  const crime = crimeOfProfile(figure, spec);
  const unit = (figure.crimes.find((one) => one.crime === crime) ?? figure.crimes[0])?.unit;
  return choices.variables.filter(({ units }) => unit === undefined || units.includes(unit));
}

/** Another figure keeps what is chosen beside it, but not what only the one before had. */
export function withFigure(spec: WrittenProfile, figure: OfferedFigure | undefined, indicator: string): WrittenProfile {
  const { kind, ...rest } = spec;
  // A number has no odds.
  const isNumber = figure?.kind === 'mean';
  return { ...rest, ...(isNumber ? { kind: 'poisson' as const } : kind && { kind }), outcome: { indicator } };
}
