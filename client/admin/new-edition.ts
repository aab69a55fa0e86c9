import { addSurvey, type BodyOf } from '#contract';
import type { NewEditionError } from '../text/editions/edition-texts.ts';
import type { LanguageCode } from '../text/language.ts';

/** What somebody typed of a new edition. */
export interface TypedEdition {
  key: string;
  title: Readonly<Record<LanguageCode, string>>;
  country: string;
  from: string;
  to: string;
}

export type EditionField = 'key' | 'title' | 'country' | 'from' | 'to';

/** What is wrong with a new edition, by field. */
export type EditionErrors = Partial<Record<EditionField, NewEditionError>>;

/**
 * What was typed as the body of the request, or what is wrong with it. The rules are the contract's own; a field
 * that is empty and may be is left out.
 */
export function readNewEdition(typed: TypedEdition): { body: BodyOf<typeof addSurvey> } | { errors: EditionErrors } {
  const { from, to } = typed;
  const body = {
    key: typed.key,
    title: Object.fromEntries(Object.entries(typed.title).filter(([, title]) => title !== '')),
    ...(typed.country === '' ? {} : { country: typed.country.toUpperCase() }),
    ...(from === '' && to === '' ? {} : { referencePeriod: { from, to } }),
  };
  const { error } = addSurvey.body.safeParse(body);
  if (!error) return { body };
  const errors: EditionErrors = {};
  for (const { path } of error.issues) {
    const [part, month] = path;
    if (part === 'key') errors.key = 'keyWrong';
    if (part === 'title') errors.title = 'titleMissing';
    if (part === 'country') errors.country = 'countryWrong';
    if (part === 'referencePeriod' && month === 'from') errors.from = from === '' ? 'monthMissing' : 'monthWrong';
    if (part === 'referencePeriod' && month === 'to') errors.to = to === '' ? 'monthMissing' : 'monthWrong';
  }
  // Two months that are not both months have no order.
  const areMonths = errors.from === undefined && errors.to === undefined;
  if (areMonths && error.issues.some(({ path }) => path.length === 1 && path[0] === 'referencePeriod'))
    errors.to = 'monthOrder';
  return { errors };
}
