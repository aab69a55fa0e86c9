import { CircleAlert, CircleCheck } from 'lucide-react';
import { isJsonRecord, keyOf, languagesWithout, type Path } from '#questionnaires';
import { designEditorTexts } from '../../text/design-editor/design-editor-texts.ts';
import { useTexts } from '../../text/use-texts.ts';
import type { PaneProps } from '../pane.ts';
import { crimesAt, recordAt, recordsAt, stringsOf } from './places.ts';

/** What follows from a crime of the catalogue: where it is asked, what comes out of it, and what it still lacks. */
export function CrimeWhatFollows({ files, select, crime }: PaneProps & { crime: string }) {
  const text = useTexts(designEditorTexts);
  const row = recordAt(files, ['crime-types.json', 'crimes', crime]);
  if (!row) return null;
  const forms = stringsOf(recordAt(files, ['manifest.json'])?.chain).map((form) => `modules/${form}.json`);
  const screeners = forms.flatMap((file) =>
    recordsAt(files, [file, 'screens'])
      .filter((screen) => crimesAt(files, screen).includes(crime))
      .map((screen): Path => [file, 'screens', keyOf(screen) ?? '']),
  );
  const incidents = forms.filter((file) => recordAt(files, [file])?.repeat === 'incidents');
  const names = screeners.flatMap((screen) =>
    recordsAt(files, [...screen, 'questions']).map(({ name }) => String(name).replaceAll('[c]', crime)),
  );
  const sets = recordsAt(files, ['crime-types.json', 'eventSets']).filter(
    ({ level, except }) => (level === 'both' || level === row.level) && !stringsOf(except).includes(crime),
  );
  const lacking = languagesWithout(files, crime);
  const isAskedOtherwise = isJsonRecord(row.asked);
  return (
    <section className="stack" aria-label={text.whatFollows}>
      <h3>{text.whatFollows}</h3>
      <ul className="design-follows">
        {screeners.map((screen) => (
          <li key={screen.join('/')}>
            <CircleCheck aria-hidden="true" size={18} /> {text.askedOn}{' '}
            <button type="button" className="design-name" onClick={() => select(screen)}>
              <code>{screen.at(-1)}</code>
            </button>
          </li>
        ))}
        {row.incidentForms !== false && (
          <li>
            <CircleCheck aria-hidden="true" size={18} /> {text.incidentForms(incidents.length)}
          </li>
        )}
        <li>
          <CircleCheck aria-hidden="true" size={18} /> {text.variables(names.length)} <code>{names.join(', ')}</code>
        </li>
        <li>
          <CircleCheck aria-hidden="true" size={18} /> {text.indicators}{' '}
          {sets.length > 0 && <code>{sets.map((set) => keyOf(set)).join(', ')}</code>}
        </li>
      </ul>
      {(lacking.length > 0 || (screeners.length === 0 && !isAskedOtherwise)) && (
        <ul className="design-follows design-lacking" aria-label={text.stillMissing}>
          {lacking.map((language) => (
            <li key={language}>
              <CircleAlert aria-hidden="true" size={18} /> {text.textsMissing(language)}
            </li>
          ))}
          {screeners.length === 0 && !isAskedOtherwise && (
            <li>
              <CircleAlert aria-hidden="true" size={18} /> {text.notAsked}
            </li>
          )}
        </ul>
      )}
    </section>
  );
}
