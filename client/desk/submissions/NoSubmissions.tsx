import { hrefOf } from '../../shell/use-address.ts';
import { useTexts } from '../../text/shell/index.ts';
import { submissionTexts } from '../../text/submissions/index.ts';

/** An empty list: either nothing arrived yet, or the filters leave nothing. */
export function NoSubmissions({ filtered }: { filtered: boolean }) {
  const text = useTexts(submissionTexts);
  return (
    <section className="card stack">
      <h2>{filtered ? text.noneTitle : text.emptyTitle}</h2>
      <p>{filtered ? text.noneBody : text.emptyBody}</p>
      <div>
        <a className="button button-primary" href={hrefOf([filtered ? 'submissions' : 'sample'])}>
          {filtered ? text.showAll : text.emptyAction}
        </a>
      </div>
    </section>
  );
}
