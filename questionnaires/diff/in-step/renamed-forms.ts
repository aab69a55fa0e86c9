import type { FormModule } from '../../instrument/instrument.ts';
import type { Instrument } from '../../instrument/prepared-instrument.ts';
import type { OtherName } from './renamed-codes.ts';

/** Forms that are gone, each with the new one that has the same questions. */
export function renamedForms(before: Instrument, after: Instrument): OtherName[] {
  const isIn = ({ forms }: Instrument, { form }: FormModule) => forms.some((module) => module.form === form);
  const added = after.forms.filter((module) => !isIn(before, module));
  return before.forms
    .filter((module) => !isIn(after, module))
    .flatMap((module) => {
      const now = added.find((other) => questionsOf(other) === questionsOf(module));
      return now ? [{ from: module.form, to: now.form }] : [];
    });
}

function questionsOf({ screens }: FormModule): string {
  return screens
    .flatMap(({ questions }) => questions.map(({ name }) => name))
    .toSorted()
    .join();
}
