/** The size of a slow test: small in `npm run check`, full in `npm test`, which runs both. */
export function bySize<T>({ small, full }: { small: T; full: T }): T {
  return process.env.CIFRA_TEST_SIZE === 'small' ? small : full;
}
