import { asText, type Dataset } from './read-dataset.ts';
import { ReferenceProblem } from './reference-problem.ts';

/** The variable itself, or 1 where it equals the event and 0 where it is something else. */
export function eventOrNumbers(name: string, event: string | number | undefined, data: Dataset): Float64Array {
  const column = data.column(name);
  if (event !== undefined)
    return Float64Array.from(asText(column), (value) =>
      value === null ? Number.NaN : value === String(event) ? 1 : 0,
    );
  if (column.type === 'number') return column.numbers;
  throw new ReferenceProblem(`column ${name} is a category where numbers are needed; the case needs an event`);
}
