import { ArrowDown, ArrowUp, GripVertical, X } from 'lucide-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Button } from '../../../components/Button.tsx';
import { formatNumber } from '../../../text/format.ts';
import { tablePageTexts } from '../../../text/table-page/table-page-texts.ts';
import { useLanguage, useTexts } from '../../../text/use-texts.ts';

interface OrderedPart {
  readonly key: string;
  readonly name: string;
  readonly body: ReactNode;
}

interface OrderedListProps {
  readonly label: string;
  readonly parts: readonly OrderedPart[];
  readonly onMove: (from: number, to: number) => void;
  readonly onRemove: (place: number) => void;
}

type Way = 'earlier' | 'later';

/** Parts in an order that is changed by dragging or with two buttons; where a part is now is read out. */
export function OrderedList({ label, parts, onMove, onRemove }: OrderedListProps) {
  const { making } = useTexts(tablePageTexts);
  const { locale } = useLanguage();
  const [dragged, setDragged] = useState<number>();
  const [over, setOver] = useState<number>();
  const [told, setTold] = useState('');
  const list = useRef<HTMLOListElement>(null);
  const pressed = useRef<{ key: string; way: Way }>(undefined);

  // A part that moves loses the focus of its button.
  useEffect(() => {
    const { key, way } = pressed.current ?? {};
    pressed.current = undefined;
    const part = parts.findIndex((each) => each.key === key);
    if (part >= 0) list.current?.children[part]?.querySelector<HTMLElement>(`[data-way="${way}"]`)?.focus();
  }, [parts]);

  function move(from: number, to: number) {
    if (to < 0 || to >= parts.length || to === from) return;
    const { name } = parts[from]!;
    onMove(from, to);
    const place = { place: formatNumber(to + 1, locale), of: formatNumber(parts.length, locale) };
    setTold(making.movedTo({ name, ...place }));
  }

  function step(place: number, way: Way) {
    pressed.current = { key: parts[place]!.key, way };
    move(place, way === 'earlier' ? place - 1 : place + 1);
  }

  function drop(place: number) {
    if (dragged !== undefined) move(dragged, place);
    setDragged(undefined);
    setOver(undefined);
  }

  return (
    <>
      <p className="visually-hidden" role="status">
        {told}
      </p>
      {parts.length > 1 && <p className="quiet small">{making.dragHint}</p>}
      <ol ref={list} className="ordered" aria-label={label}>
        {parts.map(({ key, name, body }, place) => (
          <li
            key={key}
            className={over === place && dragged !== place ? 'ordered-part ordered-over' : 'ordered-part'}
            onDragOver={(event) => {
              if (dragged === undefined) return;
              event.preventDefault();
              setOver(place);
            }}
            onDrop={(event) => {
              event.preventDefault();
              drop(place);
            }}
          >
            <div className="ordered-head">
              {parts.length > 1 && (
                // biome-ignore lint/a11y/noStaticElementInteractions: the buttons beside it do the same
                <span
                  className="ordered-grip"
                  draggable
                  onDragStart={(event) => {
                    event.dataTransfer.effectAllowed = 'move';
                    event.dataTransfer.setData('text/plain', name);
                    setDragged(place);
                  }}
                  onDragEnd={() => {
                    setDragged(undefined);
                    setOver(undefined);
                  }}
                >
                  <GripVertical aria-hidden="true" size={20} />
                </span>
              )}
              <span className="ordered-name">{name}</span>
              <span className="ordered-buttons">
                {parts.length > 1 && (
                  <>
                    <Button
                      kind="quiet"
                      className="button-square"
                      icon={ArrowUp}
                      data-way="earlier"
                      aria-label={making.earlier(name)}
                      aria-disabled={place === 0}
                      onClick={() => step(place, 'earlier')}
                    />
                    <Button
                      kind="quiet"
                      className="button-square"
                      icon={ArrowDown}
                      data-way="later"
                      aria-label={making.later(name)}
                      aria-disabled={place === parts.length - 1}
                      onClick={() => step(place, 'later')}
                    />
                  </>
                )}
                <Button
                  kind="quiet"
                  className="button-square"
                  icon={X}
                  aria-label={making.remove(name)}
                  onClick={() => onRemove(place)}
                />
              </span>
            </div>
            {body}
          </li>
        ))}
      </ol>
    </>
  );
}
