import type { OfferedFigure } from '#contract';
import type { WrittenSpec } from './spec.ts';

type WrittenMoney = NonNullable<WrittenSpec['money']>;

type WrittenImputation = NonNullable<WrittenSpec['imputation']>;

export type Gdp = NonNullable<WrittenMoney['gdp']>;

export type Prices = NonNullable<WrittenMoney['prices']>;

/** With which an imputation begins. */
const NEW_IMPUTATION: WrittenImputation = { seed: 1, variables: [] };

/** As many classes a variable of an imputation may have. */
export const MOST_CLASSES = 5;

/** How many records one lends to, where the specification does not say. */
export const MOST_USES = 3;

/** Of a table whose unknown amounts are imputed: the category of these figures. */
const IMPUTED = 'imputed';

/** `23,430` may be twenty-three thousand or twenty-three and a part: it is neither. */
const IN_THOUSANDS = /^[1-9]\d{0,2}(,\d{3})+$/;

/** A number above 0 with a decimal point or comma; undefined where the text is none, or may be read in two ways. */
export function positiveNumberIn(text: string): number | undefined {
  const typed = text.replace(/\s/g, '');
  const read = Number(typed.replace(',', '.'));
  return typed !== '' && !IN_THOUSANDS.test(typed) && read > 0 && Number.isFinite(read) ? read : undefined;
}

/** The table with another product, or with none. What says nothing is not written. */
export function withGdp(spec: WrittenSpec, gdp: Gdp | undefined): WrittenSpec {
  const { gdp: _, ...others } = spec.money ?? {};
  return withMoney(spec, { ...(gdp && { gdp }), ...others });
}

/** The table in other prices, or in those of the survey. */
export function withPrices(spec: WrittenSpec, prices: Prices | undefined): WrittenSpec {
  const { prices: _, ...others } = spec.money ?? {};
  return withMoney(spec, { ...others, ...(prices && { prices }) });
}

function withMoney(spec: WrittenSpec, money: WrittenMoney): WrittenSpec {
  return { ...spec, money: Object.keys(money).length > 0 ? money : undefined };
}

/** The classes in which a donor for a variable is looked for; undefined where it is not imputed. */
export function classesOf(spec: WrittenSpec, variable: string): readonly string[] | undefined {
  const found = spec.imputation?.variables.find((one) => one.variable === variable);
  return found && (found.within ?? []);
}

/** The table with a variable imputed within some classes, or not imputed. */
export function withClasses(spec: WrittenSpec, variable: string, within: readonly string[] | undefined): WrittenSpec {
  const { variables: before, ...others } = spec.imputation ?? NEW_IMPUTATION;
  const changed = within && { variable, within: [...within] };
  const isThere = before.some((one) => one.variable === variable);
  const variables = isThere
    ? before.flatMap((one) => (one.variable === variable ? (changed ?? []) : one))
    : [...before, ...(changed ? [changed] : [])];
  return { ...spec, imputation: variables.length > 0 ? { ...others, variables } : undefined };
}

/** The table whose draws have another seed, or whose donors lend otherwise; what the default says is not written. */
export function withDraws(
  spec: WrittenSpec,
  { seed, mostUses }: Partial<Pick<WrittenImputation, 'seed' | 'mostUses'>>,
): WrittenSpec {
  const { imputation } = spec;
  if (!imputation) return spec;
  const { mostUses: uses = MOST_USES, variables } = imputation;
  const most = mostUses ?? uses;
  return {
    ...spec,
    imputation: { seed: seed ?? imputation.seed, ...(most !== MOST_USES && { mostUses: most }), variables },
  };
}

/** An indicator with the category that it has where the table imputes what is not known. */
export function withImputedCategory(offered: OfferedFigure, { imputation }: WrittenSpec): OfferedFigure {
  const isOfAmounts = offered.categories.includes('unknown_as_0');
  if (!imputation || !isOfAmounts || offered.categories.includes(IMPUTED)) return offered;
  return { ...offered, categories: [...offered.categories, IMPUTED] };
}
