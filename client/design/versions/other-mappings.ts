import { type Instrument, type Unmapped, type VersionMapping, variablesWithList } from '#questionnaires';

/** A mapping that is stated and belongs to no change: of something that changed again, or that never was. */
export interface OtherMapping {
  /** Where it stands in the mapping, e.g. `codes.dwelling_class.house`. */
  readonly path: string;
  readonly old: string;
  readonly to: string;
  /** The variable whose code it is; empty for a variable. */
  readonly variables: readonly string[];
  readonly unmapped: Unmapped;
}

/** Every statement that is not shown with a change, so that nothing is stated that nobody sees. */
export function otherMappings(
  shown: readonly Unmapped[],
  later: Instrument,
  { variables = {}, codes = {} }: VersionMapping,
): OtherMapping[] {
  const isShown = (path: string) => shown.some((unmapped) => pathsOf(unmapped, later).includes(path));
  const ofVariables = Object.entries(variables).map(
    ([old, to]): OtherMapping => ({
      path: `variables.${old}`,
      old,
      to,
      variables: [],
      unmapped: { variable: old, to },
    }),
  );
  const ofCodes = Object.entries(codes).flatMap(([name, ofVariable]) =>
    Object.entries(ofVariable).map(
      ([code, to]): OtherMapping => ({
        path: `codes.${name}.${code}`,
        old: `${name}: ${code}`,
        to,
        variables: [name],
        unmapped: { list: '', code, to },
      }),
    ),
  );
  return [...ofVariables, ...ofCodes].filter(({ path }) => !isShown(path));
}

/** Where a change finds its statement. */
function pathsOf(unmapped: Unmapped, later: Instrument): string[] {
  if ('variable' in unmapped) return [`variables.${unmapped.variable}`];
  if ('renumbered' in unmapped && unmapped.gone.length > 0) return [];
  const codes = 'code' in unmapped ? [unmapped.code] : unmapped.renumbered;
  return variablesWithList(later, unmapped.list).flatMap((name) => codes.map((code) => `codes.${name}.${code}`));
}
