import { CircleAlert, CircleCheck } from 'lucide-react';
import { type DraftFiles, isFormOfMore, isJsonRecord, keyOf, type Path, valueAt } from '#questionnaires';
import { designEditorTexts } from '../../text/design-editor/design-editor-texts.ts';
import { nameOfLanguage } from '../../text/name-of-language.ts';
import { useLanguage, useTexts } from '../../text/use-texts.ts';
import type { PaneProps } from '../pane.ts';
import { crimesAt, isAskedAbout, languagesHere, recordAt, recordsAt, stringsOf, textAt, textsFile } from './places.ts';

/** Texts that every crime has in every language. */
const NEEDED = ['name', 'short', 'screener', 'times'];

/** What follows from a crime of the catalogue: where it is asked, what comes out of it, and what it still lacks. */
export function CrimeWhatFollows({ files, language, select, showIn, crime }: PaneProps & { crime: string }) {
  const text = useTexts(designEditorTexts);
  const { language: own } = useLanguage();
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
    recordsAt(files, [...screen, 'questions'])
      .map(({ name }) => String(name))
      .filter((name) => isAskedAbout(files, crime, name))
      .map((name) => name.replaceAll('[c]', crime)),
  );
  const sets = recordsAt(files, ['crime-types.json', 'eventSets']).filter(
    ({ level, except }) => (level === 'both' || level === row.level) && !stringsOf(except).includes(crime),
  );
  const lacking = languagesHere(files).filter((language) =>
    NEEDED.some((word) => textAt(files, [textsFile(language), 'crimes', crime, word]) === ''),
  );
  const ownForms = [...new Set(screeners.filter((at) => isMadeFor(files, at, crime)).map(([file = '']) => file))];
  const isAskedOtherwise = isJsonRecord(row.asked);
  function showTexts(language: string) {
    showIn?.(language);
    select(['crime-types.json', 'crimes', crime]);
  }
  return (
    <section className="stack" aria-label={text.whatFollows}>
      <h3>{text.whatFollows}</h3>
      <ul className="design-follows">
        {screeners.map((screen) => (
          <li key={screen.join('/')}>
            <CircleCheck aria-hidden="true" size={18} /> {text.askedOn}{' '}
            <button type="button" className="design-name" onClick={() => select(screen)}>
              {titleOf(files, language, screen[0]!)} <code>{screen.at(-1)?.replaceAll('[c]', crime)}</code>
            </button>
          </li>
        ))}
        {ownForms.map((file) => (
          <li key={file}>
            <CircleCheck aria-hidden="true" size={18} /> {text.ownForm}{' '}
            <button type="button" className="design-name" onClick={() => select([file])}>
              {titleOf(files, language, file)} <code>{formOf(file)}</code>
            </button>
            {'. '}
            {text.ownFormTitle}
          </li>
        ))}
        {row.incidentForms !== false && (
          <li>
            <CircleCheck aria-hidden="true" size={18} /> {text.incidentForms(incidents.length)}{' '}
            {incidents.map((file) => (
              <button key={file} type="button" className="design-name" onClick={() => select([file])}>
                <code>{formOf(file)}</code>
              </button>
            ))}
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
              <CircleAlert aria-hidden="true" size={18} />{' '}
              <button type="button" className="design-name" onClick={() => showTexts(language)}>
                {text.textsMissing(nameOfLanguage(language, own))}
              </button>
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

/** Whether the form of a screen was made for crimes that another one has no room for. */
function isMadeFor(files: DraftFiles, screen: Path, crime: string): boolean {
  return isFormOfMore(screen[0]!) && stringsOf(valueAt(files, [...screen, 'each', 'only'])).includes(crime);
}

const formOf = (file: string): string => file.slice('modules/'.length, -'.json'.length);

const titleOf = (files: DraftFiles, language: string, file: string): string =>
  textAt(files, [textsFile(language), 'forms', formOf(file), 'title']);
