import { isDefined, type Quantity } from '#estimation';

/** The test that an estimate is 0, with t as the quotient that the format has: infinite when only the standard error is 0. */
export function testFields(estimate: {
  readonly value: Quantity;
  readonly se: Quantity;
  readonly df: number;
  readonly t: Quantity;
  readonly pValue: Quantity;
}): { t: number | null; pValue: number | null } {
  const { value, se, df, t, pValue } = estimate;
  if (isDefined(value) && value !== 0 && se === 0)
    return { t: value > 0 ? Infinity : -Infinity, pValue: df > 0 ? 0 : null };
  return { t: isDefined(t) ? t : null, pValue: isDefined(pValue) ? pValue : null };
}
