import { MessageSquare } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { type JsonRecord, keyOf, type Operation, type Path } from '#questionnaires';
import { Button } from '../../components/Button.tsx';
import { designEditorTexts } from '../../text/design-editor/design-editor-texts.ts';
import { formatDateTime } from '../../text/format.ts';
import { useLanguage, useTexts } from '../../text/use-texts.ts';
import { useKeptText } from '../left/use-kept.ts';
import type { PaneProps } from '../pane.ts';
import { useAuthor } from './author.ts';
import { COMMENTS_FILE, commentsOn } from './comments-on.ts';

/** What designers say to each other about a question; settled ones stay, out of the way. */
export function Comments({ files, change, at }: PaneProps & { at: Path }) {
  const text = useTexts(designEditorTexts);
  const { locale } = useLanguage();
  const author = useAuthor();
  const { text: typed, keep: setTyped } = useKeptText({ kind: 'comment', at });
  const field = useRef<HTMLTextAreaElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const isWriting = typed !== undefined;
  const wasWriting = useRef(isWriting);
  // The focus goes where one writes on, and back. What was half typed before is there without it.
  useEffect(() => {
    if (isWriting === wasWriting.current) return;
    (isWriting ? field : button).current?.focus();
    wasWriting.current = isWriting;
  }, [isWriting]);
  const open = commentsOn(files, at).filter(({ resolved }) => resolved !== true);

  function say() {
    const words = typed?.trim() ?? '';
    if (words === '') return setTyped(undefined);
    const item = {
      id: crypto.randomUUID(),
      place: at,
      by: author,
      at: new Date().toISOString(),
      text: words,
      resolved: false,
    };
    const operation: Operation =
      files[COMMENTS_FILE] === undefined
        ? { do: 'add', into: [], name: COMMENTS_FILE, item: { comments: [item] } }
        : { do: 'add', into: [COMMENTS_FILE, 'comments'], item };
    if (!change([operation])) setTyped(undefined);
  }

  const settle = (comment: JsonRecord) =>
    change([{ do: 'set', at: [COMMENTS_FILE, 'comments', keyOf(comment) ?? '', 'resolved'], to: true, was: false }]);

  return (
    <div className="design-comments">
      {open.length > 0 && (
        <ul aria-label={text.comments}>
          {open.map((comment) => (
            <li key={keyOf(comment)}>
              <p>
                <strong>{String(comment.by)}</strong>{' '}
                <time className="quiet" dateTime={String(comment.at)}>
                  {saidAt(comment, locale)}
                </time>
              </p>
              <p>{String(comment.text)}</p>
              <Button kind="quiet" onClick={() => settle(comment)}>
                {text.settle}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {typed === undefined ? (
        <Button ref={button} kind="quiet" icon={MessageSquare} onClick={() => setTyped('')}>
          {text.comment}
        </Button>
      ) : (
        <div className="stack">
          <textarea
            ref={field}
            className="input"
            rows={3}
            maxLength={4000}
            aria-label={text.comment}
            value={typed}
            onChange={({ target }) => setTyped(target.value)}
          />
          <div className="row">
            <Button kind="primary" onClick={say}>
              {text.sayComment}
            </Button>
            <Button kind="quiet" onClick={() => setTyped(undefined)}>
              {text.cancel}
            </Button>
          </div>
        </div>
      )}
    </div>
  );
}

/** When it was said; as it is written where that is no time. */
function saidAt({ at }: JsonRecord, locale: string): string {
  return typeof at === 'string' && !Number.isNaN(Date.parse(at)) ? formatDateTime(at, locale) : String(at);
}
