import { type DraftFiles, type Json, type Operation, writeJson } from '#questionnaires';
import { Banner } from '../components/Banner.tsx';
import { Button } from '../components/Button.tsx';
import { designTexts } from '../text/design/design-texts.ts';
import { useTexts } from '../text/use-texts.ts';
import { type ChangedBy, whoChanged } from './draft/changed-by.ts';
import { reasonNow } from './draft/conflict.ts';
import type { DraftSession } from './draft/draft-session.ts';
import type { Conflict } from './draft/draft-state.ts';
import { conflictChoiceOf, type PlaceOfChoice, placeBy } from './draft/settle.ts';
import { useDraftPlaces } from './places/use-draft-places.ts';
import { CHOICES_ID } from './writing/open-choice.ts';

interface ConflictListProps {
  session: DraftSession;
  files: DraftFiles;
  conflicts: readonly Conflict[];
  changedBy: ChangedBy;
  /** The draft takes nothing any more: what is one's own can be read, copied and let go. */
  isClosed: boolean;
}

/** Changes that somebody else's did not let be: the person says of each what stays. */
export function ConflictList({ session, files, conflicts, changedBy, isClosed }: ConflictListProps) {
  const text = useTexts(designTexts).conflict;
  const n = conflicts.length;
  const lead = conflicts.every(isNotTaken) ? text.notTakenLead : text.lead;
  return (
    <section id={CHOICES_ID} className="draft-conflicts" tabIndex={-1}>
      <Banner kind="caution" title={isClosed ? text.closedTitle(n) : text.title(n)}>
        {isClosed ? text.closedLead : lead}
      </Banner>
      {conflicts.map((conflict) => (
        <ConflictCard
          key={conflict.id}
          session={session}
          files={files}
          conflict={conflict}
          changedBy={changedBy}
          isClosed={isClosed}
        />
      ))}
    </section>
  );
}

type ConflictCardProps = Omit<ConflictListProps, 'conflicts'> & { conflict: Conflict };

function ConflictCard({ session, files, conflict, changedBy, isClosed }: ConflictCardProps) {
  const { conflict: text, refusals } = useTexts(designTexts);
  const { at, mine, theirs, others, rest, again: sentAgain } = conflictChoiceOf(files, conflict);
  // Sent again it would be refused again.
  const again = isNotTaken(conflict) ? undefined : sentAgain;
  const placeOf = useDraftPlaces(files);
  const place = placeOf(at);
  // Nothing stands under a name that something else has now.
  const isRename = conflict.operations[0]?.do === 'rename';
  const code = reasonNow(files, conflict);
  const who = code === 'changed' ? whoChanged(changedBy, at) : undefined;
  const reason = code === undefined ? text.asBefore : refusals[code];
  return (
    <article className="card stack draft-conflict" aria-label={place}>
      <h2 className="draft-conflict-place">{place}</h2>
      <p>
        {conflict.takesBack !== undefined && `${text.undoing} `}
        {who === undefined ? reason : text.changedBy(who)}
        {again === undefined && !isClosed && !isNotTaken(conflict) && ` ${text.noPlace}`}
      </p>
      <div className="draft-conflict-sides">
        {(mine === undefined || isRename) && conflict.operations.length > 0 ? (
          <OwnSteps files={files} operations={conflict.operations} />
        ) : (
          <Side name={text.mine} value={mine} />
        )}
        {!isRename && <Side name={text.theirs} value={theirs} />}
      </div>
      {others.map((other) => (
        <OtherPlace key={other.at.join('\n')} files={files} place={other} />
      ))}
      {!isClosed && again !== undefined && conflict.operations.length > 1 && (
        <p>{rest.length > 0 ? text.rest(rest.length) : text.whole(conflict.operations.length)}</p>
      )}
      <div className="row">
        {again !== undefined && !isClosed && (
          <Button kind="primary" onClick={() => session.settle(conflict.id, 'mine')}>
            {text.keepMine}
          </Button>
        )}
        <Button onClick={() => session.settle(conflict.id, 'theirs')}>{isClosed ? text.letGo : text.keepTheirs}</Button>
      </div>
    </article>
  );
}

function isNotTaken({ code }: Conflict): boolean {
  return code === 'not-accepted';
}

/** One of several places of the same change: all are seen before they are decided together. */
function OtherPlace({ files, place: { at, mine, theirs } }: { files: DraftFiles; place: PlaceOfChoice }) {
  const placeOf = useDraftPlaces(files);
  return (
    <>
      <h2 className="draft-conflict-place">{placeOf(at)}</h2>
      <Sides mine={mine} theirs={theirs} />
    </>
  );
}

function Sides({ mine, theirs }: Pick<PlaceOfChoice, 'mine' | 'theirs'>) {
  const { conflict: text } = useTexts(designTexts);
  return (
    <div className="draft-conflict-sides">
      <Side name={text.mine} value={mine} />
      <Side name={text.theirs} value={theirs} />
    </div>
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

/** How many steps of one change are shown. */
const MOST_STEPS = 8;

/** A change that is no value of one place, such as a move, in words. */
function OwnSteps({ files, operations }: Pick<Conflict, 'operations'> & { files: DraftFiles }) {
  const placeOf = useDraftPlaces(files);
  const { conflict: text } = useTexts(designTexts);
  const said = (operation: Operation) => {
    if (operation.do === 'rename') return text.steps.rename(operation.from, operation.to);
    const what = placeOf(placeBy(operation));
    return operation.do === 'move' ? text.steps.move(what, placeOf(operation.into)) : text.steps[operation.do](what);
  };
  return (
    <section>
      <h3>{text.mine}</h3>
      <ul>
        {operations.slice(0, MOST_STEPS).map((operation) => (
          <li key={JSON.stringify(operation)}>{said(operation)}</li>
        ))}
        {operations.length > MOST_STEPS && <li>{`+ ${operations.length - MOST_STEPS}`}</li>}
      </ul>
    </section>
  );
}
