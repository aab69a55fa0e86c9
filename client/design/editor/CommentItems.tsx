import { type JsonRecord, keyOf } from '#questionnaires';
import { Button } from '../../components/Button.tsx';
import { formatDateTime } from '../../text/format.ts';
import { useLanguage } from '../../text/use-texts.ts';
import { useIsClosed } from '../is-closed.ts';

interface CommentItemsProps {
  /** What the list is called. */
  name: string;
  comments: readonly JsonRecord[];
  /** What the button under each does. */
  action: string;
  act: (comment: JsonRecord) => void;
}

/** Comments, each with who said it and when; in a closed draft nothing is done about them. */
export function CommentItems({ name, comments, action, act }: CommentItemsProps) {
  const { locale } = useLanguage();
  const isClosed = useIsClosed();
  return (
    <ul aria-label={name}>
      {comments.map((comment) => (
        <li key={keyOf(comment)}>
          <p>
            <strong>{String(comment.by)}</strong>{' '}
            <time className="quiet" dateTime={String(comment.at)}>
              {saidAt(comment, locale)}
            </time>
          </p>
          <p className="design-comment-words">{String(comment.text)}</p>
          {!isClosed && (
            <Button kind="quiet" onClick={() => act(comment)}>
              {action}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}

/** When it was said; as it is written where that is no time. */
function saidAt({ at }: JsonRecord, locale: string): string {
  return typeof at === 'string' && !Number.isNaN(Date.parse(at)) ? formatDateTime(at, locale) : String(at);
}
