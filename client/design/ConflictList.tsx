import { type DraftFiles, type Json, writeJson } from '#questionnaires';
import { Banner } from '../components/Banner.tsx';
import { Button } from '../components/Button.tsx';
import { designTexts } from '../text/design/design-texts.ts';
import { useTexts } from '../text/use-texts.ts';
import type { DraftSession } from './draft/draft-session.ts';
import type { Conflict } from './draft/draft-state.ts';
import { conflictChoiceOf } from './draft/settle.ts';

interface ConflictListProps {
  session: DraftSession;
  files: DraftFiles;
  conflicts: readonly Conflict[];
}

/** Changes that somebody else's did not let be: the person says of each what stays. */
export function ConflictList({ session, files, conflicts }: ConflictListProps) {
  const text = useTexts(designTexts).conflict;
  return (
    <section className="draft-conflicts">
      <Banner kind="caution" title={text.title(conflicts.length)}>
        {text.lead}
      </Banner>
      {conflicts.map((conflict) => (
        <ConflictCard key={conflict.id} session={session} files={files} conflict={conflict} />
      ))}
    </section>
  );
}

function ConflictCard({ session, files, conflict }: Omit<ConflictListProps, 'conflicts'> & { conflict: Conflict }) {
  const { conflict: text, refusals } = useTexts(designTexts);
  const { at, mine, theirs, again } = conflictChoiceOf(files, conflict);
  const place = at.join(' › ');
  return (
    <article className="card stack draft-conflict" aria-label={place}>
      <h2 className="draft-conflict-place">{place}</h2>
      <p>
        {conflict.takesBack !== undefined && `${text.undoing} `}
        {refusals[conflict.code]}
        {again === undefined && ` ${text.noPlace}`}
      </p>
      <div className="draft-conflict-sides">
        <Side name={text.mine} value={mine ?? operationsAsText(conflict)} />
        <Side name={text.theirs} value={theirs} />
      </div>
      <div className="row">
        {again !== undefined && (
          <Button kind="primary" onClick={() => session.settle(conflict.id, 'mine')}>
            {text.keepMine}
          </Button>
        )}
        <Button onClick={() => session.settle(conflict.id, 'theirs')}>{text.keepTheirs}</Button>
      </div>
    </article>
  );
}

function Side({ name, value }: { name: string; value: Json | undefined }) {
  const { nothing } = useTexts(designTexts).conflict;
  return (
    <section>
      <h3>{name}</h3>
      {value === undefined ? (
        <p>{nothing}</p>
      ) : (
        <pre>{typeof value === 'string' ? value : writeJson(value).trim()}</pre>
      )}
    </section>
  );
}

/** A change that is no value of one place, such as a move, as it is. */
function operationsAsText({ operations }: Conflict): Json | undefined {
  return operations.length === 0 ? undefined : (operations as unknown as Json);
}
