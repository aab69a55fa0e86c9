/** What is divided by what, one press away. */
export function IndicatorDefinition({ of, words, label }: { of: string; words: string | undefined; label: string }) {
  if (words === undefined) return null;
  return (
    <details className="definition">
      <summary>
        {label}
        <span className="visually-hidden">: {of}</span>
      </summary>
      <p>{words}</p>
    </details>
  );
}
