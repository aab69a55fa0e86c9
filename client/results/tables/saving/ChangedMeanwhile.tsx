import { useEffect, useId, useRef } from 'react';
import type { SavedTable } from '#contract';
import { Button } from '../../../components/Button.tsx';
import { formatDateTime } from '../../../text/format.ts';
import { tablePageTexts } from '../../../text/table-page/table-page-texts.ts';
import { useLanguage, useTexts } from '../../../text/use-texts.ts';
import { useNameOf } from '../../people/people-context.ts';

interface ChangedMeanwhileProps {
  /** What stands there now; null where it was deleted. */
  readonly other: SavedTable | null;
  readonly onTakeTheirs: (other: SavedTable) => void;
  readonly onCopy: () => void;
  readonly onOverwrite: (other: SavedTable) => void;
  readonly onClose: () => void;
}

/** Somebody else changed the table since it was opened: the one who comes later chooses. */
export function ChangedMeanwhile({ other, onTakeTheirs, onCopy, onOverwrite, onClose }: ChangedMeanwhileProps) {
  const { saving } = useTexts(tablePageTexts);
  const { locale } = useLanguage();
  const nameOfPerson = useNameOf();
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => dialog.current?.showModal(), []);
  const then = (act: () => void) => () => {
    act();
    dialog.current?.close();
  };
  return (
    <dialog ref={dialog} className="dialog" aria-labelledby={id} onClose={onClose}>
      <div className="stack">
        <h2 id={id}>{saving.conflictTitle}</h2>
        <p>
          {other
            ? saving.conflictBody({ who: nameOfPerson(other.changedBy), when: formatDateTime(other.changedAt, locale) })
            : saving.conflictGone}
        </p>
        <div className="stack">
          <Button kind="primary" onClick={then(onCopy)}>
            {saving.saveAsCopy}
          </Button>
          {other && <Button onClick={then(() => onTakeTheirs(other))}>{saving.takeTheirs}</Button>}
          {other && (
            <Button kind="danger" onClick={then(() => onOverwrite(other))}>
              {saving.overwrite}
            </Button>
          )}
          <Button kind="quiet" onClick={() => dialog.current?.close()}>
            {saving.wait}
          </Button>
        </div>
      </div>
    </dialog>
  );
}
