import type { ShownQuestion } from './shown-screen.ts';

/** How a question's input is named, described and marked for who hears it. */
export function describedBy({ ids, title, description, error, hasTitle }: ShownQuestion) {
  const described = error !== '' ? ids.errors : hasTitle && description !== '' ? ids.description : undefined;
  return {
    ...(hasTitle ? { 'aria-labelledby': ids.title } : { 'aria-label': title }),
    ...(described !== undefined && { 'aria-describedby': described }),
    'aria-invalid': error !== '',
  };
}
