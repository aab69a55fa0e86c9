import './left-list.css';
import { useSyncExternalStore } from 'react';
import { isJsonRecord, type Json, type Path } from '#questionnaires';
import { Button } from '../../components/Button.tsx';
import { designTexts, type LeftKind, type PaneName } from '../../text/design/design-texts.ts';
import { useTexts } from '../../text/use-texts.ts';
import { CRIME_FORM } from '../structure/new-thing.ts';
import { type LeftPlace, placeOfLeft } from './left-place.ts';
import { useWordsShelf } from './use-kept.ts';

/** Where somebody goes on with it; what is typed in a dialog is there again when that is opened. */
const PANES: Partial<Record<LeftKind, PaneName>> = {
  json: 'json',
  comment: 'question',
  crime: 'question',
  choices: 'question',
  setting: 'properties',
  reason: 'publish',
};

/** Its own words say what it is. */
const NAMELESS: readonly LeftKind[] = ['crime', 'name'];

/** Most letters of the words that are shown. */
const MOST_LETTERS = 200;

interface LeftListProps {
  select: (path: Path) => void;
  onPane: (name: PaneName) => void;
}

/** What was half typed somewhere else in the draft, or before the page was loaded: to go on with, or to throw away. */
export function LeftList({ select, onPane }: LeftListProps) {
  const text = useTexts(designTexts).left;
  const shelf = useWordsShelf();
  const left = useSyncExternalStore(shelf.subscribe, shelf.left);
  const places = left.flatMap((key) => {
    const place = placeOfLeft(key);
    return place ? [{ key, place, words: shelf.of(key) }] : [];
  });
  if (places.length === 0) return null;

  function go({ kind, at }: LeftPlace) {
    select(kind === 'crime' ? CRIME_FORM : kind === 'setting' ? at.slice(0, -1) : at);
    onPane(PANES[kind] ?? 'question');
  }

  return (
    <details className="draft-left">
      <summary>{text.title(places.length)}</summary>
      <ul>
        {places.map(({ key, place, words }) => (
          <li key={key}>
            <span>
              {text.kinds[place.kind]} {!NAMELESS.includes(place.kind) && <code>{place.at.at(-1)}</code>}
            </span>
            {place.kind !== 'json' && <q>{inShort(words)}</q>}
            <span className="row">
              {PANES[place.kind] !== undefined && (
                <Button kind="quiet" onClick={() => go(place)}>
                  {text.goOn}
                </Button>
              )}
              <Button kind="quiet" onClick={() => shelf.leave(key, undefined)}>
                {text.throwAway}
              </Button>
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** The words themselves, of whatever they are part of. */
function inShort(words: Json | undefined): string {
  // Of a new crime what was written, not what was chosen.
  const all = wordsIn(isJsonRecord(words) ? words.words : words).join(' ');
  return all.length > MOST_LETTERS ? `${all.slice(0, MOST_LETTERS)}…` : all;
}

function wordsIn(value: Json | undefined): string[] {
  if (typeof value === 'string') return value === '' ? [] : [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(wordsIn);
}
