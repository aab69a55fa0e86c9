/** The product's sign: an estimate on its interval. */
export function Logo({ width = 36 }: { width?: number }) {
  return (
    <svg aria-hidden="true" focusable="false" width={width} viewBox="0 0 72 28" fill="none">
      <path d="M3 14h66M3 6v16M69 6v16" stroke="currentColor" strokeWidth="4" strokeLinecap="round" />
      <circle cx="31" cy="14" r="10" fill="currentColor" />
    </svg>
  );
}
