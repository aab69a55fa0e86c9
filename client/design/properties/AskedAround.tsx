import type { Path } from '#questionnaires';
import { designPropertyTexts } from '../../text/design-properties/design-property-texts.ts';
import { useTexts } from '../../text/use-texts.ts';
import { Spoken } from '../conditions/Spoken.tsx';
import { useWhy } from '../conditions/use-why.ts';
import { WhyShown } from '../conditions/WhyShown.tsx';
import { recordAt } from '../editor/places.ts';
import type { PaneProps } from '../pane.ts';
import { conditionPlace } from './condition-place.ts';

/** The conditions of what a question or a screen stands in: who does not get there is not asked either. */
export function AskedAround({ at, ...pane }: PaneProps & { at: Path }) {
  const text = useTexts(designPropertyTexts);
  const [file = '', part, screen] = at;
  if (part !== 'screens' || screen === undefined) return null;
  const ofForm = recordAt(pane.files, [file])?.when;
  const ofScreen = at.length > 3 ? recordAt(pane.files, [file, 'screens', screen])?.visibleIf : undefined;
  return (
    <>
      {typeof ofForm === 'string' && <Around {...pane} at={[file]} label={text.itsForm} source={ofForm} />}
      {typeof ofScreen === 'string' && (
        <Around {...pane} at={[file, 'screens', screen]} label={text.itsScreen} source={ofScreen} />
      )}
    </>
  );
}

function Around({
  files,
  language,
  select,
  at,
  label,
  source,
}: PaneProps & { at: Path; label: string; source: string }) {
  const place = conditionPlace(files, at);
  const { why, whyIn } = useWhy({ files, language, place, source });
  return (
    <div className="setting-around">
      <p>
        {label}{' '}
        <button type="button" className="design-name" onClick={() => select(at)}>
          <code>{at.at(-1)?.replace(/^modules\/|\.json$/g, '')}</code>
        </button>
      </p>
      <p className="quiet">
        <Spoken files={files} language={language} source={source} place={place} />
      </p>
      <WhyShown why={why} whyIn={whyIn} shows />
    </div>
  );
}
