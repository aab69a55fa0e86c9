import { hrefOf } from '../../shell/use-address.ts';
import { useResultsTexts } from '../crime-names.ts';

/** Before the first accepted interview: says what has to happen, and leads a person there who may do it. */
export function NoFigures({ seesSubmissions }: { seesSubmissions: boolean }) {
  const { figures } = useResultsTexts();
  return (
    <section className="card stack">
      <h2>{figures.emptyTitle}</h2>
      <p>{figures.emptyBody}</p>
      {seesSubmissions && (
        <div>
          <a className="button button-primary" href={hrefOf(['submissions'])}>
            {figures.emptyAction}
          </a>
        </div>
      )}
    </section>
  );
}
