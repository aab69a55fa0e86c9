import { useEffect, useId, useRef } from 'react';
import { Button } from '../components/Button.tsx';
import { designTexts } from '../text/design/design-texts.ts';
import { useTexts } from '../text/use-texts.ts';

/** The keys of the page. */
export function KeysDialog({ onClose }: { onClose: () => void }) {
  const { title, close, keys } = useTexts(designTexts).keyHelp;
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className="dialog stack" aria-labelledby={id} onClose={onClose}>
      <h2 id={id}>{title}</h2>
      <dl className="draft-keys">
        {keys.map(({ keys: pressed, does }) => (
          <div key={pressed}>
            <dt>
              <kbd>{pressed}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <div>
        <Button onClick={() => dialog.current?.close()}>{close}</Button>
      </div>
    </dialog>
  );
}
