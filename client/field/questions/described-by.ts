import type { ShownQuestion } from './shown-screen.ts';

/** Where what the supervisor says of a question stands. */
export const noteId = (question: string) => `${question}-note`;

/**
 * How a question's input is named, described and marked for who hears it.
 *
 * @param hasNote the supervisor says something of the question
 */
export function describedBy({ ids, title, description, error, hasTitle }: ShownQuestion, hasNote: boolean) {
  const described = error !== '' ? ids.errors : hasTitle && description !== '' ? ids.description : undefined;
  const all = [described, hasNote ? noteId(ids.id) : undefined].filter((id) => id !== undefined);
  return {
    ...(hasTitle ? { 'aria-labelledby': ids.title } : { 'aria-label': title }),
    ...(all.length > 0 && { 'aria-describedby': all.join(' ') }),
    'aria-invalid': error !== '',
  };
}
