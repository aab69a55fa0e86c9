import { hrefOf } from '../shell/use-address.ts';
import { resultsTexts } from '../text/results-texts.ts';
import { useTexts } from '../text/use-texts.ts';

/** In place of the figures, for who can move single interviews: says why they are not here, and leads back. */
export function FiguresNotShown() {
  const { figures } = useTexts(resultsTexts);
  return (
    <>
      <h1>{figures.title}</h1>
      <section className="card stack">
        <h2>{figures.notForSupervisorsTitle}</h2>
        <p>{figures.notForSupervisorsBody}</p>
        <p>{figures.notForSupervisorsLater}</p>
        <div>
          <a className="button button-primary" href={hrefOf(['submissions'])}>
            {figures.emptyAction}
          </a>
        </div>
      </section>
    </>
  );
}
