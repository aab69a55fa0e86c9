import { isClosedEdition, useEdition } from '../../shell/editions/edition-context.ts';
import { hrefOf } from '../../shell/use-address.ts';
import { deskTexts } from '../../text/desk/desk-texts.ts';
import { editionTexts } from '../../text/editions/edition-texts.ts';
import { useTexts } from '../../text/use-texts.ts';

/** An empty list: either nothing arrived yet, or the filters leave nothing. */
export function NoSubmissions({ filtered }: { filtered: boolean }) {
  const text = useTexts(deskTexts).submissions;
  const { emptyClosed } = useTexts(editionTexts);
  const isClosed = isClosedEdition(useEdition().edition);
  if (isClosed && !filtered) {
    return (
      <section className="card stack">
        <h2>{text.emptyTitle}</h2>
        <p>{emptyClosed}</p>
      </section>
    );
  }
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
