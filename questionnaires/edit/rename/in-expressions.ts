import type { NewNames } from './renamed.ts';

/** A text in quotes, in which braces and `@` mean nothing; a variable; a definition. */
const PARTS = /'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"|\{([^{}]*)\}|@(\w+)/g;

/** A variable, also in brackets, that is compared: with a code, or with several of them in square brackets. */
const COMPARED =
  /\{([^{}]*)\}[\s)]*(?:[=!<>]+|(?!and\b|or\b)[a-z]+)\s*(\[[^\]]*\]|'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*")/gi;
/** The same the other way round: `'rented' = {tenure}`. */
const TURNED =
  /(\[[^\]]*\]|'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*")\s*(?:[=!<>]+|(?!and\b|or\b)[a-z]+)[\s(]*\{([^{}]*)\}/gi;
const QUOTED = /'((?:\\.|[^'\\])*)'|"((?:\\.|[^"\\])*)"/g;

/** Variables that hold names of variables, not codes. */
const HOLD_NAMES = new Set(['told_differs', 'already_told']);

/** An expression with other names of variables. All else of it stays as it is written. */
export function withVariables(expression: string, names: NewNames): string {
  const renamed = expression.replace(PARTS, (found: string, name: string | undefined) => {
    const to = name === undefined ? undefined : names.get(name.trim());
    return to === undefined ? found : `{${to}}`;
  });
  return withCodes(renamed, (variable) => HOLD_NAMES.has(variable), names);
}

/** An expression with other names of definitions. */
export function withDefinitions(expression: string, names: NewNames): string {
  return expression.replace(PARTS, (found: string, _variable: string | undefined, definition: string | undefined) => {
    const to = definition === undefined ? undefined : names.get(definition);
    return to === undefined ? found : `@${to}`;
  });
}

/** An expression with other codes where some variables are compared with them. */
export function withCodes(expression: string, isMeant: (variable: string) => boolean, codes: NewNames): string {
  const withNew = (compared: string) =>
    compared.replace(QUOTED, (quoted: string, one: string | undefined, two: string | undefined) => {
      const to = codes.get(one ?? two ?? '');
      return to === undefined ? quoted : quoted[0] + to + quoted[0];
    });
  return expression
    .replace(COMPARED, (found: string, variable: string, compared: string) =>
      isMeant(variable.trim()) ? found.slice(0, found.length - compared.length) + withNew(compared) : found,
    )
    .replace(TURNED, (found: string, compared: string, variable: string) =>
      isMeant(variable.trim()) ? withNew(compared) + found.slice(compared.length) : found,
    );
}

/** A text with other names in its fills, `{selected_name}`. */
export function withFills(text: string, names: NewNames): string {
  return text.replace(/\{([^{}]*)\}/g, (found: string, name: string) => {
    const to = names.get(name.trim());
    return to === undefined ? found : `{${to}}`;
  });
}
