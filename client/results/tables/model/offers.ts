import type { OfferedFigure, OfferedVariable, TableChoices } from '#contract';
import type { WrittenFigure, WrittenSpec } from './spec.ts';

type Unit = OfferedVariable['units'][number];

/** Why a variable or an indicator cannot be in a table of this edition, or not as the table stands. */
export type TableRefusal =
  | { readonly why: 'not-in-edition' }
  | { readonly why: 'lacks-answers'; readonly variable: string }
  | { readonly why: 'lacks-records' }
  /** The figures of these indicators are not divided by it. */
  | { readonly why: 'not-of-figures'; readonly figures: readonly string[] }
  | { readonly why: 'event-at-residence' }
  | { readonly why: 'residence-at-event' }
  | { readonly why: 'units-at-event' };

/** What can be had of an edition, and how a table stands. */
interface Standing {
  readonly choices: Pick<TableChoices, 'figures' | 'variables'>;
  readonly spec: Pick<WrittenSpec, 'figures' | 'by' | 'basis'>;
}

export function offeredFigureOf({ figures }: Pick<TableChoices, 'figures'>, id: string): OfferedFigure | undefined {
  return figures.find((figure) => figure.id === id);
}

/** The crimes and sets of a figure of a table, those that it does not name filled in. */
export function crimesChosen({ crimes }: WrittenFigure, offered: OfferedFigure): readonly string[] {
  if (crimes === 'all') return offered.crimes.map(({ crime }) => crime);
  return crimes ?? (offered.largest === undefined ? offered.crimes.map(({ crime }) => crime) : [offered.largest]);
}

/** Whose records a figure of a table is made of. */
export function unitsOf(figure: WrittenFigure, choices: Pick<TableChoices, 'figures'>): readonly Unit[] {
  const offered = offeredFigureOf(choices, figure.indicator);
  if (!offered) return [];
  const chosen = crimesChosen(figure, offered);
  return [...new Set(offered.crimes.filter(({ crime }) => chosen.includes(crime)).map(({ unit }) => unit))];
}

/** Why an indicator cannot be in the table; undefined where it can. */
export function figureRefusal(
  { indicator, crimes }: WrittenFigure,
  { choices, spec }: Standing,
): TableRefusal | undefined {
  const offered = offeredFigureOf(choices, indicator);
  if (!offered) return { why: 'not-in-edition' };
  if (offered.lacks !== undefined) return lacking(offered.lacks);
  const units = unitsOf({ indicator, crimes }, choices);
  if (spec.basis === 'event' && units.some((unit) => unit !== 'incident')) return { why: 'units-at-event' };
  return undefined;
}

function lacking(variable: string): TableRefusal {
  return variable === 'records' ? { why: 'lacks-records' } : { why: 'lacks-answers', variable };
}

/** Why a variable cannot divide the table; undefined where it can. */
export function variableRefusal(variable: string, { choices, spec }: Standing): TableRefusal | undefined {
  const offered = choices.variables.find((each) => each.variable === variable);
  if (!offered) return { why: 'not-in-edition' };
  const basis = spec.basis ?? 'residence';
  if (basis === 'residence' && offered.basis === 'event') return { why: 'event-at-residence' };
  if (basis === 'event' && offered.basis === 'residence') return { why: 'residence-at-event' };
  const others = spec.figures.filter((figure) =>
    unitsOf(figure, choices).some((unit) => !offered.units.includes(unit)),
  );
  const figures = [...new Set(others.map(({ indicator }) => indicator))];
  return figures.length > 0 ? { why: 'not-of-figures', figures } : undefined;
}

/** What would stand in the way of another basis: its figures and its variables. */
export function basisConflicts(basis: 'residence' | 'event', { choices, spec }: Standing) {
  const other = { choices, spec: { ...spec, basis } };
  const figures = spec.figures.filter((figure) => figureRefusal(figure, other)?.why === 'units-at-event');
  const variables = (spec.by ?? []).filter(({ variable }) =>
    ['event-at-residence', 'residence-at-event'].includes(variableRefusal(variable, other)?.why ?? ''),
  );
  return {
    figures: figures.map(({ indicator }) => indicator),
    variables: variables.map(({ variable }) => variable),
  };
}

/** Texts without accents and capitals, for a search that finds what somebody means. */
function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase();
}

/** Those whose words hold every word that is searched for, names before definitions. */
export function foundByWords<T>(
  words: string,
  all: readonly T[],
  textsOf: (one: T) => { name: string; rest: string },
): T[] {
  const wanted = folded(words).split(/\s+/u).filter(Boolean);
  const ranked = all.flatMap((one) => {
    const { name, rest } = textsOf(one);
    const inName = folded(name);
    const inAll = `${inName} ${folded(rest)}`;
    if (!wanted.every((word) => inAll.includes(word))) return [];
    return [{ one, rank: wanted.every((word) => inName.includes(word)) ? 0 : 1 }];
  });
  return ranked.toSorted((a, b) => a.rank - b.rank).map(({ one }) => one);
}
