import { useResultsTexts } from '../crime-names.ts';

/** Before the first accepted interview: says what has to happen. */
export function NoFigures() {
  const { figures } = useResultsTexts();
  return (
    <section className="card stack">
      <h2>{figures.emptyTitle}</h2>
      <p>{figures.emptyBody}</p>
    </section>
  );
}
